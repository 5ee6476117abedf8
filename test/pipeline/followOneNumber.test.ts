import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { PublishedRegionFile } from '../../src/contracts/published.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { present } from '../../src/domain/observation.ts';
import { computeRatio } from '../../src/domain/ratio.ts';
import { roundHalfAwayFromZero } from '../../src/domain/rounding.ts';
import { toCsv } from '../../src/export/csv.ts';
import { buildKeyFigureTable, tableRegions } from '../../src/export/keyFigureTable.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { pathOf } from '../../src/i18n/routes.ts';
import { renderFigure } from '../../src/site/renderFigure.ts';
import { buildWorld, cellReader, indexOf, publishedOf, readWorld } from './world.ts';

// The section «Follow one number» of the README, step by step. What it says and what happens must be the same.

const REGION = '3222';
const INDICATOR = 'andel-80-pluss';
const PERIOD = '2025';

const [, section = ''] = /## Follow one number\n(.*?)\n## /s.exec(readFileSync('README.md', 'utf8')) ?? [];
const readme = section.replace(/\s+/g, ' ');

/** The row of a CSV file in `data/` in which these columns have these values. */
function rowOf(file: string, where: Readonly<Record<string, string>>): Record<string, string> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(`data/${file}`, 'utf8'), { header: true });
  const rows = data.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
  expect(rows, `rows of ${file}`).toHaveLength(1);
  return rows[0] ?? {};
}

const published = publishedOf(buildWorld(readWorld('data')));
const index = indexOf(published);
const fileOf = (code: string) =>
  JSON.parse(published.get(`region/${code}.json`) ?? '') as PublishedRegionFile;

function keyFigureTable() {
  const [own = '', ...comparisons] = tableRegions(index, REGION);
  return buildKeyFigureTable({
    index,
    own: fileOf(own),
    comparisons: comparisons.map(fileOf),
    area: 'befolkning',
    locale: 'nb',
    pageUrl: 'https://kommunespeil.example/kommune/lorenskog/befolkning/',
  });
}

describe('following one number: inhabitants aged 80 and over in Lørenskog, 2025', () => {
  it('1: the row of the input has 2 019 of 51 511 inhabitants on 1 January 2026, which is the KOSTRA year 2025', () => {
    const row = rowOf('input/folkemengde/folkemengde.csv', { region: REGION, year: '2026' });
    expect(row).toMatchObject({ alle: '51511', alder_80_pluss: '2019' });
    expect(Object.values(row).join()).toMatch(/^3222,2026,51511,/);
    expect(readme).toContain('the row `3222,2026,51511,…`');
    expect(readme).toContain('51 511 inhabitants on 1 January 2026, 2 019 of them 80 or older');
    const manifest = JSON.parse(readFileSync('data/input/folkemengde/dataset.json', 'utf8')) as object;
    expect(manifest).toMatchObject({
      period: { column: 'year', offset: -1 },
      licence: expect.any(String),
      source: { publisher: expect.any(String), table: expect.any(String) },
    });
  });

  it('2: the measures are these columns', () => {
    const measure = (id: string) => rowOf('measures/folkemengde.csv', { id })['expression'];
    expect(measure('innb_80_pluss')).toBe('alder_80_pluss');
    expect(measure('innbyggere')).toBe('alle');
    expect(readme).toContain(
      'the measure `innb_80_pluss` is the column `alder_80_pluss`; `innbyggere` is `alle`',
    );
  });

  it('3: the key figure is one line', () => {
    expect(rowOf('areas/befolkning.csv', { id: INDICATOR })).toMatchObject({
      type: 'indicator',
      unit: 'prosent',
      decimals: '1',
      numerator: 'innb_80_pluss',
      denominator: 'innbyggere',
      scale: '100',
      averaging: 'ratio',
    });
    expect(readme).toContain(
      '`andel-80-pluss`, unit `prosent`, 1 decimal, numerator `innb_80_pluss`, denominator `innbyggere`, scale 100, averaging `ratio`',
    );
  });

  it('4: divided it is 3.9195…', () => {
    const { value } = computeRatio(present(2019), present(51511), 100);
    expect(String(value)).toMatch(/^3\.9195/);
    expect(roundHalfAwayFromZero(value ?? 0, 1)).toBe(3.9);
    expect(readme).toContain('2019 × 100 / 51511 = 3.9195…');
  });

  it('5: the pipeline publishes 3.9, with both parts', () => {
    expect(cellReader(published)(REGION, INDICATOR, PERIOD)).toMatchObject({
      value: 3.9,
      status: '',
      numerator: 2019,
      denominator: 51511,
    });
    expect(observationOf(fileOf(REGION), INDICATOR, PERIOD).value).toBe(3.9);
    expect(readme).toContain(
      '`indicators["andel-80-pluss"]`, has 3.9 for 2025: `periods[from]` is the year of its first value',
    );
  });

  it('6: page, CSV and Excel have 3,9 in the same cell', async () => {
    const table = keyFigureTable();
    const at = table.columns.findIndex(({ id }) => id === `${REGION}-${PERIOD}`);
    const row = table.sections.flatMap(({ rows }) => rows).find(({ id }) => id === INDICATOR);
    const [name, cell] = [row?.cells[0], row?.cells[at]];
    if (name?.kind !== 'text' || cell?.kind !== 'number') throw new Error('no such cell');
    expect(renderFigure(cell, 'nb')).toBe('3,9');

    const [header = [], ...lines] = Papa.parse<string[]>(toCsv(table), { delimiter: ';' }).data;
    const line = lines.find((fields) => fields.includes(name.text));
    expect(line?.[header.indexOf('Lørenskog 2025')]).toBe('3,9');

    const [sheet] = await readXlsxFile(Buffer.from(toXlsx(table)));
    const [titles = [], ...rows] = sheet?.data ?? [];
    const excel = rows.find((cells) => cells.includes(name.text));
    expect(excel?.[titles.indexOf('Lørenskog 2025')]).toBe(3.9);
    expect(readme).toContain('HTML, CSV and Excel: «3,9»');
  });

  it('stands on the page that the README names', () => {
    const region = index.regions.find(({ code }) => code === REGION);
    const area = index.areas.find(({ indicators }) => indicators.includes(INDICATOR));
    const path = pathOf({ page: 'keyFigures', slug: region?.slug ?? '', area: area?.id ?? '' }, 'nb');
    expect(readme).toContain(
      `Lørenskog, share of inhabitants aged 80 and over, 2025: **3,9 %**, on \`${path}\``,
    );
  });

  it('passes through files that exist', () => {
    const named = [...readme.matchAll(/`((?:data|src|test)\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
