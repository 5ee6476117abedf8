import type { PublishedIndex, PublishedRegion } from '../contracts/published.ts';
import { oncePer } from '../domain/oncePer.ts';
import { isUnitLevel } from '../domain/region.ts';
import type { RegionCode, UnitLevel } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

/** The averages over all units of a level, without Oslo first. */
export const AVERAGES_OF_ALL: Readonly<Record<UnitLevel, readonly RegionCode[]>> = {
  kommune: ['EAKUO', 'EAK'],
  fylkeskommune: ['EAFKUO', 'EAFK'],
  bydel: ['EAB'],
};

const regionsOf = oncePer(
  (index: PublishedIndex) => new Map(index.regions.map((region) => [region.code, region])),
);
const groupsOf = oncePer(
  (index: PublishedIndex) => new Map(index.groups.map((group) => [group.code, group])),
);
const unitsPerFylke = oncePer((index: PublishedIndex) => Map.groupBy(index.regions, ({ fylke }) => fylke));

/** @throws Error when the release has no such region */
export function publishedRegion(index: PublishedIndex, code: RegionCode): PublishedRegion {
  const region = regionsOf(index).get(code);
  if (!region) throw new Error(`no region ${code} in the release`);
  return region;
}

/** Heading of a region's column or row: the name of a kommune, «Kommunegruppe 10», «Landet uten Oslo». */
export function regionLabel(index: PublishedIndex, code: RegionCode, locale: Locale): string {
  const region = publishedRegion(index, code);
  const { averages } = messagesFor(locale);
  switch (region.level) {
    case 'kommunegruppe': {
      const group = groupsOf(index).get(code);
      return group ? averages.kommunegruppe(String(group.number)) : localText(region.name, locale);
    }
    case 'fylke':
      return averages.fylke(localText(region.name, locale));
    case 'landet':
      return averages.landet;
    case 'landetUtenOslo':
      return averages.landetUtenOslo;
    default:
      return localText(region.name, locale);
  }
}

/** Whether a kommune is the only member of its kommunegruppe: the group's figure is then its own. */
export function isAloneInGroup(index: PublishedIndex, region: PublishedRegion): boolean {
  return region.group !== null && groupsOf(index).get(region.group)?.members.length === 1;
}

/** Whether a kommune is the only one in its fylke. */
export function isAloneInFylke(index: PublishedIndex, region: PublishedRegion): boolean {
  if (region.fylke === null) return false;
  return unitsPerFylke(index).get(region.fylke)?.length === 1;
}

/** Whether a county authority is the only one in its region. */
export function isAloneInRegion(index: PublishedIndex, region: PublishedRegion): boolean {
  if (region.region === undefined) return false;
  return index.regions.filter((other) => other.region === region.region).length === 1;
}

/** The averages that a unit is compared with, nearest first; an average is compared with nothing. */
export function averagesOf({ level, group, fylke, region }: PublishedRegion): RegionCode[] {
  const own = { kommune: [group, fylke], fylkeskommune: [region ?? null], bydel: [] };
  if (!isUnitLevel(level)) return [];
  return [...own[level], ...AVERAGES_OF_ALL[level]].filter((code) => code !== null);
}
