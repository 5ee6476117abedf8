import type { RegionCode } from '../domain/region.ts';

/** The outline of a municipality: polygons of rings of points, degrees. */
export interface Boundary {
  readonly code: RegionCode;
  readonly polygons: readonly Polygon[];
}

type Polygon = readonly Ring[];
type Ring = readonly (readonly [lon: number, lat: number])[];

/** What is read at most: simplified outlines of the country are 2 to 10 MB. */
export const MOST_BYTES = 30_000_000;
const MOST_POINTS = 1_000_000;
/** Names that the number of a municipality has in files of Kartverket and others. */
const CODE_NAMES = ['code', 'kommunenummer', 'kommunenr', 'id'] as const;

/**
 * Outlines from a GeoJSON file: a FeatureCollection of Polygon and MultiPolygon in WGS84, each with the number of its
 * municipality as text. What is not that is refused, never guessed at: a map with holes would be taken for the country.
 *
 * @throws Error saying what is wrong with the file
 */
export function parseBoundaries(text: string): Boundary[] {
  if (text.length > MOST_BYTES)
    throw new Error(`boundaries: the file is over ${MOST_BYTES} bytes; simplify it`);
  const file = JSON.parse(text) as unknown;
  if (!isRecord(file) || file['type'] !== 'FeatureCollection' || !Array.isArray(file['features']))
    throw new Error('boundaries: the file is no GeoJSON FeatureCollection');
  let points = 0;
  const found = new Map<RegionCode, Polygon[]>();
  for (const [at, feature] of (file['features'] as unknown[]).entries()) {
    const where = `boundaries: feature ${at + 1}`;
    if (!isRecord(feature)) throw new Error(`${where} is no object`);
    const code = codeOf(feature['properties'], where);
    const polygons = polygonsOf(feature['geometry'], where);
    points += polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (points > MOST_POINTS) throw new Error(`boundaries: over ${MOST_POINTS} points; simplify the file`);
    found.set(code, [...(found.get(code) ?? []), ...polygons]);
  }
  return [...found].map(([code, polygons]) => ({ code, polygons }));
}

function codeOf(properties: unknown, where: string): RegionCode {
  const record = isRecord(properties) ? properties : {};
  const code = CODE_NAMES.map((name) => record[name]).find((value) => value !== undefined);
  // A number has lost the zero of 0301.
  if (typeof code !== 'string' || !/^\d{4}$/.test(code))
    throw new Error(`${where} has no municipality number of four digits as text (${CODE_NAMES.join(', ')})`);
  return code;
}

function polygonsOf(geometry: unknown, where: string): Polygon[] {
  const record = isRecord(geometry) ? geometry : {};
  const { type, coordinates } = record;
  if (!Array.isArray(coordinates) || (type !== 'Polygon' && type !== 'MultiPolygon'))
    throw new Error(`${where} is neither Polygon nor MultiPolygon`);
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[];
  return polygons.map((polygon) => listOf(polygon, where).map((ring) => ringOf(ring, where)));
}

function ringOf(ring: unknown, where: string): Ring {
  const points = listOf(ring, where).map((point): readonly [number, number] => {
    const [lon, lat] = listOf(point, where);
    const isPlace = typeof lon === 'number' && typeof lat === 'number';
    // Svalbard and Jan Mayen are no municipalities; metres of a grid are no degrees.
    if (!isPlace || lon < 0 || lon > 40 || lat < 55 || lat > 75)
      throw new Error(`${where} has a point that is not in Norway in degrees`);
    return [lon, lat];
  });
  if (points.length < 4) throw new Error(`${where} has a ring of fewer than four points`);
  return points;
}

function listOf(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} has coordinates that are no lists`);
  return value as unknown[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
