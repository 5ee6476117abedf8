import type { PublishedArea, PublishedGroup, PublishedRegion } from '../contracts/published.ts';
import { isUnitLevel, UNIT_LEVELS } from '../domain/region.ts';
import type { RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';
import { AVERAGES_OF_ALL, averagesOf, regionLabel } from '../export/regionLabel.ts';
import { localText } from '../i18n/format.ts';
import { LANGUAGE_TAG } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { readIndex } from './readPublished.ts';
import { unitRoute } from './unitRoutes.ts';

const byCode = new Map<RegionCode, PublishedRegion>();

/** @throws Error when the release has no such region */
export function regionByCode(code: RegionCode): PublishedRegion {
  if (byCode.size === 0) for (const region of readIndex().regions) byCode.set(region.code, region);
  const region = byCode.get(code);
  if (!region) throw new Error(`no region ${code} in the release`);
  return region;
}

export function regionsOf(level: RegionLevel): readonly PublishedRegion[] {
  return readIndex().regions.filter((region) => region.level === level);
}

/** Sorted as a reader of the language would look them up (in Norwegian æ, ø and å come last). */
export function sortedByName(regions: readonly PublishedRegion[], locale: Locale): PublishedRegion[] {
  const collator = new Intl.Collator(LANGUAGE_TAG[locale === 'en' ? 'nb' : locale]);
  return [...regions].sort(
    (a, b) => collator.compare(a.name.nb, b.name.nb) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** The levels that the release has figures of or tells of, in declared order. */
export function publishedLevels(): UnitLevel[] {
  return UNIT_LEVELS.filter((level) => areasOf(level).length > 0);
}

/** The service areas of a level, in their order. */
export function areasOf(level: UnitLevel): readonly PublishedArea[] {
  return readIndex().areas.filter((area) => area.level === level);
}

/** The averages over all units of a level, the one of every unit first: landet, landet uten Oslo. */
export function averagesOfAll(level: UnitLevel): RegionCode[] {
  return AVERAGES_OF_ALL[level].toReversed();
}

export function groupOf(region: PublishedRegion): PublishedGroup | undefined {
  return readIndex().groups.find((group) => group.code === region.group);
}

export function groupByCode(code: RegionCode): PublishedGroup {
  const group = readIndex().groups.find((candidate) => candidate.code === code);
  if (!group) throw new Error(`no kommunegruppe ${code} in the release`);
  return group;
}

/** «Våler», or «Våler (Østfold)» where two kommuner bear the name. */
export function displayName(region: PublishedRegion, locale: Locale): string {
  return localText(region.name, locale);
}

/** Heading of a comparison column: «Kommunegruppe 10», «Kommunene i Akershus», «Landet uten Oslo». */
export function averageName(code: RegionCode, locale: Locale): string {
  return regionLabel(readIndex(), code, locale);
}

/** Address of a region's page; undefined for averages that have none: the country, and parts of it. */
export function regionPath(region: PublishedRegion, locale: Locale): string | undefined {
  if (isUnitLevel(region.level) && region.slug) return pathOf(unitRoute(region.level, region.slug), locale);
  if (region.level === 'fylke' && region.slug) return pathOf({ page: 'fylke', slug: region.slug }, locale);
  if (region.level === 'kommunegruppe')
    return pathOf({ page: 'kommunegruppe', number: groupByCode(region.code).number }, locale);
  return undefined;
}

/** The averages a unit is compared with, nearest first. */
export function comparisonCodes(region: PublishedRegion): RegionCode[] {
  return averagesOf(region);
}
