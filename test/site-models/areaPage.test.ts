import { describe, expect, it } from 'vitest';
import { areaFileName, areaFilePath } from '../../src/site/areaFileName.ts';
import { areaFilePaths, areaFileResponse } from '../../src/site/areaFiles.ts';
import { areaPage } from '../../src/site/areaPage.ts';
import { readIndex } from '../../src/site/readPublished.ts';

const [area] = readIndex().areas;
if (!area) throw new Error('no area');

describe('the page of a service area', () => {
  const page = areaPage(area, 'nb');

  it('shows the country beside the country without Oslo', () => {
    const numbers = page.table.columns.filter(({ kind }) => kind === 'number').map(({ id }) => id);
    expect(numbers.slice(-2)).toEqual(['EAK-2025', 'EAKUO']);
  });

  it('leads to each key figure, and to the files of all kommuner', () => {
    expect(Object.values(page.links)).toEqual(['/nokkeltall/innbyggere/', '/nokkeltall/andel-barn/']);
    expect(page.files).toEqual([
      { format: 'xlsx', href: '/data/befolkning.xlsx' },
      { format: 'csv', href: '/data/befolkning.csv' },
    ]);
  });
});

describe('the files of a service area', () => {
  it('have an address that never changes, with the language where it is not Norwegian', () => {
    expect(areaFileName('barnehage', 'nb', 'csv')).toBe('barnehage.csv');
    expect(areaFileName('barnehage', 'en', 'xlsx')).toBe('barnehage.en.xlsx');
    expect(areaFilePath('barnehage', 'en', 'csv')).toBe('/data/barnehage.en.csv');
  });

  it('are one for each area, language and format, and no name is used twice', () => {
    const names = areaFilePaths().map(({ params }) => params.file);
    expect(names).toHaveLength(readIndex().areas.length * 2 * 2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are those that the page links to', () => {
    const names = new Set(areaFilePaths().map(({ params }) => `/data/${params.file}`));
    for (const locale of ['nb', 'en'] as const)
      for (const { href } of areaPage(area, locale).files) expect(names).toContain(href);
  });

  it('hold all regions, the CSV as UTF-8 that Excel knows by its mark', async () => {
    const response = areaFileResponse({ area: 'befolkning', locale: 'nb', format: 'csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    for (const name of ['Oslo', 'Sørvik', 'Vestøya', 'Landet uten Oslo']) expect(text).toContain(name);
    expect(text).toContain('https://kommunespeil.example/omrade/befolkning/');
  });

  it('are a workbook where Excel is asked for', async () => {
    const response = areaFileResponse({ area: 'befolkning', locale: 'en', format: 'xlsx' });
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2))).toBe('PK');
  });
});
