import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { PublishedRegionFile, PublishedSearch } from '../../src/contracts/published.ts';
import { tableFileName } from '../../src/export/dataFileName.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { renderDocument } from '../components/renderComponent.ts';
import { buildWorld, publishedOf, readWorld } from '../pipeline/world.ts';
import { extractsOf } from '../extracts/extractsOf.ts';
import { ADDED, withAdditions } from './additionCases.ts';
import { writePublished } from './publishedFolder.ts';

const folder = writePublished(publishedOf(buildWorld(withAdditions())));
vi.stubEnv('KOMMUNESPEIL_DATA', folder);
vi.resetModules();
const { areaPaths, indicatorPaths, keyFigurePaths } = await import('../../src/site/paths.ts');
const { regionByCode } = await import('../../src/site/regions.ts');
const { renderSitemap } = await import('../../src/site/sitemap.ts');
const components = {
  KeyFigurePage: (await import('../../src/components/KeyFigurePage.astro')).default,
  AreaPage: (await import('../../src/components/AreaPage.astro')).default,
  AreasPage: (await import('../../src/components/AreasPage.astro')).default,
  IndicatorPage: (await import('../../src/components/IndicatorPage.astro')).default,
  IndicatorsPage: (await import('../../src/components/IndicatorsPage.astro')).default,
  CataloguePage: (await import('../../src/components/CataloguePage.astro')).default,
  HomePage: (await import('../../src/components/HomePage.astro')).default,
} satisfies Record<string, AstroComponentFactory>;

afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.resetModules();
});

const texts = (elements: Iterable<Element>) =>
  [...elements].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
/** «0,13 (foreløpig)» and «0,13*» without what is said of it. */
const figures = (cells: Iterable<Element>) =>
  texts(cells).map((text) => text.replace(/ ?\(.*/, '').replace(/(?<=\d)[iem*]+$|\*$/, ''));
const written = (numbers: readonly string[], locale: Locale) =>
  locale === 'nb' ? numbers.map((number) => number.replace('.', ',')) : [...numbers];
const show = (component: AstroComponentFactory, locale: Locale, props: Record<string, unknown> = {}) =>
  renderDocument(component, { ...props, locale });

function found<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('not there');
  return value;
}

const link = (document: Document, id: string) => found(document.querySelector(`main a[href$="/${id}/"]`));
/** The figures of the row that leads to a key figure. */
const rowOf = (document: Document, id: string) =>
  figures(found(document.querySelector(`tbody a[href$="/${id}/"]`)?.closest('tr')).querySelectorAll('td'));

describe.each(ADDED)('$what', (added) => {
  const area = found(areaPaths().find(({ params }) => params.area === added.area)).props.area;
  const indicator = found(indicatorPaths().find(({ params }) => params.indicator === added.id)).props
    .indicator;

  describe.each(LOCALES)('in %s', (locale) => {
    const text = added.text[locale];

    it('stands in the table of a kommune, beside its averages, with its definition', async () => {
      const document = await show(components.KeyFigurePage, locale, { region: regionByCode('1101'), area });
      expect(texts([link(document, added.id)])).toEqual([text.name]);
      const [own, group, others] = [
        added.kommune.slice(0, 4),
        added.kommune.slice(4, 5),
        added.kommune.slice(5),
      ];
      // After the own years a line without text; after the group how the own figure differs, and its place there.
      expect(rowOf(document, added.id)).toEqual([
        ...written(own, locale),
        '',
        ...written(group, locale),
        ...added.peers[locale],
        ...written(others, locale),
      ]);
      const row = found(link(document, added.id).closest('tr'));
      const [definition = ''] = texts([found(row.querySelector('details'))]);
      for (const part of [text.tells, ...added.formula[locale]]) expect(definition).toContain(part);
    });

    it('stands on the page of its area, for the country', async () => {
      const document = await show(components.AreaPage, locale, { area });
      expect(texts(document.querySelectorAll('h1'))).toEqual([text.area]);
      expect(rowOf(document, added.id)).toEqual(written(added.country, locale));
    });

    it('has a page of its own, with definition, country and ranking', async () => {
      const document = await show(components.IndicatorPage, locale, { indicator });
      expect(texts(document.querySelectorAll('h1'))).toEqual([text.name]);
      const definition = texts(document.querySelectorAll('.define dd'));
      expect(definition).toEqual(expect.arrayContaining([text.tells, ...added.formula[locale]]));
      if (added.table !== undefined) expect(definition).toContain(added.table);
      const [newest] = document.querySelectorAll(
        '[aria-labelledby="landet"] tbody tr, #landet ~ table tbody tr',
      );
      expect(figures(found(newest).querySelectorAll('td'))).toEqual(written(added.country.slice(3), locale));
      const ranked = [...document.querySelectorAll('.ranked tbody tr')].map((row) => figures(row.children));
      expect(ranked.slice(0, 5).map((cells) => cells.slice(0, 3).join(' '))).toEqual(
        written(added.ranked, locale),
      );
      expect(ranked.slice(5).map(([name]) => name)).toEqual([added.without]);
    });

    it('is on the lists of key figures and of areas, which count it, and on the front page', async () => {
      const list = await show(components.IndicatorsPage, locale);
      expect(texts([link(list, added.id)])).toEqual([text.name]);
      for (const page of [components.AreasPage, components.HomePage]) {
        const card = found(link(await show(page, locale), added.area).closest('li'));
        expect(texts([card])[0]).toMatch(new RegExp(`^${text.area} .* ${added.count[locale]}$`));
      }
    });

    it('is in the catalogue, with formula and how many have figures', async () => {
      const document = await show(components.CataloguePage, locale);
      const [row = ''] = texts([found(document.getElementById(added.id))]);
      for (const part of [text.name, ...added.formula[locale], added.table ?? ''])
        expect(row).toContain(part);
      expect(row).toMatch(locale === 'nb' ? /5 av 6 \(2025\)$/ : /5 of 6 \(2025\)$/);
      expect(texts(document.querySelectorAll(`#omrade-${added.area}`))).toEqual([text.area]);
    });

    it('is found by search, and so is its area', () => {
      const { entries } = JSON.parse(
        readFileSync(join(folder, `search.${locale}.json`), 'utf8'),
      ) as PublishedSearch;
      expect(entries).toContainEqual(
        expect.objectContaining({ kind: 'indicator', slug: added.id, title: text.name }),
      );
      expect(entries).toContainEqual(
        expect.objectContaining({ kind: 'area', slug: added.area, title: text.area }),
      );
    });

    it('is in the CSV and the Excel file of its area, for every unit and year', async () => {
      const extracts = extractsOf(folder);
      const delimiter = locale === 'nb' ? ';' : ',';
      const csv = extracts.text(tableFileName(added.area, locale, 'csv'));
      const excel = extracts.bytes(tableFileName(added.area, locale, 'xlsx'));
      const [sheet] = await readXlsxFile(Buffer.from(excel));
      const lines = Papa.parse<string[]>(csv.slice(1), { delimiter }).data;
      expect(seriesIn(lines, text.name)).toEqual(written(added.kommune.slice(0, 4), locale));
      expect(seriesIn(found(sheet).data, text.name)).toEqual(added.kommune.slice(0, 4).map(Number));
    });
  });

  it('has the addresses of its pages and files, in the sitemap too', () => {
    const tables = keyFigurePaths('kommune').filter(({ params }) => params.area === added.area);
    expect(tables.map(({ params }) => params.slug)).toHaveLength(6);
    const files = extractsOf(folder).paths;
    for (const ending of ['csv', 'xlsx', 'en.csv', 'en.xlsx'])
      expect(files).toContain(`${added.area}.${ending}`);
    const sitemap = renderSitemap(new URL('https://kommunespeil.example'));
    const addresses = [`/nokkeltall/${added.id}/`, `/en/indicator/${added.id}/`, `/omrade/${added.area}/`];
    for (const path of [...addresses, `/kommune/nordvik/${added.area}/`])
      expect(sitemap).toContain(`<loc>https://kommunespeil.example${path}</loc>`);
  });
});

/** The figures of Nordvik, year by year, in the column that begins with a name. */
function seriesIn([header = [], ...rows]: readonly (readonly unknown[])[], name: string): unknown[] {
  const at = header.findIndex((title) => String(title).startsWith(`${name} (`));
  return rows.filter(([code]) => code === '1101').map((row) => row[at]);
}

describe('an addition', () => {
  const before = publishedOf(buildWorld(readWorld()));

  it('is nowhere before it is made', () => {
    const all = [...before.values()].join();
    for (const { id } of ADDED) expect(all).not.toContain(id);
  });

  it('changes no other figure', () => {
    for (const [path, content] of before) {
      if (!path.startsWith('region/')) continue;
      const was = JSON.parse(content) as PublishedRegionFile;
      const is = JSON.parse(readFileSync(join(folder, path), 'utf8')) as PublishedRegionFile;
      const others = Object.keys(is.indicators).filter((id) => ADDED.every((added) => added.id !== id));
      expect(others).toEqual(Object.keys(was.indicators));
      for (const id of others) expect(is.indicators[id]?.values).toEqual(was.indicators[id]?.values);
    }
  });
});
