import { isBalanceClass } from '../domain/accounts/accountRecord.ts';
import type { AccountRecord, Kontoklasse } from '../domain/accounts/accountRecord.ts';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import type { Problem } from '../domain/problem.ts';
import { ACCOUNT_COLUMNS, checkAccountRow, codeLookup, NOTHING_TURNED, scopesOf } from './accountRow.ts';
import type { AccountCells, RowFinding, Turned } from './accountRow.ts';
import { parseCsv } from './csv.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import type { Parsed, SourceFile } from './parsed.ts';

export interface AccountFileOptions {
  /**
   * `published` (the default): income, debt and equity are positive numbers, as in published tables. `reported`: they are
   * negative, as in the files that municipalities send; they are then turned.
   */
  readonly signs?: 'published' | 'reported';
}

export interface AccountRowOptions extends AccountFileOptions {
  /** Cells of files whose amounts are added to those of this one; those of this one are put last. */
  readonly seen?: SeenCells[];
  /** Whether a row without faults belongs; one that does not is left out, and the caller is to say why. */
  readonly belongs?: (row: CsvRow) => boolean;
}

/** Cells of a file: the line each stood on last, times {@link SCOPE_SETS}, and the set of scopes it was in. */
export interface SeenCells {
  readonly file: string;
  /** By region and year, then by class, function and art, numbered as {@link numberOf} does. */
  readonly reports: Map<string, Map<number, number>>;
}

const SCOPE_BIT: Readonly<Record<string, number>> = { A: 1, B: 2, AB: 3, C: 4 };
const SCOPE_SETS = 8;

/**
 * A file of account amounts: `region,year,scope,class,function,art,amount`, amounts in 1000 kr.
 *
 * - `scope` is A, B or C; `AB` is a row of the own account that counts in konsern and in kasse, as it always does when the
 *   data hold both.
 * - `function` is the chapter in classes 2 and 5, where `art` is the sector or empty.
 * - `art` may be the SSB code of a concept where the source publishes sums of arts only.
 * - An amount is a number: an account without anything on a function has no row, and a region that has not reported has no
 *   rows at all.
 *
 * Several rows on one cell are added when they are indexed, as SSB does; they are reported as a warning.
 */
export function parseAccountRecords(
  source: SourceFile,
  tables: AccountTables,
  options: AccountFileOptions = {},
): Parsed<readonly AccountRecord[]> {
  const table = parseCsv(source, { required: ACCOUNT_COLUMNS });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { records, problems } = parseAccountRows(table.value, tables, options);
  return { value: records, problems: [...table.problems, ...problems] };
}

/** As {@link parseAccountRecords}, from a file that is split into cells. */
export function parseAccountRows(
  { file, header, rows }: CsvTable,
  tables: AccountTables,
  { signs = 'published', seen = [], belongs = () => true }: AccountRowOptions = {},
): { readonly records: readonly AccountRecord[]; readonly problems: readonly Problem[] } {
  const place = ACCOUNT_COLUMNS.map((name) => header.indexOf(name));
  const lookup = codeLookup(tables);
  const turned = signs === 'reported' ? lookup.turned : NOTHING_TURNED;
  const problems: Problem[] = [];
  const records: AccountRecord[] = [];
  seen.push({ file, reports: new Map() });
  const goodRows = makeGoodRows();
  for (const row of rows) {
    const cells = cellsOf(row, place);
    if (!goodRows.has(cells)) {
      const found = checkAccountRow(cells, lookup);
      problems.push(...found.map((finding) => toProblem(file, row.line, finding)));
      if (found.length > 0) continue;
      goodRows.add(cells);
    }
    if (belongs(row)) {
      const repeated = repeatedAt(seen, cells, row.line);
      if (repeated !== undefined)
        problems.push(toProblem(file, row.line, repeatedRow(repeated, repeated.file === file)));
      pushRecords(records, cells, turned);
    }
  }
  return { records, problems };
}

function cellsOf({ cells }: CsvRow, place: readonly number[]): AccountCells {
  const at = (column: number) => cells[place[column] ?? -1] ?? '';
  return {
    region: at(0),
    year: at(1),
    scope: at(2),
    class: at(3),
    function: at(4),
    art: at(5),
    amount: at(6),
  };
}

const WHOLE_AMOUNT = /^-?\d+$/;

/**
 * Rows like those that were found good: files have millions of rows, of the same codes over and over. Whether a row is good
 * depends on its region by itself, on scope and class, on year, class and function, and on year, class and art.
 */
function makeGoodRows() {
  const regions = new Set<string>();
  const blocks = new Map<string, { readonly functions: Set<string>; readonly arts: Set<string> }>();
  const blockOf = (cells: AccountCells) => `${cells.year} ${cells.scope} ${cells.class}`;
  return {
    has: (cells: AccountCells): boolean => {
      const block = blocks.get(blockOf(cells));
      return (
        block !== undefined &&
        block.functions.has(cells.function) &&
        block.arts.has(cells.art) &&
        regions.has(cells.region) &&
        WHOLE_AMOUNT.test(cells.amount)
      );
    },
    add: (cells: AccountCells): void => {
      const block = blocks.get(blockOf(cells)) ?? { functions: new Set<string>(), arts: new Set<string>() };
      blocks.set(blockOf(cells), block);
      block.functions.add(cells.function);
      block.arts.add(cells.art);
      regions.add(cells.region);
    },
  };
}

function pushRecords(records: AccountRecord[], cells: AccountCells, turned: Turned): void {
  const kontoklasse = cells.class as Kontoklasse;
  const balance = isBalanceClass(kontoklasse);
  const turn = balance ? turned.chapters.has(cells.function) : turned.arts.has(cells.art);
  const number = Number(cells.amount);
  const amount = turn && number !== 0 ? -number : number;
  const art = balance ? '' : cells.art;
  const { region, year: period, function: line } = cells;
  for (const scope of scopesOf(cells.scope) ?? [])
    records.push({ region, period, scope, kontoklasse, line, art, amount });
}

interface CellPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * Where the same cell stood before in any of the scopes; undefined when it is new. Files have millions of cells, so each is
 * remembered as one number.
 */
function repeatedAt(seen: readonly SeenCells[], cells: AccountCells, line: number): CellPlace | undefined {
  const report = `${cells.region} ${cells.year}`;
  const cell = (numberOf(cells.function) * CODES + numberOf(cells.art)) * CLASSES + Number(cells.class);
  const scopes = SCOPE_BIT[cells.scope] ?? 0;
  let place: CellPlace | undefined;
  for (const { file, reports } of seen) {
    const known = reports.get(report)?.get(cell) ?? 0;
    if (place === undefined && ((known % SCOPE_SETS) & scopes) !== 0)
      place = { file, line: Math.floor(known / SCOPE_SETS) };
  }
  const own = seen.at(-1)?.reports;
  const cellsOfReport = own?.get(report) ?? new Map<number, number>();
  own?.set(report, cellsOfReport);
  cellsOfReport.set(cell, line * SCOPE_SETS + (((cellsOfReport.get(cell) ?? 0) % SCOPE_SETS) | scopes));
  return place;
}

const CLASSES = 8;
const CODES = 4096;
const numbers = new Map<string, number>();

/** A number for each code that is met, the same in every file: a number is found faster than a text put together. */
function numberOf(code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  numbers.set(code, numbers.size);
  return numbers.size - 1;
}

function repeatedRow({ file, line }: CellPlace, isSameFile: boolean): RowFinding {
  const place = isSameFile ? `on line ${line}` : `in ${file}, line ${line}`;
  return {
    code: 'repeated-cell',
    severity: 'warning',
    column: 'amount',
    what: `The same region, year, scope, class, function and art stand ${place}.`,
    why: 'The amounts are added, which is right for several units and wrong for a row sent twice.',
    cure: 'Make sure that it is meant; else remove one of the rows.',
  };
}

function toProblem(file: string, line: number, finding: RowFinding): Problem {
  return { severity: 'error', ...finding, file, line };
}
