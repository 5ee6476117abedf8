import { rmSync } from 'node:fs';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  PublishedArea,
  PublishedAreaFile,
  PublishedIndex,
  PublishedRegion,
  PublishedRegionFile,
} from '../../src/contracts/published.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { buildWorld, publishedOf, readWorld } from './world.ts';
import { writePublished } from '../site-models/publishedFolder.ts';
import { renderComponent } from '../components/renderComponent.ts';

// A release with official figures alone, of the shipped data, and its pages. The folder is named before a module of the
// site is read.
let folder: string;
let files: ReadonlyMap<string, string>;
let index: PublishedIndex;
beforeAll(() => {
  files = publishedOf(buildWorld(readWorld('data'), { officialOnly: true }));
  index = published('index.json');
  folder = writePublished(files);
  vi.stubEnv('KOMMUNESPEIL_DATA', folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function published<T>(path: string): T {
  return JSON.parse(files.get(path) ?? 'null') as T;
}

const MODELLED =
  /data-m="[^"]*m|modelled-notice|figure-mark|class="[^"]*\bmodelled\b|<dt>m<\/dt>|modellert|modelled|<(sup|i)>[^<]*m[^<]*<\/\1>/;
/** Oslo, Strand with its accounts, the least and a northern one; a fylkeskommune and a bydel. */
const UNITS = ['0301', '1130', '1151', '5501', '1100', '030105'];

/** Regions of the published key figures: five municipalities, group 8, the country with and without Oslo. */
const NINE = ['0301', '3205', '3220', '3222', '3224', 'EAK', 'EAKUO', 'EKG08'];

async function component(name: string): Promise<AstroComponentFactory> {
  const loaded = (await import(`../../src/components/${name}.astro`)) as { default: AstroComponentFactory };
  return loaded.default;
}

function regionOf(code: string): PublishedRegion {
  const region = index.regions.find((each) => each.code === code);
  if (region === undefined) throw new Error(`no region ${code}`);
  return region;
}

/** Pages of a component, each by what it is of. */
async function pagesOf(
  name: string,
  each: readonly (readonly [string, Record<string, unknown>])[],
  locales: readonly Locale[] = LOCALES,
) {
  const shown = await component(name);
  const pages: { of: string; html: string }[] = [];
  for (const [of, props] of each)
    for (const locale of locales)
      pages.push({ of: `${of} ${locale}`, html: await renderComponent(shown, { ...props, locale }) });
  return pages;
}

const marked = (pages: readonly { of: string; html: string }[]) =>
  pages.flatMap(({ of, html }) => {
    const found = MODELLED.exec(html.slice(html.indexOf('<main')));
    return found === null
      ? []
      : [`${of}: ${html.slice(html.indexOf('<main')).slice(found.index - 40, found.index + 80)}`];
  });

const isEmpty = (area: PublishedArea) =>
  area.indicators.every((id) => index.indicators.find((each) => each.id === id)?.periods.length === 0);

describe('files of a release without modelled figures', () => {
  it('name no figure, dataset or key figure as modelled', () => {
    expect(files.size).toBeGreaterThan(400);
    expect([...files].filter(([, text]) => text.includes('modelled')).map(([path]) => path)).toEqual([]);
    expect(index.indicators.filter(({ provenance }) => provenance === 'modelled')).toEqual([]);
  });

  it('have every area and key figure, those without figures with no years and no sources', () => {
    const without = index.indicators.filter(({ periods }) => periods.length === 0);
    expect(index.areas).toHaveLength(36);
    expect(without.length).toBeGreaterThan(100);
    expect(without.flatMap(({ provenances, datasets }) => [...provenances, ...datasets])).toEqual([]);
    for (const { id, area } of without) {
      const { values } = published<PublishedAreaFile>(`omrade/${area}.json`).indicators[id] ?? { values: [] };
      expect(
        values.find((value) => value !== null),
        id,
      ).toBeUndefined();
    }
    for (const code of UNITS) {
      const { indicators } = published<PublishedRegionFile>(`region/${code}.json`);
      expect(
        without.filter(({ id }) => id in indicators).map(({ id }) => id),
        code,
      ).toEqual([]);
    }
  });

  it('have no year that is of no source, filled from the year before', () => {
    const runs = index.indicators.flatMap(({ id, provenances }) =>
      provenances.map((run) => ({ id, ...run })),
    );
    expect(runs.length).toBeGreaterThan(200);
    expect(runs.filter(({ datasets }) => datasets.length === 0)).toEqual([]);
    // The accounts of Strand end in 2024: that of the country in 2025 is the published one, and not Strand's carried on.
    const country = published<PublishedRegionFile>('region/EAK.json');
    expect(observationOf(country, 'netto-driftsresultat', '2025').value).toBe(2.2);
  });

  it.each([
    ['netto-administrasjon-per-innbygger', 'administrasjon', '2024', 'regnskap-strand', ['1130']],
    ['netto-driftsresultat', 'okonomi', '2023', 'regnskap-strand', ['1130']],
    ['andel-barn-1-5-barnehage', 'barnehage', '2025', 'nokkeltall-9-regioner', NINE],
    ['grunnskolepoeng', 'grunnskole', '2024', 'nokkeltall-9-regioner', NINE],
  ])(
    'take %s from the source that has only some regions, and tell so',
    (id, area, period, dataset, regions) => {
      const indicator = index.indicators.find((each) => each.id === id);
      const run = indicator?.provenances.find(({ from, to }) => from <= period && period <= to);
      expect(run).toMatchObject({ provenance: 'official', coverage: 'partial' });
      expect(run?.datasets).toContain(dataset);
      const file = published<PublishedAreaFile>(`omrade/${area}.json`);
      const at = file.periods.indexOf(period);
      const values = file.indicators[id]?.values ?? [];
      const having = file.regions.filter(
        (_, place) => typeof values[place * file.periods.length + at] === 'number',
      );
      expect(having).toEqual(regions);
    },
  );
});

describe('pages of a release without modelled figures', () => {
  it('the pages of units have no mark and no notice', async () => {
    const pages = await pagesOf(
      'UnitPage',
      UNITS.map((code) => [code, { region: regionOf(code) }]),
    );
    expect(marked(pages)).toEqual([]);
    expect(pages[2]?.html).toContain('<dl class="key-numbers"><div>');
  });

  it('the tables of a unit have none, in any area; an area without figures says where they can be had', async () => {
    const each = UNITS.flatMap((code) => {
      const region = regionOf(code);
      return index.areas
        .filter(({ level }) => level === region.level)
        .map((area) => [`${code} ${area.id}`, { region, area }] as const);
    });
    const pages = await pagesOf('KeyFigurePage', each);
    expect(pages.length).toBe(2 * (4 * 20 + 9 + 7));
    expect(marked(pages)).toEqual([]);
    expect(
      pages.filter(({ html }) => html.includes('<table class="data-table figures"')).length,
    ).toBeGreaterThan(100);
    const tellNothing = pages.filter(({ html }) => !html.includes('<table') && !tellsWhere(html));
    expect(tellNothing.map(({ of }) => of)).toEqual([]);
  });

  it('the pages of all areas have none; an area without figures says where they can be had', async () => {
    const pages = await pagesOf(
      'AreaPage',
      index.areas.map((area) => [area.id, { area }]),
    );
    expect(marked(pages)).toEqual([]);
    const empty = index.areas.filter(isEmpty);
    expect(empty.length).toBeGreaterThan(10);
    for (const { id, indicators } of empty) {
      const html = pages.find(({ of }) => of === `${id} nb`)?.html ?? '';
      expect(html, id).not.toContain('<table');
      expect(
        html.match(
          /<li>\s*<a href="\/nokkeltall\/[^"]+\/">[^<]*<\/a>:\s*<a href="https:\/\/www\.ssb\.no\/[^"]+">/g,
        ),
        id,
      ).toHaveLength(indicators.length);
    }
  });

  it('the pages of all key figures have none; one without figures says where they can be had', async () => {
    const pages = await pagesOf(
      'IndicatorPage',
      index.indicators.map((indicator) => [indicator.id, { indicator }]),
      ['nb'],
    );
    expect(pages).toHaveLength(index.indicators.length);
    expect(marked(pages)).toEqual([]);
    const without = index.indicators.filter(({ periods }) => periods.length === 0).map(({ id }) => id);
    expect(without.length).toBeGreaterThan(100);
    const silent = pages.filter(
      ({ of, html }) =>
        without.includes(of.split(' ')[0] ?? '') && !/<a href="https:\/\/www\.ssb\.no\//.test(html),
    );
    expect(silent.map(({ of }) => of)).toEqual([]);
  });
});

function tellsWhere(html: string): boolean {
  return /absent-figures.*<a href="https:\/\/www\.ssb\.no\//s.test(html);
}
