import { describe, expect, test } from 'vitest';
import { buildSearchIndex, search, searchKey } from '../../src/domain/regionSearch.ts';
import type { SearchEntry } from '../../src/domain/regionSearch.ts';

const kommune = (number: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id: number,
  kind: 'kommune',
  title,
  subtitle: 'Kommune',
  number,
  ...more,
});

const INDEX = buildSearchIndex([
  kommune('0301', 'Oslo - Oslove', { names: ['Oslo', 'Oslove'] }),
  kommune('1103', 'Stavanger', { former: [{ number: '1141', name: 'Finnøy' }] }),
  kommune('1119', 'Hå', { subtitle: 'Kommune i Rogaland' }),
  kommune('3114', 'Våler (Østfold)', { names: ['Våler'], subtitle: 'Kommune i Østfold' }),
  kommune('3419', 'Våler (Innlandet)', { names: ['Våler'], subtitle: 'Kommune i Innlandet' }),
  kommune('3222', 'Lørenskog', {
    former: [
      { number: '0230', name: 'Lørenskog' },
      { number: '3029', name: 'Lørenskog' },
    ],
  }),
  kommune('4601', 'Bergen'),
  kommune('4612', 'Sveio'),
  kommune('5041', 'Snåase - Snåsa'),
  kommune('5501', 'Tromsø'),
  kommune('5610', 'Kárášjohka - Karasjok', { names: ['Kárášjohka', 'Karasjok'] }),
  kommune('5622', 'Porsanger - Porsáŋgu - Porsanki', { names: ['Porsanger', 'Porsáŋgu', 'Porsanki'] }),
  kommune('3451', 'Nord-Aurdal'),
  {
    id: 'EKA55',
    kind: 'fylke',
    title: 'Troms - Romsa - Tromssa',
    subtitle: 'Fylke',
    names: ['Troms', 'Romsa', 'Tromssa'],
  },
  { id: 'EKG08', kind: 'kommunegruppe', title: 'KOSTRA-gruppe 8', subtitle: 'Kommunegruppe' },
  {
    id: 'gjeld',
    kind: 'indicator',
    title: 'Netto lånegjeld per innbygger',
    subtitle: 'Nøkkeltall om økonomi',
  },
  {
    id: 'hjemme',
    kind: 'indicator',
    title: 'Innbyggere 80 år og over med hjemmetjenester',
    subtitle: 'Nøkkeltall om omsorg',
    words: ['hjemmehjelp', 'Sveio på eldre dager'],
  },
]);

const ids = (query: string, limit = 10) => search(INDEX, query, limit).map(({ entry }) => entry.id);

describe('searchKey', () => {
  test.each([
    ['Hå', 'ha'],
    ['Haa', 'ha'],
    ['Tromsø', 'tromso'],
    ['Tromsoe', 'tromso'],
    ['Tromsö', 'tromso'],
    ['Værøy', 'vaeroy'],
    ['Nord-Aurdal', 'nord aurdal'],
    ['Porsáŋgu', 'porsangu'],
    ['  KÁRÁŠJOHKA ', 'karasjohka'],
    ['Ha\u030a', 'ha'],
  ])('compares «%s» as «%s»', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

describe('search finds', () => {
  test.each([
    ['4601', '4601', 'by number'],
    ['301', '0301', 'by a number that lost its zero'],
    ['0230', '3222', 'by a former number'],
    ['Finnøy', '1103', 'by a former name'],
    ['oslove', '0301', 'by a Sámi name'],
    ['karasjohka', '5610', 'by a Sámi name without diacritics'],
    ['PORSÁŊGU', '5622', 'in capitals'],
    ['porsanki', '5622', 'by a Kven name'],
    ['tromsoe', '5501', 'with oe for ø'],
    ['Haa', '1119', 'with aa for å'],
    ['snasa', '5041', 'by the second name'],
    ['aurdal', '3451', 'by the second word'],
    ['nord aurdal', '3451', 'with a space for the hyphen'],
    ['lånegjeld', 'gjeld', 'a key figure by a word of its name'],
    ['hjemmetj', 'hjemme', 'a key figure by the beginning of a word'],
    ['gruppe 8', 'EKG08', 'a group by its number in words'],
    ['våler innl', '3419', 'by name and county'],
    ['3114 våler', '3114', 'by number and name'],
    ['jeld', 'gjeld', 'inside a word'],
    ['hjemmehjelp', 'hjemme', 'by what people call it'],
    ['hjemmehjlp', 'hjemme', 'by what people call it, with a typing error'],
    ['hjemmehjelp omsorg', 'hjemme', 'by what people call it, and what it is about'],
    ['sveio', '4612', 'what bears the name before what is called by it'],
  ])('«%s»: %s, %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    ['begren', '4601', 'swapped letters'],
    ['bergn', '4601', 'a missing letter'],
    ['lorrenskog', '3222', 'an extra letter'],
    ['loreskgo', '3222', 'two errors in a long word'],
    ['stavnager', '1103', 'swapped letters'],
    ['lornesk', '3222', 'an error in a word not finished'],
    ['lånegjled', 'gjeld', 'an error in a word of a key figure'],
  ])('«%s» in spite of a typing error: %s, %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });
});

describe('search ranks', () => {
  test('the exact name before names that begin with it', () => {
    expect(ids('Troms')).toEqual(['EKA55', '5501']);
  });

  test('the beginning of a name before the beginning of a word before the inside', () => {
    const index = buildSearchIndex([
      { id: 'inside', kind: 'x', title: 'Samvann', subtitle: '' },
      { id: 'word', kind: 'x', title: 'Kommunalt vann', subtitle: '' },
      { id: 'name', kind: 'x', title: 'Vannforsyning', subtitle: '' },
      { id: 'exact', kind: 'x', title: 'Vann', subtitle: '' },
    ]);
    expect(search(index, 'vann', 9).map(({ entry }) => entry.id)).toEqual([
      'exact',
      'name',
      'word',
      'inside',
    ]);
  });

  test('a present name before a former one, whatever their order', () => {
    const index = buildSearchIndex([
      kommune('5059', 'Orkland', { former: [{ number: '5013', name: 'Hitra' }] }),
      kommune('5056', 'Hitra'),
    ]);
    expect(search(index, 'hitra', 9).map(({ entry }) => entry.id)).toEqual(['5056', '5059']);
  });

  test('for a former number, the one that kept the name first', () => {
    const former = [{ number: '1534', name: 'Haram' }];
    const index = buildSearchIndex([
      kommune('1508', 'Ålesund', { former }),
      kommune('1580', 'Haram', { former }),
    ]);
    expect(search(index, '1534', 9).map(({ entry }) => entry.id)).toEqual(['1580', '1508']);
  });

  test('a whole former name before present names that begin with it', () => {
    const index = buildSearchIndex([
      kommune('4003', 'Skien'),
      kommune('3207', 'Nordre Follo', { former: [{ number: '0213', name: 'Ski' }] }),
      kommune('1806', 'Narvik', { former: [{ number: '1850', name: 'Tysfjord - Divtasvuodna' }] }),
      kommune('4020', 'Midt-Telemark', { former: [{ number: '0821', name: 'Bø (Telemark)' }] }),
      kommune('1804', 'Bodø'),
      kommune('0001', 'Tysfjordbotn'),
    ]);
    const first = (query: string) => search(index, query, 9)[0]?.entry.id;
    expect([first('ski'), first('tysfjord'), first('bø')]).toEqual(['3207', '1806', '4020']);
  });

  test('equals in the order of the index', () => {
    expect(ids('våler')).toEqual(['3114', '3419']);
  });

  test('fewer typing errors first', () => {
    const index = buildSearchIndex([kommune('0002', 'Sandeheim'), kommune('0001', 'Sandnesheim')]);
    expect(search(index, 'sandnsheim', 9).map(({ entry }) => entry.id)).toEqual(['0001', '0002']);
  });
});

describe('search tells', () => {
  test('which former name was matched', () => {
    expect(search(INDEX, 'finnoy', 1)[0]?.former).toEqual({ number: '1141', name: 'Finnøy' });
    expect(search(INDEX, '3029', 1)[0]?.former).toEqual({ number: '3029', name: 'Lørenskog' });
  });

  test('no former name where the present one matched as well', () => {
    expect(search(INDEX, 'lørenskog', 1)[0]).not.toHaveProperty('former');
  });
});

describe('search keeps quiet', () => {
  test.each(['', '   ', '–', 'qqqqq', 'xyzzyxyzzy', '9999'])('on «%s»', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test('about typing errors in words of three letters', () => {
    expect(ids('hol')).toEqual([]);
  });

  test('about typing errors when something begins as typed', () => {
    const index = buildSearchIndex([kommune('0001', 'Bergen'), kommune('0002', 'Bergset')]);
    expect(search(index, 'berge', 9).map(({ entry }) => entry.id)).toEqual(['0001']);
  });

  test('beyond the limit', () => {
    expect(ids('s', 2)).toHaveLength(2);
  });
});
