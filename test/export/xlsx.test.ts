import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import type { TableCell, TableDefinition, TableModel } from '../../src/export/tableModel.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { unzip } from './unzip.ts';

function number(value: number | null, decimals: number, mask = 0): TableCell {
  return { kind: 'number', value, mask, decimals, unit: 'kr' };
}

function text(value: string): TableCell {
  return { kind: 'text', text: value };
}

const DEFINITION: TableDefinition = {
  id: 'gjeld',
  name: 'Gjeld',
  unit: 'kroner',
  text: 'Hva kommunen skylder.',
  numerator: 'Gjeld',
  denominator: '',
  averaging: 'Vektet.',
  source: 'Statistisk sentralbyrå',
  provenance: 'offisielle tall',
  note: '',
  short: { averaging: '', source: '', provenance: '' },
};

function table(rows: readonly (readonly TableCell[])[], own: Partial<TableModel> = {}): TableModel {
  return {
    locale: 'nb',
    title: 'Nøkkeltall: Økonomi, Ålesund',
    subtitle: 'Ålesund, 2025',
    fileName: 'x',
    columns: [
      { id: 'code', header: 'Nummer', kind: 'code' },
      { id: 'name', header: 'Nøkkeltall', kind: 'text' },
      { id: 'a', header: '2025', kind: 'number', fileHeader: 'Ålesund 2025' },
    ],
    sections: [{ heading: '', rows: rows.map((cells, id) => ({ id: String(id), cells })) }],
    signs: [{ sign: '..', meaning: 'Tallgrunnlag mangler.' }],
    notes: ['Brudd i 2024.'],
    source: 'Kilde: Statistisk sentralbyrå (CC BY 4.0)',
    definitions: [DEFINITION],
    about: [{ label: 'Kilde', text: 'Statistisk sentralbyrå' }],
    ...own,
  };
}

const ROWS = [
  [text('0301'), text('Gjeld'), number(1234567.5, 1)],
  [text('0105'), text('Resultat'), number(-3, 0)],
  [text('1130'), text('Andel'), number(null, 1, STATUS_BIT.missing)],
  [text('1507'), text('Null'), number(0, 3)],
];

async function partsOf(model: TableModel): Promise<Map<string, string>> {
  return new Map(unzip(toXlsx(model)).map(({ name, text: content }) => [name, content]));
}

async function sheetsOf(model: TableModel) {
  return readXlsxFile(Buffer.from(toXlsx(model)));
}

describe('toXlsx', () => {
  it('has four sheets, named in the language of the table', async () => {
    const names = async (own: Partial<TableModel>) =>
      (await sheetsOf(table(ROWS, own))).map(({ sheet }) => sheet);
    expect(await names({})).toEqual(['Tabell', 'Definisjoner', 'Tegn og merknader', 'Om tallene']);
    expect(await names({ locale: 'en' })).toEqual([
      'Table',
      'Definitions',
      'Symbols and notes',
      'About the figures',
    ]);
  });

  it('is read back with codes as text, numbers as numbers and signs where there is no number', async () => {
    const [sheet] = await sheetsOf(table(ROWS));
    expect(sheet?.data).toEqual([
      ['Nummer', 'Nøkkeltall', 'Ålesund 2025'],
      ['0301', 'Gjeld', 1234567.5],
      ['0105', 'Resultat', -3],
      ['1130', 'Andel', '..'],
      ['1507', 'Null', 0],
    ]);
  });

  it('puts definitions, signs, notes and sources on sheets of their own', async () => {
    const [, definitions, signs, about] = await sheetsOf(table(ROWS));
    expect(definitions?.data[0]?.slice(0, 3)).toEqual(['Nøkkeltall', 'Enhet', 'Beskrivelse']);
    expect(definitions?.data[1]?.slice(0, 3)).toEqual(['Gjeld', 'kroner', 'Hva kommunen skylder.']);
    expect(signs?.data).toEqual([
      ['Tegn', 'Betydning'],
      ['..', 'Tallgrunnlag mangler.'],
      [null, null],
      [null, 'Merknader'],
      [null, 'Brudd i 2024.'],
    ]);
    expect(about?.data).toEqual([
      ['Tittel', 'Nøkkeltall: Økonomi, Ålesund'],
      ['Innhold', 'Ålesund, 2025'],
      ['Kilde', 'Statistisk sentralbyrå'],
    ]);
  });

  it('says in a column of remarks which numbers are qualified', async () => {
    const rows = [[text('0301'), text('Gjeld'), number(1, 0, STATUS_BIT.modelled)], ...ROWS];
    const [sheet] = await sheetsOf(table(rows));
    expect(sheet?.data[0]).toEqual(['Nummer', 'Nøkkeltall', 'Ålesund 2025', 'Merknad: Ålesund 2025']);
    expect(sheet?.data[1]).toEqual(['0301', 'Gjeld', 1, 'modellert']);
    expect(sheet?.data[2]).toEqual(['0301', 'Gjeld', 1234567.5, null]);
  });

  it('gives each number the format of its decimals', async () => {
    const parts = await partsOf(table(ROWS));
    const formats = [...(parts.get('xl/styles.xml') ?? '').matchAll(/formatCode="([^"]*)"/g)].map(
      ([, code]) => code,
    );
    expect(formats).toEqual(expect.arrayContaining(['#,##0', '#,##0.0', '#,##0.000', '@']));
    expect(formatOf(parts, 'C2')).toBe('#,##0.0');
    expect(formatOf(parts, 'C3')).toBe('#,##0');
    expect(formatOf(parts, 'C5')).toBe('#,##0.000');
    expect(formatOf(parts, 'A2')).toBe('@');
  });

  it('freezes the header row', async () => {
    const sheet = (await partsOf(table(ROWS))).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
    expect(sheet).toMatch(/state="frozen"/);
    expect(sheet).toContain('<cols>');
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    'a "b" <c> & d',
    'to\nlinjer',
    '</script><script>alert(1)</script>',
    ' mellomrom ',
    '0301',
    '1e5',
    'TRUE',
    'constructor',
    '__proto__',
    'Snåase – Šibboleth 🏔',
  ])('keeps the text %j as text', async (hostile) => {
    const model = table([[text('0301'), text(hostile), number(1, 0)]]);
    const parts = await partsOf(model);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="B2"[^>]* t="s"/);
    const [sheet] = await readXlsxFile(Buffer.from(toXlsx(model)), { trim: false });
    expect(String(sheet?.data[1]?.[1]).trim()).toBe(hostile.trim());
  });

  it('leaves out characters that would spoil the file', async () => {
    const [sheet] = await sheetsOf(table([[text('0301'), text('a\u0000b\u0008c'), number(1, 0)]]));
    expect(sheet?.data[1]?.[1]).toBe('abc');
  });

  it('shows a text of more than 255 characters, which Excel would not with the text format', async () => {
    const parts = await partsOf(table([[text('0301'), text('x'.repeat(256)), number(1, 0)]]));
    expect(formatOf(parts, 'B2')).toBeUndefined();
    expect(formatOf(parts, 'A2')).toBe('@');
  });

  it('gives the same bytes for the same table at another time', async () => {
    const first = toXlsx(table(ROWS));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(toXlsx(table(ROWS))).equals(Buffer.from(first))).toBe(true);
  });

  it('stamps every entry with the same constant time', async () => {
    const entries = unzip(toXlsx(table(ROWS)));
    expect(entries.length).toBeGreaterThan(6);
    for (const { stamps } of entries) expect(stamps).toEqual([0x00210000, 0x00210000]);
  });
});

/** Number format of a cell of the first sheet, looked up in the styles; undefined for the general format. */
function formatOf(parts: ReadonlyMap<string, string>, cell: string): string | undefined {
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const styles = parts.get('xl/styles.xml') ?? '';
  const style = new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1];
  const cellFormats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
  const id = /numFmtId="(\d+)"/.exec(cellFormats[Number(style ?? 0)] ?? '')?.[1];
  return new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
}
