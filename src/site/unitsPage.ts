import type { PublishedRegion } from '../contracts/published.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { ownPart } from './members.ts';
import { averageName, regionsOf } from './regions.ts';

/** A unit in the list of all of its level. */
export interface UnitRow {
  readonly region: PublishedRegion;
  /** Name of the part it belongs to, its region; empty where the level has no parts. */
  readonly part: string;
}

/** All units of a level by number, which is the order in which they are usually listed. */
export function unitsPage(level: UnitLevel, locale: Locale): UnitRow[] {
  return regionsOf(level).map((region) => {
    const part = ownPart(region);
    return { region, part: part === null ? '' : averageName(part, locale) };
  });
}
