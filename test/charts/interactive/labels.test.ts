import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../../src/charts/interactive/correlation.ts';
import { LETTER_SIZE, roomFor } from '../../../src/charts/axisTicks.ts';
import { endsOf, spreadApart } from '../../../src/charts/interactive/labels.ts';
import { placeLabels } from '../../../src/charts/interactive/placeLabels.ts';
import { stackDots } from '../../../src/charts/interactive/stackDots.ts';

describe('spreadApart', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 21 });

  it('keeps labels apart, in their order and within the ends where there is room for them', () => {
    fc.assert(
      fc.property(wanted, (places) => {
        const placed = spreadApart(places, 15, { low: 20, high: 380 });
        const order = (list: readonly number[]) =>
          list.map((_, at) => at).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0) || a - b);
        const sorted = [...placed].sort((a, b) => a - b);
        for (const [at, place] of sorted.entries()) {
          if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
          expect(place).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(place).toBeLessThanOrEqual(380 + 1e-6);
        }
        if (new Set(places).size === places.length) expect(order(placed)).toEqual(order(places));
      }),
    );
  });

  it('leaves alone what is apart already', () => {
    expect(spreadApart([300, 40, 120], 15, { low: 0, high: 400 })).toEqual([300, 40, 120]);
  });
});

describe('stackDots', () => {
  it('has every item once, none on another, and no stack higher than there is room', () => {
    const items = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(items, (values) => {
        const dots = stackDots(values, { place: (value) => value, dot: 5, height: 90 });
        expect(dots.map(({ item }) => item)).toEqual(values);
        const seen = dots.map(({ item, up }) => `${Math.round(item / 5)} ${up}`);
        expect(new Set(seen).size).toBe(values.length);
        for (const { up } of dots) expect(up).toBeLessThan(90);
      }),
      { numRuns: 30 },
    );
  });
});

describe('placeLabels', () => {
  it('lets no two of a few names cover each other, wherever their points are', () => {
    const point = fc.record({
      x: fc.double({ min: 60, max: 600, noNaN: true }),
      y: fc.double({ min: 60, max: 400, noNaN: true }),
      r: fc.double({ min: 2, max: 20, noNaN: true }),
      name: fc.constantFrom('Ås', 'Strand', 'Nordre Follo'),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        const places = placeLabels(points, { width: 640 });
        for (const [at, a] of places.entries())
          for (const [other, b] of places.entries()) {
            if (other <= at) continue;
            const apart =
              Math.abs(a.y - b.y) >= LETTER_SIZE ||
              Math.abs(a.x - b.x) >=
                (roomFor([points[at]?.name ?? ''], 999) + roomFor([points[other]?.name ?? ''], 999)) / 2;
            expect(apart).toBe(true);
          }
      }),
    );
  });
});

describe('correlationOf', () => {
  it('is 1 along a rising line, −1 along a falling one, and none where nothing varies', () => {
    const line = (slope: number) => [1, 2, 3, 4].map((x) => ({ x, y: slope * x + 7 }));
    expect(correlationOf(line(3)).r).toBeCloseTo(1);
    expect(correlationOf(line(-0.1)).r).toBeCloseTo(-1);
    expect(correlationOf(line(0)).r).toBeNull();
    expect(correlationOf(line(1).slice(2)).r).toBeNull();
    expect(correlationOf([])).toEqual({ r: null, count: 0 });
  });

  it('is that of a textbook', () => {
    // Anscombe's first quartet, F. J. Anscombe, «Graphs in Statistical Analysis», 1973: r = 0.816.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlationOf(x.map((each, at) => ({ x: each, y: y[at] ?? NaN }))).r).toBeCloseTo(0.816, 3);
  });
});

describe('endsOf', () => {
  it('is an axis also for equal figures and for none', () => {
    expect(endsOf([3, 3])).toEqual([2, 4]);
    expect(endsOf([])).toEqual([0, 1]);
    expect(endsOf([-1, 5, 2])).toEqual([-1, 5]);
  });
});
