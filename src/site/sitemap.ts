import { LOCALES } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import type { Route } from '../i18n/routes.ts';
import { areaPaths, fylkePaths, groupPaths, indicatorPaths, keyFigurePaths, unitPaths } from './paths.ts';
import { publishedLevels } from './regions.ts';
import { keyFigureRoute, unitRoute, unitsRoute } from './unitRoutes.ts';

/**
 * Every page that is to be found, in every language. What a page is called in another language stands in its own head, and
 * would weigh five times as much as the addresses here. No dates: a build knows no clock.
 */
export function renderSitemap(site: URL | undefined): string {
  const absolute = (path: string) => new URL(path, site).href;
  const entries = sitemapRoutes().flatMap((route) =>
    LOCALES.map((locale) => `<url><loc>${absolute(pathOf(route, locale))}</loc></url>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

/** The pages of the site that are made, except those that only lead on. */
export function sitemapRoutes(): Route[] {
  return [
    { page: 'home' },
    { page: 'areas' },
    { page: 'indicators' },
    { page: 'data' },
    { page: 'alike' },
    { page: 'compare' },
    { page: 'wish' },
    { page: 'about' },
    { page: 'catalogue' },
    { page: 'coverage' },
    { page: 'corrections' },
    ...publishedLevels().map(unitsRoute),
    ...areaPaths().map(({ params }): Route => ({ page: 'area', ...params })),
    ...indicatorPaths().map(({ params }): Route => ({ page: 'indicator', ...params })),
    ...groupPaths().map(({ params }): Route => ({ page: 'kommunegruppe', number: Number(params.number) })),
    ...fylkePaths().map(({ params }): Route => ({ page: 'fylke', ...params })),
    ...publishedLevels().flatMap((level) => [
      ...unitPaths(level).map(({ params }) => unitRoute(level, params.slug)),
      ...keyFigurePaths(level).map(({ params, props }) => keyFigureRoute(props.area, params.slug)),
    ]),
  ];
}
