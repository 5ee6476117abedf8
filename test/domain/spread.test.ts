import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSpread } from '../../src/domain/spread.ts';

describe('computeSpread', () => {
  it('finds quartiles by interpolation between the ordered figures, in whatever order they come', () => {
    expect(computeSpread([8, 2, 4, 6])).toEqual({
      count: 4,
      lowest: 2,
      lowerQuartile: 3.5,
      median: 5,
      upperQuartile: 6.5,
      highest: 8,
      medianDeviation: 2,
    });
  });

  it('is the figure itself where there is one, and undefined where there is none', () => {
    expect(computeSpread([7])).toMatchObject({ lowest: 7, median: 7, highest: 7, medianDeviation: 0 });
    expect(computeSpread([])).toBeUndefined();
  });

  it('has its parts in order, and half of the figures between the quartiles, but for one at each end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (figures) => {
        const spread = computeSpread(figures);
        if (spread === undefined) throw new Error('no spread');
        const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
        const parts = [lowest, lowerQuartile, median, upperQuartile, highest];
        expect(parts).toEqual([...parts].sort((a, b) => a - b));
        const within = figures.filter((figure) => figure >= lowerQuartile && figure <= upperQuartile);
        expect((within.length + 2) * 2).toBeGreaterThanOrEqual(figures.length);
      }),
    );
  });
});
