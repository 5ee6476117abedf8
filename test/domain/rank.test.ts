import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { computeRanks, placeAtPercentile } from '../../src/domain/rank.ts';

function units(...observations: Observation[]) {
  return observations.map((observation, at) => ({ code: String(1101 + at), observation }));
}

function places(observations: Observation[], decimals: number): (string | undefined)[] {
  const ranks = computeRanks(units(...observations), decimals);
  return observations.map((_, at) => {
    const rank = ranks.get(String(1101 + at));
    return rank && `${rank.from}–${rank.to} of ${rank.of}`;
  });
}

describe('computeRanks', () => {
  it('ranks from high to low', () => {
    expect(places([present(1), present(3), present(2)], 0)).toEqual(['3–3 of 3', '1–1 of 3', '2–2 of 3']);
  });

  it('lets equal figures share their places and leaves those places out for the next', () => {
    expect(places([present(9), present(7), present(7), present(7), present(5)], 0)).toEqual([
      '1–1 of 5',
      '2–4 of 5',
      '2–4 of 5',
      '2–4 of 5',
      '5–5 of 5',
    ]);
  });

  it('sees no difference that the decimals do not show', () => {
    expect(places([present(24.84), present(24.76), present(24.74)], 1)).toEqual([
      '1–2 of 3',
      '1–2 of 3',
      '3–3 of 3',
    ]);
    expect(places([present(0.04), present(-0.04)], 1)).toEqual(['1–2 of 2', '1–2 of 2']);
  });

  it('counts zero and negative figures as figures', () => {
    expect(places([present(-3.7), present(0), absent('missing')], 1)).toEqual([
      '2–2 of 2',
      '1–1 of 2',
      undefined,
    ]);
  });

  it('tells how many have a figure, how many lack one, and how many of these are hidden', () => {
    const all = units(
      present(1, 'preliminary'),
      absent('missing'),
      absent('suppressed'),
      absent('withheld'),
      absent('zeroDenominator'),
      absent('notApplicable'),
    );
    expect(computeRanks(all, 0)).toEqual(
      new Map([['1101', { from: 1, to: 1, of: 1, missing: 4, suppressed: 1 }]]),
    );
  });

  it('ranks nobody when nobody has a figure', () => {
    expect(computeRanks(units(absent('missing')), 0).size).toBe(0);
    expect(computeRanks([], 0).size).toBe(0);
  });

  it('gives a place by counting who is higher and who is equal', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 }))), (values) => {
        const all = units(...values.map((value) => (value === null ? absent('missing') : present(value))));
        const ranks = computeRanks(all, 0);
        const figures = values.filter((value) => value !== null);
        for (const [at, value] of values.entries()) {
          const rank = ranks.get(String(1101 + at));
          expect(rank === undefined).toBe(value === null);
          if (rank === undefined || value === null) continue;
          expect(rank.from).toBe(1 + figures.filter((other) => other > value).length);
          expect(rank.to).toBe(figures.filter((other) => other >= value).length);
          expect(rank.of + rank.missing).toBe(values.length);
        }
      }),
    );
  });
});

describe('placeAtPercentile', () => {
  it('is the highest at 100, the lowest near 0, and the middle one at 50', () => {
    expect([100, 50, 0.1].map((percentile) => placeAtPercentile(percentile, 357))).toEqual([1, 179, 357]);
    expect(placeAtPercentile(50, 1)).toBe(1);
  });

  it('is a whole share exactly, also where binary fractions are a little more', () => {
    expect(placeAtPercentile(28, 400)).toBe(289);
  });

  it('has at least so many per cent at or below it, and fewer one place down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 400 }), (percentile, count) => {
        const place = placeAtPercentile(percentile, count);
        // Hundredths of units, which are whole numbers.
        const atOrBelow = (at: number) => (count - at + 1) * 100;
        expect(atOrBelow(place)).toBeGreaterThanOrEqual(percentile * count);
        if (place < count) expect(atOrBelow(place + 1)).toBeLessThan(percentile * count);
      }),
    );
  });
});
