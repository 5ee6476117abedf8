import { describe, expect, it, vi } from 'vitest';
import type { PublishedProfile, PublishedRegionFile } from '../../src/contracts/published.ts';
import { pathPoints } from '../charts/pathPoints.ts';
import { unitPage } from '../../src/site/unitPage.ts';
import type { UnitPage } from '../../src/site/unitPage.ts';
import { readRegion } from '../../src/site/readPublished.ts';
import type * as readPublished from '../../src/site/readPublished.ts';
import { regionByCode } from '../../src/site/regions.ts';

/** Files of regions that a test has changed. */
const changed = vi.hoisted(() => new Map<string, PublishedRegionFile>());
/** What a test has added to the profile. */
const profile = vi.hoisted((): Partial<PublishedProfile> => ({}));

vi.mock('../../src/site/readPublished.ts', async (importActual) => {
  const actual = await importActual<typeof readPublished>();
  return {
    ...actual,
    readRegion: (code: string) => changed.get(code) ?? actual.readRegion(code),
    readIndex: () => ({ ...actual.readIndex(), profile: { ...actual.readIndex().profile, ...profile } }),
  };
});

const page = (code: string) => unitPage(regionByCode(code), 'nb');
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

/** The page of a kommune whose key figures have these values, in the four years from 2022. */
function pageWith(code: string, values: Readonly<Record<string, readonly (number | null)[]>>): UnitPage {
  const file = readRegion(code);
  const series = Object.entries(values).map(([id, own]) => [id, { values: own }]);
  changed.set(code, { ...file, indicators: { ...file.indicators, ...Object.fromEntries(series) } });
  try {
    return page(code);
  } finally {
    changed.clear();
  }
}

const NONE = [null, null, null, null];

describe('the population of a kommune', () => {
  it('is told by its change over all years with a figure', () => {
    expect(page('0301').population?.title).toBe('30 flere innbyggere i Oslo fra 2022 til 2025');
    expect(pageWith('0301', { innbyggere: [2500, 2400, 1300, 1200] }).population?.title).toMatch(
      /^1\u00a0300 færre innbyggere i Oslo/,
    );
    expect(page('1101').population?.title).toBe('Like mange innbyggere i Nordvik fra 2022 til 2025');
  });

  it('is told from the first year of a kommune that was made by a division', () => {
    const { population } = page('1502');
    expect(population?.title).toBe('Like mange innbyggere i Vestøya fra 2024 til 2025');
    expect(population?.rows.map(({ period }) => period)).toEqual(['2025', '2024']);
  });

  it('stands beside the drawing as a table, newest first, with no row for a year without figure', () => {
    const rows = pageWith('0301', { innbyggere: [1000, null, 1020, 51511] }).population?.rows;
    expect(rows?.map(({ period, text }) => `${period} ${plain(text)}`)).toEqual([
      '2025 51 511',
      '2024 1 020',
      '2022 1 000',
    ]);
  });

  it('is drawn without a line across a missing year', () => {
    const chart = pageWith('0301', { innbyggere: [1000, null, 1020, 1030] }).population?.chart;
    expect(chart?.paths.map((path) => pathPoints(path).length)).toEqual([2]);
    expect(chart?.dots).toHaveLength(1);
  });

  it('is said in words for those who do not see the drawing', () => {
    const { label } = page('0301').population ?? {};
    expect(plain(label)).toContain('1 000');
    expect(plain(label)).toContain('1 030');
  });

  it('is not shown where there is no figure', () => {
    expect(pageWith('0301', { innbyggere: NONE }).population).toBeNull();
  });

  it('credits its source', () => {
    expect(page('0301').population?.source).toBe('Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)');
  });
});

describe('the ages of a kommune', () => {
  it('are compared with the country in the same year', () => {
    const { ages } = pageWith('1101', { 'andel-barn': [20, 21, 22, null] });
    // The country has 11,9 in 2024 and 12,0 in 2025.
    expect(ages?.subtitle).toContain('2024');
    expect(ages?.rows).toMatchObject([{ name: 'Barn', own: { value: 22 }, other: { value: 11.9 } }]);
    expect(ages?.chart.bars).toMatchObject([{ label: 'Barn', text: '22,0\u00a0%' }]);
  });

  it('are not shown where there is no figure', () => {
    expect(pageWith('1101', { 'andel-barn': NONE }).ages).toBeNull();
  });
});

describe('the service areas of a kommune', () => {
  const summary = (code: string) =>
    Object.fromEntries(page(code).areas.map(({ id, numbers }) => [id, numbers.map((number) => number.id)]));

  it('show the first key figures of each area that have a value in any year', () => {
    expect(summary('1101')).toEqual({
      befolkning: ['innbyggere', 'andel-barn'],
      tjenester: ['andel-hjelp', 'gebyr'],
      kultur: ['besok-per-innbygger', 'utlan'],
    });
  });

  it('leave out a key figure that the kommune never had, and show the next instead', () => {
    expect(summary('1502')['tjenester']).toEqual(['gebyr', 'har-plan']);
  });

  it('leave out an area in which the kommune has no figure of its own', () => {
    const { areas } = pageWith('1502', { 'besok-per-innbygger': NONE, utlan: NONE, tilfredshet: NONE });
    expect(areas.map(({ id }) => id)).toEqual(['befolkning', 'tjenester']);
  });

  it('compare with the kommunegruppe and the country without Oslo', () => {
    const [, children] = page('1101').areas[0]?.numbers ?? [];
    expect(children?.against.map(({ label }) => label)).toEqual([
      expect.stringMatching(/(enn|med|som) kommunegruppe 1$/),
      expect.stringMatching(/(enn|med|som) landet uten Oslo$/),
    ]);
  });

  it('compare a kommune that is alone in its group with the country only, never with itself', () => {
    const labels = page('0301').areas.flatMap(({ numbers }) =>
      numbers.flatMap(({ against }) => against.map(({ label }) => label)),
    );
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => !label.endsWith(' landet uten Oslo'))).toEqual([]);
  });

  it('lead to the tables of the kommune and to the key figures, in the language of the page', () => {
    const [area] = page('1101').areas;
    expect(area?.href).toBe('/kommune/nordvik/befolkning/');
    expect(area?.numbers.map(({ href }) => href)).toEqual([
      '/nokkeltall/innbyggere/',
      '/nokkeltall/andel-barn/',
    ]);
    const [english] = unitPage(regionByCode('1101'), 'en').areas;
    expect(english?.href).toBe('/en/municipality/nordvik/befolkning/');
    expect(english?.numbers[0]?.href).toBe('/en/indicator/innbyggere/');
  });
});

/** The page of a kommune under a profile with more in it. */
function pageUnder(more: Partial<PublishedProfile>, code: string): UnitPage {
  Object.assign(profile, more);
  try {
    return page(code);
  } finally {
    for (const key of Object.keys(profile)) Reflect.deleteProperty(profile, key);
  }
}

describe('what is chosen of an area', () => {
  const idsOf = (found: UnitPage, area: string) =>
    found.areas.find(({ id }) => id === area)?.numbers.map(({ id }) => id);

  it('stands on the page in the order chosen, and no more', () => {
    const found = pageUnder({ chosen: { tjenester: ['har-plan', 'gebyr', 'andel-hjelp'] } }, '1101');
    expect(idsOf(found, 'tjenester')).toEqual(['har-plan', 'gebyr', 'andel-hjelp']);
    expect(idsOf(found, 'kultur')).toEqual(['besok-per-innbygger', 'utlan']);
  });

  it('is made up for by the first of the area where a kommune lacks it', () => {
    const found = pageUnder({ chosen: { tjenester: ['andel-hjelp', 'har-plan'] } }, '1502');
    expect(idsOf(found, 'tjenester')).toEqual(['har-plan', 'gebyr']);
  });
});

describe('the facts of a kommune', () => {
  const facts = [
    { heading: { nb: 'Barn', en: 'Children' }, indicators: ['andel-barn'] },
    { heading: { nb: 'Hjelp', en: 'Help' }, indicators: ['andel-hjelp'] },
  ];

  it('stand under headings, and the area they are of is not told of again', () => {
    const found = pageUnder({ facts: facts.slice(0, 1) }, '1101');
    expect(found.facts.map(({ heading }) => heading)).toEqual(['Barn']);
    expect(found.facts[0]?.numbers.map(({ id }) => id)).toEqual(['andel-barn']);
    expect(found.areas.map(({ id }) => id)).toEqual(['tjenester', 'kultur']);
  });

  it('are left out with their heading where the kommune has none of them', () => {
    expect(pageUnder({ facts }, '1502').facts.map(({ heading }) => heading)).toEqual(['Barn']);
  });
});
