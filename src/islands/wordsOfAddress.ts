import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

export interface AddressWords {
  readonly locale: Locale;
  /** What to search for, the most telling first. Empty where the address says nothing. */
  readonly queries: readonly string[];
}

/**
 * What an address that leads nowhere may have meant: `/en/municipality/1504/kindergarten/` is a place and an area
 * together, then each by itself, the place first.
 */
export function wordsOfAddress(path: string): AddressWords {
  const segments = path.split('/').filter((segment) => segment !== '');
  const locale = LOCALES.find((each) => each === segments[0]) ?? DEFAULT_LOCALE;
  const own = locale === segments[0] ? segments.slice(1) : segments;
  // The first says what kind of page it is, unless it is all there is.
  const words = (own.length > 1 ? own.slice(1) : own).map(toWords).filter((text) => text !== '');
  return {
    locale,
    queries: [...new Set([words.slice(0, 2).join(' '), ...words])].filter((text) => text !== ''),
  };
}

function toWords(segment: string): string {
  return decoded(segment)
    .replace(/\.html?$/, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();
}

/** An address typed by hand may hold a `%` that stands for nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
