import { compareThisHref } from '../compare/compareHref.ts';
import type { PublishedArea, PublishedRegion } from '../contracts/published.ts';
import { tableRegions } from '../export/keyFigureTable.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';
import { displayName } from './regions.ts';

/** «Sammenlign Strand med andre»: a unit beside what its own tables hold it against; of one area where the page is about one. */
export function compareLink(
  region: PublishedRegion,
  locale: Locale,
  area?: Pick<PublishedArea, 'id'>,
): { readonly text: string; readonly href: string } {
  const [, ...averages] = tableRegions(readIndex(), region.code);
  return {
    text: messagesFor(locale).compare.compareThis(displayName(region, locale)),
    href: compareThisHref(region.code, { averages, area: area?.id ?? null }, locale),
  };
}
