import { describe, expect, it } from 'vitest';
import { whereabouts } from '../../src/site/absentFigures.ts';

describe('where figures can be had that a release does not have', () => {
  it.each([
    [
      { see: undefined, table: '12134' },
      'tabell 12134 i Statistikkbanken',
      'https://www.ssb.no/statbank/table/12134/',
    ],
    [
      { see: '13502', table: '12379' },
      'tabell 13502 i Statistikkbanken',
      'https://www.ssb.no/statbank/table/13502/',
    ],
    [{ see: 'https://www.ssb.no/klima', table: null }, 'side hos www.ssb.no', 'https://www.ssb.no/klima'],
    [
      { see: undefined, table: null },
      'KOSTRA hos Statistisk sentralbyrå',
      'https://www.ssb.no/offentlig-sektor/kostra',
    ],
    [
      { see: 'javascript:alert(1)', table: null },
      'KOSTRA hos Statistisk sentralbyrå',
      'https://www.ssb.no/offentlig-sektor/kostra',
    ],
  ])('is the table or page that the definition names: %o', (indicator, text, href) => {
    expect(whereabouts(indicator, 'nb')).toEqual({ text, href });
  });
});
