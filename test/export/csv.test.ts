import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import type { TableCell, TableModel } from '../../src/export/tableModel.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';
import type { Locale } from '../../src/i18n/locales.ts';

function number(value: number | null, mask = 0, decimals = 1): TableCell {
  return { kind: 'number', value, mask, decimals, unit: 'kr' };
}

function text(value: string): TableCell {
  return { kind: 'text', text: value };
}

function table(locale: Locale, rows: readonly (readonly TableCell[])[]): TableModel {
  return {
    locale,
    title: 'Nøkkeltall: Økonomi, Ålesund',
    subtitle: 'Ålesund, 2024–2025',
    fileName: 'x',
    columns: [
      { id: 'code', header: 'Nummer', kind: 'code' },
      { id: 'name', header: 'Nøkkeltall', kind: 'text' },
      { id: 'a', header: '2024', kind: 'number', group: 'Ålesund', fileHeader: 'Ålesund 2024' },
      { id: 'b', header: '2025', kind: 'number', group: 'Ålesund', fileHeader: 'Ålesund 2025' },
    ],
    sections: [{ heading: 'Økonomi', rows: rows.map((cells, id) => ({ id: String(id), cells })) }],
    signs: [{ sign: '..', meaning: 'Tallgrunnlag mangler.' }],
    notes: ['Brudd i 2024; se kilden.'],
    source: 'Kilde: Statistisk sentralbyrå (CC BY 4.0)',
    definitions: [],
    about: [{ label: 'Kilde', text: 'Statistisk sentralbyrå' }],
  };
}

const ROWS = [
  [text('0301'), text('Gjeld, i alt'), number(1234567.5), number(null, STATUS_BIT.missing)],
  [text('0105'), text('Resultat'), number(-3.7), number(0)],
];

describe('toCsv', () => {
  it('writes bokmål for Norwegian Excel: mark, semicolon, decimal comma, CRLF, byte for byte', () => {
    const expected = [
      '\ufeffType;Nummer;Nøkkeltall;Ålesund 2024;Ålesund 2025',
      'Økonomi;0301;Gjeld, i alt;1234567,5;..',
      'Økonomi;0105;Resultat;-3,7;0,0',
      '',
      'Tittel;Nøkkeltall: Økonomi, Ålesund. Ålesund, 2024–2025',
      'Tegn;.. = Tallgrunnlag mangler.',
      'Merknad;"Brudd i 2024; se kilden."',
      'Kilde;Statistisk sentralbyrå',
      '',
    ].join('\r\n');
    expect(Buffer.from(toCsv(table('nb', ROWS)), 'utf8')).toEqual(Buffer.from(expected, 'utf8'));
  });

  it('writes English with comma and decimal point, and quotes what holds a comma', () => {
    const lines = toCsv(table('en', ROWS)).split('\r\n');
    expect(lines[0]).toBe('\ufeffType,Nummer,Nøkkeltall,Ålesund 2024,Ålesund 2025');
    expect(lines[1]).toBe('Økonomi,0301,"Gjeld, i alt",1234567.5,..');
    expect(lines[2]).toBe('Økonomi,0105,Resultat,-3.7,0.0');
  });

  it('adds a column of remarks only after a column with a qualified number', () => {
    const marked = [
      [text('0301'), text('Gjeld'), number(1), number(2, STATUS_BIT.modelled | STATUS_BIT.preliminary)],
    ];
    const lines = toCsv(table('nb', [...marked, ...ROWS])).split('\r\n');
    expect(lines[0]).toBe('\ufeffType;Nummer;Nøkkeltall;Ålesund 2024;Ålesund 2025;Merknad: Ålesund 2025');
    expect(lines[1]).toBe('Økonomi;0301;Gjeld;1,0;2,0;modellert, foreløpig');
    expect(lines[2]).toBe('Økonomi;0301;Gjeld, i alt;1234567,5;..;tall mangler');
    expect(lines[3]).toBe('Økonomi;0105;Resultat;-3,7;0,0;');
  });

  it('leaves out the column of headings when the table has none', () => {
    const model = table('nb', ROWS);
    const plain = { ...model, sections: [{ heading: '', rows: model.sections[0]?.rows ?? [] }] };
    expect(toCsv(plain).split('\r\n')[1]).toBe('0301;Gjeld, i alt;1234567,5;..');
  });

  it.each([
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ['+1', "'+1"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', "' =1"],
    ['\uff1d1', "'\uff1d1"],
    ['</script>', '</script>'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['år\u00a02025', 'år 2025'],
  ])('keeps the text %j from running or breaking the row', (hostile, field) => {
    const csv = toCsv(table('nb', [[text('0301'), text(hostile), number(1), number(-2)]]));
    expect(csv).toContain(`Økonomi;0301;${field};1,0;-2,0\r\n`);
  });

  it('is read back by another parser with every field in its place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Locale>('nb', 'en'), (name, locale) => {
        const csv = toCsv(
          table(locale, [[text('0301'), text(name), number(1.5), number(null, STATUS_BIT.suppressed)]]),
        );
        const { data } = Papa.parse<string[]>(csv.slice(1), {
          delimiter: locale === 'nb' ? ';' : ',',
          newline: '\r\n',
        });
        const [type, code, read, value, sign] = data[1] ?? [];
        expect([type, code, sign]).toEqual(['Økonomi', '0301', ':']);
        expect(read?.replace(/^'/, '')).toBe(name.replaceAll('\u00a0', ' ').replace(/^'/, ''));
        expect(value).toBe(locale === 'nb' ? '1,5' : '1.5');
      }),
    );
  });

  it('never writes a number with a space, a true minus or a thousands separator', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, decimals) => {
          const value = Number(`${digits}e-${decimals}`);
          const csv = toCsv(table('nb', [[text('0301'), text('x'), number(value, 0, decimals), number(0)]]));
          const field = csv.split('\r\n')[1]?.split(';')[3] ?? '';
          expect(field).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+,\\d{${decimals}}$`));
          expect(Number(field.replace(',', '.'))).toBe(value);
        },
      ),
    );
  });
});
