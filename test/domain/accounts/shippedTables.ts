import { readFileSync } from 'node:fs';
import { parseAccountChecks } from '../../../src/contracts/accountChecks.ts';
import { parseAccountTables } from '../../../src/contracts/accountTables.ts';
import type { SourceFile } from '../../../src/contracts/parsed.ts';
import { indexAccounts } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountRecord, Kontoklasse, Scope } from '../../../src/domain/accounts/accountRecord.ts';
import { evaluateAccounts, prepareAccounts } from '../../../src/domain/accounts/evaluateAccounts.ts';
import type { AccountsExpression } from '../../../src/domain/accounts/expression.ts';
import { parseExpression } from '../../../src/domain/accounts/parseExpression.ts';
import type { Observation } from '../../../src/domain/observation.ts';

export function shippedFile(name: string): SourceFile {
  return { file: `accounts/${name}`, bytes: readFileSync(`data/accounts/${name}`) };
}

const parsed = parseAccountTables({
  functions: shippedFile('functions.csv'),
  groupNames: shippedFile('function-group-names.csv'),
  groups: shippedFile('function-groups.csv'),
  arts: shippedFile('arts.csv'),
  chapters: shippedFile('chapters.csv'),
  concepts: shippedFile('concepts.csv'),
});
if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.problems, null, 1));

/** The tables of `data/accounts`. */
export const tables = parsed.value;
export const tableProblems = parsed.problems;
export const parsedChecks = parseAccountChecks(shippedFile('account-checks.csv'), tables);

export function expression(text: string): AccountsExpression {
  const { value, problems } = parseExpression(text);
  if (value === undefined) throw new Error(problems[0].what);
  return value;
}

/** Records from lines such as `1.201.010: 50`, for one region, year and scope. */
export function records(text: string, report: Partial<AccountRecord> = {}): AccountRecord[] {
  return text
    .trim()
    .split(/[\n,]+/)
    .map((cell) => {
      const [, kontoklasse, line, art = '', amount] =
        /^\s*(\d)\.(\w+)(?:\.(\w+))?: (-?[\d.]+)\s*$/.exec(cell) ?? [];
      if (line === undefined) throw new Error(`no record in «${cell}»`);
      const place = { region: '1130', period: '2024', scope: 'B' as Scope, ...report };
      return { ...place, kontoklasse: kontoklasse as Kontoklasse, line, art, amount: Number(amount) };
    });
}

/** What an expression gives for one report. */
export function evaluate(
  text: string,
  all: readonly AccountRecord[],
  { region = '1130', period = '2024' } = {},
): Observation {
  const index = indexAccounts(all, tables);
  return evaluateAccounts(prepareAccounts(expression(text), index, { period }), index, region);
}
