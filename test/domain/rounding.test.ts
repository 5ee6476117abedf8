import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAwayFromZero } from '../../src/domain/rounding.ts';

/** The rule done with whole numbers only: the number's text as mantissa × 10^exponent, then one integer division. */
function roundExactly(value: number, decimals: number): number {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(value))) ?? [];
  const mantissa = BigInt(whole + fraction);
  const places = Number(exponent) - fraction.length + decimals;
  const divisor = 10n ** BigInt(Math.max(0, -places));
  const scaled = mantissa * 10n ** BigInt(Math.max(0, places));
  const rounded = Number(`${(2n * scaled + divisor) / (2n * divisor)}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const decimals = fc.integer({ min: -6, max: 15 });

describe('roundHalfAwayFromZero', () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-0.5, 0, -1],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [24.849999, 1, 24.8],
    [24.85, 1, 24.9],
    [0.49999999999999994, 0, 0],
    [999.95, 1, 1000],
    [65717.5, 0, 65718],
  ])(
    'rounds a half away from zero as the digits read: %d with %d decimals is %d',
    (value, places, expected) => {
      expect(roundHalfAwayFromZero(value, places)).toBe(expected);
    },
  );

  it.each([
    [1e21, 0, 1e21],
    [1e21, 2, 1e21],
    [1.234e25, 1, 1.234e25],
    [Number.MAX_VALUE, 5, Number.MAX_VALUE],
    [1e-7, 7, 1e-7],
    [1.5e-7, 7, 2e-7],
    [1e-7, 2, 0],
    [Number.MIN_VALUE, 15, 0],
    [9007199254740993, 3, 9007199254740992],
    [4503599627370497.5, 0, 4503599627370498],
    [123456789012345.67, 1, 123456789012345.7],
  ])('reads large and tiny exponents right: %d with %d decimals is %d', (value, places, expected) => {
    expect(roundHalfAwayFromZero(value, places)).toBe(expected);
  });

  it.each([
    [12345, -1, 12350],
    [12345, -2, 12300],
    [-12345, -1, -12350],
    [950, -3, 1000],
    [450, -3, 0],
    [450, -4, 0],
  ])('rounds to tens, hundreds … with negative decimals: %d with %d is %d', (value, places, expected) => {
    expect(roundHalfAwayFromZero(value, places)).toBe(expected);
  });

  it('never gives a negative zero', () => {
    const nearlyNothing = [-0, -0.4, -0.04999, -1e-9, -Number.MIN_VALUE];
    const rounded = nearlyNothing.map((value) => roundHalfAwayFromZero(value, 0));
    expect(rounded.every((value) => Object.is(value, 0))).toBe(true);
    expect(Object.is(roundHalfAwayFromZero(-0.04999, 1), 0)).toBe(true);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d, which is a bug in the caller', (value) => {
    expect(() => roundHalfAwayFromZero(value, 1)).toThrow(`cannot round ${value}`);
  });

  it('equals rounding by whole-number arithmetic for every finite number', () => {
    fc.assert(
      fc.property(finite, decimals, (value, places) => {
        expect(roundHalfAwayFromZero(value, places)).toBe(roundExactly(value, places));
      }),
      { numRuns: 2000 },
    );
  });

  it('equals rounding by whole-number arithmetic for figures of ordinary size with a half as last digit', () => {
    const half = fc.tuple(fc.integer({ min: -50_000_000, max: 50_000_000 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(half, ([units, places]) => {
        const value = Number(`${units}5e${-places - 1}`);
        expect(roundHalfAwayFromZero(value, places)).toBe(roundExactly(value, places));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for a number and its negative', () => {
    fc.assert(
      fc.property(finite, decimals, (value, places) => {
        const [up, down] = [roundHalfAwayFromZero(value, places), roundHalfAwayFromZero(-value, places)];
        expect(up + down).toBe(0);
      }),
    );
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(finite, decimals, (value, places) => {
        const once = roundHalfAwayFromZero(value, places);
        fc.pre(Number.isFinite(once));
        expect(roundHalfAwayFromZero(once, places)).toBe(once);
      }),
    );
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(finite, finite, decimals, (a, b, places) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(roundHalfAwayFromZero(low, places)).toBeLessThanOrEqual(roundHalfAwayFromZero(high, places));
      }),
    );
  });
});
