import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRankingParams, writeRankingParams } from '../../src/compare/rankingParams.ts';

const read = (query: string) => readRankingParams(new URLSearchParams(query));
const again = (query: string) => String(writeRankingParams(read(query)));

describe('the address of a ranking', () => {
  it('holds the one pointed out, group, county, order and a place to go to', () => {
    const query = 'k=1130&gruppe=7&fylke=11&sorter=lavest&plass=50';
    expect(read(query)).toEqual({
      own: '1130',
      group: '7',
      county: '11',
      order: 'lavest',
      jump: { kind: 'plass', number: 50 },
    });
    expect(again(query)).toBe(query);
    expect(again('prosentil=90')).toBe('prosentil=90');
  });

  it('leaves out an order that is none, and places that are no whole numbers from 1', () => {
    expect(read('sorter=pris').order).toBe('tall');
    for (const place of ['0', '-1', '1.5', '1e2', '99999', 'x', ''])
      expect(read(`plass=${place}`).jump).toBeNull();
    expect(again('sorter=tall')).toBe('');
  });

  it('keeps parameters that are not ours, and never throws', () => {
    expect(String(writeRankingParams(read(''), new URLSearchParams('plass=3&utm=1')))).toBe('utm=1');
    const names = fc.constantFrom('k', 'gruppe', 'fylke', 'sorter', 'plass', 'prosentil');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const state = readRankingParams(new URLSearchParams(pairs));
        expect(readRankingParams(writeRankingParams(state))).toEqual(state);
      }),
    );
  });
});
