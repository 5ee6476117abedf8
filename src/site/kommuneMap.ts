import { cartogram } from '../charts/cartogram.ts';
import type { CartogramCircle, CartogramModel } from '../charts/cartogram.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import type { RegionCode } from '../domain/region.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { regionsOf } from './regions.ts';

/** Address of the map of all kommuner as a picture, which pages share. */
export const MAP_PATH = '/kart.svg';

let made: CartogramModel | undefined;

/** Every kommune as a circle by its newest population; made once a build. */
export function kommuneMap(): CartogramModel {
  made ??= cartogram(
    regionsOf('kommune').flatMap(({ code, point }) =>
      point === null ? [] : [{ code, ...point, population: newestPopulation(code) }],
    ),
  );
  return made;
}

function newestPopulation(code: RegionCode): number {
  const { population } = readIndex().profile;
  const file = readRegion(code);
  const period = latestPeriodWithValue(file, population);
  return period === undefined ? 0 : (observationOf(file, population, period).value ?? 0);
}

/** The circles of some kommuner. */
export function circlesOf(codes: Iterable<RegionCode>): CartogramCircle[] {
  const wanted = new Set(codes);
  return kommuneMap().circles.filter(({ code }) => wanted.has(code));
}

/** The map as a picture of its own: a middle grey that is seen on white and on black. */
export function renderMap(): string {
  const { width, height, circles } = kommuneMap();
  const paths = circles.map(({ x, y, r }) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="#9aa6a4">${paths}</svg>\n`;
}
