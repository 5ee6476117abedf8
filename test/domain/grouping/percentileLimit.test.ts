import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileLimit } from '../../../src/domain/grouping/percentileLimit.ts';

const once = (...values: number[]) => values.map((value) => ({ value, weight: 1 }));

describe('percentileLimit averagedInverse', () => {
  it.each([
    [25, [10, 20, 30, 40], 15, 'half-way where exactly a quarter lies below'],
    [25, [10, 20, 30, 40, 50], 20, 'the value at which a quarter is passed'],
    [50, [3, 1, 2], 2, 'the middle one, whatever the order of input'],
    [75, [10, 20, 30, 40], 35, 'half-way from above as well'],
    [99.9, [10, 20], 20, 'the highest when the percentage is passed only there'],
    [25, [7], 7, 'the only value'],
  ])('of %d per cent over %j is %d: %s', (percent, values, expected) => {
    expect(percentileLimit(once(...values), percent, 'averagedInverse')).toBe(expected);
  });

  it('counts a unit by its weight, so that a large municipality moves the limit', () => {
    const values = [
      { value: 10, weight: 1 },
      { value: 20, weight: 7 },
      { value: 30, weight: 2 },
    ];
    expect(percentileLimit(values, 5, 'averagedInverse')).toBe(10);
    expect(percentileLimit(values, 10, 'averagedInverse')).toBe(15);
    expect(percentileLimit(values, 50, 'averagedInverse')).toBe(20);
    expect(percentileLimit(values, 81, 'averagedInverse')).toBe(30);
  });

  it('lets a unit without weight move nothing', () => {
    const with0 = [...once(10, 20, 30, 40), { value: 12, weight: 0 }];
    expect(percentileLimit(with0, 25, 'averagedInverse')).toBe(15);
  });

  it('has at most p per cent of the weight below it and at most the rest above it', () => {
    const unit = fc.record({
      value: fc.integer({ min: 0, max: 50 }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), fc.integer({ min: 1, max: 99 }), (units, percent) => {
        const limit = percentileLimit(units, percent, 'averagedInverse') ?? Number.NaN;
        const total = units.reduce((sum, { weight }) => sum + weight, 0);
        const weightOf = (side: (value: number) => boolean) =>
          units.filter(({ value }) => side(value)).reduce((sum, { weight }) => sum + weight, 0);
        expect(weightOf((value) => value < limit) * 100).toBeLessThanOrEqual(percent * total);
        expect(weightOf((value) => value > limit) * 100).toBeLessThanOrEqual((100 - percent) * total);
      }),
    );
  });
});

describe('percentileLimit linear', () => {
  it.each([
    [25, [10, 20, 30, 40], 17.5],
    [50, [10, 20], 15],
    [75, [0, 100], 75],
    [30, [5], 5],
  ])('of %d per cent over %j is %d', (percent, values, expected) => {
    expect(percentileLimit(once(...values), percent, 'linear')).toBe(expected);
  });

  it('refuses weights, for which it is not defined', () => {
    expect(() => percentileLimit([{ value: 1, weight: 2 }], 25, 'linear')).toThrow('no weighted form');
  });
});

it('has no limit where there are no values', () => {
  expect(percentileLimit([], 25, 'averagedInverse')).toBeUndefined();
  expect(percentileLimit([], 25, 'linear')).toBeUndefined();
});
