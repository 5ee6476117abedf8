import { existsSync, readFileSync } from 'node:fs';
import { parseBoundaries } from '../charts/boundaries.ts';
import { boundaryMap } from '../charts/boundaryMap.ts';
import { cartogram, LEAST_MARKED } from '../charts/cartogram.ts';
import type { CartogramCircle, CartogramModel } from '../charts/cartogram.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import type { RegionCode } from '../domain/region.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { regionsOf } from './regions.ts';

/** Address of the map of all kommuner as a picture, which pages share. */
export const MAP_PATH = '/kart.svg';

/** Where boundaries are put by who has fetched them; they are not shipped. See `data/boundaries/README.md`. */
const BOUNDARIES = process.env['KOMMUNESPEIL_BOUNDARIES'] ?? 'data/boundaries/kommuner.geojson';

/** The map of all kommuner, each as an SVG element: its outline where boundaries are at hand, else a circle. */
export interface KommuneMapModel {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly code: RegionCode; readonly svg: string }[];
  /** Whether the shapes are outlines. */
  readonly hasOutlines: boolean;
}

let circles: CartogramModel | undefined;
let map: KommuneMapModel | undefined;

/** Every kommune as a circle by its newest population; made once a build. */
export function kommuneMap(): CartogramModel {
  circles ??= cartogram(
    regionsOf('kommune').flatMap(({ code, point }) =>
      point === null ? [] : [{ code, ...point, population: newestPopulation(code) }],
    ),
  );
  return circles;
}

/** The map that pages draw; made once a build. @throws Error when boundaries are at hand and cannot be used */
export function drawnMap(): KommuneMapModel {
  map ??= existsSync(BOUNDARIES) ? outlinesIn(readFileSync(BOUNDARIES, 'utf8')) : circleMap();
  return map;
}

/** Boundaries of exactly the kommuner of the release: a map with a hole would be taken for the country. */
function outlinesIn(text: string): KommuneMapModel {
  const { width, height, outlines } = boundaryMap(parseBoundaries(text));
  const wanted = regionsOf('kommune').map(({ code }) => code);
  const found = new Set(outlines.map(({ code }) => code));
  const lacking = wanted.filter((code) => !found.has(code));
  if (lacking.length > 0) throw new Error(`boundaries: no outline of ${lacking.slice(0, 10).join(', ')}`);
  const shapes = outlines
    .filter(({ code }) => wanted.includes(code))
    .map(({ code, path }) => ({ code, svg: `<path d="${path}"/>` }));
  return { width, height, shapes, hasOutlines: true };
}

function circleMap(): KommuneMapModel {
  const { width, height, circles: all } = kommuneMap();
  const shapes = all.map((circle) => ({ code: circle.code, svg: circleSvg(circle) }));
  return { width, height, shapes, hasOutlines: false };
}

export function circleSvg({ x, y, r }: CartogramCircle): string {
  return `<circle cx="${x}" cy="${y}" r="${r}"/>`;
}

function newestPopulation(code: RegionCode): number {
  const { population } = readIndex().profile;
  const file = readRegion(code);
  const period = latestPeriodWithValue(file, population);
  return period === undefined ? 0 : (observationOf(file, population, period).value ?? 0);
}

/** The circles of the kommuner that a map points out; a single small one is larger, so that it is found. */
export function markedCircles(codes: readonly RegionCode[]): CartogramCircle[] {
  const wanted = new Set(codes);
  return kommuneMap()
    .circles.filter(({ code }) => wanted.has(code))
    .map((circle) => (wanted.size === 1 ? { ...circle, r: Math.max(LEAST_MARKED, circle.r) } : circle));
}

/** What is in colour on the map: some kommuner. */
export function highlightOf(codes: readonly RegionCode[]): string {
  const { shapes, hasOutlines } = drawnMap();
  if (!hasOutlines) return markedCircles(codes).map(circleSvg).join('');
  const wanted = new Set(codes);
  return shapes.flatMap(({ code, svg }) => (wanted.has(code) ? [svg] : [])).join('');
}

/** The map as a picture of its own: a middle grey that is seen on white and on black, with thin lines between outlines. */
export function renderMap(): string {
  const { width, height, shapes, hasOutlines } = drawnMap();
  const lines = hasOutlines ? ' stroke="#fff" stroke-width="0.3"' : '';
  const drawn = shapes.map(({ svg }) => svg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="#9aa6a4"${lines}>${drawn}</svg>\n`;
}
