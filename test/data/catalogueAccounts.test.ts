import { describe, expect, it } from 'vitest';
import type { Amount, SignedAmount } from '../../src/domain/accounts/expression.ts';
import { functionSet } from '../../src/domain/accounts/expandList.ts';
import { checkExpression } from '../../src/domain/accounts/checkExpression.ts';
import { parseExpression } from '../../src/domain/accounts/parseExpression.ts';
import { tables } from '../domain/accounts/shippedTables.ts';
import { indicators, isAccounts, measures, measuresOf, readRows, rules } from './catalogue.ts';

// Whether the key figures cover the accounts: every function that is in force stands in an area, or on the list of those
// that belong to none.

const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025'];
const NEWEST = '2025';

const withoutArea = readRows('accounts/functions-without-area.csv');
const listed = withoutArea.map(({ code }) => code ?? '');
const used = new Set(indicators.flatMap(({ value }) => measuresOf(value)));

/** Measures over the accounts that an area uses; the sums that all areas divide by are of no area. */
const ofAreas = measures.filter(
  ({ value }) => isAccounts(value) && used.has(value.id) && !value.file.endsWith('/felles.csv'),
);

function functionsIn(sum: readonly SignedAmount[]): string[] {
  return sum.flatMap(({ amount }) => functionsOf(amount));
}

function functionsOf(amount: Amount): string[] {
  if (amount.kind === 'sum') return functionsIn(amount.sum);
  if (amount.kind === 'kap' || amount.functions === null) return [];
  return [...functionSet(tables, amount.functions, NEWEST)];
}

const covered = new Set(
  ofAreas.flatMap(({ value }) => functionsIn(parseExpression(value.expression).value?.sum ?? [])),
);

function inForce(level: 'kommune' | 'fylkeskommune') {
  return tables.functions.filter(({ levels, validTo }) => levels.includes(level) && validTo === null);
}

describe('the accounts in the catalogue', () => {
  it.each(['kommune', 'fylkeskommune'] as const)(
    'every function of a %s is in an area, or on the list of those in none',
    (level) => {
      const left = inForce(level).filter(({ code }) => !covered.has(code) && !listed.includes(code));
      expect(left.map(({ code, name }) => `${code} ${name.nb}`)).toEqual([]);
      expect(inForce(level).length).toBeGreaterThan(70);
    },
  );

  it('the list names only functions that exist and that no area counts, each with its reason', () => {
    const codes = new Set(tables.functions.map(({ code }) => code));
    expect(listed.filter((code) => !codes.has(code) || covered.has(code))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)].sort());
    const noReason = withoutArea.filter(({ reason_nb, reason_en }) => !reason_nb || !reason_en);
    expect(noReason).toEqual([]);
  });

  it('expressions can be read, and hold in the years of the catalogue', () => {
    const wrong = measures
      .filter(({ value }) => isAccounts(value))
      .flatMap(({ at, value }) => {
        const { value: parsed, problems } = parseExpression(value.expression);
        if (parsed === undefined) return problems.map(({ what }) => `${at}: ${what}`);
        return checkExpression(parsed, { tables, periods: YEARS })
          .filter(({ severity }) => severity === 'error')
          .map(({ what }) => `${at}: ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  it('measures are in 1000 kr, and fill a missing account with the year before', () => {
    const wrong = measures.filter(
      ({ value }) => isAccounts(value) && (value.unit !== '1000kr' || value.imputation?.kind !== 'lastYear'),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('every measure over the accounts is used, by a key figure or by a rule of the model', () => {
    const byRules = new Set(rules.flatMap(({ base = '' }) => base.split(/\s*\+\s*/)));
    const unused = measures.filter(
      ({ value }) =>
        isAccounts(value) &&
        !used.has(value.id) &&
        !byRules.has(value.id) &&
        !value.file.endsWith('/felles.csv'),
    );
    expect(unused.map(({ at }) => at)).toEqual([]);
  });
});
