import { describe, expect, it } from 'vitest';
import { buildAreaTable } from '../../src/export/areaTable.ts';
import { toCsv } from '../../src/export/csv.ts';
import { AREA_FILE, INDEX, PAGE_URL } from './publishedWorld.ts';

const TABLE = buildAreaTable({ index: INDEX, file: AREA_FILE, locale: 'nb', pageUrl: PAGE_URL });

describe('buildAreaTable', () => {
  it('has a row for each region and year, and a column for each key figure', () => {
    expect(TABLE.columns.map(({ id }) => id)).toEqual([
      'code',
      'region',
      'level',
      'year',
      'andel-80',
      'egenbetaling',
      'folketall',
      'tilbud',
      'utgifter',
    ]);
    expect(TABLE.sections[0]?.rows).toHaveLength(3 * 8);
    expect(TABLE.sections[0]?.rows.map(({ id }) => id).slice(7, 9)).toEqual(['1130-2025', 'EKG08-2018']);
  });

  it('leaves out years in which no key figure of the area exists', () => {
    const periods = ['2017', ...AREA_FILE.periods];
    const indicators = Object.fromEntries(
      Object.entries(AREA_FILE.indicators).map(([id, { values }]) => {
        const rows = [0, 8, 16].map((start) => [999, ...values.slice(start, start + 8)]);
        return [id, { values: rows.flat() }];
      }),
    );
    const file = { ...AREA_FILE, periods, indicators };
    const { rows } = buildAreaTable({ index: INDEX, file, locale: 'nb', pageUrl: PAGE_URL }).sections[0] ?? {
      rows: [],
    };
    expect(rows).toHaveLength(3 * 8);
    expect(rows[0]?.id).toBe('1130-2018');
    expect(rows[0]?.cells[5]).toMatchObject({ value: 1250 });
    expect(rows[15]?.cells[6]).toMatchObject({ value: 8123 });
  });

  it('says on every row which region, level and year it is, with units in the header', () => {
    const lines = toCsv(TABLE).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffRegionnummer;Region;Nivå;År;Andel 80 år og over med hjemmetjenester (%);' +
        'Merknad: Andel 80 år og over med hjemmetjenester (%);Egenbetaling (kr);' +
        'Innbyggere 80 år og over (personer);Har tilbud (ja/nei);' +
        'Utgifter per innbygger (kr);Merknad: Utgifter per innbygger (kr)',
    );
    expect(lines).toContain('1130;Strand;kommune;2024;25,3;;;541;;-1234;m');
    expect(lines).toContain('1130;Strand;kommune;2025;:;;;1000;ja;27811;m*');
    expect(lines).toContain('EKG08;Kommunegruppe 8;kommunegruppe;2025;27,2;e;;8123;.;30000;m');
  });

  it('is named after the area and all kommuner', () => {
    expect(TABLE.fileName).toBe('kostra_helse-og-omsorg_alle-kommuner_2018-2025_ureviderte-2026-03-16');
  });

  it('refuses a file that lacks a key figure of the area', () => {
    const file = { ...AREA_FILE, indicators: {} };
    expect(() => buildAreaTable({ index: INDEX, file, locale: 'nb', pageUrl: PAGE_URL })).toThrow(
      'no key figure andel-80',
    );
  });
});
