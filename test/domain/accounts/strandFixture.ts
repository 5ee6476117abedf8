import { readFileSync } from 'node:fs';
import { parseAccountRecords } from '../../../src/contracts/accounts.ts';
import { parseCsv, toRecords } from '../../../src/contracts/csv.ts';
import { parseFigure } from '../../../src/contracts/figure.ts';
import { indexAccounts } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountsIndex } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountRecord } from '../../../src/domain/accounts/accountRecord.ts';
import { evaluateAccounts, prepareAccounts } from '../../../src/domain/accounts/evaluateAccounts.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { expression, tables } from './shippedTables.ts';

function strandFile(name: string) {
  return { file: name, bytes: readFileSync(`test/fixtures/strand-1130/${name}`) };
}

export function strandRecords(name: string): readonly AccountRecord[] {
  const { value, problems } = parseAccountRecords(strandFile(name), tables);
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return value;
}

/** A published table: a line per combination of keys, a column per year. */
export interface PublishedRow {
  readonly keys: readonly string[];
  readonly byYear: ReadonlyMap<string, Observation>;
}

export function publishedTable(
  name: string,
  keys: readonly string[],
  years: readonly string[],
): PublishedRow[] {
  const table = parseCsv(strandFile(name), { required: [...keys, ...years] });
  if (table.value === undefined || table.problems.length > 0) throw new Error(JSON.stringify(table.problems));
  return toRecords(table.value).map(({ cells }) => ({
    keys: keys.map((key) => cells[key] ?? ''),
    byYear: new Map(
      years.map((year) => {
        const figure = parseFigure(cells[year] ?? '');
        if (figure === undefined) throw new Error(`no figure in «${cells[year]}»`);
        return [year, figure];
      }),
    ),
  }));
}

/** Evaluates expressions over one set of records, each made ready once a year. */
export function evaluator(records: readonly AccountRecord[]): {
  readonly index: AccountsIndex;
  readonly evaluate: (text: string, period: string) => Observation;
} {
  const index = indexAccounts(records, tables);
  const evaluate = (text: string, period: string) =>
    evaluateAccounts(prepareAccounts(expression(text), index, { period }), index, '1130');
  return { index, evaluate };
}
