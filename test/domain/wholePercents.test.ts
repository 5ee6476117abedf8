import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercents } from '../../src/domain/wholePercents.ts';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('whole percentages', () => {
  it.each([
    ['thirds', [1, 1, 1], [34, 33, 33]],
    ['halves of a per cent', [0.125, 0.125, 0.75], [13, 12, 75]],
    ['one alone', [0.2], [100]],
    ['one with a share of nothing', [0, 3], [0, 100]],
    ['weights', [3, 3, 2, 2], [30, 30, 20, 20]],
    ['nothing at all', [0, 0], [0, 0]],
    ['none', [], []],
  ])('of %s', (_, shares, percents) => {
    expect(wholePercents(shares)).toEqual(percents);
  });

  it('sum to 100, and none is a whole per cent from its share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true }).map((number) => (number < 1e-9 ? 0 : number));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (shares) => {
        const sum = sumOf(shares);
        fc.pre(sum > 0);
        const percents = wholePercents(shares);
        expect(sumOf(percents)).toBe(100);
        percents.forEach((percent, at) => {
          expect(Math.abs(percent - ((shares[at] ?? 0) / sum) * 100)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });
});
