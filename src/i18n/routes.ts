import { LOCALES } from './locales.ts';
import type { Locale } from './locales.ts';

/** Every page of the site as data. Slugs and ids are the same in all languages. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'kommuner' }
  | { readonly page: 'kommune'; readonly slug: string }
  | { readonly page: 'keyFigures'; readonly slug: string; readonly area: string }
  | { readonly page: 'kommunegruppe'; readonly number: number }
  | { readonly page: 'fylke'; readonly slug: string }
  | { readonly page: 'fylkeskommuner' }
  | { readonly page: 'fylkeskommune'; readonly slug: string }
  | { readonly page: 'fylkeskommuneKeyFigures'; readonly slug: string; readonly area: string }
  | { readonly page: 'bydeler' }
  | { readonly page: 'bydel'; readonly slug: string }
  | { readonly page: 'bydelKeyFigures'; readonly slug: string; readonly area: string }
  | { readonly page: 'areas' }
  | { readonly page: 'area'; readonly area: string }
  | { readonly page: 'indicators' }
  | { readonly page: 'indicator'; readonly indicator: string }
  | { readonly page: 'compare' }
  | { readonly page: 'alike' }
  | { readonly page: 'wish' }
  | { readonly page: 'embed' }
  | { readonly page: 'data' }
  | { readonly page: 'about' }
  | { readonly page: 'catalogue' }
  | { readonly page: 'coverage' }
  | { readonly page: 'design' }
  | { readonly page: 'corrections' };

export type Page = Route['page'];

/** The one place that knows addresses. `:name` is a field of the route. */
const PATTERNS: Record<Page, Record<Locale, string>> = {
  home: { nb: '/', en: '/en/' },
  kommuner: { nb: '/kommuner/', en: '/en/municipalities/' },
  kommune: { nb: '/kommune/:slug/', en: '/en/municipality/:slug/' },
  keyFigures: { nb: '/kommune/:slug/:area/', en: '/en/municipality/:slug/:area/' },
  kommunegruppe: { nb: '/kommunegruppe/:number/', en: '/en/group/:number/' },
  fylke: { nb: '/fylke/:slug/', en: '/en/county/:slug/' },
  fylkeskommuner: { nb: '/fylkeskommune/', en: '/en/county-authority/' },
  fylkeskommune: { nb: '/fylkeskommune/:slug/', en: '/en/county-authority/:slug/' },
  fylkeskommuneKeyFigures: {
    nb: '/fylkeskommune/:slug/:area/',
    en: '/en/county-authority/:slug/:area/',
  },
  bydeler: { nb: '/bydel/', en: '/en/district/' },
  bydel: { nb: '/bydel/:slug/', en: '/en/district/:slug/' },
  bydelKeyFigures: { nb: '/bydel/:slug/:area/', en: '/en/district/:slug/:area/' },
  areas: { nb: '/omrade/', en: '/en/area/' },
  area: { nb: '/omrade/:area/', en: '/en/area/:area/' },
  indicators: { nb: '/nokkeltall/', en: '/en/indicator/' },
  indicator: { nb: '/nokkeltall/:indicator/', en: '/en/indicator/:indicator/' },
  compare: { nb: '/sammenlign/', en: '/en/compare/' },
  alike: { nb: '/sammenlign/mest-like/', en: '/en/compare/most-alike/' },
  wish: { nb: '/sammenlign/finn/', en: '/en/compare/find/' },
  embed: { nb: '/innfelt/', en: '/en/embed/' },
  data: { nb: '/data/', en: '/en/data/' },
  about: { nb: '/om/', en: '/en/about/' },
  catalogue: { nb: '/om/katalog/', en: '/en/about/catalogue/' },
  design: { nb: '/om/design/', en: '/en/about/design/' },
  coverage: { nb: '/om/dekning/', en: '/en/about/coverage/' },
  corrections: { nb: '/om/rettelogg/', en: '/en/about/corrections/' },
};

/** Address of the RSS feed, which is a file and no page. */
export const FEED_PATH: Readonly<Record<Locale, string>> = { nb: '/rss.xml', en: '/en/rss.xml' };

/**
 * Address of a page, from the root of the site, with a slash at the end.
 *
 * @throws Error when a slug or id is not made of a–z, 0–9, `-` and `_`
 */
export function pathOf(route: Route, locale: Locale): string {
  const fields: Readonly<Record<string, string | number>> = { ...route };
  return PATTERNS[route.page][locale].replace(/:([a-z]+)/g, (_, name: string) => {
    const segment = String(fields[name] ?? '');
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(segment)) throw new Error(`not a path segment: ${name} «${segment}»`);
    return segment;
  });
}

export interface Alternate {
  /** Value of `hreflang` as well. */
  readonly locale: Locale;
  readonly path: string;
}

/**
 * The same page in every language, this one included. Each is for all who read the language, wherever they are: with
 * `en-GB`, a reader in Sweden would not be given the English page.
 */
export function alternatesOf(route: Route): readonly Alternate[] {
  return LOCALES.map((locale) => ({ locale, path: pathOf(route, locale) }));
}
