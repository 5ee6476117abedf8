import type { CsvTable } from '../contracts/csv.ts';
import { isBalanceClass } from '../domain/accounts/accountRecord.ts';
import type { Kontoklasse } from '../domain/accounts/accountRecord.ts';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import type { Problem } from '../domain/problem.ts';
import type { UnitLevel } from '../domain/region.ts';

/**
 * Functions that belong to another level than the accounts, each told once for a file. City districts keep accounts by
 * the functions of municipalities.
 */
export function checkFunctionLevels(
  { file, header, rows }: CsvTable,
  { functions }: Pick<AccountTables, 'functions'>,
  level: UnitLevel,
): Problem[] {
  const own = level === 'fylkeskommune' ? 'fylkeskommune' : 'kommune';
  const others = new Set(functions.filter(({ levels }) => !levels.includes(own)).map(({ code }) => code));
  const [classAt, functionAt] = [header.indexOf('class'), header.indexOf('function')];
  const problems: Problem[] = [];
  for (const { line, cells } of rows) {
    const code = cells[functionAt] ?? '';
    if (!others.has(code) || isBalanceClass((cells[classAt] ?? '') as Kontoklasse)) continue;
    others.delete(code);
    problems.push({
      code: 'function-of-other-level',
      severity: 'warning',
      file,
      line,
      column: 'function',
      what: `The function ${code} is not one of the level ${level}.`,
      why: 'Its amounts are in the totals of the account, and in no key figure of the level by themselves.',
      cure: 'Move the rows to the accounts of the level that the function belongs to, or correct its levels in functions.csv.',
    });
  }
  return problems;
}
