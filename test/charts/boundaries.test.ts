import { describe, expect, it } from 'vitest';
import { parseBoundaries } from '../../src/charts/boundaries.ts';
import { boundaryMap } from '../../src/charts/boundaryMap.ts';

/** Two made-up municipalities, squares; the second has an island too small to be seen. */
const square = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const feature = (code: unknown, geometry: unknown) => ({
  type: 'Feature',
  properties: { kommunenummer: code },
  geometry,
});
const TINY = {
  type: 'FeatureCollection',
  features: [
    feature('0301', { type: 'Polygon', coordinates: [square(10, 59, 1)] }),
    feature('5501', {
      type: 'MultiPolygon',
      coordinates: [[square(18, 69, 2)], [square(17, 69, 0.001)]],
    }),
  ],
};
const read = (file: unknown) => parseBoundaries(JSON.stringify(file));

describe('boundaries', () => {
  it('are drawn by number, north up, within the map', () => {
    const { outlines, width, height } = boundaryMap(read(TINY));
    expect(outlines.map(({ code }) => code)).toEqual(['0301', '5501']);
    const [oslo, tromso] = outlines.map(({ path }) =>
      [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
    for (const { x, y } of [...(oslo ?? []), ...(tromso ?? [])]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(Math.max(...(tromso ?? []).map(({ y }) => y))).toBeLessThan(
      Math.min(...(oslo ?? []).map(({ y }) => y)),
    );
  });

  it('leave out islands that cannot be seen, and keep land that is all a municipality has', () => {
    expect(boundaryMap(read(TINY)).outlines[1]?.path.match(/M/g)).toHaveLength(1);
    const small = {
      ...TINY,
      features: [...TINY.features, feature('1151', { type: 'Polygon', coordinates: [square(5, 59, 0.01)] })],
    };
    expect(boundaryMap(read(small)).outlines[2]?.path).toMatch(/^M/);
  });

  it('are the same every time', () => {
    expect(boundaryMap(read(TINY))).toEqual(boundaryMap(read(TINY)));
  });

  it.each([
    ['no collection', { type: 'Feature' }, 'no GeoJSON FeatureCollection'],
    ['TopoJSON', { type: 'Topology', objects: {} }, 'no GeoJSON FeatureCollection'],
    [
      'a number that is no text',
      { ...TINY, features: [feature(301, TINY.features[0]?.geometry)] },
      'four digits as text',
    ],
    [
      'no number',
      { ...TINY, features: [feature(undefined, TINY.features[0]?.geometry)] },
      'four digits as text',
    ],
    [
      'a point',
      { ...TINY, features: [feature('0301', { type: 'Point', coordinates: [10, 59] })] },
      'neither Polygon',
    ],
    [
      'metres',
      {
        ...TINY,
        features: [feature('0301', { type: 'Polygon', coordinates: [square(262_000, 6_649_000, 9)] })],
      },
      'in degrees',
    ],
    [
      'a ring too short',
      { ...TINY, features: [feature('0301', { type: 'Polygon', coordinates: [[[10, 59]]] })] },
      'fewer than four',
    ],
    [
      'markup',
      { ...TINY, features: [feature('"><script>', TINY.features[0]?.geometry)] },
      'four digits as text',
    ],
    [
      'coordinates that are text',
      { ...TINY, features: [feature('0301', { type: 'Polygon', coordinates: ['x'] })] },
      'no lists',
    ],
  ])('are refused where there is %s', (_, file, message) => {
    expect(() => read(file)).toThrow(message);
  });

  it('are refused where the file is too large, or no JSON', () => {
    expect(() => parseBoundaries(' '.repeat(30_000_001))).toThrow('simplify');
    expect(() => parseBoundaries('{')).toThrow();
  });
});
