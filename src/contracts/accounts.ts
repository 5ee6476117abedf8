import { isBalanceClass } from '../domain/accounts/accountRecord.ts';
import type { AccountRecord, Kontoklasse } from '../domain/accounts/accountRecord.ts';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import type { Problem } from '../domain/problem.ts';
import { ACCOUNT_COLUMNS, checkAccountRow, codeLookup, NOTHING_TURNED, scopesOf } from './accountRow.ts';
import type { AccountCells, RowFinding, Turned } from './accountRow.ts';
import { parseCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import type { Parsed, SourceFile } from './parsed.ts';

export interface AccountFileOptions {
  /**
   * `published` (the default): income, debt and equity are positive numbers, as in published tables. `reported`: they are
   * negative, as in the files that municipalities send; they are then turned.
   */
  readonly signs?: 'published' | 'reported';
}

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
  { signs = 'published' }: AccountFileOptions = {},
): Parsed<readonly AccountRecord[]> {
  const table = parseCsv(source, { required: ACCOUNT_COLUMNS });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { header, rows } = table.value;
  const place = ACCOUNT_COLUMNS.map((name) => header.indexOf(name));
  const lookup = codeLookup(tables);
  const problems: Problem[] = [...table.problems];
  const records: AccountRecord[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const cells = cellsOf(row, place);
    const found = checkAccountRow(cells, lookup);
    if (found.length > 0) problems.push(...found.map((finding) => toProblem(source.file, row.line, finding)));
    else {
      const repeated = repeatedAt(firstLine, cells, row.line);
      if (repeated !== undefined) problems.push(toProblem(source.file, row.line, repeatedRow(repeated)));
      records.push(...toRecords(cells, signs === 'reported' ? lookup.turned : NOTHING_TURNED));
    }
  }
  return { value: records, problems };
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

/** Line where the same cell stood before in any of the scopes; undefined when it is new. */
function repeatedAt(firstLine: Map<string, number>, cells: AccountCells, line: number): number | undefined {
  const cell = [cells.region, cells.year, cells.class, cells.function, cells.art].join(',');
  const keys = (scopesOf(cells.scope) ?? []).map((scope) => `${scope},${cell}`);
  const first = keys.map((key) => firstLine.get(key)).find((known) => known !== undefined);
  for (const key of keys) firstLine.set(key, line);
  return first;
}

function repeatedRow(line: number): RowFinding {
  return {
    code: 'repeated-cell',
    severity: 'warning',
    column: 'amount',
    what: `The same region, year, scope, class, function and art stand on line ${line}.`,
    why: 'The amounts are added, which is right for several units and wrong for a row sent twice.',
    cure: 'Make sure that it is meant; else remove one of the rows.',
  };
}

function toProblem(file: string, line: number, finding: RowFinding): Problem {
  return { severity: 'error', ...finding, file, line };
}
