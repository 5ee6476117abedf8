import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidIn } from '../../../src/domain/accounts/accountTables.ts';
import { indexAccounts } from '../../../src/domain/accounts/accountsIndex.ts';
import type { AccountRecord, Kontoklasse } from '../../../src/domain/accounts/accountRecord.ts';
import {
  evaluateAccounts,
  evaluateAccountsColumn,
  prepareAccounts,
} from '../../../src/domain/accounts/evaluateAccounts.ts';
import { traceAccounts } from '../../../src/domain/accounts/traceAccounts.ts';
import { absent, observationAt, present } from '../../../src/domain/observation.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { evaluate, expression, records, tables } from './shippedTables.ts';

/** A kindergarten account with an amount on each kind of art. */
const ACCOUNT = `
1.201.010: 100
1.201.090: 20
1.201.099: 15
1.201.710: 7
1.201.120: 30
1.201.370: 200
1.201.429: 9
1.201.470: 50
1.201.590: 11
1.201.600: 40
1.201.729: 9
1.201.770: 5
1.221.590: 60
1.211.010: 33
1.800.870: 900
1.325.877: 4
1.840.800: 800
0.221.230: 500
0.221.429: 125
`;
const kasse = records(ACCOUNT);

describe('evaluateAccounts', () => {
  it.each([
    ['lonn(201) scope B', 100],
    ['lonn_netto(201) scope B', 128],
    ['kbdu(201) scope B', 100 + 20 + 15 - 7 + 30 + 9 + 11 - 9],
    ['brutto(201) scope B', 169 + 200 + 50],
    ['driftsinntekter(201) scope B', 40 + 7 + 9 + 5],
    ['netto(201) scope B', 419 + 7 + 9 - 61],
    ['netto(FGK7) scope B', 374 + 60 + 33],
    ['kbdu(FGK7 - 221) scope B', 169 + 33],
    ['kbdu_total scope B', 169 + 33 + 60 + 7],
    ['brutto_total scope B', 419 + 33 + 60 + 7 + 9],
    ['bruttoinvestering(221) scope B', 625],
    ['art(010..099 - 710) on 201 scope B', 128],
    ['art(230) on 221 class 0 scope B', 500],
    ['art(230) on 221 scope B', 0],
    ['frie_inntekter scope B', 1700],
    ['art(870 + 877) scope B', 904],
    ['netto(201) - netto(211) scope B', 374 - 33],
    ['-(netto(201) - netto(211)) scope B', 33 - 374],
  ])('gives «%s» = %d', (text, value) => {
    expect(evaluate(text, kasse)).toEqual(present(value));
  });

  it('takes konsern (A) when no scope is written', () => {
    expect(evaluate('netto(201)', kasse)).toEqual(absent('missing'));
    expect(evaluate('netto(201)', records('1.201.010: 5', { scope: 'A' }))).toEqual(present(5));
  });

  it('gives 0, not missing, for a function without an amount in an account that has come', () => {
    expect(evaluate('netto(202) scope B', kasse)).toEqual(present(0));
    expect(evaluate('bruttoinvestering(201) scope B', kasse)).toEqual(present(0));
  });

  it('gives missing, not 0, for a region, year or scope without an account', () => {
    expect(evaluate('netto(201) scope B', kasse, { region: '1103' })).toEqual(absent('missing'));
    expect(evaluate('netto(201) scope B', kasse, { period: '2023' })).toEqual(absent('missing'));
    expect(evaluate('netto(201) scope C', kasse)).toEqual(absent('missing'));
  });

  it('gives missing when only separate units have reported, or only the balance sheet', () => {
    const units = records('3.201.010: 5', { scope: 'A' });
    expect(evaluate('netto(201)', units)).toEqual(absent('missing'));
    const balance = records('2.56: 100, 2.5900: 30');
    expect(evaluate('fri_egenkapital_drift scope B', balance)).toEqual(present(70));
    expect(evaluate('netto(201) scope B', balance)).toEqual(absent('missing'));
    expect(evaluate('fri_egenkapital_drift scope B', kasse)).toEqual(absent('missing'));
  });

  it('gives not applicable in a year in which none of the codes was in use', () => {
    expect(evaluate('netto(254) scope B', kasse)).toEqual(absent('notApplicable'));
    expect(evaluate('internsalg(201) scope B', kasse)).toEqual(absent('notApplicable'));
    expect(evaluate('netto(254 + 258) scope B', kasse)).toEqual(present(0));
    expect(
      evaluate('netto(257) scope B', records('1.254.010: 1', { period: '2023' }), { period: '2023' }),
    ).toEqual(absent('notApplicable'));
  });

  it('takes a function into a group only in the years that it was in it', () => {
    const old = [
      ...records('1.254.010: 7', { period: '2023' }),
      ...records('1.258.010: 8', { period: '2024' }),
    ];
    expect(evaluate('lonn(FGK9) scope B', old, { period: '2023' })).toEqual(present(7));
    expect(evaluate('lonn(FGK9) scope B', old, { period: '2024' })).toEqual(present(8));
    expect(evaluate('lonn(FGK9) scope B', records('1.254.010: 7'))).toEqual(present(0));
  });

  it('counts social loans on function 281 as transfers from 2020, and as finance before', () => {
    const loans = (period: string) => records('1.281.520: 10, 1.281.920: 4', { period });
    const value = (text: string, period: string) =>
      evaluate(`${text} scope B`, loans(period), { period }).value;
    expect(value('brutto(281)', '2019')).toBe(0);
    expect(value('finansutgifter', '2019')).toBe(10);
    expect(value('brutto(281)', '2020')).toBe(10);
    expect(value('netto(281)', '2020')).toBe(6);
    expect(value('finansutgifter', '2020')).toBe(0);
    expect(value('netto_driftsresultat', '2019')).toBe(-6);
    expect(value('netto_driftsresultat', '2020')).toBe(-6);
  });

  it('adds several amounts on one cell', () => {
    expect(evaluate('lonn(201) scope B', records('1.201.010: 5, 1.201.010: 6'))).toEqual(present(11));
  });

  it('throws on a code that the tables do not know: that was to be found when the records were read', () => {
    expect(() => indexAccounts(records('1.204.010: 5'), tables)).toThrow('204');
    expect(() => indexAccounts(records('1.201.011: 5'), tables)).toThrow('011');
  });
});

describe('konsern', () => {
  /** The municipality buys for 100 from its company, which sells for 100, buys for 8 from it and spends 60. */
  const group = records('1.345.380: 100, 1.345.780: 8, 3.345.780: 100, 3.345.120: 60, 3.345.380: 8', {
    scope: 'A',
  });

  it.each([
    ['kjop_erstatning(345)', 0],
    ['brutto(345)', 60],
    ['driftsinntekter(345)', 0],
    ['netto(345)', 60],
    ['kbdu(345)', 60],
    ['konserndifferanse', 0],
    ['sum_driftsinntekter', 0],
    ['sum_driftsutgifter', 60],
    ['brutto_driftsresultat', -60],
  ])('%s counts no trade within the group: %d', (text, value) => {
    expect(evaluate(text, group)).toEqual(present(value));
  });

  it('leaves what does not match standing in gross expenditure, as published konsern figures do', () => {
    const unmatched = records('1.345.380: 100, 3.345.780: 90', { scope: 'A' });
    expect(evaluate('brutto(345)', unmatched)).toEqual(present(10));
    expect(evaluate('konserndifferanse', unmatched)).toEqual(present(10));
  });

  it('nets only what is asked for as a concept: arts are what they are', () => {
    expect(evaluate('art(380) on 345', group)).toEqual(present(108));
    expect(evaluate('kjop_fra_egne(345)', group)).toEqual(present(108));
  });

  it('nets nothing in kasse and in the consolidated account', () => {
    const own = records('1.345.380: 100, 1.345.780: 8');
    expect(evaluate('kjop_erstatning(345) scope B', own)).toEqual(present(100));
    expect(evaluate('driftsinntekter(345) scope B', own)).toEqual(present(8));
    expect(evaluate('brutto(345) scope C', records('3.345.380: 3', { scope: 'C' }))).toEqual(present(3));
  });
});

describe('data that give sums of arts in place of arts', () => {
  const published = records('1.201.AG16: 128, 1.201.710: 7, 1.201.AGD50: 30, 1.201.590: 11');

  it('takes the sum where a concept asks for it', () => {
    expect(evaluate('kbdu(201) scope B', published)).toEqual(present(169));
    expect(evaluate('lonn_netto(201) scope B', published)).toEqual(present(128));
  });

  it('gives missing, not 0, for an art that is only inside a sum', () => {
    expect(evaluate('lonn(201) scope B', published)).toEqual(absent('missing'));
    expect(evaluate('art(120) on 201 scope B', published)).toEqual(absent('missing'));
    expect(evaluate('art(710) on 201 scope B', published)).toEqual(present(7));
  });
});

describe('evaluateAccountsColumn', () => {
  it('gives every region and period of the grid what evaluateAccounts gives for it', () => {
    const all = [
      ...kasse,
      ...records('1.201.010: 1', { region: '1103' }),
      ...records('1.201.010: 2', { region: '1103', period: '2023' }),
    ];
    const index = indexAccounts(all, tables);
    const grid = { regions: ['1103', '1106', '1130'], periods: ['2022', '2023', '2024'] };
    const column = evaluateAccountsColumn(expression('lonn(201) scope B'), index, grid);
    const values = grid.regions.map((_, r) =>
      grid.periods.map((__, p) => observationAt(column, r * 3 + p).value),
    );
    expect(values).toEqual([
      [null, 2, 1],
      [null, null, null],
      [null, null, 100],
    ]);
  });
});

describe('traceAccounts', () => {
  it('lists the cells behind a figure; amount × weight adds up to it', () => {
    const index = indexAccounts(kasse, tables);
    const formula = prepareAccounts(expression('netto(FGK7) scope B'), index, { period: '2024' });
    const cells = traceAccounts(formula, index, '1130');
    expect(cells).toContainEqual({ kontoklasse: '1', line: '201', art: '600', amount: 40, weight: -1 });
    expect(cells.reduce((sum, { amount, weight }) => sum + amount * weight, 0)).toBe(467);
    expect(traceAccounts(formula, index, '9999')).toEqual([]);
  });
});

const functions = ['201', '202', '211', '221', '242', '281', '345', '800', '840', '860'];
const arts = tables.arts.map(({ code }) => code);
/** Arts that a sound account may hold in the years of the records. */
const artsInUse = tables.arts
  .filter((art) => isValidIn(art, '2018') && isValidIn(art, '2024'))
  .map(({ code }) => code);
const anyRecord = fc.record({
  region: fc.constantFrom('0301', '1130'),
  period: fc.constantFrom('2018', '2024'),
  scope: fc.constant('A' as const),
  kontoklasse: fc.constantFrom<Kontoklasse>('0', '1', '3', '4'),
  line: fc.constantFrom(...functions),
  art: fc.constantFrom(...artsInUse),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});
const anyAccount = fc.array(anyRecord, { minLength: 1, maxLength: 60 });
/** A report of the own account, so that figures are not missing. */
const REPORTED = records('1.180.010: 0', { scope: 'A' })[0] as AccountRecord;

function numberOf({ value }: Observation): number {
  if (value === null) throw new Error('no value');
  return value;
}

describe('any account', () => {
  it('a sum over disjoint functions is the sum of the parts, for every concept on functions', () => {
    const concepts = tables.concepts.filter(({ use, account }) => use !== 'total' && account !== 'balanse');
    const ids = [...new Set(concepts.map(({ id }) => id))].filter((id) => id !== 'internsalg');
    fc.assert(
      fc.property(
        anyAccount,
        fc.constantFrom(...ids),
        fc.shuffledSubarray(functions, { minLength: 2 }),
        fc.nat(),
        (account, id, chosen, cut) => {
          const at = 1 + (cut % (chosen.length - 1));
          const [left, right] = [chosen.slice(0, at), chosen.slice(at)];
          const value = (codes: readonly string[]) =>
            numberOf(evaluate(`${id}(${codes.join(' + ')})`, [...account, REPORTED]));
          expect(value(chosen)).toBe(value(left) + value(right));
        },
      ),
    );
  });

  it('the order of the records does not matter, decimals and repeated cells included', () => {
    const parts = [0.1, 1 / 3, 7.7];
    fc.assert(
      fc.property(anyAccount, fc.infiniteStream(fc.nat()), (some, chance) => {
        const account = some.flatMap((record) =>
          parts.map((part) => ({ ...record, amount: record.amount * part })),
        );
        const shuffled = account
          .map((record) => ({ record, key: chance.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => record);
        for (const text of ['netto', 'brutto_total', 'bruttoinvestering', 'art(010..099) on 201']) {
          expect(evaluate(text, [...shuffled, REPORTED])).toEqual(evaluate(text, [REPORTED, ...account]));
        }
      }),
    );
  });

  it('a range of arts is the sum of its arts', () => {
    const range = fc
      .tuple(fc.nat(arts.length - 1), fc.nat(8))
      .map(([from, length]) => [from, Math.min(from + length, arts.length - 1)] as const);
    fc.assert(
      fc.property(anyAccount, range, (account, [from, to]) => {
        const index = indexAccounts([...account, { ...REPORTED, period: '2018' }], tables);
        const value = (text: string) => {
          const formula = prepareAccounts(expression(`art(${text})`), index, { period: '2018' });
          return formula.applicable ? numberOf(evaluateAccounts(formula, index, '1130')) : 0;
        };
        const parts = arts.slice(from, to + 1).reduce((sum, art) => sum + value(art), 0);
        expect(value(`${arts[from]}..${arts[to]}`)).toBe(parts);
      }),
    );
  });

  it('konsern without separate units is kasse, whatever the concept', () => {
    const ids = [
      ...new Set(tables.concepts.filter(({ account }) => account !== 'balanse').map(({ id }) => id)),
    ];
    const noInternal = new Set(['375', '380', '475', '480', '775', '780', '880', '895']);
    const finance = new Set(['501', '511', '521', '901', '911', '921']);
    fc.assert(
      fc.property(anyAccount, fc.constantFrom(...ids), (account, id) => {
        const own = [...account, REPORTED]
          .filter(({ kontoklasse, art }) => kontoklasse < '2' && !noInternal.has(art) && !finance.has(art))
          .map((record): AccountRecord => ({ ...record, period: '2024' }));
        const both = own.flatMap((record): AccountRecord[] => [record, { ...record, scope: 'B' }]);
        const text = tables.conceptsOf.get(id)?.[0]?.use === 'function' ? `${id}(all)` : id;
        expect(evaluate(`${text} scope A`, both)).toEqual(evaluate(`${text} scope B`, both));
      }),
    );
  });
});
