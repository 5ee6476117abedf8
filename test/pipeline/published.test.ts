import { describe, expect, it } from 'vitest';
import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';
import { hasErrors } from '../../src/contracts/parsed.ts';
import type { RegionLevel } from '../../src/domain/region.ts';
import { buildWorld, cellReader, publishedOf, readWorld } from './world.ts';

// Figures that Statistics Norway has published, reproduced by the whole pipeline from the figures shipped in data/.
const build = buildWorld(readWorld('data'));
const published = publishedOf(build);
const cell = cellReader(published);

describe('the shipped data', () => {
  it('build without an error', () => {
    expect(hasErrors(build.problems)).toBe(false);
  });

  it('give a file for each unit of every level and each average over them, and no other', () => {
    const levels = [...published.keys()]
      .filter((path) => path.startsWith('region/'))
      .map((path) => (JSON.parse(published.get(path) ?? '') as PublishedRegionFile).level);
    const count: Partial<Record<RegionLevel, number>> = {};
    for (const level of levels) count[level] = (count[level] ?? 0) + 1;
    expect(count).toEqual({
      ...{ kommune: 357, fylke: 15, kommunegruppe: 17, landet: 1, landetUtenOslo: 1 },
      ...{ fylkeskommune: 15, fylkeskommuneregion: 6, fylkeskommunerLandet: 1, fylkeskommunerUtenOslo: 1 },
      ...{ bydel: 15, bydelerAlle: 1 },
    });
  });
});

describe('SSB table 11820, inhabitants in KOSTRA year 2025 (16 March 2026)', () => {
  it.each([
    ['0301', 'Oslo', 728_714],
    ['3222', 'Lørenskog', 51_511],
    ['3205', 'Lillestrøm', 96_771],
    ['EKG08', 'kommunegruppe 8', 158_935],
    ['EAK', 'landet', 5_627_400],
    ['EAKUO', 'landet uten Oslo', 4_898_686],
  ])('%s %s: %d', (region, _, inhabitants) => {
    expect(cell(region, 'innbyggere', '2025')).toMatchObject({ value: inhabitants, status: '' });
  });
});

describe('SSB table 11820, inhabitants in earlier KOSTRA years, over the municipalities of each year', () => {
  it.each([
    ['2020', 5_391_369, 4_694_359, 155_974],
    ['2022', 5_488_984, 4_779_947, 156_801],
    ['2023', 5_550_203, 4_832_493, 157_869],
    ['2024', 5_594_340, 4_870_050, 158_586],
  ])('%s: landet %d, landet uten Oslo %d, kommunegruppe 8 %d', (period, country, withoutOslo, group) => {
    expect(cell('EAK', 'innbyggere', period).value).toBe(country);
    expect(cell('EAKUO', 'innbyggere', period).value).toBe(withoutOslo);
    expect(cell('EKG08', 'innbyggere', period).value).toBe(group);
  });

  it('counts 356 municipalities before 2024 and 357 from then on', () => {
    expect(cell('EAK', 'innbyggere', '2023').coverage).toEqual([356, 0, 0]);
    expect(cell('EAK', 'innbyggere', '2024').coverage).toEqual([357, 0, 0]);
  });
});

describe('SSB table 12209, people aged 80 and over in 2025 (16 March 2026), per cent', () => {
  it.each([
    ['EAK', 'landet', 24.8, 9.0],
    ['EAKUO', 'landet uten Oslo', 25.1, 8.8],
    ['EKG08', 'kommunegruppe 8', 27.2, 9.8],
    ['EKG13', 'kommunegruppe 13, Oslo alone', 21.6, 10.4],
  ])('%s %s: %d use home services, %d are in institution', (region, _, home, institution) => {
    const status = 'estimated+preliminary';
    expect(cell(region, 'andel-80-hjemmetjenester', '2025')).toMatchObject({ value: home, status });
    expect(cell(region, 'andel-80-institusjon', '2025')).toMatchObject({ value: institution, status });
  });

  it('3222 Lørenskog: 17.5 and 7.5, as published and thus not estimated', () => {
    expect(cell('3222', 'andel-80-hjemmetjenester', '2025')).toMatchObject({
      value: 17.5,
      status: 'preliminary',
    });
    expect(cell('3222', 'andel-80-institusjon', '2025')).toMatchObject({ value: 7.5, status: 'preliminary' });
  });

  it('are made from 354 and 350 of 357 municipalities', () => {
    expect(cell('EAK', 'andel-80-hjemmetjenester', '2025').coverage).toEqual([354, 3, 0]);
    expect(cell('EAK', 'andel-80-institusjon', '2025').coverage).toEqual([350, 7, 0]);
  });
});

describe('SSB table 11820, births and deaths per 1 000 inhabitants', () => {
  it.each([
    ['births 2023', 'fodte-per-1000', '2023', 9.4, 9.0, 9.5],
    ['deaths 2024', 'dode-per-1000', '2024', 7.9, 8.3, 9.2],
  ])(
    '%s: landet, landet uten Oslo and kommunegruppe 8',
    (_, indicator, period, country, withoutOslo, group) => {
      expect(cell('EAK', indicator, period).value).toBe(country);
      expect(cell('EAKUO', indicator, period).value).toBe(withoutOslo);
      expect(cell('EKG08', indicator, period).value).toBe(group);
    },
  );
});

describe('what the structure of municipalities means for the shipped data', () => {
  it('follows Lørenskog through the numbers 0230, 3029 and 3222', () => {
    expect(cell('3222', 'kommunal-vei-per-10000', '2020').numerator).toBe(83.955);
    expect(cell('3222', 'innbyggere', '2010').value).toBeGreaterThan(30_000);
  });

  it('begins Ålesund and Haram with the split of 2024, and counts the undivided Ålesund in the averages before', () => {
    expect(cell('1508', 'innbyggere', '2023')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('1508', 'kommunal-vei-km', '2024').value).toBe(332.8);
    expect(cell('EKA15', 'innbyggere', '2023').coverage).toEqual([26, 0, 0]);
  });

  it.each([
    ['1508', 'Ålesund', ['1504', '1507', '1523', '1529', '1546']],
    ['1580', 'Haram', ['1507', '1534']],
    ['5055', 'Heim', ['1571', '1612', '1613', '5011', '5012']],
  ])('%s %s has the numbers that were its own before', (region, _, numbers) => {
    const { regions } = JSON.parse(published.get('index.json') ?? '') as PublishedIndex;
    const aliases = regions.find(({ code }) => code === region)?.aliases ?? [];
    expect(aliases.filter(({ kind }) => kind === 'oldNumber').map(({ text }) => text)).toEqual(numbers);
  });

  it('has no average for a fylke before it existed, nor for a kommunegruppe before its grouping', () => {
    expect(cell('EKA32', 'innbyggere', '2023')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('EKG08', 'innbyggere', '2019')).toMatchObject({ value: null, status: 'notApplicable' });
  });
});
