import { geoTransverseMercator } from 'd3-geo';
import type { RegionCode } from '../domain/region.ts';
import type { Boundary } from './boundaries.ts';

export interface BoundaryMapModel {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly { readonly code: RegionCode; readonly path: string }[];
}

const SIZE = { width: 400, height: 480 };
const FRAME = 4;
const MIDDLE = 16;
/** Islands smaller than this, in units of the map squared, are left out where a municipality has larger land. */
const LEAST_AREA = 0.4;

type Point = readonly [x: number, y: number];

/**
 * The municipalities with their boundaries, in the projection of the map of circles. Points are rounded to tenths and those
 * that fall together are one, so that the map is as light as what is seen of it, however fine the boundaries are.
 */
export function boundaryMap(boundaries: readonly Boundary[]): BoundaryMapModel {
  const points = boundaries.flatMap(({ polygons }) => polygons.flat(2));
  const projection = geoTransverseMercator()
    .rotate([-MIDDLE, 0])
    .fitExtent(
      [
        [FRAME, FRAME],
        [SIZE.width - FRAME, SIZE.height - FRAME],
      ],
      { type: 'MultiPoint', coordinates: points.map(([lon, lat]) => [lon, lat]) },
    );
  const place = ([lon, lat]: Point): Point => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return [tenth(x), tenth(y)];
  };
  return {
    ...SIZE,
    outlines: boundaries.map(({ code, polygons }) => {
      const rings = polygons.flat().map((ring) => withoutRepeats(ring.map(place)));
      const largest = Math.max(...rings.map(areaOf));
      const kept = rings.filter((ring) => areaOf(ring) >= Math.min(LEAST_AREA, largest));
      return {
        code,
        path: kept.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join(''),
      };
    }),
  };
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
}

/** Twice the sum of the triangles, halved: the shoelace formula. */
function areaOf(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
