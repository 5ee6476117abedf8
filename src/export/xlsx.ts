import writeXlsxFile from 'write-excel-file/universal';
import type { CellObject, Sheet } from 'write-excel-file/universal';
import { messagesFor } from '../i18n/messages.ts';
import { toGrid } from './tableGrid.ts';
import type { GridCell, TableGrid } from './tableGrid.ts';
import type { TableDefinition, TableModel } from './tableModel.ts';
import { withFixedTimestamps } from './zipTimestamps.ts';

type SheetRow = (CellObject | null)[];
type XlsxSheet = Sheet<Blob>;

const FONT = { fontFamily: 'Calibri', fontSize: 11 };
const WIDEST = 60;
const NARROWEST = 10;

/**
 * A table as an Excel workbook with four sheets: the table, definitions, signs and notes, about the figures.
 *
 * Numbers are numbers with a format of their decimals, which Excel shows in the notation of its user; codes and years
 * are text with their zeros; a sign stands where there is no number. Text is always text, never a formula, whatever it
 * starts with. The table's sheet is a plain rectangle with one frozen header row, so that it can be filtered and
 * pivoted at once; titles and sources stand on the other sheets. Runs in Node and in the browser, and the same table
 * always gives the same bytes.
 */
export async function toXlsx(table: TableModel): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [tableSheet(table), definitionsSheet(table), signsSheet(table), aboutSheet(table)];
  const blob = await writeXlsxFile(sheets, FONT).toBlob();
  return withFixedTimestamps(new Uint8Array(await blob.arrayBuffer()));
}

function tableSheet(table: TableModel): XlsxSheet {
  const grid = toGrid(table);
  const header = grid.columns.map((column) => ({
    ...headerCell(column.header),
    align: column.kind === 'number' ? ('right' as const) : ('left' as const),
  }));
  return {
    sheet: messagesFor(table.locale).file.sheets.table,
    data: [header, ...grid.rows.map((row) => row.map(sheetCell))],
    columns: gridWidths(grid),
    stickyRowsCount: 1,
  };
}

/** One row per key figure: what it is made of and where it comes from. */
function definitionsSheet(table: TableModel): XlsxSheet {
  const { definition: names, sheets } = messagesFor(table.locale).file;
  const fields = Object.keys(names) as (keyof typeof names & keyof TableDefinition)[];
  return {
    sheet: sheets.definitions,
    data: [
      fields.map((field) => headerCell(names[field])),
      ...table.definitions.map((definition) => fields.map((field) => wrappedCell(definition[field]))),
    ],
    columns: fields.map((field) => ({ width: field === 'unit' || field === 'provenance' ? 18 : 40 })),
    stickyRowsCount: 1,
  };
}

function signsSheet(table: TableModel): XlsxSheet {
  const { file, table: names } = messagesFor(table.locale);
  const rows: SheetRow[] = [
    [headerCell(names.sign), headerCell(names.meaning)],
    ...table.signs.map(({ sign, meaning }) => [textCell(sign), wrappedCell(meaning)]),
  ];
  const notes: SheetRow[] = table.notes.map((note) => [null, wrappedCell(note)]);
  if (notes.length > 0) rows.push([null, null], [null, headerCell(file.notes)], ...notes);
  return { sheet: file.sheets.signs, data: rows, columns: [{ width: 12 }, { width: 100 }] };
}

function aboutSheet(table: TableModel): XlsxSheet {
  const { file } = messagesFor(table.locale);
  const rows = [
    { label: file.about.title, text: table.title },
    { label: file.about.content, text: table.subtitle },
    ...table.about,
  ];
  return {
    sheet: file.sheets.about,
    data: rows.map(({ label, text }) => [headerCell(label), wrappedCell(text)]),
    columns: [{ width: 20 }, { width: 100 }],
  };
}

function sheetCell(cell: GridCell): CellObject | null {
  if (cell.kind === 'number') return { value: cell.value, type: Number, format: numberFormat(cell.decimals) };
  if (cell.kind === 'sign') return { ...textCell(cell.text), align: 'right' };
  return cell.text === '' ? null : textCell(cell.text);
}

/** `#,##0.0`: Excel writes the separators of its user's language. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** Longer texts must not have the text format: Excel shows them as `####`. */
const LONGEST_TEXT_FORMAT = 255;

/**
 * The text format `@` keeps a code a text when its cell is edited. The writer looks strings up in a plain object, so a
 * text named like a member of every object («constructor») would be lost; a space makes it another text.
 */
function textCell(text: string): CellObject {
  const cell = { value: text in {} ? `${text} ` : text, type: String };
  return text.length > LONGEST_TEXT_FORMAT ? cell : { ...cell, format: '@' };
}

function wrappedCell(text: string): CellObject {
  return { ...textCell(text), wrap: true, alignVertical: 'top' };
}

function headerCell(text: string): CellObject {
  return { ...wrappedCell(text), fontWeight: 'bold' };
}

/** Wide enough for the texts, within limits; a header may take several lines. */
function gridWidths(grid: TableGrid): { width: number }[] {
  return grid.columns.map((column, index) => {
    if (column.kind === 'number') return { width: 14 };
    const longest = grid.rows.reduce(
      (width, row) => {
        const cell = row[index];
        return Math.max(width, cell && cell.kind !== 'number' ? cell.text.length : 0);
      },
      column.kind === 'remark' ? 0 : column.header.length,
    );
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
}
