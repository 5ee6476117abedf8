import { describe, expect, it, vi } from 'vitest';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import AreaPage from '../../src/components/AreaPage.astro';
import AreasPage from '../../src/components/AreasPage.astro';
import ChoicePage from '../../src/components/ChoicePage.astro';
import FylkePage from '../../src/components/FylkePage.astro';
import HomePage from '../../src/components/HomePage.astro';
import IndicatorPage from '../../src/components/IndicatorPage.astro';
import UnitPage from '../../src/components/UnitPage.astro';
import UnitsPage from '../../src/components/UnitsPage.astro';
import { indicatorById } from '../../src/site/indicators.ts';
import { areaPaths } from '../../src/site/paths.ts';
import { regionByCode } from '../../src/site/regions.ts';
import { choicePaths } from '../../src/site/waysIn.ts';
import { renderDocument } from './renderComponent.ts';

// The small country with all three levels, named before a module of the site is read.
vi.hoisted(() => {
  process.env['KOMMUNESPEIL_DATA'] = 'test/golden/levels';
});

const show = (component: AstroComponentFactory, props: Record<string, unknown>) =>
  renderDocument(component, { locale: 'nb', ...props });
const unit = (code: string) => show(UnitPage, { region: regionByCode(code) });
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const addresses = (document: Document, selector: string) =>
  [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

function areaById(id: string) {
  const found = areaPaths().find(({ params }) => params.area === id);
  if (!found) throw new Error(`no area ${id}`);
  return found.props.area;
}

describe('the page of a unit', () => {
  it('is named after it, and shows the tables of its own level', async () => {
    const document = await unit('1100');
    expect(texts(document, 'h1')).toEqual(['Vestlandet fylkeskommune']);
    expect(texts(document, 'title')).toEqual([
      'Vestlandet fylkeskommune: økonomi og tjenester – Kommunespeil',
    ]);
    expect(addresses(document, '.area-block h3')).toEqual([
      '/fylkeskommune/vestlandet/videregaende/',
      '/fylkeskommune/vestlandet/kultur/',
    ]);
  });

  it('lists districts for the kommune that is divided into them, and for no other unit', async () => {
    expect(addresses(await unit('0301'), '.place-list')).toEqual([
      '/bydel/gamle-oslo/',
      '/bydel/grunerlokka/',
      '/bydel/sagene/',
    ]);
    for (const code of ['1101', '0300', '030101'])
      expect(addresses(await unit(code), '.place-list')).toEqual([]);
  });

  it('leads from a bydel to its kommune, and from a fylkeskommune to its fylke', async () => {
    expect(addresses(await unit('030101'), '.facts')).toEqual(['/kommune/oslo/']);
    expect(addresses(await unit('1100'), '.facts')).toEqual(['/fylke/vestlandet/']);
  });

  it('has the same address in the other language', async () => {
    const document = await unit('030101');
    const links = [...document.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('href'));
    expect(links.map((href) => new URL(href ?? '').pathname)).toEqual([
      '/bydel/gamle-oslo/',
      '/en/district/gamle-oslo/',
    ]);
  });
});

describe('the page of a fylke', () => {
  it('says that it is about its kommuner, and leads to the fylkeskommune', async () => {
    const document = await show(FylkePage, { region: regionByCode('EKA11') });
    expect(texts(document, '.page-head')[0]).toContain(
      'ikke fylkeskommunen. Tall for Vestlandet fylkeskommune',
    );
    expect(addresses(document, '.page-head p')).toEqual(['/fylkeskommune/vestlandet/']);
  });

  it('leads nowhere where the release has no such fylkeskommune', async () => {
    expect(addresses(await show(FylkePage, { region: regionByCode('EKA15') }), '.page-head p')).toEqual([]);
  });

  it('leads from its head to its sections, and from the averages to each area that has a table', async () => {
    const document = await show(FylkePage, { region: regionByCode('EKA11') });
    expect(addresses(document, '.page-contents')).toEqual(['#kommuner', '#snitt']);
    const tables = [...document.querySelectorAll('.area-block h3')].map(({ id }) => `#${id}`);
    expect(tables.length).toBeGreaterThan(1);
    expect(addresses(document, '#snitt ~ .stack nav')).toEqual(tables);
  });
});

describe('lists', () => {
  it('of a level name each unit, with its region where there are regions', async () => {
    const authorities = await show(UnitsPage, { level: 'fylkeskommune' });
    expect(texts(authorities, 'thead th')).toEqual(['Fylkeskommune', 'Nr.', 'Region']);
    expect(texts(authorities, 'tbody tr')[1]).toBe('Vestlandet fylkeskommune 1100 Vest-Norge');
    expect(texts(await show(UnitsPage, { level: 'bydel' }), 'thead th')).toEqual(['Bydel', 'Nr.']);
  });

  it('of service areas keep the levels apart', async () => {
    const document = await show(AreasPage, {});
    expect(texts(document, 'h2')).toEqual(['Kommuner', 'Fylkeskommuner', 'Bydeler']);
    expect(addresses(document, 'h3')).toContain('/omrade/bydel-barnehage/');
  });

  it('of what a former name may mean are of its level', async () => {
    const [path] = choicePaths('fylkeskommune');
    const document = await show(ChoicePage, { level: 'fylkeskommune', way: path?.props.way });
    expect(texts(document, 'h1')).toEqual(['Hvilken fylkeskommune mener du med 9000?']);
    expect(addresses(document, '.choice-list')).toEqual([
      '/fylkeskommune/ostlandet/',
      '/fylkeskommune/sorlandet/',
    ]);
  });
});

describe('the way to each level', () => {
  it('is in the menu', async () => {
    const menu = addresses(await show(AreasPage, {}), '.site-nav');
    expect(menu.slice(0, 3)).toEqual(['/kommuner/', '/fylkeskommune/', '/bydel/']);
  });

  it('is on the front page: every unit of the smaller levels, and their areas', async () => {
    const links = addresses(await show(HomePage, {}), 'main');
    for (const href of ['/fylkeskommune/sorlandet/', '/bydel/sagene/', '/omrade/bydel-barnehage/', '/bydel/'])
      expect(links).toContain(href);
  });
});

describe('the pages for all units of a level', () => {
  it('say whose area it is', async () => {
    const document = await show(AreaPage, { area: areaById('bydel-barnehage') });
    expect(texts(document, 'h1')).toEqual(['Barnehage i bydelene i Oslo']);
    expect(texts(document, 'h2')[0]).toBe('Alle bydelene');
  });

  it('say whose key figure it is, and have no column of groups where there are none', async () => {
    const ofDistricts = await show(IndicatorPage, { indicator: indicatorById('andel-barn-bydel') });
    expect(texts(ofDistricts, 'h1')).toEqual(['Andel barn med plass (bydeler)']);
    expect(texts(ofDistricts, '.ranked thead th')).toEqual(['Bydel', '%', 'Plass']);
    const ofAuthorities = await show(IndicatorPage, { indicator: indicatorById('elever-per-laerer-fk') });
    expect(texts(ofAuthorities, '.ranked thead th').at(-1)).toBe('Region');
    expect(texts(ofAuthorities, 'h2')).toContain('Gjennomsnitt for regionene, 2025');
  });
});
