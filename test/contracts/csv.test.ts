import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseCsv, toRecords } from '../../src/contracts/csv.ts';
import type { CsvLayout } from '../../src/contracts/csv.ts';

const LAYOUT: CsvLayout = { required: ['region', 'value'], optional: ['note'] };
const encode = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, layout = LAYOUT) => parseCsv({ file: 'a/b.csv', bytes: encode(text) }, layout);
const found = (text: string, layout = LAYOUT) =>
  parse(text, layout).problems.map(({ code, line, column }) => [code, line, column]);

describe('a CSV file', () => {
  it('keeps every cell as text: 0301 does not become 301, and 1e3 not a thousand', () => {
    expect(parse('region,value\n0301,1e3\n').value?.rows).toEqual([{ line: 2, cells: ['0301', '1e3'] }]);
  });

  it('takes CRLF for LF, in quoted cells too', () => {
    expect(parse('region,value\r\n0301,"a\r\nb"\r\n1101,2\r\n').value?.rows).toEqual([
      { line: 2, cells: ['0301', 'a\nb'] },
      { line: 4, cells: ['1101', '2'] },
    ]);
  });

  it('may lack the line break at the end', () => {
    expect(parse('region,value\n0301,1').value?.rows).toHaveLength(1);
  });

  it('keeps spaces, commas and quotes of quoted cells', () => {
    expect(parse('region,value\n0301,"a, ""b"" "\n').value?.rows[0]?.cells).toEqual(['0301', 'a, "b" ']);
  });

  it('may have its columns in any order, and optional ones or not', () => {
    const table = parse('note,value,region\nx,1,0301\n').value;
    expect(table && toRecords(table)).toEqual([
      { line: 2, cells: { note: 'x', value: '1', region: '0301' } },
    ]);
    expect(found('value,region\n1,0301\n')).toEqual([]);
  });

  it.each([
    ['a column that is missing', 'region\n0301\n', [['missing-column', 1, 'value']]],
    ['a column that is not declared', 'region,value,more\n0301,1,2\n', [['extra-column', 1, 'more']]],
    ['a column twice', 'region,value,value\n0301,1,2\n', [['repeated-column', 1, 'value']]],
    ['semicolons', 'region;value\n0301;1\n', [['wrong-delimiter', 1, undefined]]],
    ['tabs', 'region\tvalue\n0301\t1\n', [['wrong-delimiter', 1, undefined]]],
    ['nothing', '', [['empty-file', 1, undefined]]],
    ['blank lines only', '\n \n', [['empty-file', 1, undefined]]],
    ['a header alone', 'region,value\n', [['empty-file', 1, undefined]]],
    ['a cell too many', 'region,value\n0301,1,5\n1101,2\n', [['ragged-row', 2, undefined]]],
    ['a cell too few', 'region,value\n0301,1\n1101\n', [['ragged-row', 3, undefined]]],
    ['a blank line', 'region,value\n0301,1\n\n1101,2\n', [['ragged-row', 3, undefined]]],
    ['a quote that is not closed', 'region,value\n0301,"1\n1101,2\n', [['bad-quotes', 2, undefined]]],
  ])('with %s is reported where it is', (_, text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  it('reports all wrong rows and gives the whole ones', () => {
    const parsed = parse('region,value\n0301,1,5\n1101,2\n1102\n');
    expect(parsed.problems.map(({ line }) => line)).toEqual([2, 4]);
    expect(parsed.value?.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('counts the lines of a cell that holds line breaks', () => {
    expect(found('region,value\n0301,"a\nb\nc"\n1101\n')).toEqual([['ragged-row', 5, undefined]]);
  });

  it('may be a header alone where a list may be empty', () => {
    expect(found('region,value\n', { ...LAYOUT, mayBeEmpty: true })).toEqual([]);
  });

  it('gives back any table that was written by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', ',', '"', '\n', ' ', '0', ';', '\t') });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse([['region', 'value'], ...rows], { newline: '\n' });
        const parsed = parse(`${text}\n`);
        expect(parsed.problems).toEqual([]);
        expect(parsed.value?.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('the bytes of a file', () => {
  const problemOf = (bytes: number[]) =>
    parseCsv({ file: 'a.csv', bytes: Uint8Array.from(bytes) }, LAYOUT).problems[0];

  it('must not start with a byte order mark', () => {
    expect(problemOf([0xef, 0xbb, 0xbf, ...encode('region,value\n0301,1\n')])).toMatchObject({
      code: 'byte-order-mark',
      line: 1,
    });
  });

  it('must be UTF-8: the first line that is not is shown as Latin-1', () => {
    const latin1 = [...'region,value\n0301,1\n1101,Bærum\n'].map((letter) => letter.charCodeAt(0));
    expect(problemOf(latin1)).toMatchObject({
      code: 'not-utf8',
      line: 3,
      what: 'The file is not UTF-8; as Latin-1 the line reads «1101,Bærum».',
    });
  });

  it('may hold any letter of UTF-8', () => {
    expect(parse('region,value\n5440,Kárášjohka ŋ 𝒳\n').value?.rows[0]?.cells[1]).toBe('Kárášjohka ŋ 𝒳');
  });
});
