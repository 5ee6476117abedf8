import type { PublishedRegion } from '../contracts/published.ts';
import { isAloneInFylke } from '../export/regionLabel.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { readIndex } from './readPublished.ts';
import { displayName, regionByCode, regionPath } from './regions.ts';
import { unitsRoute } from './unitRoutes.ts';

export interface Crumb {
  readonly text: string;
  /** Left out for the page itself, which stands last. */
  readonly href?: string;
}

/** Way from the list of all units of the level, for a kommune by way of its fylke, to a unit. */
export function unitCrumbs(region: PublishedRegion, locale: Locale): Crumb[] {
  return [...upToUnit(region, locale), { text: displayName(region, locale) }];
}

/** The same, and one step further to a service area. */
export function keyFigureCrumbs(region: PublishedRegion, areaName: string, locale: Locale): Crumb[] {
  const href = regionPath(region, locale);
  const own = { text: displayName(region, locale), ...(href ? { href } : {}) };
  return [...upToUnit(region, locale), own, { text: areaName }];
}

/** The list of all units of a level. */
export function unitsCrumb(level: UnitLevel, locale: Locale): Crumb {
  return { text: messagesFor(locale).byLevel[level].many, href: pathOf(unitsRoute(level), locale) };
}

export function areasCrumb(locale: Locale): Crumb {
  return { text: messagesFor(locale).nav.areas, href: pathOf({ page: 'areas' }, locale) };
}

function upToUnit(region: PublishedRegion, locale: Locale): Crumb[] {
  const list = unitsCrumb(unitLevelOf(region.level), locale);
  // Of Oslo, which is both: the same name twice would tell nobody the way.
  if (!region.fylke || isAloneInFylke(readIndex(), region)) return [list];
  const fylke = regionByCode(region.fylke);
  const href = regionPath(fylke, locale);
  return [list, { text: displayName(fylke, locale), ...(href ? { href } : {}) }];
}
