import { describe, expect, it } from 'vitest';
import { parseAccountRecords, parseAccountRows } from '../../src/contracts/accounts.ts';
import type { AccountFileOptions, SeenCells } from '../../src/contracts/accounts.ts';
import { tables } from '../domain/accounts/shippedTables.ts';

const HEADER = 'region,year,scope,class,function,art,amount';

function parse(lines: string, options?: AccountFileOptions) {
  const bytes = new TextEncoder().encode(`${HEADER}\n${lines.trim()}\n`);
  return parseAccountRecords({ file: 'regnskap.csv', bytes }, tables, options);
}

describe('parseAccountRecords', () => {
  it('reads codes as text and amounts as numbers', () => {
    expect(parse('0301,2024,B,1,201,010,-12.5')).toEqual({
      value: [
        {
          region: '0301',
          period: '2024',
          scope: 'B',
          kontoklasse: '1',
          line: '201',
          art: '010',
          amount: -12.5,
        },
      ],
      problems: [],
    });
  });

  it('counts a row of the own account (AB) in konsern and in kasse', () => {
    const { value } = parse('1130,2024,AB,1,201,010,5');
    expect(value?.map(({ scope, amount }) => [scope, amount])).toEqual([
      ['A', 5],
      ['B', 5],
    ]);
  });

  it('reads chapters in classes 2 and 5, adding sectors', () => {
    expect(parse('1130,2024,B,2,411,650,5').value?.[0]).toMatchObject({ line: '411', art: '' });
    expect(parse('1130,2024,C,5,56,,5').problems).toEqual([]);
  });

  it('takes the SSB code of a concept in place of an art', () => {
    expect(parse('1130,2024,B,1,201,AGD50,5').problems).toEqual([]);
  });

  it('turns income, debt and equity of reported files; deficits and expenditure stay', () => {
    const lines = ['1,201,010,5', '1,201,600,-7', '2,10,000,9', '2,40,000,-9', '2,5900,000,3', '1,202,600,0'];
    const { value } = parse(lines.map((line) => `1130,2024,B,${line}`).join('\n'), { signs: 'reported' });
    expect(value?.map(({ amount }) => amount)).toEqual([5, 7, 9, 9, 3, 0]);
  });

  it.each([
    ['1130,2024,B,1,204,010,5', 'unknown-function', 'function', 'Did you mean'],
    ['1130,2024,B,1,201,10,5', 'unknown-art', 'art', 'accounts/arts.csv'],
    ['1130,2024,B,2,201,,5', 'unknown-chapter', 'function', 'accounts/chapters.csv'],
    ['1130,2024,B,1,254,010,5', 'code-not-in-use', 'function', 'was in use'],
    ['1130,2024,B,1,201,690,5', 'code-not-in-use', 'art', 'was in use'],
    ['1130,2024,B,3,201,010,5', 'class-not-in-scope', 'class', 'Correct the scope'],
    ['1130,2024,AB,3,201,010,5', 'class-not-in-scope', 'class', 'Correct the scope'],
    ['1130,2024,C,1,201,010,5', 'class-not-in-scope', 'class', 'Correct the scope'],
    ['1130,2024,D,1,201,010,5', 'bad-cell', 'scope', 'A, B, C or AB'],
    ['1130,2024,B,6,201,010,5', 'bad-cell', 'class', '0 to 5'],
    ['301,2024,B,1,201,010,5', 'bad-cell', 'region', 'four digits'],
    ['1130,24,B,1,201,010,5', 'bad-cell', 'year', 'four digits'],
    ['1130,2024,B,1,201,010,', 'missing-cell', 'amount', 'Leave out the row'],
    ['1130,2024,B,1,201,010,..', 'bad-cell', 'amount', 'decimal point'],
    ['1130,2024,B,2,56,65,5', 'bad-cell', 'art', 'sector'],
  ])('reports %s as %s', (line, code, column, cure) => {
    const { value, problems } = parse(`1130,2023,B,1,201,010,1\n${line}`);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ file: 'regnskap.csv', line: 3, column, severity: 'error' });
    expect(problems[0]?.cure).toContain(cure);
    expect(value).toHaveLength(1);
  });

  it('warns of a cell that stands twice and keeps both: the amounts are added', () => {
    const { value, problems } = parse('1130,2024,AB,1,201,010,5\n1130,2024,A,1,201,010,6');
    expect(value?.map(({ amount }) => amount)).toEqual([5, 5, 6]);
    expect(problems).toMatchObject([{ code: 'repeated-cell', severity: 'warning', line: 3 }]);
  });

  it('collects everything that is wrong', () => {
    expect(parse('1130,2024,B,9,201,010,x\n1130,2024,B,1,999,011,5').problems).toHaveLength(4);
  });

  it('holds rows against those of files whose amounts are added to its own', () => {
    const rows = (file: string, text: string) => ({
      file,
      header: HEADER.split(','),
      rows: [{ line: 2, cells: text.split(',') }],
    });
    const seen: SeenCells[] = [];
    const first = parseAccountRows(rows('a.csv', '1130,2024,AB,1,201,010,5'), tables, { seen });
    const second = parseAccountRows(rows('b.csv', '1130,2024,A,1,201,010,6'), tables, { seen });
    expect(first.problems).toEqual([]);
    expect(second.records).toHaveLength(1);
    expect(second.problems).toMatchObject([{ code: 'repeated-cell', severity: 'warning', file: 'b.csv' }]);
    expect(second.problems[0]?.what).toContain('in a.csv, line 2');
  });
});
