import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { alternatesOf, pathOf } from '../../src/i18n/routes.ts';
import type { Route } from '../../src/i18n/routes.ts';

const ROUTES: readonly (readonly [Route, string, string])[] = [
  [{ page: 'home' }, '/', '/en/'],
  [{ page: 'kommuner' }, '/kommuner/', '/en/municipalities/'],
  [{ page: 'kommune', slug: 'ha' }, '/kommune/ha/', '/en/municipality/ha/'],
  [
    { page: 'keyFigures', slug: 'valer-ostfold', area: 'helse-og-omsorg' },
    '/kommune/valer-ostfold/helse-og-omsorg/',
    '/en/municipality/valer-ostfold/helse-og-omsorg/',
  ],
  [{ page: 'kommunegruppe', number: 8 }, '/kommunegruppe/8/', '/en/group/8/'],
  [{ page: 'fylke', slug: 'more-og-romsdal' }, '/fylke/more-og-romsdal/', '/en/county/more-og-romsdal/'],
  [{ page: 'fylkeskommuner' }, '/fylkeskommune/', '/en/county-authority/'],
  [{ page: 'fylkeskommune', slug: 'vestland' }, '/fylkeskommune/vestland/', '/en/county-authority/vestland/'],
  [
    { page: 'fylkeskommuneKeyFigures', slug: 'vestland', area: 'okonomi' },
    '/fylkeskommune/vestland/okonomi/',
    '/en/county-authority/vestland/okonomi/',
  ],
  [{ page: 'bydeler' }, '/bydel/', '/en/district/'],
  [{ page: 'bydel', slug: 'frogner' }, '/bydel/frogner/', '/en/district/frogner/'],
  [
    { page: 'bydelKeyFigures', slug: 'frogner', area: 'barnehage' },
    '/bydel/frogner/barnehage/',
    '/en/district/frogner/barnehage/',
  ],
  [{ page: 'area', area: 'okonomi' }, '/omrade/okonomi/', '/en/area/okonomi/'],
  [{ page: 'indicators' }, '/nokkeltall/', '/en/indicator/'],
  [{ page: 'indicator', indicator: 'andel-80' }, '/nokkeltall/andel-80/', '/en/indicator/andel-80/'],
  [{ page: 'compare' }, '/sammenlign/', '/en/compare/'],
  [{ page: 'alike' }, '/sammenlign/mest-like/', '/en/compare/most-alike/'],
  [{ page: 'wish' }, '/sammenlign/finn/', '/en/compare/find/'],
  [{ page: 'data' }, '/data/', '/en/data/'],
  [{ page: 'about' }, '/om/', '/en/about/'],
  [{ page: 'catalogue' }, '/om/katalog/', '/en/about/catalogue/'],
  [{ page: 'design' }, '/om/design/', '/en/about/design/'],
  [{ page: 'coverage' }, '/om/dekning/', '/en/about/coverage/'],
  [{ page: 'corrections' }, '/om/rettelogg/', '/en/about/corrections/'],
];

describe('pathOf', () => {
  it.each(ROUTES)('%j stands at %s and %s', (route, nb, en) => {
    expect(pathOf(route, 'nb')).toBe(nb);
    expect(pathOf(route, 'en')).toBe(en);
  });

  it('gives every page an address of its own', () => {
    const paths = ROUTES.flatMap(([route]) => LOCALES.map((locale) => pathOf(route, locale)));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(['', 'Hå', '../x', 'a/b', 'a b', '-a'])('refuses the slug «%s»', (slug) => {
    expect(() => pathOf({ page: 'kommune', slug }, 'nb')).toThrow('not a path segment');
  });
});

describe('alternatesOf', () => {
  it('lists every language, of no country', () => {
    expect(alternatesOf({ page: 'kommune', slug: 'ha' })).toEqual([
      { locale: 'nb', path: '/kommune/ha/' },
      { locale: 'en', path: '/en/municipality/ha/' },
    ]);
  });
});
