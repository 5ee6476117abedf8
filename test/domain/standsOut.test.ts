import { describe, expect, it } from 'vitest';
import { computeSpread } from '../../src/domain/spread.ts';
import { distanceFromGroup, pickStandsOut } from '../../src/domain/standsOut.ts';

/** A candidate in a group of the figures and itself. */
function candidate(own: number, others: readonly number[], theme = 'skole', decimals = 1) {
  const spread = computeSpread([own, ...others]);
  if (spread === undefined) throw new Error('no figures');
  return { own, spread, decimals, theme };
}

const EVEN = [10, 11, 12, 13, 14, 15, 16, 17];

describe('how far a figure is from its group', () => {
  it('is counted in robust standard deviations from the median', () => {
    // Median of 10 … 17 and 30 is 14, of the distances 2.
    expect(distanceFromGroup(candidate(30, EVEN))).toBeCloseTo(16 / (1.4826 * 2), 10);
    expect(distanceFromGroup(candidate(5, EVEN))).toBeLessThan(0);
  });

  it('is not hidden by another that is further out', () => {
    const calm = distanceFromGroup(candidate(30, EVEN)) ?? 0;
    const beside = distanceFromGroup(candidate(30, [...EVEN.slice(1), 1e9])) ?? 0;
    expect(beside).toBeGreaterThan(calm / 2);
  });

  it.each([
    ['fewer than eight have figures', candidate(30, EVEN.slice(0, 6))],
    ['most have the same figure', candidate(30, [5, 5, 5, 5, 5, 5, 5, 7, 9])],
    [
      'the distance is smaller than the precision of the figure',
      candidate(14.04, [13.9, 13.95, 14, 14, 14, 14.01, 14.02, 14.03]),
    ],
  ])('is not told where %s', (_, own) => {
    expect(distanceFromGroup(own)).toBeUndefined();
  });
});

describe('what stands out', () => {
  it('is at least two robust standard deviations out, the furthest first', () => {
    const picked = pickStandsOut(
      [candidate(30, EVEN, 'a'), candidate(15, EVEN, 'b'), candidate(-40, EVEN, 'c')],
      5,
    );
    expect(picked.map(({ own }) => own)).toEqual([-40, 30]);
  });

  it('is of one theme no more than twice, and no more in all than asked for', () => {
    const same = [30, 31, 32, 33].map((own) => candidate(own, EVEN, 'skole'));
    expect(pickStandsOut(same, 5).map(({ own }) => own)).toEqual([33, 32]);
    expect(pickStandsOut([...same, candidate(29, EVEN, 'vann')], 2)).toHaveLength(2);
    expect(pickStandsOut([], 5)).toEqual([]);
  });
});
