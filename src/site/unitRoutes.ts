import type { PublishedArea } from '../contracts/published.ts';
import { areaSegment } from '../domain/areaSegment.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { Route } from '../i18n/routes.ts';

/** The pages of each level: the list of its units, a unit, and its key-figure tables. */
const PAGES = {
  kommune: { list: 'kommuner', unit: 'kommune', keyFigures: 'keyFigures' },
  fylkeskommune: { list: 'fylkeskommuner', unit: 'fylkeskommune', keyFigures: 'fylkeskommuneKeyFigures' },
  bydel: { list: 'bydeler', unit: 'bydel', keyFigures: 'bydelKeyFigures' },
} as const satisfies Record<UnitLevel, object>;

/** The list of all units of a level. */
export function unitsRoute(level: UnitLevel): Route {
  return { page: PAGES[level].list };
}

/** The page of one unit. */
export function unitRoute(level: UnitLevel, slug: string): Route {
  return { page: PAGES[level].unit, slug };
}

/** The key-figure table of one unit in a service area of its level. */
export function keyFigureRoute(area: Pick<PublishedArea, 'id' | 'level'>, slug: string): Route {
  return { page: PAGES[area.level].keyFigures, slug, area: areaSegment(area) };
}

/** The level of the unit that a page is of; undefined for a page that is of none. */
export function levelOfRoute({ page }: Route): UnitLevel | undefined {
  return UNIT_LEVELS.find((level) => PAGES[level].unit === page || PAGES[level].keyFigures === page);
}
