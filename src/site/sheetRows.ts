import type { TableColumn, TableModel, TableRow, TableSection } from '../export/tableModel.ts';

/** How many figures a sheet of one page has. */
const SHEET_ROWS = 8;

/**
 * The rows of a table that stand on the sheet for the council: the first of each heading in turn, then the second of
 * each, until there are eight. Those in which the place has a figure of its own go before those in which it has none,
 * so that a sheet is not filled with signs while there are figures. The order on the sheet is that of the table.
 *
 * @returns ids of rows
 */
export function sheetRows({ columns, sections }: Pick<TableModel, 'columns' | 'sections'>): Set<string> {
  const hasFigure = (row: TableRow) => {
    const cell = row.cells[columns.findIndex(({ id }) => id === row.latest)];
    return cell?.kind === 'number' && cell.value !== null;
  };
  const chosen = [...inTurn(sections, hasFigure), ...inTurn(sections, (row) => !hasFigure(row))];
  return new Set(chosen.slice(0, SHEET_ROWS));
}

function inTurn(sections: readonly TableSection[], isOf: (row: TableRow) => boolean): string[] {
  const lists = sections.map(({ rows }) => rows.filter(isOf));
  const longest = Math.max(0, ...lists.map((rows) => rows.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((rows) => rows[turn]?.id ?? [])).flat();
}

/** Whether the sheet shows the place: it does where it is the last column, as of bydeler (`sheet.css`). */
export function isRankOnSheet(columns: readonly TableColumn[]): boolean {
  return columns.at(-1)?.kind === 'rank';
}
