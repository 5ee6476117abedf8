import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../../src/charts/interactive/correlation.ts';
import { LETTER_SIZE, roomForHeavy } from '../../../src/charts/textRoom.ts';
import { endsOf, spreadApart } from '../../../src/charts/interactive/labels.ts';
import { placeLabels } from '../../../src/charts/interactive/placeLabels.ts';
import type { LabelledPoint } from '../../../src/charts/interactive/placeLabels.ts';
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
  const frame = { left: 60, right: 328, top: 0, bottom: 300 };
  const point = fc.record({
    x: fc.double({ min: 60, max: 310, noNaN: true }),
    y: fc.double({ min: 24, max: 300, noNaN: true }),
    r: fc.double({ min: 2, max: 14, noNaN: true }),
    name: fc.constantFrom('Ås', 'Strand', 'Nordre Follo', 'Våler (Innlandet)'),
  });
  const boxes = (points: readonly LabelledPoint[]) =>
    placeLabels(points, frame).map(({ x, y }, at) => {
      const half = roomForHeavy(points[at]?.name ?? '') / 2;
      return { left: x - half, right: x + half, top: y - LETTER_SIZE / 2, bottom: y + LETTER_SIZE / 2 };
    });

  it('lets no two of thirteen names on a phone cover each other, wherever their points are', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 13 }), (points) => {
        const placed = boxes(points);
        const covered = placed.flatMap((a, at) =>
          placed
            .slice(0, at)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        );
        expect(covered).toEqual([]);
      }),
    );
  });

  it('keeps every name within the drawing and off the axis', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 13 }), (points) => {
        for (const { left, right, top, bottom } of boxes(points)) {
          expect(left).toBeGreaterThanOrEqual(frame.left - 0.02);
          expect(right).toBeLessThanOrEqual(frame.right + 0.02);
          expect(top).toBeGreaterThanOrEqual(frame.top);
          expect(bottom).toBeLessThanOrEqual(frame.bottom);
        }
      }),
    );
  });

  it('stands over its circle where that is free, and says when a line must lead to it', () => {
    const at = (x: number, y: number) => ({ x, y, r: 4, name: 'Strand' });
    expect(placeLabels([at(150, 150)], frame)).toEqual([
      { x: 150, y: 150 - 4 - LETTER_SIZE / 2 - 4, apart: false },
    ]);
    const crowded = placeLabels(
      Array.from({ length: 8 }, () => at(150, 150)),
      frame,
    );
    expect(crowded.some(({ apart }) => apart)).toBe(true);
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
