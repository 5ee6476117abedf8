import type { TableColumn } from '../export/tableModel.ts';

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
