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
  readonly cells: Map<string, number>;
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
  seen.push({ file, cells: new Map() });
  for (const row of rows) {
    const cells = cellsOf(row, place);
    const found = checkAccountRow(cells, lookup);
    if (found.length > 0) problems.push(...found.map((finding) => toProblem(file, row.line, finding)));
    else if (belongs(row)) {
      const repeated = repeatedAt(seen, cells, row.line);
      if (repeated !== undefined)
        problems.push(toProblem(file, row.line, repeatedRow(repeated, repeated.file === file)));
      records.push(...toRecords(cells, turned));
    }
  }
  return { records, problems };
}

function cellsOf({ cells }: CsvRow, place: readonly number[]): AccountCells {
  const [region, year, scope, kontoklasse, line, art, amount] = place.map((at) => cells[at] ?? '');
  return {
    region: region ?? '',
    year: year ?? '',
    scope: scope ?? '',
    class: kontoklasse ?? '',
    function: line ?? '',
    art: art ?? '',
    amount: amount ?? '',
  };
}

function toRecords(cells: AccountCells, turned: Turned): AccountRecord[] {
  const kontoklasse = cells.class as Kontoklasse;
  const balance = isBalanceClass(kontoklasse);
  const turn = balance ? turned.chapters.has(cells.function) : turned.arts.has(cells.art);
  const number = Number(cells.amount);
  const amount = turn && number !== 0 ? -number : number;
  const record = {
    region: cells.region,
    period: cells.year,
    kontoklasse,
    line: cells.function,
    art: balance ? '' : cells.art,
    amount,
  };
  return (scopesOf(cells.scope) ?? []).map((scope) => ({ ...record, scope }));
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
  const key = `${cells.region},${cells.year},${cells.class},${cells.function},${cells.art}`;
  const scopes = SCOPE_BIT[cells.scope] ?? 0;
  const before = seen.find((other) => (((other.cells.get(key) ?? 0) % SCOPE_SETS) & scopes) !== 0);
  const place = before && { file: before.file, line: Math.floor((before.cells.get(key) ?? 0) / SCOPE_SETS) };
  const own = seen.at(-1)?.cells;
  own?.set(key, line * SCOPE_SETS + (((own.get(key) ?? 0) % SCOPE_SETS) | scopes));
  return place;
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
