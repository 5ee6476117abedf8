import { messagesFor } from '../i18n/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { explainStatus } from '../i18n/format.ts';
import { absenceSign } from '../i18n/signs.ts';
import type { Locale } from '../i18n/locales.ts';
import type { StatusMask } from '../domain/status.ts';
import type { NumberCell, TableCell, TableColumn, TableModel } from './tableModel.ts';

/** A cell of a file: a number, or text (a name, a code, a sign, a word). */
export type GridCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number };

export interface GridColumn {
  readonly header: string;
  readonly kind: TableColumn['kind'] | 'remark';
}

export interface TableGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * The table as files have it: one header row, one row per figure, nothing that spans. CSV and Excel are both written
 * from this grid.
 *
 * - The heading of a section becomes a first column.
 * - A value cell holds a number, or the sign that stands instead of it; never a marked number.
 * - Where any number of a column is qualified (modelled, preliminary …), the next column says so in words, row by row.
 */
export function toGrid(table: TableModel): TableGrid {
  const m = messagesFor(table.locale);
  const withHeadings = table.sections.some((section) => section.heading !== '');
  const remarked = table.columns.map((_, index) => hasQualifiedNumber(table, index));
  const columns = table.columns.flatMap((column, index) => gridColumns(column, remarked[index] === true, m));
  const rows = table.sections.flatMap((section) =>
    section.rows.map((row) => {
      const cells = row.cells.flatMap((cell, index) =>
        gridCells(cell, remarked[index] === true, table.locale),
      );
      return withHeadings ? [textCell(section.heading), ...cells] : cells;
    }),
  );
  const heading: GridColumn = { header: m.table.heading, kind: 'text' };
  return { columns: withHeadings ? [heading, ...columns] : columns, rows };
}

/** Header of a column where there is only one row of headers: «Strand 2025». */
export function fileHeaderOf(column: TableColumn): string {
  return column.fileHeader ?? column.header;
}

function gridColumns(column: TableColumn, remarked: boolean, m: Messages): GridColumn[] {
  const header = plainSpaces(fileHeaderOf(column));
  const own: GridColumn = { header, kind: column.kind };
  return remarked ? [own, { header: m.table.remarkFor(header), kind: 'remark' }] : [own];
}

function gridCells(cell: TableCell, remarked: boolean, locale: Locale): GridCell[] {
  const own = cell.kind === 'text' ? textCell(cell.text) : valueCell(cell, locale);
  const mask: StatusMask = cell.kind === 'number' ? cell.mask : 0;
  return remarked ? [own, textCell(explainStatus(mask, locale))] : [own];
}

function valueCell(cell: NumberCell, locale: Locale): GridCell {
  if (cell.value === null) return { kind: 'sign', text: absenceSign(cell.mask) ?? '' };
  const { yes, no } = messagesFor(locale).yesNo;
  if (cell.unit === 'jaNei') return textCell(cell.value === 0 ? no : yes);
  return { kind: 'number', value: cell.value, decimals: cell.decimals };
}

function hasQualifiedNumber(table: TableModel, index: number): boolean {
  return table.sections.some((section) =>
    section.rows.some((row) => {
      const cell = row.cells[index];
      return cell?.kind === 'number' && cell.value !== null && cell.mask !== 0;
    }),
  );
}

function textCell(text: string): GridCell {
  return { kind: 'text', text: plainSpaces(text) };
}

/** No-break spaces are for the screen; in a file they keep a text from being found. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
