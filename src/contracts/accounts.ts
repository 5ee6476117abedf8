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
  /** Cells of files whose amounts are added to those of this one; the cells of this one come to it. */
  readonly seen?: SeenCells;
  /** Whether a row without faults belongs; one that does not is left out, and the caller is to say why. */
  readonly belongs?: (row: CsvRow) => boolean;
}

/** Where each cell of an account stood first. */
export type SeenCells = Map<string, { readonly file: string; readonly line: number }>;

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
  { signs = 'published', seen = new Map(), belongs = () => true }: AccountRowOptions = {},
): { readonly records: readonly AccountRecord[]; readonly problems: readonly Problem[] } {
  const place = ACCOUNT_COLUMNS.map((name) => header.indexOf(name));
  const lookup = codeLookup(tables);
  const turned = signs === 'reported' ? lookup.turned : NOTHING_TURNED;
  const problems: Problem[] = [];
  const records: AccountRecord[] = [];
  for (const row of rows) {
    const cells = cellsOf(row, place);
    const found = checkAccountRow(cells, lookup);
    if (found.length > 0) problems.push(...found.map((finding) => toProblem(file, row.line, finding)));
    else if (belongs(row)) {
      const repeated = repeatedAt(seen, cells, { file, line: row.line });
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

type CellPlace = NonNullable<ReturnType<SeenCells['get']>>;

/** Where the same cell stood before in any of the scopes; undefined when it is new. */
function repeatedAt(seen: SeenCells, cells: AccountCells, place: CellPlace): CellPlace | undefined {
  const cell = [cells.region, cells.year, cells.class, cells.function, cells.art].join(',');
  const keys = (scopesOf(cells.scope) ?? []).map((scope) => `${scope},${cell}`);
  const first = keys.map((key) => seen.get(key)).find((known) => known !== undefined);
  for (const key of keys) seen.set(key, place);
  return first;
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
