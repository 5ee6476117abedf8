import type { PublishedCompareCatalogue } from '../contracts/publishedCompare.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';

/** The average over all units of a level that they are usually held against. */
const USUAL_AVERAGE: Readonly<Record<UnitLevel, RegionLevel>> = {
  kommune: 'landetUtenOslo',
  fylkeskommune: 'fylkeskommunerUtenOslo',
  bydel: 'bydelerAlle',
};

/** Units of a level with a known size, the largest first. */
export function bySize({ regions }: PublishedCompareCatalogue, level: UnitLevel): RegionCode[] {
  return regions
    .filter((region) => region.level === level && region.size !== undefined)
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
    .map(({ code }) => code);
}

/** What a first choice of an own region is held against: its averages, and the country without Oslo. */
export function usualOthers(own: RegionCode, catalogue: PublishedCompareCatalogue): RegionCode[] {
  const region = catalogue.regions.find(({ code }) => code === own);
  if (region === undefined) return [];
  const level = unitLevelOf(region.level);
  const alone = (parent: RegionCode) =>
    catalogue.regions.filter(({ parents }) => parents?.includes(parent)).length < 2;
  return [
    ...(region.parents ?? []).filter((parent) => !alone(parent)),
    ...catalogue.regions.filter((each) => each.level === USUAL_AVERAGE[level]).map(({ code }) => code),
  ].filter((code) => code !== own);
}

/** What a level begins with where nothing is chosen: its largest units, or its first, and the average of all. */
export function firstRegions(level: UnitLevel, catalogue: PublishedCompareCatalogue): RegionCode[] {
  const sized = bySize(catalogue, level);
  const units = catalogue.regions.filter((region) => region.level === level).map(({ code }) => code);
  const average = catalogue.regions
    .filter((region) => region.level === USUAL_AVERAGE[level])
    .map(({ code }) => code);
  return [...(sized.length > 0 ? sized : units).slice(0, 4), ...average];
}
