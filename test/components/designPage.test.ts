import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import DesignPage from '../../src/components/DesignPage.astro';
import { LOCALES } from '../../src/i18n/locales.ts';
import { SIGN_OF } from '../../src/i18n/signs.ts';
import { contrastOf, designColours, readTokens } from '../../src/site/designColours.ts';
import { regionsOf } from '../../src/site/regions.ts';
import { renderDocument } from './renderComponent.ts';

/** Why a component is not on the page. Whole pages (`…Page`) and parts of the about page (`About…`) need no reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  AgeChart: 'BarPairs in ChartFigure',
  AverageTables: 'DataTable, area by area',
  CatalogueTable: 'links to key figures of the release',
  CorrectionSummaries: 'links to key figures of the release',
  CorrectionTable: 'links to key figures of the release',
  CitationCard: 'a sentence with a figure of the release',
  CiteTable: 'a line with the address of a page',
  CompareSearch: 'a form of the compare page',
  CompareWhat: 'a form of the compare page',
  CompareWho: 'a form of the compare page',
  CountyFolds: 'all municipalities of the release',
  CoverageSummary: 'areas of the release',
  CoverageTable: 'municipalities of the release',
  Downloads: 'a page of the release',
  KommuneTable: 'municipalities of the release',
  EmbedCode: 'code for a frame, on the page that compares',
  LevelSection: 'units of the release',
  LinkMap: 'the map, each circle a link to a municipality',
  MapFigure: 'the map that is shown, with its source',
  MemberList: 'links to municipalities',
  Notices: 'a notice, about a place of the release',
  NationalTable: 'a plain table of figures, as DataTable',
  MyPlace: 'a place of the release',
  OpenDataAreas: 'files of the release',
  OpenDataMachines: 'files of the release',
  OpenDataUse: 'code to copy',
  OwnGroups: 'groups that are kept on the device',
  PageContents: 'links within a page',
  PlaceList: 'municipalities of the release',
  PlaceName: 'municipalities of the release',
  PlaceTable: 'a plain table of figures, as DataTable',
  PopulationChart: 'LineChart in ChartFigure',
  RankTable: 'units of the release',
  RankTools: 'a form that needs a ranking',
  RegionNames: 'names of a place of the release',
  ReleaseSources: 'sources of the release',
  AlikeModels: 'models of the release',
  RestStyles: 'nothing to see',
  SimilarKommuner: 'municipalities of the release',
  StandsOut: 'sentences about a place of the release',
  Suggestions: 'pages that an address may mean',
  UnitHead: 'a place of the release',
  UnitPager: 'links to places of the release',
  TableLinks: 'links to tables of the release',
  Welcome: 'what a device remembers',
};

const sourceOf = (path: string) => readFileSync(`src/${path}.astro`, 'utf8');
const importsOf = (path: string) =>
  [...sourceOf(path).matchAll(/^import (\w+) from '(?:\.|\.\.\/components)\/\w+\.astro';/gm)].map(
    ([, name = '']) => name,
  );

/** Components on the page, and those that they are made of. */
function shown(path: string): string[] {
  return importsOf(path).flatMap((name) => [name, ...shown(`components/${name}`)]);
}

describe('the page of the design', () => {
  it('shows every component, or there is a reason for leaving it out', () => {
    const onPage = new Set([...shown('components/DesignPage'), ...shown('layouts/Base')]);
    const names = readdirSync('src/components').map((file) => file.replace('.astro', ''));
    const left = names.filter((name) => !onPage.has(name) && !/Page$|^About/.test(name));
    expect(left.sort()).toEqual(Object.keys(NOT_SHOWN).sort());
  });

  it.each(LOCALES)('has every sign in its table, and its meaning: %s', async (locale) => {
    const document = await renderDocument(DesignPage, { locale });
    const signs = Object.values(SIGN_OF);
    const inTable = [...document.querySelectorAll('.table-box tbody i')].map(
      (mark) => mark.getAttribute('data-m') ?? mark.textContent,
    );
    expect(inTable.sort()).toEqual([...signs].sort());
    expect(document.querySelectorAll('.table-box .sign-key dt')).toHaveLength(signs.length);
  });

  it('shows lines, gaps, breaks and modelled figures', async () => {
    const document = await renderDocument(DesignPage, { locale: 'nb' });
    for (const part of ['.line-own.modelled', '.line-own:not(.modelled)', '.break', '.bar-own', '.range-bar'])
      expect(document.querySelectorAll(part).length, part).toBeGreaterThan(0);
    expect(document.querySelectorAll('.chart .line-own:not(.modelled)').length).toBeGreaterThan(2);
  });

  it('says that its figures are examples, names no place and is not to be found', async () => {
    const document = await renderDocument(DesignPage, { locale: 'nb' });
    const text = document.querySelector('main')?.textContent ?? '';
    expect(text).toContain('oppdiktede eksempler');
    for (const { name } of regionsOf('kommune')) expect(text).not.toContain(name.nb);
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });
});

describe('designColours', () => {
  const colours = designColours(readTokens());
  const find = (name: string) => colours.find((colour) => colour.name === name);

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([
    'ink',
    'ink-2',
    'accent',
    'accent-strong',
    'on-accent',
    'modelled',
    'notice',
    'paper-2',
    'paper-3',
  ])('finds 4.5 or more for text: %s', (name) => {
    expect(find(name)?.light.contrast).toBeGreaterThanOrEqual(4.5);
    expect(find(name)?.dark.contrast).toBeGreaterThanOrEqual(4.5);
  });
});
