import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellOf, cellsOf, parseJsonStat } from '../../src/contracts/jsonStat.ts';
import type { JsonStatTable } from '../../src/contracts/jsonStat.ts';
import { absent, present } from '../../src/domain/observation.ts';

function parseText(text: string) {
  return parseJsonStat({ file: 'answer.json', bytes: new TextEncoder().encode(text) });
}

function read(name: string): JsonStatTable {
  const { value, problems } = parseText(readFileSync(`test/fixtures/json-stat/${name}`, 'utf8'));
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

/** A small answer: two regions × two years. */
const SMALL = {
  version: '2.0',
  class: 'dataset',
  id: ['region', 'Tid'],
  size: [2, 2],
  dimension: {
    region: { label: 'region', category: { index: { '1103': 1, '0301': 0 } } },
    Tid: { label: 'år', category: { index: ['2023', '2024'] } },
  },
  value: [1, 0, null, 4],
  status: { '2': '.' },
};

function parse(changed: Record<string, unknown> = {}) {
  return parseText(JSON.stringify({ ...SMALL, ...changed }));
}

function rows(changed: Record<string, unknown> = {}) {
  const { value, problems } = parse(changed);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return [...cellsOf(value)].map(({ codes, observation }) => [...codes, observation]);
}

describe('parseJsonStat', () => {
  it('reads an answer with its title, time of change, notes, roles and units (12134)', () => {
    const table = read('12134-free-income.json');
    expect(table).toMatchObject({
      table: '12134',
      label: 'Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, etter region og år'.replace(
        /^/,
        '12134: ',
      ),
      source: 'Statistisk sentralbyrå',
      updated: '2026-03-16T07:00:00Z',
    });
    expect(table.notes).toHaveLength(1);
    expect(table.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['KOKkommuneregion0000', 'geo'],
      ['ContentsCode', 'metric'],
      ['Tid', 'time'],
    ]);
    expect(table.dimensions[0]?.codes).toEqual(['0301', '4601', '5001']);
    expect(table.dimensions[0]?.labels.get('5001')).toBe('Trondheim - Tråante');
    expect(table.dimensions[1]?.units.get('KOSAG110000')).toEqual({ base: 'kr', decimals: 0 });
    expect(cellOf(table, { KOKkommuneregion0000: '0301' })).toEqual(present(81240));
  });

  it('tells the signs of a null apart, and a zero from all of them (12191)', () => {
    const table = read('12191-missing.json');
    const at = (ContentsCode: string, KOKkommuneregion0000: string, Tid: string) =>
      cellOf(table, { ContentsCode, KOKkommuneregion0000, Tid });
    expect(at('KOSavtalehjemler0001', '3002', '2018')).toEqual(absent('notApplicable'));
    expect(at('KOSavtalehjemler0001', '3002', '2020')).toEqual(present(20));
    expect(at('KOSavtalehjemler0001', '3039', '2020')).toEqual(present(0));
    expect(at('KOShjemmebesokjo0000', '3039', '2020')).toEqual(absent('suppressed'));
    expect(at('KOSergoaarsverk0000', '3039', '2020')).toEqual(absent('missing'));
    expect(at('KOSergoaarsverk0000', '3002', '2020')).toEqual(present(13.5));
  });

  it('orders codes by their index, the last dimension running fastest', () => {
    expect(rows()).toEqual([
      ['0301', '2023', present(1)],
      ['0301', '2024', present(0)],
      ['1103', '2023', absent('notApplicable')],
      ['1103', '2024', present(4)],
    ]);
  });

  it('reads values and statuses given as objects, as lists, or one status for all', () => {
    const expected = rows();
    expect(rows({ value: { '0': 1, '1': 0, '3': 4 } })).toEqual(expected);
    expect(rows({ status: [null, null, '.', null] })).toEqual(expected);
    expect(rows({ status: '.' })).toEqual(expected);
  });

  it('takes a dimension of one category from its label, and no other: the order of keys in JSON is not kept', () => {
    const labelled = (label: Record<string, string>) => ({
      id: ['region'],
      dimension: { region: { label: 'region', category: { label } } },
    });
    const one = parse({ ...labelled({ '1103': 'Stavanger' }), size: [1], value: [5] });
    expect(one.value?.dimensions[0]?.codes).toEqual(['1103']);
    const two = parse({ ...labelled({ '1103': 'Stavanger', '0301': 'Oslo' }), size: [2], value: [5, 6] });
    expect(two.problems.map(({ code, column }) => [code, column])).toEqual([['bad-shape', 'size']]);
  });

  it('takes a null without a status as missing, and a status beside a number as retired', () => {
    expect(rows({ status: {} })[2]?.[2]).toEqual(absent('missing'));
    expect(rows({ status: { '0': '..', '2': '.' } })[0]?.[2]).toEqual(present(1));
  });

  it.each([
    [{ status: { '2': '?' } }, 'unknown-sign', 'status.2'],
    [{ value: [1, 2, 3] }, 'bad-shape', 'value'],
    [{ value: { '4': 1 } }, 'bad-shape', 'value'],
    [{ size: [2, 3] }, 'bad-shape', 'size'],
    [{ size: [2] }, 'bad-shape', 'size'],
    [{ id: ['region', 'Tid', 'art'], size: [2, 2, 1] }, 'bad-shape', 'size'],
    [{ class: 'collection' }, 'bad-json', 'class'],
    [{ version: '1.2' }, 'bad-json', 'version'],
    [{ value: ['1'] }, 'bad-json', 'value'],
  ])('reports %j as %s', (changed, code, column) => {
    const { value, problems } = parse(changed);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.column).toBe(column);
  });

  it('reports an error answer of the service as what it is: no table', () => {
    const body = '{"type":"Parameter error","title":"Non-existent value","status":400}';
    expect(parseText(body).problems.length).toBeGreaterThan(0);
    expect(parseText('<!DOCTYPE html>').problems[0]?.code).toBe('bad-json');
  });

  it('throws on a code that the table does not have: a bug in the caller', () => {
    expect(() => cellOf(read('12134-free-income.json'), { KOKkommuneregion0000: '301' })).toThrow('301');
  });
});
