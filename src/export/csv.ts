import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { plainSpaces, toGrid } from './tableGrid.ts';
import type { GridCell } from './tableGrid.ts';
import type { TableModel } from './tableModel.ts';

export interface CsvNotation {
  readonly delimiter: string;
  readonly decimal: string;
}

/** What Excel expects where the language is spoken. */
const NOTATION: Record<Locale, CsvNotation> = {
  nb: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

export function csvNotation(locale: Locale): CsvNotation {
  return NOTATION[locale];
}

/** Without it Excel takes the file for Windows-1252 and spoils æ, ø and å. */
export const BYTE_ORDER_MARK = '\ufeff';
export const LINE_END = '\r\n';

/**
 * A table as CSV text, to be written as UTF-8: opens with a double click in Excel of the language (bokmål: semicolon and
 * decimal comma; English: comma and decimal point), and is read by programs that are told the delimiter.
 *
 * First the table: one header line and then one line per figure, all with the same number of fields. Then an empty line,
 * and under it lines of two fields, label and text: title, meaning of the signs, notes, source, licence, release and
 * address, so that a file that is passed on still says what it is. A program reads up to the empty line.
 *
 * Numbers are plain: no thousands separator, no space, hyphen as minus, as many decimals as the figure has. A value that
 * is missing is the sign that says why (`.`, `..`, `:` …). Codes keep their zeros in the file; Excel drops them when it
 * opens a CSV, which is why it gets an Excel file too. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
export function toCsv(table: TableModel): string {
  const notation = NOTATION[table.locale];
  const grid = toGrid(table);
  const lines = [
    grid.columns.map((column) => csvText(column.header, notation)),
    ...grid.rows.map((row) => row.map((cell) => field(cell, notation))),
    [],
    ...aboutRows(table).map((row) => row.map((text) => csvText(plainSpaces(text), notation))),
  ];
  return BYTE_ORDER_MARK + lines.map((fields) => fields.join(notation.delimiter) + LINE_END).join('');
}

/** What the file says about itself: label and text. */
function aboutRows(table: TableModel): string[][] {
  const m = messagesFor(table.locale);
  return [
    [m.file.about.title, `${table.title}. ${table.subtitle}`],
    ...table.signs.map(({ sign, meaning }) => [m.table.sign, `${sign} = ${meaning}`]),
    ...[...(table.columnNotes ?? []).map(({ text }) => text), ...table.notes].map((note) => [
      m.file.note,
      note,
    ]),
    ...table.about.map(({ label, text }) => [label, text]),
  ];
}

function field(cell: GridCell, notation: CsvNotation): string {
  if (cell.kind === 'sign') return quoted(cell.text, notation);
  if (cell.kind === 'number') return csvNumber(cell.value, cell.decimals, notation);
  return csvText(cell.text, notation);
}

/** @param decimals left out: as many as the number has */
export function csvNumber(value: number, decimals: number | undefined, { decimal }: CsvNotation): string {
  const text =
    decimals === undefined ? String(value) : roundHalfAwayFromZero(value, decimals).toFixed(decimals);
  return text.replace('.', decimal);
}

/** Text that starts like this is run as a formula by some spreadsheet (also the full-width forms of the signs). */
const FORMULA_START = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

export function csvText(text: string, notation: CsvNotation): string {
  return quoted(FORMULA_START.test(text) ? `'${text}` : text, notation);
}

/** Quoted as RFC 4180 says, where the text needs it. */
function quoted(text: string, { delimiter }: CsvNotation): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n\t]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
