import type { TableColumn, TableModel } from '../export/tableModel.ts';

/** Place of the column with units; -1 where there is none. */
export function unitColumn(columns: readonly TableColumn[]): number {
  return columns.findIndex(({ id }) => id === 'unit');
}

/** The columns that a page shows: the unit stands under the name of the row, where it costs no column. */
export function shownColumns(columns: readonly TableColumn[]): TableColumn[] {
  return columns.filter(({ id }) => id !== 'unit');
}

/** Which of the data cells of a row have a line before them, counted from 1: «1 6». */
export function linesBefore(columns: readonly TableColumn[]): string {
  return shownColumns(columns)
    .flatMap(({ divider }, place) => (divider === true ? [place] : []))
    .join(' ');
}

/**
 * The data cell with words in it, counted from the last, which is 1; undefined where there is none. Counted from there
 * since the number of years differs from table to table, and what stands after the words hardly.
 */
export function wordsAt(columns: readonly TableColumn[]): number | undefined {
  const shown = shownColumns(columns);
  const place = shown.findIndex(({ kind }) => kind === 'difference');
  return place > 0 ? shown.length - place : undefined;
}

/**
 * The data cell that holds the newest figure in every row, counted from 1; undefined where rows differ. Told once in the
 * table, not in every row.
 */
export function latestOfAll({
  columns,
  sections,
}: Pick<TableModel, 'columns' | 'sections'>): number | undefined {
  const newest = new Set(sections.flatMap(({ rows }) => rows.map(({ latest }) => latest)));
  const [only] = newest;
  if (newest.size !== 1 || only === undefined) return undefined;
  const place = shownColumns(columns).findIndex(({ id }) => id === only);
  return place > 0 ? place : undefined;
}
