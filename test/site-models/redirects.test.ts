import { describe, expect, it } from 'vitest';
import type { PublishedRegion, RegionAlias } from '../../src/contracts/published.ts';
import type { RegionName } from '../../src/domain/region.ts';
import { choicesOf, redirectsOf, waysIn } from '../../src/site/redirects.ts';
import { realRegions } from './realRegions.ts';

function kommune(
  code: string,
  name: string,
  own: { slug?: string; names?: readonly RegionName[]; aliases?: readonly RegionAlias[] } = {},
): PublishedRegion {
  return {
    code,
    level: 'kommune',
    name: { nb: name, en: name },
    names: own.names ?? [{ lang: 'no', name }],
    slug: own.slug ?? name.toLowerCase(),
    fylke: null,
    group: null,
    point: null,
    aliases: own.aliases ?? [],
    notes: [],
  };
}

const oldNumber = (text: string): RegionAlias => ({ kind: 'oldNumber', text });
const oldName = (text: string): RegionAlias => ({ kind: 'oldName', text });
const leadsTo = (regions: readonly PublishedRegion[]) =>
  Object.fromEntries(
    waysIn(regions).map(({ segment, targets }) => [segment, targets.map(({ code }) => code)]),
  );

describe('ways in', () => {
  it('are the number, every name form, and former names and numbers', () => {
    const tana = kommune('5628', 'Tana', {
      names: [
        { lang: 'se', name: 'Deatnu' },
        { lang: 'no', name: 'Tana' },
      ],
      aliases: [oldNumber('2025'), oldName('Polmak')],
    });
    expect(leadsTo([tana])).toEqual({
      '2025': ['5628'],
      '5628': ['5628'],
      deatnu: ['5628'],
      'deatnu-tana': ['5628'],
      polmak: ['5628'],
    });
  });

  it('never take the place of a slug in force, whoever once had the name', () => {
    const bjornafjorden = kommune('4624', 'Bjornafjorden', { aliases: [oldName('Os')] });
    expect(leadsTo([kommune('3430', 'Os'), bjornafjorden])).not.toHaveProperty('os');
  });

  it('leave a number in force to its region, also where it once was another’s', () => {
    const reused = kommune('1505', 'Kristiansund');
    const other = kommune('1506', 'Molde', { aliases: [oldNumber('1505')] });
    expect(leadsTo([other, reused])['1505']).toEqual(['1505']);
  });

  it('are a choice where several have or have had the name or number', () => {
    const regions = [
      kommune('1818', 'Herøy (Nordland)', { slug: 'heroy-nordland', names: [{ lang: 'no', name: 'Herøy' }] }),
      kommune('1515', 'Herøy (Møre og Romsdal)', {
        slug: 'heroy-more-og-romsdal',
        names: [{ lang: 'no', name: 'Herøy' }],
      }),
    ];
    const [choice, ...rest] = choicesOf(regions);
    expect(rest).toEqual([]);
    expect(choice).toMatchObject({ segment: 'heroy', text: 'Herøy' });
    expect(choice?.targets.map(({ code }) => code)).toEqual(['1515', '1818']);
    expect(redirectsOf(regions).map(({ segment }) => segment)).toEqual(['1515', '1818']);
  });

  it('spell the text as the present name does where an old one gives the same address', () => {
    const region = kommune('1', 'Vågan', {
      slug: 'x',
      aliases: [{ kind: 'slug', text: 'vagan' }, oldName('Vaagan')],
    });
    expect(waysIn([region]).find(({ segment }) => segment === 'vagan')?.text).toBe('Vågan');
  });

  it('are none to a region without a page', () => {
    expect(waysIn([{ ...kommune('EAK', 'Landet'), slug: null }])).toEqual([]);
  });
});

describe('the ways in to the kommuner of 2025', () => {
  const kommuner = realRegions().filter(({ level }) => level === 'kommune');
  const slugs = new Set(kommuner.map(({ slug }) => slug));
  const redirects = new Map(redirectsOf(kommuner).map(({ segment, to }) => [segment, to.slug]));
  const choices = new Map(
    choicesOf(kommuner).map(({ segment, targets }) => [segment, targets.map(({ slug }) => slug)]),
  );

  it.each([
    ['0301', 'oslo'],
    ['3029', 'lorenskog'],
    ['0230', 'lorenskog'],
    ['3222', 'lorenskog'],
    ['oslove', 'oslo'],
    ['guovdageaidnu', 'kautokeino'],
    ['guovdageaidnu-kautokeino', 'kautokeino'],
    ['aarborte-hattfjelldal', 'hattfjelldal'],
    ['porsangu', 'porsanger'],
    ['1141', 'stavanger'],
    ['finnoy', 'stavanger'],
    ['skedsmo', 'lillestrom'],
  ])('/%s/ leads to %s', (segment, slug) => {
    expect(redirects.get(segment)).toBe(slug);
  });

  it.each([
    ['heroy', ['heroy-more-og-romsdal', 'heroy-nordland']],
    ['valer', ['valer-ostfold', 'valer-innlandet']],
    // Divided: both hold a part of it.
    ['1507', ['alesund', 'haram']],
    ['tysfjord', ['narvik', 'hamaroy']],
  ])('/%s/ is a choice', (segment, expected) => {
    expect([...(choices.get(segment) ?? [])].sort()).toEqual([...expected].sort());
    expect(redirects.has(segment)).toBe(false);
  });

  it('lead to a page at once: no target is itself a way in, so that none can go in a ring', () => {
    expect(
      [...redirects.values()].filter((slug) => slug === null || redirects.has(slug) || !slugs.has(slug)),
    ).toEqual([]);
    expect([...redirects.keys(), ...choices.keys()].filter((segment) => slugs.has(segment))).toEqual([]);
  });

  it('leave no number of the past or present out', () => {
    const ways = new Set([...redirects.keys(), ...choices.keys()]);
    const numbers = kommuner.flatMap(({ code, aliases }) => [
      code,
      ...aliases.filter(({ kind }) => kind === 'oldNumber').map(({ text }) => text),
    ]);
    expect(numbers.length).toBeGreaterThan(800);
    expect(numbers.filter((number) => !ways.has(number))).toEqual([]);
  });

  it('are addresses: small plain letters, digits and hyphens', () => {
    const odd = [...redirects.keys(), ...choices.keys()].filter((segment) => !/^[a-z0-9-]+$/.test(segment));
    expect(odd).toEqual([]);
  });
});

describe('the ways in to the fylker of 2025', () => {
  const fylker = realRegions().filter(({ level }) => level === 'fylke');

  it('are the county number and every name form, and never a choice', () => {
    const redirects = new Map(redirectsOf(fylker).map(({ segment, to }) => [segment, to.slug]));
    expect(redirects.get('55')).toBe('troms');
    expect(redirects.get('romsa')).toBe('troms');
    expect(redirects.get('03')).toBe('oslo');
    expect(choicesOf(fylker)).toEqual([]);
  });
});
