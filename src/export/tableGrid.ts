import { oncePer } from '../domain/oncePer.ts';
import { messagesFor } from '../i18n/messages.ts';
import { explainStatus } from '../i18n/format.ts';
import { absenceSign, qualifierMarkers } from '../i18n/signs.ts';
import type { Locale } from '../i18n/locales.ts';
import { figuresIn, showsKroner } from './tableModel.ts';
import type { NumberCell, TableCell, TableColumn, TableModel } from './tableModel.ts';

/** A cell of a file: a number, or text (a name, a code, a sign, a word). */
export type GridCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number };

const EMPTY: GridCell = { kind: 'text', text: '' };

export interface GridColumn {
  readonly header: string;
  readonly kind: 'text' | 'code' | 'number' | 'remark';
}

export interface TableGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * The table as files have it: one header row, one row per figure, nothing that spans. CSV and Excel are both written
 * from this grid, which is made once.
 *
 * - The heading of a section becomes a first column.
 * - A value cell holds a number, or the sign that stands instead of it; never a marked number.
 * - Where any number of a column is qualified (modelled, preliminary …), the next column says so row by row: in words, or by the
 *   signs where the table asks for it.
 * - A difference is three columns of numbers: in the unit, in per cent, in kroner. A place is three too: from, to and
 *   among how many, so that a shared one can be sorted. The line of a trend is drawn on screen only.
 */
export const toGrid = oncePer((table: TableModel): TableGrid => {
  const m = messagesFor(table.locale);
  const withHeadings = table.sections.some((section) => section.heading !== '');
  const contexts = table.columns.map((column, index): ColumnContext => ({
    column,
    remarked: hasQualifiedNumber(table, index),
    withKroner: cellsAt(table, index).some((cell) => cell.kind === 'difference' && showsKroner(cell)),
    locale: table.locale,
    remarks: table.remarks,
  }));
  const columns = contexts.flatMap(gridColumns);
  const rows = table.sections.flatMap((section) =>
    section.rows.map((row) => {
      const cells = row.cells.flatMap((cell, index) => {
        const context = contexts[index];
        return context ? gridCells(cell, context) : [];
      });
      return withHeadings ? [textCell(section.heading), ...cells] : cells;
    }),
  );
  const heading: GridColumn = { header: m.table.heading, kind: 'text' };
  return { columns: withHeadings ? [heading, ...columns] : columns, rows };
});

/** Header of a column where there is only one row of headers: «Strand 2025». */
export function fileHeaderOf(column: TableColumn): string {
  return column.fileHeader ?? column.header;
}

/** What a column of the table becomes in a file. */
interface ColumnContext {
  readonly column: TableColumn;
  /** Whether any number of it is qualified. */
  readonly remarked: boolean;
  /** Whether any difference of it comes to an amount. */
  readonly withKroner: boolean;
  readonly locale: Locale;
  readonly remarks: TableModel['remarks'];
}

function gridColumns({ column, remarked, withKroner, locale }: ColumnContext): GridColumn[] {
  const m = messagesFor(locale);
  const header = plainSpaces(fileHeaderOf(column));
  const remark: GridColumn[] = remarked ? [{ header: m.table.remarkFor(header), kind: 'remark' }] : [];
  const { inUnit, inPercent, inKroner, from, to, of } = m.keyFigureTable.file;
  const numbers = (endings: readonly string[]): GridColumn[] =>
    endings.map((ending) => ({ header: `${header}, ${ending}`, kind: 'number' }));
  switch (column.kind) {
    case 'trend':
      return [];
    case 'difference':
      return [...numbers(withKroner ? [inUnit, inPercent, inKroner] : [inUnit, inPercent]), ...remark];
    case 'rank':
      return [...numbers([from, to, of]), ...remark];
    default:
      return [{ header, kind: column.kind }, ...remark];
  }
}

function gridCells(cell: TableCell, context: ColumnContext): GridCell[] {
  const { column, remarked, withKroner, locale } = context;
  const remark = remarked ? [textCell(remarkOf(cell, context))] : [];
  switch (column.kind) {
    case 'trend':
      return [];
    case 'difference':
      return [...differenceCells(cell, withKroner), ...remark];
    case 'rank':
      return [...rankCells(cell), ...remark];
    default:
      return [plainCell(cell, locale), ...remark];
  }
}

function plainCell(cell: TableCell, locale: Locale): GridCell {
  if (cell.kind === 'number') return valueCell(cell, locale);
  return cell.kind === 'text' ? textCell(cell.text) : EMPTY;
}

function differenceCells(cell: TableCell, withKroner: boolean): GridCell[] {
  if (cell.kind !== 'difference') return withKroner ? [EMPTY, EMPTY, EMPTY] : [EMPTY, EMPTY];
  const { difference, percent, kroner, decimals, unit } = cell;
  return [
    numberOrNothing(difference.value, decimals),
    // A share differs in percentage points, which the column before has.
    numberOrNothing(unit === 'prosent' ? null : percent.value, PERCENT_DECIMALS),
    ...(withKroner ? [numberOrNothing(kroner?.value ?? null, 0)] : []),
  ];
}

const PERCENT_DECIMALS = 1;

function rankCells(cell: TableCell): GridCell[] {
  if (cell.kind !== 'rank') return [EMPTY, EMPTY, EMPTY];
  const { from, to, of } = cell.rank;
  return [from, to, of].map((value) => numberOrNothing(value, 0));
}

function numberOrNothing(value: number | null, decimals: number): GridCell {
  return value === null ? EMPTY : { kind: 'number', value, decimals };
}

/** What is to be known of the figures of a cell, in words or by the signs of the table. */
function remarkOf(cell: TableCell, { locale, remarks }: ColumnContext): string {
  const mask = figuresIn(cell).reduce((all, figure) => all | figure.mask, 0);
  const status = remarks === 'signs' ? qualifierMarkers(mask) : explainStatus(mask, locale);
  return [status, isBroken(cell) ? messagesFor(locale).keyFigureTable.breakName : '']
    .filter(Boolean)
    .join(', ');
}

function valueCell(cell: NumberCell, locale: Locale): GridCell {
  if (cell.value === null) return { kind: 'sign', text: absenceSign(cell.mask) ?? '' };
  const { yes, no } = messagesFor(locale).yesNo;
  if (cell.unit === 'jaNei') return textCell(cell.value === 0 ? no : yes);
  return { kind: 'number', value: cell.value, decimals: cell.decimals };
}

function hasQualifiedNumber(table: TableModel, index: number): boolean {
  return cellsAt(table, index).some((cell) =>
    figuresIn(cell).some(({ value, mask }) => value !== null && (mask !== 0 || isBroken(cell))),
  );
}

function cellsAt(table: TableModel, index: number): TableCell[] {
  return table.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[index] ?? []));
}

function isBroken(cell: TableCell): boolean {
  return cell.kind === 'number' && cell.afterBreak === true;
}

function textCell(text: string): GridCell {
  return { kind: 'text', text: plainSpaces(text) };
}

/** No-break spaces are for the screen; in a file they keep a text from being found. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
