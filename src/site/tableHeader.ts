import type { TableColumn } from '../export/tableModel.ts';

export interface HeaderCell {
  readonly kind: 'group' | 'column';
  readonly text: string;
  readonly span: number;
  readonly numeric: boolean;
  readonly divider: boolean;
  /** Set on the group of the region the table is about. */
  readonly own?: true;
}

/**
 * The one or two rows of a table's head: neighbouring columns with the same `group` share a cell above them; a column
 * without group takes both rows. With no groups at all the first row is empty.
 */
export function headerRows(columns: readonly TableColumn[]): readonly [HeaderCell[], HeaderCell[]] {
  if (columns.every((column) => column.group === undefined)) return [[], columns.map(columnCell)];
  const upper: HeaderCell[] = [];
  for (const [index, column] of columns.entries()) {
    const previous = upper.at(-1);
    if (column.group === undefined) upper.push(columnCell(column));
    else if (previous?.kind === 'group' && columns[index - 1]?.group === column.group)
      upper[upper.length - 1] = { ...previous, span: previous.span + 1 };
    else upper.push(groupCell(column, column.group));
  }
  return [upper, columns.filter((column) => column.group !== undefined).map(columnCell)];
}

function columnCell(column: TableColumn): HeaderCell {
  return {
    kind: 'column',
    text: column.header,
    span: 1,
    numeric: column.kind === 'number',
    divider: column.divider === true,
  };
}

function groupCell(column: TableColumn, text: string): HeaderCell {
  const cell = {
    kind: 'group',
    text,
    span: 1,
    numeric: true,
    divider: column.divider === true,
  } as const;
  return column.own === true ? { ...cell, own: true } : cell;
}
