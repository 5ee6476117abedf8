import { readFileSync } from 'node:fs';
import { geoTransverseMercator } from 'd3-geo';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cartogram } from '../../src/charts/cartogram.ts';
import { realRegions } from '../site-models/realRegions.ts';

// The map as readers see it: all municipalities at their places, with their numbers of inhabitants.

const { data: rows } = Papa.parse<Record<string, string>>(
  readFileSync('data/input/folkemengde/folkemengde.csv', 'utf8'),
  { header: true },
);
const inhabitants = new Map(
  rows.filter(({ year }) => year === '2026').map(({ region = '', alle }) => [region, Number(alle)]),
);
const places = realRegions().flatMap(({ code, level, point }) =>
  level === 'kommune' && point ? [{ code, ...point, population: inhabitants.get(code) ?? 0 }] : [],
);
const map = cartogram(places);
const at = (code: string) => {
  const circle = map.circles.find((each) => each.code === code);
  if (!circle) throw new Error(`no circle for ${code}`);
  return circle;
};

/** Where each municipality would stand if no other were in the way, in the units of the map. */
function homes(): { x: number; y: number }[] {
  const projection = geoTransverseMercator().rotate([-16, 0]).scale(1000).translate([0, 0]);
  const raw = places.map(({ lon, lat }): [number, number] => projection([lon, lat]) ?? [NaN, NaN]);
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spreadOf = (values: number[]) => Math.hypot(...values.map((value) => value - middle(values)));
  const scale = spreadOf(map.circles.map(({ y }) => y)) / spreadOf(raw.map(([, y]) => y));
  const [left, top] = [middle(raw.map(([x]) => x)), middle(raw.map(([, y]) => y))];
  const [x0, y0] = [middle(map.circles.map(({ x }) => x)), middle(map.circles.map(({ y }) => y))];
  return raw.map(([x, y]) => ({ x: x0 + (x - left) * scale, y: y0 + (y - top) * scale }));
}

describe('the map of all municipalities', () => {
  it('has every one of them, with a number of inhabitants', () => {
    expect(places).toHaveLength(357);
    expect(places.filter(({ population }) => population < 100)).toEqual([]);
  });

  it('lets no two circles overlap', () => {
    const overlaps = map.circles.flatMap((a, place) =>
      map.circles
        .slice(place + 1)
        .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.15)
        .map((b) => `${a.code} ${b.code}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('is the same every time, whatever the order of the machine’s work', () => {
    expect(cartogram(places)).toEqual(map);
  });

  it('keeps the shape of the country: no municipality is far from its place, and most are at it', () => {
    const moved = homes()
      .map(({ x, y }, index) =>
        Math.hypot((map.circles[index]?.x ?? NaN) - x, (map.circles[index]?.y ?? NaN) - y),
      )
      .sort((a, b) => a - b);
    expect(moved[178]).toBeLessThan(0.02 * map.height);
    expect(moved.at(-1)).toBeLessThan(0.12 * map.height);
  });

  it.each([
    ['Bergen', '4601', 'west of', 'Oslo', '0301'],
    ['Stavanger', '1103', 'west of', 'Kristiansand', '4204'],
    ['Oslo', '0301', 'west of', 'Tromsø', '5501'],
    ['Tromsø', '5501', 'west of', 'Vardø', '5634'],
    ['Røst', '1856', 'west of', 'Bodø', '1804'],
  ])('has %s %s %s %s', (_, west, __, ___, east) => {
    expect(at(west).x).toBeLessThan(at(east).x);
  });

  it.each([
    ['Nordkapp', '5620', 'Tromsø', '5501'],
    ['Tromsø', '5501', 'Bodø', '1804'],
    ['Bodø', '1804', 'Trondheim', '5001'],
    ['Trondheim', '5001', 'Oslo', '0301'],
    ['Oslo', '0301', 'Lindesnes', '4205'],
  ])('has %s (%s) north of %s', (_, north, __, south) => {
    expect(at(north).y).toBeLessThan(at(south).y);
  });

  it('leaves the coast in the west free: nothing stands further out than the islands do', () => {
    const west = map.circles.filter(({ y }) => y > map.height * 0.6).sort((a, b) => a.x - a.r - (b.x - b.r));
    const coast = new Set([
      '4626',
      '4627',
      '1144',
      '4631',
      '4614',
      '4613',
      '1124',
      '4632',
      '4633',
      '1151',
      '4636',
      '1149',
      '1103',
      '1127',
    ]);
    expect(
      west
        .slice(0, 5)
        .filter(({ code }) => !coast.has(code))
        .map(({ code }) => code),
    ).toEqual([]);
  });
});
