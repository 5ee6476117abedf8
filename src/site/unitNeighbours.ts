import type { PublishedRegion } from '../contracts/published.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { regionsOf, sortedByName } from './regions.ts';

/** The units before and after one by name: of a kommune in its fylke, of others among all of the level. */
export interface UnitNeighbours {
  readonly previous: PublishedRegion | undefined;
  readonly next: PublishedRegion | undefined;
}

export function unitNeighbours(region: PublishedRegion, locale: Locale): UnitNeighbours {
  const all = regionsOf(unitLevelOf(region.level)).filter(
    ({ fylke }) => region.level !== 'kommune' || fylke === region.fylke,
  );
  const sorted = sortedByName(all, locale);
  const at = sorted.findIndex(({ code }) => code === region.code);
  return { previous: sorted[at - 1], next: sorted[at + 1] };
}
