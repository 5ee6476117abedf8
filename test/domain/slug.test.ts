import { describe, expect, test } from 'vitest';
import { norwegianName, plainLetters, slugOf, uniqueSlugs } from '../../src/domain/slug.ts';

describe('slugOf', () => {
  test.each([
    ['Hå', 'ha'],
    ['Værøy', 'vaeroy'],
    ['Ås', 'as'],
    ['Nord-Aurdal', 'nord-aurdal'],
    ['Evje og Hornnes', 'evje-og-hornnes'],
    ['Møre og Romsdal', 'more-og-romsdal'],
    ['Kárášjohka', 'karasjohka'],
    ['Porsáŋgu', 'porsangu'],
    ['Đuorbi ŧ', 'duorbi-t'],
    ['Trööndelage', 'troondelage'],
    ['Stïentje', 'stientje'],
    ['Våler (Østfold)', 'valer-ostfold'],
  ])('writes «%s» as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('refuses a name that leaves nothing', () => {
    expect(() => slugOf(' – ')).toThrow('« – »');
  });
});

describe('plainLetters', () => {
  test('keeps what is not a letter', () => {
    expect(plainLetters('Sør-Varanger 5605')).toBe('sor-varanger 5605');
  });
});

describe('norwegianName', () => {
  test('is the Norwegian name also where it does not stand first', () => {
    expect(
      norwegianName([
        { lang: 'sma', name: 'Snåase' },
        { lang: 'no', name: 'Snåsa' },
      ]),
    ).toBe('Snåsa');
  });

  test('is the first name where there is no Norwegian one', () => {
    expect(
      norwegianName([
        { lang: 'se', name: 'Unjárga' },
        { lang: 'fkv', name: 'Uniemi' },
      ]),
    ).toBe('Unjárga');
  });
});

describe('uniqueSlugs', () => {
  test('adds the county to both of two that share a name, and to no other', () => {
    const slugs = uniqueSlugs([
      { name: 'Våler', qualifier: 'Østfold', code: '3114' },
      { name: 'Hole', qualifier: 'Buskerud', code: '3310' },
      { name: 'Våler', qualifier: 'Innlandet', code: '3419' },
    ]);
    expect(slugs).toEqual(['valer-ostfold', 'hole', 'valer-innlandet']);
  });

  test('adds the number too where the county is shared', () => {
    const slugs = uniqueSlugs([
      { name: 'Nes', qualifier: 'Viken', code: '3034' },
      { name: 'Nes', qualifier: 'Viken', code: '3040' },
    ]);
    expect(slugs).toEqual(['nes-viken-3034', 'nes-viken-3040']);
  });

  test('tells a name with county apart from another name that reads the same', () => {
    const slugs = uniqueSlugs([
      { name: 'Nes', qualifier: 'Vest', code: '0001' },
      { name: 'Nes', qualifier: 'Øst', code: '0002' },
      { name: 'Nes Vest', qualifier: 'Sør', code: '0003' },
    ]);
    expect(new Set(slugs).size).toBe(3);
  });
});
