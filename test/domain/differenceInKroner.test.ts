import { describe, expect, it } from 'vitest';
import { computeDifferenceInKroner, costUnit } from '../../src/domain/differenceInKroner.ts';
import type { CostFigure } from '../../src/domain/differenceInKroner.ts';
import { absent, present } from '../../src/domain/observation.ts';

/** As `netto-barnehage-per-1-5` in data/areas/barnehage.csv: accounts in 1 000 kr over children, shown in kroner. */
const perChild: CostFigure = {
  unit: 'kr',
  scale: 1000,
  decimals: 0,
  averaging: 'ratio',
  numerator: [{ unit: '1000kr' }],
  denominator: ['innb_1_5'],
};

describe('the difference in kroner', () => {
  it('is kroner per child times children, whatever the accounts are written in', () => {
    // By hand: 120 000 thousand kroner over 600 children is 200 000 kr each; the group has 190 000.
    const own = present((120_000 / 600) * 1000);
    const result = computeDifferenceInKroner(perChild, {
      own,
      comparison: present(190_000),
      denominator: 600,
    });
    expect(result?.observation).toEqual(present(6_000_000));
    // At the cost of the group it would have been 190 000 × 600 = 114 million: 6 million less than 120.
    expect(120_000_000 - 190_000 * 600).toBe(6_000_000);
    // One krone per child is 600 kr: whole hundreds.
    expect(result?.step).toBe(100);
  });

  it('is hidden when either figure is, and missing when one is missing', () => {
    const hidden = { own: present(1), comparison: absent('suppressed'), denominator: 600 };
    expect(computeDifferenceInKroner(perChild, hidden)?.observation).toEqual(absent('suppressed'));
    const missing = { own: absent('missing'), comparison: present(1), denominator: 600 };
    expect(computeDifferenceInKroner(perChild, missing)?.observation).toEqual(absent('missing'));
  });

  it('is not told without a denominator', () => {
    const without = { own: present(2), comparison: present(1), denominator: null };
    expect(computeDifferenceInKroner(perChild, without)).toBeUndefined();
  });

  it.each([
    ['a share of the budget', { unit: 'prosent' as const }],
    ['a fee', { averaging: 'mean' as const, denominator: [] }],
    ['a figure of which only the ratio is published', { averaging: 'weighted' as const }],
    ['posts per inhabitant', { numerator: [{ unit: 'aarsverk' as const }] }],
    ['mixed units', { numerator: [{ unit: '1000kr' as const }, { unit: 'kr' as const }] }],
  ])('is not there for %s', (_, other) => {
    expect(costUnit({ ...perChild, ...other })).toBeUndefined();
  });
});
