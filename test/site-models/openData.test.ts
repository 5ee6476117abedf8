import { describe, expect, it } from 'vitest';
import type { FileIndex } from '../../src/contracts/fileIndex.ts';
import { formatBytes, openData } from '../../src/site/openData.ts';
import { openDataExamples } from '../../src/site/openDataExamples.ts';
import { readIndex } from '../../src/site/readPublished.ts';
import { extractsOf, SITE_URL } from '../extracts/extractsOf.ts';

const files = JSON.parse(extractsOf('test/golden/small').text('filer.json')) as FileIndex;

describe('the page with open data', () => {
  it('has a row for each service area, with a link to a file that is made in each format', () => {
    const [level] = openData(files, 'nb');
    expect(level?.areas.map(({ id }) => id)).toEqual(readIndex().areas.map(({ id }) => id));
    for (const { id, links } of level?.areas ?? [])
      expect(links.map(({ href }) => href)).toEqual(
        ['xlsx', 'csv', 'parquet', 'lang.csv.gz', 'json'].map((format) => `/data/${id}.${format}`),
      );
  });

  it('leads to the tables in the language of the page, and saves each under a name that tells', () => {
    const [level] = openData(files, 'en');
    const [csv] = level?.areas[0]?.links.filter(({ text }) => text === 'CSV') ?? [];
    expect(csv).toMatchObject({
      href: '/data/befolkning.en.csv',
      download: 'kostra_befolkning_all-municipalities_2022-2025_unrevised-2026-03-16.csv',
      label: 'CSV: Population',
    });
  });

  it('tells years, how many numbers there are, and how many of them are official', () => {
    const rows = openData(files, 'nb')[0]?.areas.map(({ content, years, official }) => ({
      content,
      years,
      official,
    }));
    expect(rows).toMatchInlineSnapshot(`
      [
        {
          "content": "2 nøkkeltall, 104 tall",
          "official": "100 %",
          "years": "2022–2025",
        },
        {
          "content": "4 nøkkeltall, 65 tall",
          "official": "66 %",
          "years": "2024–2025",
        },
        {
          "content": "3 nøkkeltall, 140 tall",
          "official": "100 %",
          "years": "2022–2025",
        },
      ]
    `);
  });

  it('writes sizes in thousands, never as nothing', () => {
    expect([1, 999_499, 999_500, 1_649_999].map((bytes) => formatBytes(bytes, 'nb'))).toEqual([
      '1\u00a0kB',
      '999\u00a0kB',
      '1,0\u00a0MB',
      '1,6\u00a0MB',
    ]);
  });

  it('shows examples of an area that has figures, at the address of the site', () => {
    const examples = openDataExamples(readIndex(), SITE_URL, 'en');
    expect(examples.excel).toContain(
      `Excel.Workbook(Web.Contents("${SITE_URL}/data/befolkning.en.xlsx"), true)`,
    );
    expect(examples.excel).toContain('[Item = "Table", Kind = "Sheet"]');
    expect(examples.duckdb).toContain(`curl -O ${SITE_URL}/data/befolkning.parquet`);
  });
});
