import { describe, expect, it } from 'vitest';
import type { PublishedSearchEntry } from '../../src/contracts/published.ts';
import { searchTextsFor } from '../../src/i18n/searchTextsFor.ts';
import { searchEngine } from '../../src/islands/searchEngine.ts';

const ENTRIES: readonly PublishedSearchEntry[] = [
  {
    id: '1103',
    kind: 'kommune',
    title: 'Stavanger',
    subtitle: 'Rogaland',
    slug: 'stavanger',
    number: '1103',
    former: [{ number: '1141', name: 'Finnøy' }],
  },
  {
    id: '3222',
    kind: 'kommune',
    title: 'Lørenskog',
    subtitle: 'Akershus',
    slug: 'lorenskog',
    number: '3222',
    former: [{ number: '3029', name: 'Lørenskog' }],
  },
  {
    id: '3114',
    kind: 'kommune',
    title: 'Våler (Østfold)',
    subtitle: 'Østfold',
    slug: 'valer-ostfold',
    number: '3114',
    names: ['Våler'],
  },
  {
    id: '5540',
    kind: 'kommune',
    title: 'Kåfjord',
    subtitle: 'Troms',
    slug: 'kafjord',
    number: '5540',
    names: ['Gáivuotna', 'Kaivuono'],
  },
  { id: 'EKA11', kind: 'fylke', title: 'Rogaland', subtitle: '', slug: 'rogaland' },
  {
    id: 'EKG08',
    kind: 'kommunegruppe',
    title: 'KOSTRA-gruppe 8',
    subtitle: '10 000–19 999 innbyggere',
    slug: '8',
  },
  {
    id: '1100',
    kind: 'fylkeskommune',
    title: 'Rogaland fylkeskommune',
    subtitle: 'Vest-Norge',
    slug: 'rogaland',
    number: '1100',
  },
  { id: '030105', kind: 'bydel', title: 'Frogner', subtitle: 'Oslo', slug: 'frogner', number: '030105' },
  {
    id: 'bydel-barnehage',
    kind: 'area',
    title: 'Barnehage',
    subtitle: 'bydeler',
    slug: 'bydel-barnehage',
    level: 'bydel',
  },
  { id: 'okonomi', kind: 'area', title: 'Økonomi', subtitle: '', slug: 'okonomi' },
  {
    id: 'netto-gjeld',
    kind: 'indicator',
    title: 'Netto lånegjeld',
    subtitle: 'Økonomi',
    slug: 'netto-gjeld',
    area: 'okonomi',
    words: ['låner'],
  },
  {
    id: 'bydel-andel-barn',
    kind: 'indicator',
    title: 'Andel barn i bydelen',
    subtitle: 'Barnehage, bydeler',
    slug: 'bydel-andel-barn',
    area: 'bydel-barnehage',
  },
];

const find = searchEngine(ENTRIES, 'nb', searchTextsFor('nb'));
const first = (query: string) => find(query, 1)[0];

describe('a hit', () => {
  it('of a key figure tells whose it is, so that a field can leave out those of other levels', () => {
    expect(first('netto lånegjeld')?.level).toBe('kommune');
    expect(first('andel barn i bydelen')?.level).toBe('bydel');
    expect(first('stavanger')?.level).toBeUndefined();
  });

  it('says number and county of a kommune', () => {
    expect(first('stavanger')).toMatchObject({
      href: '/kommune/stavanger/',
      detail: 'Kommune 1103 i Rogaland',
      former: '',
    });
  });

  it('says of a fylkeskommune and a bydel what they are, and leads to the page of their level', () => {
    expect(first('rogaland fylkes')).toMatchObject({
      href: '/fylkeskommune/rogaland/',
      detail: 'Fylkeskommune 1100 i Vest-Norge',
    });
    expect(first('frogner')).toMatchObject({ href: '/bydel/frogner/', detail: 'Bydel 030105 i Oslo' });
    expect(first('barnehage')).toMatchObject({
      href: '/omrade/bydel-barnehage/',
      detail: 'Tjenesteområde for bydeler',
    });
  });

  it('says the former name with its number, where that is what was found', () => {
    expect(first('finnoy')).toMatchObject({ title: 'Stavanger', former: 'tidligere Finnøy (1141)' });
    expect(first('1141')?.former).toBe('tidligere Finnøy (1141)');
  });

  it('says only the number where the name is still in use', () => {
    expect(first('3029')).toMatchObject({ title: 'Lørenskog', former: 'tidligere nummer 3029' });
  });

  it('shows the other names of a place, but not one that its title begins with', () => {
    expect(first('gaivuotna')).toMatchObject({ title: 'Kåfjord', others: 'Gáivuotna – Kaivuono' });
    expect(first('valer')).toMatchObject({ title: 'Våler (Østfold)', others: '' });
  });

  it.each(['kommunegruppe 8', 'kostra-gruppe 8'])('«%s» finds a group by the name of the pages', (query) => {
    expect(first(query)).toMatchObject({
      title: 'Kommunegruppe 8',
      href: '/kommunegruppe/8/',
      detail: '10 000–19 999 innbyggere',
    });
  });

  it.each([
    ['rogaland', '/fylke/rogaland/', 'Fylke'],
    ['økonomi', '/omrade/okonomi/', 'Tjenesteområde'],
    ['lånegjeld', '/nokkeltall/netto-gjeld/', 'Nøkkeltall om økonomi'],
  ])('«%s» leads to %s and says what it is', (query, href, detail) => {
    expect(first(query)).toMatchObject({ href, detail });
  });

  it('leads to the page in its own language', () => {
    const english = searchEngine(ENTRIES, 'en', searchTextsFor('en'));
    expect(english('3029', 1)[0]).toMatchObject({
      href: '/en/municipality/lorenskog/',
      detail: 'Municipality 3222 in Akershus',
      former: 'former number 3029',
    });
  });
});

describe('a place and what is wanted of it', () => {
  it.each([
    ['økonomi stavanger', '/kommune/stavanger/okonomi/'],
    ['Stavanger økonomi', '/kommune/stavanger/okonomi/'],
    ['økonomi i våler østfold', '/kommune/valer-ostfold/okonomi/'],
    ['finnøy økon', '/kommune/stavanger/okonomi/'],
    ['gaivuotna låner', '/kommune/kafjord/okonomi/'],
    ['barnehage på frogner', '/bydel/frogner/barnehage/'],
    ['barnehage frogner', '/bydel/frogner/barnehage/'],
  ])('«%s» leads to %s', (query, href) => {
    expect(first(query)?.href).toBe(href);
  });

  it('says whose table it is, and which key figure was asked for', () => {
    expect(first('gjeld lørenskog')).toMatchObject({
      title: 'Lørenskog: Økonomi',
      others: 'Netto lånegjeld',
      detail: 'Kommune 3222 i Akershus',
    });
    expect(first('lørenskog økonomi')?.others).toBe('');
  });

  it('has no table of an area that the place has none of', () => {
    expect(find('stavanger barnehage', 10)).toEqual([]);
    expect(find('frogner økonomi', 10)).toEqual([]);
  });

  it('finds nothing by a single letter', () => {
    expect(find('s netto', 10)).toEqual([]);
  });
});
