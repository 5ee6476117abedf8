import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroupings } from '../../../src/domain/grouping/compareGroupings.ts';
import { computeBorderCases } from '../../../src/domain/grouping/groupingBorders.ts';
import { computeGrouping } from '../../../src/domain/grouping/groupingEngine.ts';
import type { ComputedGrouping } from '../../../src/domain/grouping/groupingEngine.ts';
import type { GroupingRules, GroupingUnit } from '../../../src/domain/grouping/groupingRules.ts';

const title = { nb: 'x', en: 'x' };
const number = (value: number) => ({ kind: 'number', value }) as const;

/** Small or large by population, poor or rich by the median of income; large merged; Oslo and the richest for themselves. */
const rules: GroupingRules = {
  id: 'example',
  title,
  description: title,
  official: false,
  source: null,
  variables: [
    { id: 'population', title, unit: 'personer', decimals: 0, indicator: 'x', unknown: null },
    { id: 'income', title, unit: 'kr', decimals: 0, indicator: 'x', unknown: null },
  ],
  classifications: [
    {
      variable: 'population',
      classes: [
        { id: 'small', title, from: null },
        { id: 'large', title, from: number(1000) },
      ],
    },
    {
      variable: 'income',
      classes: [
        { id: 'poor', title, from: null },
        {
          id: 'rich',
          title,
          from: {
            kind: 'percentile',
            percent: 50,
            method: 'averagedInverse',
            weight: null,
            among: 'remaining',
          },
        },
      ],
    },
  ],
  special: [
    { kind: 'named', group: 'AAA01', numbers: ['0301'], why: title },
    { kind: 'highest', group: 'AAA02', variable: 'income', count: 1, why: title },
  ],
  groups: [
    { code: 'AAA01', title, cells: [], publishedSize: null },
    { code: 'AAA02', title, cells: [], publishedSize: null },
    { code: 'AAA03', title, cells: [{ population: ['small'], income: ['poor'] }], publishedSize: null },
    { code: 'AAA04', title, cells: [{ population: ['small'], income: ['rich'] }], publishedSize: null },
    { code: 'AAA05', title, cells: [{ population: ['large'] }], publishedSize: null },
  ],
  fallback: null,
};

function unit(code: string, population: number | null, income: number | null): GroupingUnit {
  return { code, values: { population, income } };
}

const units = [
  unit('0301', 700_000, 900),
  unit('1101', 999, 10),
  unit('1102', 1000, 20),
  unit('1103', 500, 30),
  unit('1104', 5000, 40),
  unit('1105', 100, 500),
];

function grouped(over: Partial<GroupingRules>, members: readonly GroupingUnit[] = units): ComputedGrouping {
  const result = computeGrouping({ ...rules, ...over }, members);
  if (result.kind !== 'computed') throw new Error('not computable');
  return result;
}

describe('computeGrouping', () => {
  it('fills special groups first, then the cells, merging those that a group names together', () => {
    expect(Object.fromEntries(grouped({}).list)).toEqual({
      '0301': 'AAA01',
      '1105': 'AAA02',
      '1101': 'AAA03',
      '1103': 'AAA04',
      '1102': 'AAA05',
      '1104': 'AAA05',
    });
  });

  it('counts a unit on the limit to the class above', () => {
    expect(grouped({}).list.get('1101')).toBe('AAA03');
    expect(grouped({}).list.get('1102')).toBe('AAA05');
  });

  it('takes percentiles among the units that no special group has taken', () => {
    expect(grouped({}).limits.get('income')).toEqual([
      { id: 'poor', from: null },
      { id: 'rich', from: 25 },
    ]);
  });

  it('takes percentiles among all units when the file says so, weighted when it names a weight', () => {
    const percentile = {
      kind: 'percentile',
      percent: 50,
      method: 'averagedInverse',
      among: 'all',
      weight: 'population',
    } as const;
    const [population, income] = rules.classifications;
    const classifications = [
      population,
      { ...income, classes: [income?.classes[0], { id: 'rich', title, from: percentile }] },
    ] as GroupingRules['classifications'];
    expect(grouped({ classifications }).limits.get('income')?.[1]?.from).toBe(900);
  });

  it('lists every group in file order with its size, also an empty one', () => {
    expect(grouped({}, [unit('0301', 1, 1), unit('1101', 1, 2), unit('1102', 1, 1)]).groups).toEqual([
      { code: 'AAA01', members: ['0301'], size: 1 },
      { code: 'AAA02', members: ['1101'], size: 1 },
      { code: 'AAA03', members: [], size: 0 },
      { code: 'AAA04', members: ['1102'], size: 1 },
      { code: 'AAA05', members: [], size: 0 },
    ]);
  });

  it('leaves a unit that lacks a figure out with the reason, never guesses it into a group', () => {
    const result = grouped({ fallback: 'AAA05' }, [...units, unit('1106', null, null)]);
    expect(result.list.has('1106')).toBe(false);
    expect(result.unplaced).toEqual([
      { code: '1106', why: 'missingValue', variables: ['population', 'income'] },
    ]);
  });

  it('puts a unit in a cell that no group holds into the fallback', () => {
    const groups = rules.groups.filter(({ code }) => code !== 'AAA04');
    expect(grouped({ groups, fallback: 'AAA05' }).list.get('1103')).toBe('AAA05');
  });

  it('leaves it out and names its cell where there is no fallback', () => {
    const groups = rules.groups.filter(({ code }) => code !== 'AAA04');
    expect(grouped({ groups }).unplaced).toEqual([
      { code: '1103', why: 'noGroupForCell', cell: { population: 'small', income: 'rich' } },
    ]);
  });

  it('takes equal values at the cut of the n highest in the order of their codes', () => {
    const tied = [unit('0301', 1, 1), unit('1109', 1, 50), unit('1101', 1, 50)];
    expect(grouped({}, tied).list.get('1101')).toBe('AAA02');
    expect(grouped({}, [...tied].reverse()).list).toEqual(grouped({}, tied).list);
  });

  it('says without which variables it cannot be computed', () => {
    const variables = rules.variables.map((variable) => ({
      ...variable,
      unknown: variable.id === 'income' ? title : null,
    }));
    expect(computeGrouping({ ...rules, variables }, units)).toEqual({
      kind: 'notComputable',
      without: ['income'],
    });
  });

  it('stops when a unit named by the rules is not there', () => {
    expect(() => grouped({}, units.slice(1))).toThrow('none of 0301 is among the units');
  });

  it('gives each unit one group or one reason, whatever the order of input', () => {
    const anyUnits = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 1000, max: 9999 }).map(String),
        population: fc.option(fc.integer({ min: 0, max: 3000 })),
        income: fc.option(fc.integer({ min: 0, max: 20 })),
      }),
      { selector: ({ code }) => code, minLength: 3 },
    );
    fc.assert(
      fc.property(anyUnits, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const all = [
          unit('0301', 1, 1),
          unit('0302', 1, 1),
          unit('0303', 1, 2),
          ...rows.map((row) => unit(row.code, row.population, row.income)),
        ];
        const shuffled = all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const result = grouped({}, all);
        expect(grouped({}, shuffled)).toEqual(result);
        const placed = [...result.list.keys(), ...result.unplaced.map(({ code }) => code)];
        expect(placed.sort()).toEqual(all.map(({ code }) => code).sort());
        expect(result.groups.reduce((sum, { size }) => sum + size, 0)).toBe(result.list.size);
      }),
    );
  });
});

describe('computeBorderCases', () => {
  it('names the limit a unit is near and the group on its other side', () => {
    const cases = computeBorderCases(rules, units, { grouping: grouped({}), share: 0.01 });
    expect(cases).toEqual([
      {
        code: '1102',
        group: 'AAA05',
        variable: 'population',
        value: 1000,
        limit: 1000,
        distance: 0,
        otherGroup: 'AAA03',
      },
      {
        code: '1101',
        group: 'AAA03',
        variable: 'population',
        value: 999,
        limit: 1000,
        distance: -0.001,
        otherGroup: 'AAA05',
      },
    ]);
  });

  it('shows that merged cells make a limit harmless', () => {
    const cases = computeBorderCases(rules, units, { grouping: grouped({}), share: 0.25 });
    const income = cases.filter(({ variable }) => variable === 'income');
    expect(income).toMatchObject([
      { code: '1102', limit: 25, group: 'AAA05', otherGroup: 'AAA05' },
      { code: '1103', limit: 25, group: 'AAA04', otherGroup: 'AAA03' },
    ]);
  });

  it('tells who just came among the n highest and who just stayed out', () => {
    const near = [unit('0301', 1, 1), unit('1101', 1, 100), unit('1102', 1, 98), unit('1103', 1, 1)];
    const cases = computeBorderCases(rules, near, { grouping: grouped({}, near), share: 0.02 });
    expect(cases.filter(({ limit }) => limit === 99)).toMatchObject([
      { code: '1101', group: 'AAA02', otherGroup: 'AAA04' },
      { code: '1102', group: 'AAA04', otherGroup: 'AAA02' },
    ]);
  });

  it('has no cases for a group that was filled by name', () => {
    const cases = computeBorderCases(rules, units, { grouping: grouped({}), share: 100 });
    expect(cases.some(({ code }) => code === '0301')).toBe(false);
  });
});

describe('compareGroupings', () => {
  it('lists who moved from where to where, who left and who is new, by code', () => {
    const before = new Map([
      ['1101', 'A'],
      ['1102', 'A'],
      ['1103', 'B'],
    ]);
    const after = new Map([
      ['1104', 'C'],
      ['1102', 'B'],
      ['1101', 'A'],
    ]);
    expect(compareGroupings(before, after)).toEqual([
      { code: '1102', from: 'A', to: 'B' },
      { code: '1103', from: 'B', to: null },
      { code: '1104', from: null, to: 'C' },
    ]);
  });
});
