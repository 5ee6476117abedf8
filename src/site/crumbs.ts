import type { PublishedRegion } from '../contracts/published.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { displayName, regionByCode, regionPath } from './regions.ts';

export interface Crumb {
  readonly text: string;
  /** Left out for the page itself, which stands last. */
  readonly href?: string;
}

/** Way from the list of kommuner by way of the county to a kommune. */
export function kommuneCrumbs(region: PublishedRegion, locale: Locale): Crumb[] {
  return [...upToFylke(region, locale), { text: displayName(region, locale) }];
}

/** The same, and one step further to a service area. */
export function keyFigureCrumbs(region: PublishedRegion, areaName: string, locale: Locale): Crumb[] {
  const href = regionPath(region, locale);
  const own = { text: displayName(region, locale), ...(href ? { href } : {}) };
  return [...upToFylke(region, locale), own, { text: areaName }];
}

export function kommunerCrumb(locale: Locale): Crumb {
  return { text: messagesFor(locale).nav.kommuner, href: pathOf({ page: 'kommuner' }, locale) };
}

export function areasCrumb(locale: Locale): Crumb {
  return { text: messagesFor(locale).nav.areas, href: pathOf({ page: 'areas' }, locale) };
}

function upToFylke(region: PublishedRegion, locale: Locale): Crumb[] {
  if (!region.fylke) return [kommunerCrumb(locale)];
  const fylke = regionByCode(region.fylke);
  const href = regionPath(fylke, locale);
  return [kommunerCrumb(locale), { text: displayName(fylke, locale), ...(href ? { href } : {}) }];
}
