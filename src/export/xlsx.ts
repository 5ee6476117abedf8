import { messagesFor } from '../i18n/messages.ts';
import { plainSpaces, toGrid } from './tableGrid.ts';
import type { GridCell, TableGrid } from './tableGrid.ts';
import type { TableDefinition, TableModel } from './tableModel.ts';
import { writeWorkbook } from './workbook.ts';
import type { WorkbookCell, WorkbookSheet, Zip } from './workbook.ts';

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
export function toXlsx(table: TableModel, options: XlsxOptions = {}): Uint8Array<ArrayBuffer> {
  const { beside = [], zip } = options;
  const { sheets } = messagesFor(table.locale).file;
  return writeWorkbook(
    [
      tableSheet(table, sheets.table),
      ...beside.map(({ name, table: other }) => tableSheet(other, name)),
      ...[definitionsSheet(table), signsSheet(table), aboutSheet(table)],
    ],
    zip,
  );
}

export interface XlsxOptions {
  /** Tables on sheets of their own, after the first. */
  readonly beside?: readonly { readonly name: string; readonly table: TableModel }[] | undefined;
  /** What packs the parts; by default what runs in the browser too. */
  readonly zip?: Zip | undefined;
}

function tableSheet(table: TableModel, name: string): WorkbookSheet {
  const grid = toGrid(table);
  const header = grid.columns.map(({ header: value, kind }) => ({
    value,
    style: kind === 'number' ? ('headerRight' as const) : ('header' as const),
  }));
  return {
    name,
    rows: [header, ...grid.rows.map((row) => row.map(sheetCell))],
    widths: gridWidths(grid),
    frozenHeader: true,
  };
}

/** One row per key figure: what it is made of and where it comes from. */
function definitionsSheet(table: TableModel): WorkbookSheet {
  const { definition: names, sheets } = messagesFor(table.locale).file;
  const fields = Object.keys(names) as (keyof typeof names & keyof TableDefinition)[];
  return {
    name: sheets.definitions,
    rows: [
      fields.map((field) => headerCell(names[field])),
      ...table.definitions.map((definition) => fields.map((field) => wrappedCell(definition[field]))),
    ],
    widths: fields.map((field) => (field === 'unit' || field === 'provenance' ? 18 : 40)),
    frozenHeader: true,
  };
}

function signsSheet(table: TableModel): WorkbookSheet {
  const { file, table: names } = messagesFor(table.locale);
  const rows: WorkbookCell[][] = [
    [headerCell(names.sign), headerCell(names.meaning)],
    ...table.signs.map(({ sign, meaning }) => [textCell(sign), wrappedCell(meaning)]),
  ];
  const notes: WorkbookCell[][] = [...(table.columnNotes ?? []).map(({ text }) => text), ...table.notes].map(
    (note) => [null, wrappedCell(note)],
  );
  if (notes.length > 0) rows.push([null, null], [null, headerCell(file.notes)], ...notes);
  return { name: file.sheets.signs, rows, widths: [12, 100], frozenHeader: false };
}

function aboutSheet(table: TableModel): WorkbookSheet {
  const { file } = messagesFor(table.locale);
  const rows = [
    { label: file.about.title, text: table.title },
    { label: file.about.content, text: table.subtitle },
    ...table.about,
  ];
  return {
    name: file.sheets.about,
    rows: rows.map(({ label, text }) => [headerCell(label), wrappedCell(text)]),
    widths: [20, 100],
    frozenHeader: false,
  };
}

function sheetCell(cell: GridCell): WorkbookCell {
  if (cell.kind === 'number') return { value: cell.value, decimals: cell.decimals };
  if (cell.kind === 'sign') return { value: cell.text, style: 'textRight' };
  return cell.text === '' ? null : textCell(cell.text);
}

/** Longer texts must not have the text format: Excel shows them as `####`. */
const LONGEST_TEXT_FORMAT = 255;

function textCell(text: string): WorkbookCell {
  const value = plainSpaces(text);
  return { value, style: value.length > LONGEST_TEXT_FORMAT ? 'plain' : 'text' };
}

function wrappedCell(text: string): WorkbookCell {
  const value = plainSpaces(text);
  return { value, style: value.length > LONGEST_TEXT_FORMAT ? 'wrapped' : 'wrappedText' };
}

function headerCell(value: string): WorkbookCell {
  return { value, style: 'header' };
}

/** Wide enough for the texts, within limits; a header may take several lines. */
function gridWidths(grid: TableGrid): number[] {
  return grid.columns.map((column, index) => {
    if (column.kind === 'number') return 14;
    const longest = grid.rows.reduce(
      (width, row) => {
        const cell = row[index];
        return Math.max(width, cell && cell.kind !== 'number' ? cell.text.length : 0);
      },
      column.kind === 'remark' ? 0 : column.header.length,
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}
