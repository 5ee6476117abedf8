import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barPairs } from '../../src/charts/barPairs.ts';
import type { BarPair } from '../../src/charts/barPairs.ts';

const pair = (own: number | null, other: number | null): BarPair => ({
  label: 'Alder',
  own,
  other,
  ownText: `${own} %`,
});

/** Room for «100,0 %» in the letters of the drawing. */
const TEXT = 60;

describe('barPairs', () => {
  it('lets bars stand on zero: twice the value is twice the length', () => {
    const [small, large] = barPairs([pair(10, null), pair(20, null)]).bars;
    expect(large?.own).toBeCloseTo(2 * (small?.own ?? 0), 0);
  });

  it('measures bar and mark by the same scale', () => {
    const { bars, zero } = barPairs([pair(20, 20), pair(5, 5)]);
    for (const { own, other } of bars) expect(zero + (own ?? 0)).toBeCloseTo(other ?? 0, 5);
  });

  it('makes room for the longest label', () => {
    const { bars, zero } = barPairs([{ ...pair(20, 10), label: '80 years and over' }, pair(10, 10)]);
    expect(zero).toBeGreaterThan(17 * 7.5);
    expect(zero + (bars[0]?.own ?? 0)).toBe(326);
  });

  it('gives zero a bar without length, and a missing figure no bar', () => {
    const [zero, missing] = barPairs([pair(0, 8), pair(null, 8)]).bars;
    expect(zero?.own).toBe(0);
    expect(missing?.own).toBeNull();
  });

  it('leaves out the mark where there is nothing to compare with', () => {
    expect(barPairs([pair(3, null)]).bars[0]?.other).toBeNull();
  });

  it('keeps the text of the own value, also where there is no bar', () => {
    expect(barPairs([{ ...pair(null, 8), ownText: 'ikke tall' }]).bars[0]?.text).toBe('ikke tall');
  });

  it('keeps the texts of the own values clear of every bar and mark', () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (values) => {
        const { bars, zero, textEnd, width } = barPairs(values.map(([own, other]) => pair(own, other)));
        expect(textEnd).toBeLessThanOrEqual(width);
        for (const { own, other } of bars)
          expect(Math.max(zero + (own ?? 0), other ?? 0)).toBeLessThanOrEqual(textEnd - TEXT);
      }),
    );
  });

  it('gives every pair a row of its own within the drawing', () => {
    const { bars, height } = barPairs([pair(1, 2), pair(3, 4), pair(5, 6)]);
    for (const [index, bar] of bars.entries()) {
      const above = bars[index - 1];
      if (above) expect(bar.y).toBeGreaterThan(above.y + above.height);
      expect(bar.y + bar.height).toBeLessThanOrEqual(height);
    }
  });

  it('draws nothing but zeros without dividing by zero', () => {
    const [bar] = barPairs([pair(0, 0)]).bars;
    expect(bar).toMatchObject({ own: 0, other: 112 });
  });

  it('is empty for no pairs', () => {
    expect(barPairs([]).bars).toEqual([]);
  });
});
