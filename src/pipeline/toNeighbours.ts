import type { PublishedCompareNeighbours } from '../contracts/publishedCompare.ts';
import type { Neighbours } from '../contracts/regions.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { distanceKm } from '../domain/distanceKm.ts';
import type { RegionCode } from '../domain/region.ts';

/** A kommune in force with its interior point. */
export interface PlacedUnit {
  readonly code: RegionCode;
  readonly point: { readonly lon: number; readonly lat: number };
}

/** As many as an inland kommune has neighbours, about. */
const NEAREST = 5;

/**
 * `sammenlign/naboer.json`: who borders on whom. A kommune with no border on land (Træna, Utsira …) gets the nearest ones by the
 * distance between interior points, and is named among those.
 */
export function toNeighbours(
  dataVersion: string,
  units: readonly PlacedUnit[],
  pairs: readonly Neighbours[],
): PublishedCompareNeighbours {
  const there = new Set(units.map(({ code }) => code));
  const byLand = Map.groupBy(
    pairs.filter(({ kommune, neighbour }) => there.has(kommune) && there.has(neighbour)),
    ({ kommune }) => kommune,
  );
  const isles = units.filter(({ code }) => !byLand.has(code));
  const lists = units.map((unit): [RegionCode, readonly RegionCode[]] => {
    const own = byLand.get(unit.code)?.map(({ neighbour }) => neighbour);
    return [unit.code, own?.sort(compareCodes) ?? nearest(unit, units)];
  });
  return {
    dataVersion,
    neighbours: Object.fromEntries(lists),
    byDistance: isles.map(({ code }) => code),
  };
}

function nearest(unit: PlacedUnit, units: readonly PlacedUnit[]): RegionCode[] {
  return units
    .filter(({ code }) => code !== unit.code)
    .map(({ code, point }) => ({ code, distance: distanceKm(unit.point, point) }))
    .sort((a, b) => a.distance - b.distance || compareCodes(a.code, b.code))
    .slice(0, NEAREST)
    .map(({ code }) => code);
}
