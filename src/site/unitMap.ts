import type { PublishedRegion } from '../contracts/published.ts';
import type { RegionCode } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { mapTexts } from './mapTexts.ts';
import { membersOf } from './members.ts';
import { cityOf, fylkeOf } from './relations.ts';
import { averageName, displayName } from './regions.ts';

/** What is in colour on the map of kommuner, and what it shows in words. */
export interface UnitMap {
  readonly codes: readonly RegionCode[];
  readonly label: string;
}

/** A kommune itself, the kommuner of a fylkeskommune, or the kommune that a bydel is a part of. */
export function unitMap(region: PublishedRegion, locale: Locale): UnitMap | undefined {
  const map = mapTexts(locale);
  const fylke = region.level === 'fylkeskommune' ? fylkeOf(region) : undefined;
  if (fylke) return { codes: membersOf(fylke.code), label: map.many(averageName(fylke.code, locale)) };
  const kommune = region.level === 'bydel' ? cityOf(region) : region;
  if (kommune?.level !== 'kommune') return undefined;
  return { codes: [kommune.code], label: map.one(displayName(kommune, locale)) };
}
