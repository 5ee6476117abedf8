import Papa from 'papaparse';
import type { Problem } from '../domain/problem.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { parseText } from './text.ts';

/** Columns a file must have and may have; any other column is an error. Their order in the file is free. */
export interface CsvLayout {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Whether a header line alone is right: a list that may have nothing on it. */
  readonly mayBeEmpty?: boolean;
}

export interface CsvRow {
  /** Line in the file where the row starts, the header being line 1. */
  readonly line: number;
  /** One text per column of the header; never converted, so `0301` stays `0301`. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A row by column name. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Comma-separated UTF-8 text by RFC 4180, with a header line. Everything wrong is returned; rows that are whole come
 * along even when others are not, so that later checks can report on them in the same run.
 */
export function parseCsv(source: SourceFile, layout: CsvLayout): Parsed<CsvTable> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { file } = source;
  if (text.value.trim() === '')
    return { value: undefined, problems: [emptyFile(file, 'The file is empty.')] };

  const parsed = Papa.parse<string[]>(text.value, { delimiter: ',', newline: '\n', header: false });
  const rows = numberLines(parsed.data);
  const header = rows[0]?.cells ?? [];
  const headerProblems = checkHeader(file, header, layout);
  if (headerProblems.length > 0) return { value: undefined, problems: headerProblems };

  const problems: Problem[] = parsed.errors.map((error) => ({
    code: 'bad-quotes',
    severity: 'error',
    file,
    line: rows[error.row ?? 0]?.line ?? 1,
    what: `The quotation marks do not pair up: ${error.message}.`,
    why: 'From here on, cells and lines cannot be told apart.',
    cure: 'Put a field with commas, quotes or line breaks in "…", and double each " inside it.',
  }));
  const body = rows.slice(1);
  const whole = body.filter((row) => row.cells.length === header.length);
  const ragged = parsed.errors.length > 0 ? [] : body.filter((row) => row.cells.length !== header.length);
  // One by one: a list of very many cannot be spread.
  for (const row of ragged) problems.push(raggedRow(file, row, header));
  if (body.length === 0 && layout.mayBeEmpty !== true)
    problems.push(emptyFile(file, 'The file has a header line and nothing below it.'));
  return { value: { file, header, rows: whole }, problems };
}

/** Rows as records by column name; for definition files, where speed does not matter. */
export function toRecords(table: CsvTable): CsvRecord[] {
  return table.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(table.header.map((name, index) => [name, cells[index] ?? ''])),
  }));
}

/** Gives each row its line number, counting line breaks inside quoted cells; drops the empty row after the last LF. */
function numberLines(data: readonly string[][]): CsvRow[] {
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells };
    line +=
      1 + cells.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return row;
  });
  const last = rows.at(-1);
  return last?.cells.length === 1 && last.cells[0] === '' ? rows.slice(0, -1) : rows;
}

function checkHeader(file: string, header: readonly string[], layout: CsvLayout): Problem[] {
  const only = header.length === 1 ? (header[0] ?? '') : '';
  const wrong = [';', '\t', '|'].find((mark) => only.includes(mark));
  if (wrong !== undefined) return [wrongDelimiter(file, wrong)];

  const allowed = [...layout.required, ...(layout.optional ?? [])];
  const missing = layout.required.filter((name) => !header.includes(name));
  const extra = header.filter((name) => !allowed.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...missing.map((name) => headerProblem(file, name, 'missing-column')),
    ...extra.map((name) => headerProblem(file, name, 'extra-column')),
    ...repeated.map((name) => headerProblem(file, name, 'repeated-column')),
  ];
}

const HEADER_TEXTS = {
  'missing-column': {
    what: (name: string) => `The column «${name}» is missing.`,
    why: 'Without it the rows cannot be understood.',
    cure: 'Add the column, or correct its name in the header line.',
  },
  'extra-column': {
    what: (name: string) => `The column «${name}» is not declared.`,
    why: 'A column that nothing reads is either misspelt or a figure that would silently be lost.',
    cure: 'Declare the column, correct its name, or remove it.',
  },
  'repeated-column': {
    what: (name: string) => `The column «${name}» stands more than once in the header line.`,
    why: 'It cannot be known which of them holds the figures.',
    cure: 'Give each column a name of its own.',
  },
} as const;

function headerProblem(file: string, name: string, code: keyof typeof HEADER_TEXTS): Problem {
  const { what, why, cure } = HEADER_TEXTS[code];
  return { code, severity: 'error', file, line: 1, column: name, what: what(name), why, cure };
}

function wrongDelimiter(file: string, mark: string): Problem {
  const name = mark === '\t' ? 'tab' : `«${mark}»`;
  return {
    code: 'wrong-delimiter',
    severity: 'error',
    file,
    line: 1,
    what: `The columns are separated by ${name}, not by comma.`,
    why: 'The whole line is read as one column.',
    cure: 'Save the file comma-separated, with decimal point.',
  };
}

function emptyFile(file: string, what: string): Problem {
  return {
    code: 'empty-file',
    severity: 'error',
    file,
    line: 1,
    what,
    why: 'An empty file is more often a failed export than the wish to publish nothing.',
    cure: 'Fill the file, or remove it and the line that lists it.',
  };
}

function raggedRow(file: string, row: CsvRow, header: readonly string[]): Problem {
  const blank = row.cells.length === 1 && row.cells[0] === '';
  return {
    code: 'ragged-row',
    severity: 'error',
    file,
    line: row.line,
    what: blank
      ? 'The line is blank.'
      : `The line has ${row.cells.length} cells, the header has ${header.length}.`,
    why: 'From the cell that is too many or too few on, every figure stands in the wrong column.',
    cure: blank ? 'Remove the line.' : 'Look for a comma too many or too few, for example a decimal comma.',
  };
}
