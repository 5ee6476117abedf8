import type { PublishedRegion } from '../contracts/published.ts';
import type { Locale } from '../i18n/locales.ts';
import { regionsOf, sortedByName } from './regions.ts';

/** A fylke with its kommuner, both in the order a reader looks them up. */
export interface County {
  readonly fylke: PublishedRegion;
  readonly kommuner: readonly PublishedRegion[];
}

export function counties(locale: Locale): County[] {
  const kommuner = sortedByName(regionsOf('kommune'), locale);
  return sortedByName(regionsOf('fylke'), locale).map((fylke) => ({
    fylke,
    kommuner: kommuner.filter((kommune) => kommune.fylke === fylke.code),
  }));
}
