import { describe, expect, it, vi } from 'vitest';
import { UNIT_LEVELS } from '../../src/domain/region.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/routes.ts';
import { areaPage } from '../../src/site/areaPage.ts';
import { averagePage } from '../../src/site/averagePage.ts';
import { keyFigureCrumbs, unitCrumbs } from '../../src/site/crumbs.ts';
import { indicatorPage } from '../../src/site/indicatorPage.ts';
import { keyFigurePage } from '../../src/site/keyFigurePage.ts';
import {
  areaPaths,
  fylkePaths,
  groupPaths,
  indicatorPaths,
  keyFigurePaths,
  unitPaths,
} from '../../src/site/paths.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { areasOf, publishedLevels, regionByCode, regionsOf } from '../../src/site/regions.ts';
import { sitemapRoutes } from '../../src/site/sitemap.ts';
import { authorityLink, unitFacts } from '../../src/site/unitFacts.ts';
import { unitPage } from '../../src/site/unitPage.ts';
import { keyFigureRoute, unitRoute, unitsRoute } from '../../src/site/unitRoutes.ts';

// The small country with all three levels, named before a module of the site is read.
vi.hoisted(() => {
  process.env['KOMMUNESPEIL_DATA'] = 'test/golden/levels';
});

/** Everything that the pages of the small world show, in one language. */
function wholeSite(locale: Locale): unknown[] {
  const { areas, indicators, groups } = readIndex();
  return [
    UNIT_LEVELS.flatMap((level) =>
      regionsOf(level).map((region) => [
        [unitPage(region, locale), unitCrumbs(region, locale), unitFacts(region, locale)],
        areasOf(level).map((area) => keyFigurePage(region, area, locale)),
        keyFigureCrumbs(region, 'Kultur', locale),
      ]),
    ),
    regionsOf('fylke').map((fylke) => authorityLink(fylke, locale)),
    areas.map((area) => areaPage(area, locale)),
    indicators.map(({ id }) => indicatorPage(id, locale)),
    groups.map(({ code, members }) => averagePage(regionByCode(code), members, { locale })),
  ];
}

/** Addresses within the site, wherever they stand in a model (the sign `/0` is none). */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/') && value.length > 2 ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : [];
}

const PAGES: Record<Locale, Set<string>> = { nb: pagesIn('nb'), en: pagesIn('en') };

function pagesIn(locale: Locale): Set<string> {
  return new Set([
    pathOf({ page: 'areas' }, locale),
    pathOf({ page: 'compare' }, locale),
    ...UNIT_LEVELS.flatMap((level) => [
      pathOf(unitsRoute(level), locale),
      ...unitPaths(level).map(({ params }) => pathOf(unitRoute(level, params.slug), locale)),
      ...keyFigurePaths(level).map(({ params, props }) =>
        pathOf(keyFigureRoute(props.area, params.slug), locale),
      ),
    ]),
    ...fylkePaths().map(({ params }) => pathOf({ page: 'fylke', ...params }, locale)),
    ...groupPaths().map(({ params }) =>
      pathOf({ page: 'kommunegruppe', number: Number(params.number) }, locale),
    ),
    ...areaPaths().map(({ params }) => pathOf({ page: 'area', ...params }, locale)),
    ...indicatorPaths().map(({ params }) => pathOf({ page: 'indicator', ...params }, locale)),
  ]);
}

describe.each(LOCALES)('the links of the pages in %s', (locale) => {
  const addresses = [...new Set(addressesIn(wholeSite(locale)))];
  // What stands behind «?» is for the page itself to read.
  const pages = addresses
    .filter((path) => !path.startsWith('/data/'))
    .map((path) => path.replace(/\?.*$/, ''));

  it('stay in their language and lead to pages that are built', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((path) => !PAGES[locale].has(path))).toEqual([]);
  });

  it('lead to files of their language', () => {
    const files = addresses.filter((path) => path.startsWith('/data/'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => path.includes('.en.') !== (locale === 'en'))).toEqual([]);
  });
});

describe('the pages', () => {
  it('are one for each unit, and one for each unit and area of its level', () => {
    expect(UNIT_LEVELS.map((level) => unitPaths(level).length)).toEqual([6, 4, 3]);
    expect(UNIT_LEVELS.map((level) => keyFigurePaths(level).length)).toEqual([6 * 3, 4 * 2, 3 * 1]);
  });

  it('have addresses of their own', () => {
    const units = 6 + 4 + 3;
    const tables = 18 + 8 + 3;
    for (const locale of LOCALES) expect(PAGES[locale].size).toBe(2 + 3 + units + tables + 3 + 3 + 6 + 16);
  });

  it('have an area in their address without the level in front', () => {
    expect(keyFigurePaths('bydel').map(({ params }) => params)).toContainEqual({
      slug: 'gamle-oslo',
      area: 'barnehage',
    });
  });

  it('are all in the sitemap, the lists of each level among them', () => {
    const listed = new Set(sitemapRoutes().map((route) => pathOf(route, 'nb')));
    expect([...PAGES.nb].filter((path) => !listed.has(path))).toEqual([]);
    expect(publishedLevels()).toEqual(['kommune', 'fylkeskommune', 'bydel']);
  });
});
