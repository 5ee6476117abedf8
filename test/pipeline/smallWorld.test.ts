import { describe, expect, it } from 'vitest';
import type { PublishedSearch } from '../../src/contracts/published.ts';
import { buildWorld, cellReader, indexOf, publishedOf, readWorld } from './world.ts';

const build = buildWorld(readWorld());
const published = publishedOf(build);
const cell = cellReader(published);
const value = (region: string, indicator: string, period: string) => cell(region, indicator, period).value;

describe('the small world, computed by hand', () => {
  it('has nothing to complain about', () => {
    expect(build.problems).toEqual([]);
  });

  it('puts the population of 1 January 2026 on KOSTRA year 2025', () => {
    expect(value('0301', 'innbyggere', '2025')).toBe(1030);
  });

  it('sums inhabitants over the municipalities of each year: 1030 + 100 + 200 + 300 + 20 + 30', () => {
    expect(cell('EAK', 'innbyggere', '2025')).toMatchObject({ value: 1680, coverage: [6, 0, 0] });
    expect(value('EAKUO', 'innbyggere', '2025')).toBe(650);
    expect(value('EAK', 'innbyggere', '2023')).toBe(1660);
    expect(value('EKA15', 'innbyggere', '2023')).toBe(350);
  });

  it('makes a ratio average from sums: (23 + 33) / (100 + 300) is 14 per cent, not the mean of 23 and 11', () => {
    const average = cell('EKG01', 'andel-barn', '2025');
    expect(average).toMatchObject({ value: 14, numerator: 56, denominator: 400, coverage: [2, 0, 0] });
  });

  it('leaves a municipality without visits out of both sums: 1130 / 650, with Oslo or without', () => {
    expect(cell('EAK', 'besok-per-innbygger', '2025')).toEqual({
      value: 1.74,
      status: 'preliminary',
      coverage: [5, 1, 0],
      numerator: 1130,
      denominator: 650,
    });
    expect(value('EAKUO', 'besok-per-innbygger', '2025')).toBe(1.74);
    expect(cell('0301', 'besok-per-innbygger', '2025')).toMatchObject({
      value: null,
      status: 'missing',
      denominator: 1030,
    });
  });

  it('counts a municipality that cannot have the figure neither as used nor as missing', () => {
    expect(cell('EAK', 'besok-per-innbygger', '2023')).toMatchObject({
      numerator: 5800,
      denominator: 1310,
      coverage: [3, 1, 0],
    });
    expect(cell('EKA15', 'besok-per-innbygger', '2023')).toMatchObject({
      value: null,
      status: 'missing',
      coverage: [0, 1, 0],
    });
  });

  it('keeps a real zero apart from a missing figure', () => {
    expect(cell('1502', 'besok-per-innbygger', '2025')).toMatchObject({ value: 0, status: 'preliminary' });
    expect(cell('1502', 'besok-per-innbygger', '2024')).toMatchObject({ value: null, status: 'suppressed' });
  });

  it('follows a renamed number and sums the parts of a merger', () => {
    expect(value('1102', 'utlan', '2022')).toBe(20);
    expect(value('1501', 'utlan', '2022')).toBe(11);
    expect(cell('1501', 'besok-per-innbygger', '2022')).toMatchObject({
      value: 1,
      numerator: 300,
      denominator: 300,
    });
  });

  it('has no figure for a merged municipality where a part is missing, nor where adding has no meaning', () => {
    expect(cell('1501', 'besok-per-innbygger', '2023')).toMatchObject({ value: null, status: 'missing' });
    expect(cell('1501', 'tilfredshet', '2023')).toMatchObject({ value: null, status: 'missing' });
    expect(value('1501', 'tilfredshet', '2024')).toBe(7);
  });

  it('makes a mean of reporters over the municipalities of the year, also those merged later', () => {
    expect(cell('EKG01', 'tilfredshet', '2022')).toMatchObject({ value: 7.3, coverage: [3, 0, 0] });
  });

  it('begins a series with the split, and counts what was split in the averages of its years', () => {
    expect(cell('1502', 'innbyggere', '2023')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('EKG02', 'innbyggere', '2023')).toMatchObject({ value: 250, coverage: [2, 0, 0] });
    expect(published.has('region/1593.json')).toBe(false);
  });

  it('fills totals with last year’s figure of the same municipality, and never its own cell', () => {
    expect(cell('EAK', 'utlan', '2023')).toMatchObject({
      value: 959,
      status: 'imputed',
      coverage: [5, 0, 1],
    });
    expect(cell('1102', 'utlan', '2023')).toMatchObject({ value: null, status: 'missing' });
  });

  it('has no sum when a municipality lacks a figure that nothing can stand in for', () => {
    expect(cell('EAK', 'utlan', '2024')).toMatchObject({
      value: null,
      status: 'missing',
      coverage: [5, 1, 0],
    });
    expect(value('EKG01', 'utlan', '2024')).toBe(24);
  });

  it('lets a total given by the source displace the computed one', () => {
    expect(cell('EAK', 'utlan', '2025')).toMatchObject({
      value: 990,
      status: 'preliminary',
      coverage: [0, 0, 0],
    });
    expect(cell('EAKUO', 'utlan', '2025')).toMatchObject({
      value: 56,
      status: 'imputed+preliminary',
      coverage: [4, 0, 1],
    });
  });

  it('weights published ratios by their denominators: (2000 + 300 + 500 + 300) / 160, marked estimated', () => {
    expect(cell('EAK', 'andel-hjelp', '2025')).toEqual({
      value: 19.4,
      status: 'estimated+preliminary',
      coverage: [5, 1, 0],
      numerator: null,
      denominator: 160,
    });
    expect(cell('0301', 'andel-hjelp', '2025')).toMatchObject({ value: 20, status: 'preliminary' });
  });

  it('takes the plain mean of fees over those that report: (1000 + 2100 + 4100 + 5100 + 6100) / 5', () => {
    expect(cell('EAK', 'gebyr', '2025')).toMatchObject({ value: 3680, coverage: [5, 1, 0] });
    expect(value('EAKUO', 'gebyr', '2024')).toBe(4000);
  });

  it('makes no average of yes and no', () => {
    expect(cell('EAK', 'har-plan', '2025')).toMatchObject({
      value: null,
      status: 'notApplicable',
      coverage: [5, 1, 0],
    });
    expect(value('1501', 'har-plan', '2025')).toBe(1);
  });

  it('does not compute an average that is declared withheld', () => {
    expect(cell('EAKUO', 'besok-per-innbygger', '2024')).toMatchObject({ value: null, status: 'withheld' });
    expect(value('EAK', 'besok-per-innbygger', '2024')).toBe(3.84);
  });

  it('marks what a modelled dataset touches, averages included', () => {
    expect(cell('0301', 'timer-per-100', '2025')).toMatchObject({ value: 200, status: 'modelled' });
    expect(cell('EAK', 'timer-per-100', '2025')).toMatchObject({ value: 206, status: 'modelled' });
  });

  it('shows the later of two publications, and marks the newest year preliminary', () => {
    expect(cell('1101', 'besok-per-innbygger', '2024')).toMatchObject({
      value: 3.2,
      status: '',
      numerator: 320,
    });
    expect(cell('1101', 'besok-per-innbygger', '2025')).toMatchObject({ status: 'preliminary' });
  });

  it('says of a group of one that it is one of one', () => {
    expect(cell('EKG03', 'innbyggere', '2025')).toMatchObject({ value: 1030, coverage: [1, 0, 0] });
  });
});

describe('the index of the small world', () => {
  const index = indexOf(published);

  it('orders areas as they declare and key figures as their file does', () => {
    expect(index.areas.map(({ id }) => id)).toEqual(['befolkning', 'tjenester', 'kultur']);
    expect(index.areas[2]?.indicators).toEqual(['besok-per-innbygger', 'utlan', 'tilfredshet']);
  });

  it('tells the worst provenance and the datasets behind a key figure', () => {
    const indicator = index.indicators.find(({ id }) => id === 'timer-per-100');
    expect(indicator).toMatchObject({
      provenance: 'modelled',
      datasets: ['folkemengde', 'modell'],
      periods: ['2025'],
    });
  });

  it('leads old numbers, old names and every name form to the municipality in force', () => {
    const aliases = (code: string) => index.regions.find((region) => region.code === code)?.aliases;
    expect(aliases('1501')).toEqual([
      { kind: 'oldNumber', text: '1591' },
      { kind: 'oldNumber', text: '1592' },
      { kind: 'oldName', text: 'Li', number: '1592' },
      { kind: 'slug', text: 'li' },
    ]);
    expect(aliases('1102')).toEqual([
      { kind: 'name', text: 'Sørvik' },
      { kind: 'name', text: 'Lullevuotna' },
      { kind: 'oldNumber', text: '1190' },
      { kind: 'slug', text: 'lullevuotna' },
    ]);
  });

  it('tells of mergers as notes and of splits as breaks', () => {
    const note = index.regions.find(({ code }) => code === '1501')?.notes[0];
    expect(note?.nb).toBe(
      'Kommunen ble slått sammen i 2024. Tall for tidligere år er for 1591 Fjell og 1592 Li til sammen.',
    );
    expect(index.breaks.map(({ indicator, region, period }) => [indicator, region, period])).toEqual([
      ['gebyr', null, '2025'],
      [null, '1502', '2024'],
      [null, '1503', '2024'],
    ]);
  });

  it('names each year’s publication of a dataset', () => {
    expect(index.sources.find(({ id }) => id === 'bibliotek')?.vintages).toEqual([
      { period: '2022', vintage: 'revised', published: '2025-06-16' },
      { period: '2023', vintage: 'revised', published: '2025-06-16' },
      { period: '2024', vintage: 'revised', published: '2025-06-16' },
      { period: '2025', vintage: 'unrevised', published: '2026-03-16' },
    ]);
  });
});

describe('what the search box finds in the small world', () => {
  const search = (language: string) =>
    JSON.parse(published.get(`search.${language}.json`) ?? '') as PublishedSearch;
  const entry = (id: string) => search('nb').entries.find((candidate) => candidate.id === id);

  it('is kommuner, fylker, groups, areas and key figures, in that order', () => {
    const kinds = search('nb').entries.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['kommune', 'fylke', 'kommunegruppe', 'area', 'indicator']);
    expect(kinds).toHaveLength(6 + 3 + 3 + 3 + 9);
  });

  it('has each language’s name, and every earlier number with the name it had', () => {
    expect(entry('1102')).toEqual({
      id: '1102',
      kind: 'kommune',
      title: 'Sørvik',
      subtitle: 'Vestlandet',
      slug: 'sorvik',
      number: '1102',
      names: ['Lullevuotna'],
      former: [{ number: '1190', name: 'Sørvik' }],
    });
    expect(entry('1501')?.former).toEqual([
      { number: '1591', name: 'Fjell' },
      { number: '1592', name: 'Li' },
    ]);
  });

  it('is in the language of the page', () => {
    const titles = (language: string) => search(language).entries.map(({ title }) => title);
    expect(titles('nb')).toContain('Besøk per innbygger');
    expect(titles('en')).toContain('Visits per inhabitant');
    expect(titles('en')).not.toContain('Besøk per innbygger');
  });
});
