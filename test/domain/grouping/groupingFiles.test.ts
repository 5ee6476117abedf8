import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseGroupingRules } from '../../../src/contracts/groupingRules.ts';
import { checkGroupList } from '../../../src/domain/grouping/checkGroupList.ts';
import { computeGrouping } from '../../../src/domain/grouping/groupingEngine.ts';
import type { GroupingRules } from '../../../src/domain/grouping/groupingRules.ts';

function rulesOf(id: string): GroupingRules {
  const file = `groupings/${id}.json`;
  const { value, problems } = parseGroupingRules({ file, bytes: readFileSync(`data/${file}`) });
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error(`no rules in ${file}`);
  return value;
}

/** 356 municipalities of 2020, their group in SSB's list and their population of 1 January 2020 (SSB, table 07459). */
const kommuner2020 = Papa.parse<Record<'code' | 'group' | 'population', string>>(
  readFileSync('test/fixtures/grouping/kommuner2020.csv', 'utf8'),
  { header: true, skipEmptyLines: true },
).data;
const official = new Map(kommuner2020.map(({ code, group }) => [code, group]));
const units = kommuner2020.map(({ code, population }) => ({
  code,
  values: { population: Number(population) },
}));

describe('the rule files', () => {
  it('are all sound and named after their id', () => {
    for (const file of readdirSync('data/groupings'))
      expect(`${rulesOf(file.replace('.json', '')).id}.json`).toBe(file);
  });

  it('call a grouping official only where it restates SSB’s, and say otherwise in words', () => {
    for (const file of readdirSync('data/groupings')) {
      const { official: isOfficial, description, source } = rulesOf(file.replace('.json', ''));
      expect(isOfficial).toBe(file === 'kommunegruppe-2020.json');
      expect(source !== null).toBe(isOfficial);
      expect(/ikke offisiell statistikk/.test(description.nb)).toBe(!isOfficial);
      expect(/not official statistics/.test(description.en)).toBe(!isOfficial);
    }
  });
});

describe('the published 2020 scheme', () => {
  const rules = rulesOf('kommunegruppe-2020');

  it('cannot be computed without the costs and incomes that are not published per municipality', () => {
    expect(computeGrouping(rules, units)).toEqual({
      kind: 'notComputable',
      without: ['bound_costs', 'free_disposable_income', 'tax_income'],
    });
  });

  it('declares the sizes 39 18 9 39 33 28 38 13 27 13 10 11 1 25 36 8 8, and SSB’s list has them', () => {
    const sizes = [39, 18, 9, 39, 33, 28, 38, 13, 27, 13, 10, 11, 1, 25, 36, 8, 8];
    expect(rules.groups.map(({ publishedSize }) => publishedSize)).toEqual(sizes);
    const listed = rules.groups.map(({ code }) => kommuner2020.filter(({ group }) => group === code).length);
    expect(listed).toEqual(sizes);
    expect(checkGroupList(rules, units, official).sizes).toEqual([]);
  });

  it('has every member within its population limits on 1 January 2020, save Arendal, one inhabitant short', () => {
    const { exceptions, checked, unchecked, withoutFigures } = checkGroupList(rules, units, official);
    expect(exceptions).toEqual([
      {
        code: '4203',
        group: 'EKG11',
        variable: 'population',
        value: 44_999,
        actualClass: '30000-44999',
        allowedClasses: ['45000-74999'],
      },
    ]);
    // Not held against limits: Oslo and Senja, who are placed by name, and the eight with the highest tax income.
    expect(checked).toBe(356 - 2 - 8);
    expect(unchecked).toEqual(['bound_costs', 'free_disposable_income', 'tax_income']);
    expect(withoutFigures).toEqual([]);
  });

  it('tells when a list has another size than published and when a member has no figure', () => {
    const short = new Map([...official].filter(([code]) => code !== '1101'));
    const silent = units.map((unit) => (unit.code === '1103' ? { ...unit, values: {} } : unit));
    const check = checkGroupList(rules, silent, short);
    expect(check.sizes).toEqual([{ group: 'EKG07', published: 38, listed: 37 }]);
    expect(check.withoutFigures).toEqual(['1103']);
  });
});

describe('the grouping by population', () => {
  const result = computeGrouping(rulesOf('folkemengde'), units);

  it('places every municipality of 2020, Oslo alone', () => {
    if (result.kind !== 'computed') throw new Error('not computable');
    expect(result.unplaced).toEqual([]);
    const count = (from: number, to: number) =>
      kommuner2020.filter(({ code, population }) => {
        return code !== '0301' && Number(population) >= from && Number(population) <= to;
      }).length;
    expect(result.groups.map(({ size }) => size)).toEqual([
      count(0, 1999),
      count(2000, 4999),
      count(5000, 9999),
      count(10_000, 19_999),
      count(20_000, 49_999),
      count(50_000, 699_999),
      1,
    ]);
  });
});

describe('the grouping by population and free income', () => {
  const rules = rulesOf('folkemengde-frie-inntekter');
  /** Made figures: income falls with the place in the list, so that quarters are easy to count. */
  const made = units.map(({ code, values }, at) => ({
    code,
    values: { ...values, free_income: code === '0301' ? 0 : 200_000 - at },
  }));
  const result = computeGrouping(rules, made);
  if (result.kind !== 'computed') throw new Error('not computable');
  const remaining = made.filter(({ code }) => !result.cuts.taken.has(code));

  it('sets Oslo and the eight with the highest income apart before the quarters are made', () => {
    expect(result.cuts.taken.size).toBe(9);
    expect(result.unplaced).toEqual([]);
    expect(remaining).toHaveLength(347);
  });

  it('puts at most a quarter of the rest below the low limit and at most a quarter from the high one on', () => {
    const [, medium, high] = result.limits.get('free_income') ?? [];
    const low = remaining.filter(({ values }) => values.free_income < (medium?.from ?? 0)).length;
    const top = remaining.filter(({ values }) => values.free_income > (high?.from ?? 0)).length;
    expect([low, top]).toEqual([86, 86]);
  });
});
