import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartogram, LEAST_MARKED } from '../../src/charts/cartogram.ts';
import type { CartogramModel, CartogramPlace } from '../../src/charts/cartogram.ts';

const place = (code: string, lon: number, lat: number, population = 1000): CartogramPlace => ({
  ...{ code, population },
  ...{ lon, lat },
});

const OSLO = place('0301', 10.75, 59.9, 700_000);
const BERGEN = place('4601', 5.3, 60.4, 290_000);
const TROMSO = place('5501', 18.9, 69.6, 78_000);
const VARDO = place('5634', 31.1, 70.4, 1900);

const overlaps = ({ circles }: CartogramModel) =>
  circles.flatMap((a, at) =>
    circles.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.15),
  );

describe('the map of circles', () => {
  it('has north up and east to the right', () => {
    const { circles } = cartogram([OSLO, BERGEN, TROMSO, VARDO]);
    const [oslo, bergen, tromso, vardo] = circles;
    expect(bergen?.x).toBeLessThan(oslo?.x ?? 0);
    expect(tromso?.y).toBeLessThan(oslo?.y ?? 0);
    expect(vardo?.x).toBeGreaterThan(tromso?.x ?? 0);
  });

  it('gives a municipality an area by its population, and none so little that it is not seen', () => {
    const [oslo, bergen, , vardo] = cartogram([OSLO, BERGEN, TROMSO, VARDO]).circles;
    expect((oslo?.r ?? 0) ** 2 / (bergen?.r ?? 1) ** 2).toBeCloseTo(700 / 290, 1);
    expect(vardo?.r).toBe(2.2);
  });

  it('lets no two circles overlap, and has room in its frame for any of them to be pointed out', () => {
    const places = fc.array(
      fc.record({
        lon: fc.double({ min: 5, max: 31, noNaN: true }),
        lat: fc.double({ min: 58, max: 71, noNaN: true }),
        population: fc.integer({ min: 200, max: 700_000 }),
      }),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(places, (list) => {
        const map = cartogram(list.map((each, at) => ({ code: String(at), ...each })));
        expect(overlaps(map)).toEqual([]);
        for (const { x, y, r } of map.circles) {
          const shown = Math.max(r, LEAST_MARKED);
          expect(
            Math.min(x - shown, y - shown, map.width - x - shown, map.height - y - shown),
          ).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same every time', () => {
    expect(cartogram([OSLO, BERGEN, TROMSO])).toEqual(cartogram([OSLO, BERGEN, TROMSO]));
  });
});
