import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEVEL_FILES, parseRegions, REGION_FILES, regionPath } from '../../src/contracts/regions.ts';
import type { Regions, RegionSources } from '../../src/contracts/regions.ts';
import { buildLineage } from '../../src/domain/lineage.ts';
import { isValidInPeriod } from '../../src/domain/region.ts';
import { norwegianName, uniqueSlugs } from '../../src/domain/slug.ts';

/** Facts of the shipped files, each from a published source, so that a slip in an edit is seen. */
const DATA = new URL('../../data/', import.meta.url);
const sources = Object.fromEntries(
  [...REGION_FILES, ...LEVEL_FILES].map((file) => [
    file,
    { file: regionPath(file), bytes: readFileSync(new URL(regionPath(file), DATA)) },
  ]),
) as unknown as RegionSources;
const parsed = parseRegions(sources);

function regions(): Regions {
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.problems.slice(0, 5), null, 1));
  return parsed.value;
}

function kommune(code: string) {
  const found = regions().kommuner.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

test('the shipped region files have no problem', () => {
  expect(parsed.problems).toEqual([]);
});

describe('numbers of municipalities and counties (KLASS 131 and 104)', () => {
  test.each([
    ['2003', 434],
    ['2005', 433],
    ['2006', 431],
    ['2008', 430],
    ['2012', 429],
    ['2013', 428],
    ['2016', 428],
    ['2017', 426],
    ['2018', 422],
    ['2019', 422],
    ['2020', 356],
    ['2023', 356],
    ['2024', 357],
    ['2026', 357],
  ])('in %s there are %i municipalities', (period, count) => {
    expect(regions().kommuner.filter((item) => isValidInPeriod(item, period))).toHaveLength(count);
  });

  test.each([
    ['2003', 19],
    ['2017', 19],
    ['2018', 18],
    ['2019', 18],
    ['2020', 11],
    ['2023', 11],
    ['2024', 15],
  ])('in %s there are %i counties', (period, count) => {
    expect(regions().fylker.filter((item) => isValidInPeriod(item, period))).toHaveLength(count);
  });

  test('the reform of 2020 gathered 109 municipalities in 43, which is 66 fewer', () => {
    const gathered = regions().changes.filter(({ date, kind }) => date === '2020-01-01' && kind !== 'rename');
    expect(new Set(gathered.map(({ from }) => from)).size).toBe(109);
    expect(new Set(gathered.map(({ to }) => to)).size).toBe(43);
  });

  test('four numbers have been split since 2003: Stokke, Snillfjord, Tysfjord and Ålesund', () => {
    const split = regions().changes.filter(({ kind }) => kind === 'split');
    const pairs = split.map(({ date, from, to }) => `${date.slice(0, 4)} ${from} ${to}`);
    expect(pairs.sort()).toEqual([
      '2017 0720 0704',
      '2017 0720 0710',
      '2020 1850 1806',
      '2020 1850 1875',
      '2020 5012 5055',
      '2020 5012 5056',
      '2020 5012 5059',
      '2024 1507 1508',
      '2024 1507 1580',
    ]);
  });
});

describe('kommunegrupper of 2020 (ssb.no, «KOSTRA-gruppene»)', () => {
  const sizesIn = (period: string) =>
    regions().kommunegrupper.map(
      ({ code }) =>
        regions().memberships.filter((item) => item.group === code && isValidInPeriod(item, period)).length,
    );

  test('have the published sizes in 2020', () => {
    expect(sizesIn('2020')).toEqual([39, 18, 9, 39, 33, 28, 38, 13, 27, 13, 10, 11, 1, 25, 36, 8, 8]);
  });

  test('have Haram in group 1 and Ålesund in group 11 from 2024', () => {
    expect(sizesIn('2023')).toEqual(sizesIn('2020'));
    expect(sizesIn('2024')).toEqual([40, 18, 9, 39, 33, 28, 38, 13, 27, 13, 10, 11, 1, 25, 36, 8, 8]);
    const groupOf = (code: string) => regions().memberships.filter((item) => item.kommune === code);
    expect(groupOf('1580')).toMatchObject([{ group: 'EKG01', validFrom: '2024-01-01', validTo: null }]);
    expect(groupOf('1508')).toMatchObject([{ group: 'EKG11', validFrom: '2024-01-01', validTo: null }]);
    expect(groupOf('1507')).toMatchObject([{ group: 'EKG11', validTo: '2024-01-01' }]);
  });

  test('put Oslo alone in group 13, and each says who it is for in three languages', () => {
    expect(regions().memberships.filter(({ group }) => group === 'EKG13')).toMatchObject([
      { kommune: '0301' },
    ]);
    for (const { criteria } of regions().kommunegrupper) expect(criteria.nn).toBeTruthy();
  });

  test('have the published limits (spot checks)', () => {
    const of = (number: number) => regions().kommunegrupper.find((group) => group.number === number);
    expect(of(8)).toMatchObject({ population: { min: 10000, max: 19999 }, freeIncome: ['middle', 'high'] });
    expect(of(12)).toMatchObject({ population: { min: 75000, max: 300000 }, boundCosts: ['low'] });
    expect(of(16)).toMatchObject({ population: { min: 0, max: 599 }, boundCosts: ['middle'] });
    expect(of(17)).toMatchObject({ population: null, freeIncome: ['high'] });
  });
});

describe('names', () => {
  test.each([
    ['0301', 'Oslo|Oslove', 'no|sma'],
    ['1826', 'Aarborte|Hattfjelldal', 'sma|no'],
    ['1833', 'Rana|Raane', 'no|sma'],
    ['1841', 'Fauske|Fuossko', 'no|smj'],
    ['1845', 'Sørfold|Fuolldá', 'no|smj'],
    ['1853', 'Evenes|Evenášši', 'no|se'],
    ['1875', 'Hábmer|Hamarøy', 'smj|no'],
    ['5001', 'Trondheim|Tråante', 'no|sma'],
    ['5041', 'Snåase|Snåsa', 'sma|no'],
    ['5518', 'Loabák|Lavangen', 'se|no'],
    ['5536', 'Lyngen|Ivgu|Yykeä', 'no|se|fkv'],
    ['5538', 'Storfjord|Omasvuotna|Omasvuono', 'no|se|fkv'],
    ['5540', 'Gáivuotna|Kåfjord|Kaivuono', 'se|no|fkv'],
    ['5622', 'Porsanger|Porsáŋgu|Porsanki', 'no|se|fkv'],
    ['5636', 'Unjárga|Nesseby', 'se|no'],
    ['1850', 'Tysfjord|Divtasvuodna', 'no|smj'],
  ])('%s is %s (%s)', (code, names, languages) => {
    const found = kommune(code).names;
    expect(found.map(({ name }) => name).join('|')).toBe(names);
    expect(found.map(({ lang }) => lang).join('|')).toBe(languages);
  });

  test('every municipality in force has one printed name that no other has', () => {
    const names = regions()
      .kommuner.filter(({ validTo }) => validTo === null)
      .map(({ name }) => name);
    expect(new Set(names).size).toBe(357);
    expect(names).toContain('Våler (Østfold)');
  });

  test('every name with a letter that Norwegian lacks is called by its own language', () => {
    for (const { code, names } of regions().kommuner)
      for (const { lang, name } of names)
        if (lang === 'no') expect(`${code} ${name}`).toMatch(/^\d{4} [\p{Script=Latin} \-.]+$/u);
    const norwegian = regions().kommuner.flatMap(({ names }) => names.filter(({ lang }) => lang === 'no'));
    expect(norwegian.filter(({ name }) => /[áčđŋšŧžäöï]/i.test(name))).toEqual([]);
  });

  test('counties have their Sámi and Kven names', () => {
    const names = Object.fromEntries(
      regions()
        .fylker.filter(({ names }) => names.length > 1)
        .map(({ code, names }) => [code, names.map(({ lang, name }) => `${name} (${lang})`).join(', ')]),
    );
    expect(names).toEqual({
      '03': 'Oslo (no), Oslove (sma)',
      '18': 'Nordland (no), Nordlánnda (smj)',
      '19': 'Troms (no), Romsa (se)',
      '20': 'Finnmark (no), Finnmárku (se)',
      '50': 'Trøndelag (no), Trööndelage (sma)',
      '54': 'Troms og Finnmark (no), Romsa ja Finnmárku (se), Tromssa ja Finmarkku (fkv)',
      '55': 'Troms (no), Romsa (se), Tromssa (fkv)',
      '56': 'Finnmark (no), Finnmárku (se), Finmarkku (fkv)',
    });
  });
});

describe('slugs', () => {
  test.each([
    ['1119', 'ha'],
    ['3114', 'valer-ostfold'],
    ['3419', 'valer-innlandet'],
    ['1818', 'heroy-nordland'],
    ['1515', 'heroy-more-og-romsdal'],
    ['5636', 'nesseby'],
    ['5041', 'snasa'],
    ['1856', 'rost'],
    ['1857', 'vaeroy'],
    ['5540', 'kafjord'],
    ['3430', 'os'],
  ])('%s has the address %s', (code, slug) => {
    expect(kommune(code).slug).toBe(slug);
  });

  test('are those that the rule in the code gives, 357 and all different', () => {
    const countyName = new Map(
      regions()
        .fylker.filter(({ validTo }) => validTo === null)
        .map(({ code, names }) => [code, norwegianName(names)]),
    );
    const inForce = regions().kommuner.filter(({ validTo }) => validTo === null);
    const slugs = uniqueSlugs(
      inForce.map(({ code, names, county }) => ({
        name: norwegianName(names),
        qualifier: countyName.get(county) ?? '',
        code,
      })),
    );
    expect(inForce.map(({ slug }) => slug)).toEqual(slugs);
    expect(new Set(slugs).size).toBe(357);
  });
});

describe('neighbours (Kartverket 2024)', () => {
  test('join 331 of the 357; the others are islands', () => {
    const { neighbours } = regions();
    expect(neighbours).toHaveLength(1472);
    expect(new Set(neighbours.map(({ kommune }) => kommune)).size).toBe(331);
  });

  test('Oslo borders on eight', () => {
    expect(regions().neighbours.filter(({ kommune }) => kommune === '0301')).toHaveLength(8);
  });
});

describe('lineage of the shipped regions', () => {
  const lineage = buildLineage(regions().kommuner, regions().changes);
  const inForce = regions().kommuner.filter(({ validTo }) => validTo === null);
  const years = Array.from({ length: 24 }, (_, index) => String(2003 + index));

  test.each(years)('in %s the units are a partition of the country', (period) => {
    const valid = regions().kommuner.filter((item) => isValidInPeriod(item, period));
    const parts = lineage.unitsIn(period).flatMap((unit) => lineage.partsOf(unit, period));
    expect(parts.sort()).toEqual(valid.map(({ code }) => code).sort());
  });

  test('historic units are those that ended in a split, and none from 2024 on', () => {
    const current = new Set(inForce.map(({ code }) => code));
    const historic = (period: string) => lineage.unitsIn(period).filter((unit) => !current.has(unit));
    expect(historic('2024')).toEqual([]);
    expect(historic('2023')).toEqual(['1507']);
    expect(historic('2019')).toEqual(
      '1507 1571 1805 1849 1850 1854 5011 5012 5013 5016 5023 5024'.split(' '),
    );
    const stokke = ['0704', '0706', '0716', '0719', '0720'];
    expect(historic('2016')).toEqual([...stokke, ...historic('2019')]);
  });

  test('every number there has been leads to a page', () => {
    for (const { code } of regions().kommuner)
      expect(lineage.currentOf(code).length, code).toBeGreaterThan(0);
    expect(new Set(regions().kommuner.flatMap(({ code }) => lineage.currentOf(code))).size).toBe(357);
  });

  test.each([
    ['0219', '3201'],
    ['0230', '3222'],
    ['3029', '3222'],
    ['0814', '4012'],
    ['1567', '5061'],
    ['1601', '5001'],
    ['5030', '5001'],
    ['1842', '1804'],
  ])('%s leads to %s', (old, now) => {
    expect(lineage.currentOf(old)).toEqual([now]);
  });

  test('only the nine that got a part of a divided number have artificial shares, until their break', () => {
    const shares = (period: string) =>
      inForce.filter(({ code }) => lineage.hasArtificialShare(code, period)).map(({ code }) => code);
    expect(shares('2016')).toEqual('1508 1580 1806 1875 3905 3907 5055 5056 5059'.split(' '));
    expect(shares('2019')).toEqual('1508 1580 1806 1875 5055 5056 5059'.split(' '));
    expect(shares('2023')).toEqual(['1508', '1580']);
    expect(shares('2024')).toEqual([]);
  });

  test('Drammen is made of three before 2020, one of them from another county', () => {
    expect(lineage.partsOf('3301', '2019')).toEqual(['0602', '0625', '0711']);
    expect(lineage.breaksOf('3301')).toEqual([
      { period: '2020', kind: 'merge', from: ['0602', '0625', '0711'] },
    ]);
  });
});
