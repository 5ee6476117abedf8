import type { TableModel } from '../export/tableModel.ts';
import { plainSpaces } from '../export/tableGrid.ts';
import { toParquet } from './longParquet.ts';

/** A table as a Parquet file: columns by their ids, texts empty and numbers null where there is nothing. */
export function tableParquet(table: TableModel): Uint8Array {
  const rows = table.sections.flatMap((section) => section.rows);
  const columns = table.columns.map(({ id, kind }, at) => {
    const cells = rows.map(({ cells: all }) => all[at]);
    if (kind === 'number') {
      const data = cells.map((cell) => (cell?.kind === 'number' ? cell.value : null));
      return { name: id, data, type: 'DOUBLE' as const, nullable: true };
    }
    const data = cells.map((cell) => (cell?.kind === 'text' ? plainSpaces(cell.text) : ''));
    return { name: id, data, type: 'STRING' as const, nullable: false };
  });
  return toParquet(columns, [{ label: 'title', text: table.title }, ...table.about]);
}
