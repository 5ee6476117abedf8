import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/routes.ts';
import { areaPage } from '../../src/site/areaPage.ts';
import { averagePage } from '../../src/site/averagePage.ts';
import { keyFigureCrumbs, kommuneCrumbs } from '../../src/site/crumbs.ts';
import { indicatorPage } from '../../src/site/indicatorPage.ts';
import { keyFigurePage } from '../../src/site/keyFigurePage.ts';
import { kommunePage } from '../../src/site/kommunePage.ts';
import {
  areaPaths,
  fylkePaths,
  groupPaths,
  indicatorPaths,
  keyFigurePaths,
  kommunePaths,
} from '../../src/site/paths.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { regionByCode, regionsOf } from '../../src/site/regions.ts';

/** Everything that the pages of the small world show, in one language. */
function wholeSite(locale: Locale): unknown[] {
  const { areas, indicators, groups } = readIndex();
  const kommuner = regionsOf('kommune');
  return [
    kommuner.map((region) => [kommunePage(region, locale), kommuneCrumbs(region, locale)]),
    kommuner.flatMap((region) => areas.map((area) => keyFigurePage(region, area, locale))),
    keyFigureCrumbs(regionByCode('1101'), 'Kultur', locale),
    areas.map((area) => areaPage(area, locale)),
    indicators.map(({ id }) => indicatorPage(id, locale)),
    groups.map(({ code, members }) => averagePage(regionByCode(code), members, locale)),
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
    pathOf({ page: 'kommuner' }, locale),
    pathOf({ page: 'areas' }, locale),
    ...kommunePaths().map(({ params }) => pathOf({ page: 'kommune', ...params }, locale)),
    ...keyFigurePaths().map(({ params }) => pathOf({ page: 'keyFigures', ...params }, locale)),
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
  const pages = addresses.filter((path) => !path.startsWith('/data/'));

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
  it('are one for each kommune, and one for each kommune and area', () => {
    expect(kommunePaths()).toHaveLength(6);
    expect(keyFigurePaths()).toHaveLength(6 * 3);
  });

  it('have addresses of their own', () => {
    for (const locale of LOCALES) expect(PAGES[locale].size).toBe(2 + 6 + 18 + 3 + 3 + 3 + 9);
  });
});
