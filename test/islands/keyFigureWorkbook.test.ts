import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { buildKeyFigureTable } from '../../src/export/keyFigureTable.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { keyFigureCsv, keyFigureWorkbook } from '../../src/islands/keyFigureWorkbook.ts';
import { AREA_FILE, COUNTRY, FILES, GROUP, INDEX, PAGE_URL, STRAND } from '../export/publishedWorld.ts';

const REQUEST = {
  area: 'helse-og-omsorg',
  regions: ['1130', 'EKG08', 'EAK'],
  locale: 'nb',
  pageUrl: PAGE_URL,
} as const;

describe('keyFigureWorkbook', () => {
  it('gives the bytes that the build would, from the same published files', async () => {
    const read: string[] = [];
    const bytes = await keyFigureWorkbook(REQUEST, (path) => {
      read.push(path);
      return Promise.resolve(FILES[path]);
    });
    const table = buildKeyFigureTable({
      ...REQUEST,
      index: INDEX,
      own: STRAND,
      comparisons: [GROUP, COUNTRY],
      areaFile: AREA_FILE,
    });
    expect(Buffer.from(bytes).equals(Buffer.from(toXlsx(table)))).toBe(true);
    expect(read).toEqual([
      'index.json',
      'omrade/helse-og-omsorg.json',
      'region/1130.json',
      'region/EKG08.json',
      'region/EAK.json',
    ]);
  });

  it('gives the same table as CSV, with the address of the page in it', async () => {
    const csv = await keyFigureCsv(REQUEST, (path) => Promise.resolve(FILES[path]));
    const comparisons = [GROUP, COUNTRY];
    const input = { ...REQUEST, index: INDEX, own: STRAND, comparisons, areaFile: AREA_FILE };
    expect(csv).toBe(toCsv(buildKeyFigureTable(input)));
    expect(csv).toContain(PAGE_URL);
  });

  it('holds the row that the page shows', async () => {
    const bytes = await keyFigureWorkbook(REQUEST, (path) => Promise.resolve(FILES[path]));
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    const row = sheet?.data.find((cells) => cells[1] === 'Andel 80 år og over med hjemmetjenester');
    expect(row).toContain(25.3);
    expect(row).toContain(27.1);
    expect(row).toContain('2024');
  });

  it('fails when a file cannot be read, so that the page can say so', async () => {
    const failing = keyFigureWorkbook(REQUEST, () => Promise.reject(new Error('404')));
    await expect(failing).rejects.toThrow('404');
  });
});
