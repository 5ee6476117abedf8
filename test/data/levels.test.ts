import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEVEL_FILES, parseRegions, REGION_FILES, regionPath } from '../../src/contracts/regions.ts';
import type { Regions, RegionSources } from '../../src/contracts/regions.ts';
import { isValidInPeriod } from '../../src/domain/region.ts';

/** Facts of the shipped files of county authorities and city districts. */
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

function codesIn(period: string): string[] {
  return regions()
    .fylkeskommuner.filter((item) => isValidInPeriod(item, period))
    .map(({ code }) => code);
}

describe('county authorities', () => {
  test.each([
    ['2020', 11],
    ['2023', 11],
    ['2024', 15],
    ['2025', 15],
  ])('in %s there are %i, Oslo among them', (period, count) => {
    expect(codesIn(period)).toHaveLength(count);
    expect(codesIn(period)).toContain('0300');
  });

  test('have the number, the names and the slug of their county', () => {
    const fylker = new Map(regions().fylker.map((fylke) => [`${fylke.code}00`, fylke]));
    for (const { code, name, names, slug } of regions().fylkeskommuner)
      expect({ code, name, names, slug }).toEqual({
        code,
        name: fylker.get(code)?.name,
        names: fylker.get(code)?.names,
        slug: fylker.get(code)?.slug,
      });
  });

  test('are in force when their county is, from 2020 on', () => {
    for (const period of ['2020', '2021', '2022', '2023', '2024', '2025'])
      expect(codesIn(period)).toEqual(
        regions()
          .fylker.filter((item) => isValidInPeriod(item, period))
          .map(({ code }) => `${code}00`),
      );
  });

  test.each([
    ['3100', '3000'],
    ['3200', '3000'],
    ['3300', '3000'],
    ['3900', '3800'],
    ['4000', '3800'],
    ['5500', '5400'],
    ['5600', '5400'],
  ])('%s came out of the division of %s', (code, from) => {
    expect(regions().fylkeskommuner.find((item) => item.code === code)?.splitFrom).toBe(from);
  });

  test('are in six regions, the sixth of which is Oslo alone', () => {
    const inForce = regions().fylkeskommuner.filter(({ validTo }) => validTo === null);
    const members = Object.groupBy(inForce, ({ region }) => region);
    expect(Object.keys(members).sort()).toEqual(regions().fylkeskommuneregioner.map(({ code }) => code));
    expect(members['EAFK06']?.map(({ code }) => code)).toEqual(['0300']);
    expect(members['EAFK04']?.map(({ code }) => code)).toContain('5000');
  });

  test('have regions named as in the published tables', () => {
    expect(regions().fylkeskommuneregioner.map(({ code, name }) => `${code} ${name.nb}`)).toEqual([
      'EAFK01 Øst-Norge',
      'EAFK02 Sør-Norge',
      'EAFK03 Vest-Norge',
      'EAFK04 Midt-Norge',
      'EAFK05 Nord-Norge',
      'EAFK06 Oslo kommune',
    ]);
  });
});

describe('city districts', () => {
  test('are the fifteen of Oslo', () => {
    expect(regions().bydeler.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '030101 Gamle Oslo',
      '030102 Grünerløkka',
      '030103 Sagene',
      '030104 St. Hanshaugen',
      '030105 Frogner',
      '030106 Ullern',
      '030107 Vestre Aker',
      '030108 Nordre Aker',
      '030109 Bjerke',
      '030110 Grorud',
      '030111 Stovner',
      '030112 Alna',
      '030113 Østensjø',
      '030114 Nordstrand',
      '030115 Søndre Nordstrand',
    ]);
  });

  test('have addresses made from their names', () => {
    const slugs = regions().bydeler.map(({ slug }) => slug);
    expect(slugs).toContain('grunerlokka');
    expect(slugs).toContain('st-hanshaugen');
    expect(new Set(slugs).size).toBe(15);
  });
});

test('the averages of all are there for every level', () => {
  expect(regions().land.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'EAK landet',
    'EAKUO landetUtenOslo',
    'EAFK fylkeskommunerLandet',
    'EAFKUO fylkeskommunerUtenOslo',
    'EAB bydelerAlle',
  ]);
});
