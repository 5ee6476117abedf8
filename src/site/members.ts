import type { PublishedRegion } from '../contracts/published.ts';
import { isUnitLevel, unitLevelOf } from '../domain/region.ts';
import type { RegionCode } from '../domain/region.ts';
import { AVERAGES_OF_ALL, isAloneInGroup, isAloneInRegion } from '../export/regionLabel.ts';
import { readIndex } from './readPublished.ts';
import { groupByCode, regionByCode, regionsOf } from './regions.ts';

/** Codes of the units that an average is of, in the order of the release. */
export function membersOf(average: RegionCode): RegionCode[] {
  const { level } = regionByCode(average);
  if (level === 'kommunegruppe') return [...groupByCode(average).members];
  return regionsOf(unitLevelOf(level))
    .filter((unit) => isMember(unit, average))
    .map(({ code }) => code);
}

function isMember({ code, fylke, region }: PublishedRegion, average: RegionCode): boolean {
  switch (regionByCode(average).level) {
    case 'fylke':
      return fylke === average;
    case 'fylkeskommuneregion':
      return region === average;
    case 'landetUtenOslo':
    case 'fylkeskommunerUtenOslo':
      return !code.startsWith(OSLO);
    default:
      return true;
  }
}

/** First digits of the numbers of Oslo as a kommune, as a fylkeskommune and of its bydeler. */
const OSLO = '03';

/** The part of the country's units that a unit belongs to: its kommunegruppe, its region; null where there is none. */
export function ownPart({ group, region }: PublishedRegion): RegionCode | null {
  return group ?? region ?? null;
}

/** Whether a unit is the only one of the part it belongs to, so that the average there is its own figure. */
export function isAlone(region: PublishedRegion): boolean {
  return isAloneInGroup(readIndex(), region) || isAloneInRegion(readIndex(), region);
}

/**
 * The average over those whose figures a unit is held among: its kommunegruppe; for a fylkeskommune all outside Oslo, for
 * a bydel all of them, since their regions are too small to have a middle. Null for a kommune alone in its group.
 */
export function peersOf(region: PublishedRegion): RegionCode | null {
  if (!isUnitLevel(region.level)) return null;
  if (region.level === 'kommune') return isAlone(region) ? null : region.group;
  return AVERAGES_OF_ALL[region.level][0] ?? null;
}
