import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWishParams, writeWishParams } from '../../src/compare/wishParams.ts';

const read = (query: string) => readWishParams(new URLSearchParams(query));

describe('the address of wishes', () => {
  it('holds the own kommune, among whom, and each wish with its limit', () => {
    const query = 'k=1130&blant=fylke&onske=andel-x.lavere&onske=pris.minst.12.5&onske=y.hoyst.-3';
    expect(read(query)).toEqual({
      unread: [],
      state: {
        own: '1130',
        among: 'fylke',
        wishes: [
          { indicator: 'andel-x', kind: 'lavere', bound: null },
          { indicator: 'pris', kind: 'minst', bound: 12.5 },
          { indicator: 'y', kind: 'hoyst', bound: -3 },
        ],
      },
    });
    expect(String(writeWishParams(read(query).state))).toBe(query);
  });

  it('leaves out what it cannot read, and tells it', () => {
    const { state, unread } = read(
      'k=Strand&blant=venner&onske=x.bedre&onske=x.minst&onske=x.lavere.3&onske=.lavere&onske=',
    );
    expect(state).toEqual({ own: null, among: 'gruppe', wishes: [] });
    expect(unread).toEqual(['venner', 'Strand', 'x.bedre', 'x.minst', 'x.lavere.3', '.lavere']);
  });

  it('keeps six wishes, and parameters that are not ours', () => {
    const many = read(Array.from({ length: 8 }, (_, at) => `onske=a${at}.lavere`).join('&'));
    expect(many.state.wishes).toHaveLength(6);
    expect(many.unread).toEqual(['a6.lavere', 'a7.lavere']);
    expect(String(writeWishParams(read('').state, new URLSearchParams('onske=x.lavere&utm=1')))).toBe(
      'utm=1',
    );
  });

  it('never throws, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('k', 'blant', 'onske'), fc.string())), (pairs) => {
        const { state } = readWishParams(new URLSearchParams(pairs));
        expect(readWishParams(writeWishParams(state)).state).toEqual(state);
      }),
    );
  });
});
