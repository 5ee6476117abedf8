import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateMean,
  aggregateNone,
  aggregateRatio,
  aggregateSum,
  aggregateWeighted,
} from '../../src/domain/average.ts';
import type { Aggregate, MemberFigure } from '../../src/domain/average.ts';
import { absent, present } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { maskOf } from '../../src/domain/status.ts';

const MISSING = absent('missing');
const CANNOT = absent('notApplicable');

function member(numerator: Observation | number, denominator?: Observation | number): MemberFigure {
  const observe = (figure: Observation | number) => (typeof figure === 'number' ? present(figure) : figure);
  return {
    numerator: observe(numerator),
    denominator: denominator === undefined ? undefined : observe(denominator),
  };
}

const coverage = (used: number, missing: number, imputed = 0) => ({ used, missing, imputed });

describe('a ratio average', () => {
  it('is the sum of numerators over the sum of denominators, not the mean of ratios', () => {
    const average = aggregateRatio([member(1, 10), member(30, 100)], 100);
    expect(average).toEqual({
      observation: present((31 * 100) / 110),
      numerator: 31,
      denominator: 110,
      coverage: coverage(2, 0),
    });
  });

  it('leaves a member that lacks numerator or denominator out of both sums', () => {
    const average = aggregateRatio([member(1, 10), member(MISSING, 1000), member(1000, MISSING)], 1);
    expect(average).toMatchObject({ numerator: 1, denominator: 10, coverage: coverage(1, 2) });
  });

  it('uses a member whose denominator is zero', () => {
    expect(aggregateRatio([member(1, 10), member(3, 0)], 1)).toMatchObject({ numerator: 4, denominator: 10 });
  });

  it('has no value when the denominators sum to zero', () => {
    expect(aggregateRatio([member(1, 0), member(2, 0)], 1).observation).toEqual(absent('zeroDenominator'));
  });

  it('counts imputed members apart and is marked by them', () => {
    const average = aggregateRatio([member(1, 10), member(present(3, 'imputed'), 10)], 1);
    expect(average.coverage).toEqual(coverage(1, 0, 1));
    expect(average.observation).toEqual(present(0.2, 'imputed'));
  });

  it('is marked by every qualifier of those that are in it, and by none of those that are not', () => {
    const members = [
      member(present(1, 'preliminary'), present(2, 'modelled')),
      member(MISSING, present(1, 'imputed')),
    ];
    expect(aggregateRatio(members, 1).observation.mask).toBe(maskOf(['modelled', 'preliminary']));
  });
});

describe('a sum', () => {
  it('adds the values, times scale', () => {
    expect(aggregateSum([member(1), member(2.5)], 1000)).toMatchObject({
      observation: present(3500),
      numerator: 3.5,
    });
  });

  it('is missing when a member lacks its figure, whatever the reason', () => {
    expect(aggregateSum([member(1), member(MISSING)], 1).observation).toEqual(MISSING);
    expect(aggregateSum([member(1), member(absent('suppressed'))], 1).observation).toEqual(MISSING);
    expect(aggregateSum([member(1), member(MISSING)], 1).coverage).toEqual(coverage(1, 1));
  });

  it('is there when the lacking figure is imputed', () => {
    const sum = aggregateSum([member(1), member(present(2, 'imputed'))], 1);
    expect(sum).toMatchObject({ observation: present(3, 'imputed'), coverage: coverage(1, 0, 1) });
  });

  it('passes over a member that cannot have the figure', () => {
    expect(aggregateSum([member(1), member(CANNOT)], 1)).toMatchObject({
      observation: present(1),
      coverage: coverage(1, 0),
    });
  });
});

describe('a mean', () => {
  it('counts every reporter once', () => {
    expect(aggregateMean([member(1), member(2), member(6), member(MISSING)])).toMatchObject({
      observation: present(3),
      coverage: coverage(3, 1),
    });
  });

  it('passes over a member whose ratio has a zero denominator', () => {
    expect(aggregateMean([member(4), member(absent('zeroDenominator'))])).toMatchObject({
      observation: present(4),
      coverage: coverage(1, 0),
    });
  });
});

describe('a weighted mean', () => {
  it('weights published ratios by their denominators and is marked estimated', () => {
    expect(aggregateWeighted([member(10, 1), member(40, 3), member(70, MISSING)], 1)).toEqual({
      observation: present(32.5, 'estimated'),
      numerator: null,
      denominator: 4,
      coverage: coverage(2, 1),
    });
  });

  it('has no value when all weights are zero', () => {
    expect(aggregateWeighted([member(10, 0)], 1).observation).toEqual(absent('zeroDenominator'));
  });

  it('refuses a member without weight, which is a mistake in the caller', () => {
    expect(() => aggregateWeighted([member(10)], 1)).toThrow('without one');
  });
});

describe('an average without members that count', () => {
  const rules = [
    ['ratio', (members: MemberFigure[]) => aggregateRatio(members, 1)],
    ['sum', (members: MemberFigure[]) => aggregateSum(members, 1)],
    ['mean', aggregateMean],
    ['weighted', (members: MemberFigure[]) => aggregateWeighted(members, 1)],
  ] as const;
  const with_ = (observation: Observation) => member(observation, present(1));

  it.each(rules)('(%s) of nobody does not apply', (_, aggregate) => {
    expect(aggregate([]).observation).toEqual(CANNOT);
    expect(aggregate([with_(CANNOT)]).observation).toEqual(CANNOT);
  });

  it.each(rules)('(%s) is missing when somebody could have reported', (_, aggregate) => {
    expect(aggregate([with_(CANNOT), with_(MISSING)]).observation).toEqual(MISSING);
  });

  it.each(rules)('(%s) is suppressed when all that could report is', (_, aggregate) => {
    expect(aggregate([with_(absent('suppressed')), with_(MISSING)]).observation).toEqual(
      absent('suppressed'),
    );
  });

  it('(none) has no value even when everybody reports, and counts them', () => {
    expect(aggregateNone([member(1), member(0), member(MISSING)])).toMatchObject({
      observation: CANNOT,
      coverage: coverage(2, 1),
    });
  });
});

describe('every average', () => {
  const figure: fc.Arbitrary<Observation> = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000 }).map((value) => present(value)),
    fc.integer({ min: 0, max: 1_000_000 }).map((value) => present(value, 'imputed')),
    fc.constantFrom(MISSING, CANNOT, absent('suppressed'), absent('zeroDenominator')),
  );
  const members = fc.array(fc.record({ numerator: figure, denominator: figure }), { maxLength: 40 });
  type Rule = (list: readonly MemberFigure[]) => Aggregate;
  const exceptSum: Rule[] = [
    (list) => aggregateRatio(list, 100),
    (list) => aggregateMean(list),
    (list) => aggregateWeighted(list, 1),
    (list) => aggregateNone(list),
  ];
  const rule = fc.constantFrom<Rule[]>(...exceptSum, (list) => aggregateSum(list, 1));

  it('is the same in whatever order the members come', () => {
    const shuffled = members.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(rule, shuffled, (aggregate, [list, other]) => {
        expect(aggregate(other)).toEqual(aggregate(list));
      }),
    );
  });

  it('but a sum has the same value and statuses when a member without figures is added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exceptSum),
        members,
        fc.boolean(),
        (aggregate, list, numeratorIsThere) => {
          const without = aggregate(list);
          fc.pre(without.coverage.used + without.coverage.imputed > 0);
          const empty = numeratorIsThere
            ? { numerator: present(7, 'modelled'), denominator: MISSING }
            : { numerator: MISSING, denominator: present(7, 'modelled') };
          const withEmpty = aggregate([...list, empty]);
          expect(withEmpty).toEqual({
            ...without,
            coverage: { ...without.coverage, missing: without.coverage.missing + 1 },
          });
        },
      ),
    );
  });

  it('is the same when a member that cannot have the figure is added', () => {
    fc.assert(
      fc.property(rule, members, (aggregate, list) => {
        expect(aggregate([...list, { numerator: CANNOT, denominator: CANNOT }])).toEqual(aggregate(list));
      }),
    );
  });

  it('counts each member at most once', () => {
    fc.assert(
      fc.property(rule, members, (aggregate, list) => {
        const { used, missing, imputed } = aggregate(list).coverage;
        expect(used + missing + imputed).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it('by ratio lies between the ratios of its members', () => {
    const positive = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), { minLength: 1 });
    fc.assert(
      fc.property(positive, (pairs) => {
        const { value } = aggregateRatio(
          pairs.map(([top, bottom]) => member(top, bottom)),
          1,
        ).observation;
        const ratios = pairs.map(([top, bottom]) => top / bottom);
        expect(value).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      }),
    );
  });
});
