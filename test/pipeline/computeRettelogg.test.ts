import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { PublishedRettelogg, RetteloggSection } from '../../src/contracts/rettelogg.ts';
import { buildData } from '../../src/pipeline/buildData.ts';
import { area, indicator, manifest, MEASURES, profile } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';

/** Release and regions as shipped, with datasets, measures and one area of the test's own. */
function retteloggOf(
  keep: (path: string) => boolean,
  own: Readonly<Record<string, string>>,
): readonly RetteloggSection[] {
  const isBase = (path: string) => path === 'release.json' || path.startsWith('regions/');
  const build = buildData(overlayFiles((path) => isBase(path) || keep(path), own));
  const errors = build.problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const [, text = '{}'] = [...(build.files ?? [])].find(([path]) => path === 'rettelogg.json') ?? [];
  return (JSON.parse(text) as PublishedRettelogg).sections;
}

function readRows(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('the rettelogg of physiotherapists 2021', () => {
  const folder = 'data/input/fysioterapi';
  const [march, june] = ['ureviderte', 'reviderte'].map((vintage) =>
    readRows(`${folder}/fysioterapi-2021-${vintage}.csv`),
  );
  const before = new Map(march?.map(({ region, aarsverk }) => [region, aarsverk]));
  /** Counted by hand: another text in June than in March, and the number the municipality has today. */
  const counted = (june ?? [])
    .filter(({ region, aarsverk }) => (before.get(region) ?? '') !== aarsverk)
    .map(({ region = '', aarsverk }) => ({
      region: numberToday(region),
      from: before.get(region) ?? '',
      to: aarsverk,
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
  const isOwn = (path: string) =>
    path.startsWith('input/fysioterapi/') || path === 'measures/fysioterapi.csv';
  const sections = retteloggOf(isOwn, {
    'areas/helse.csv': area(indicator('aarsverk', 'aarsverk_fysioterapeuter', 'sum')),
    'profile.json': profile('aarsverk'),
  });
  const [section] = sections;
  const measures = section?.changes.filter(({ measure }) => measure === 'aarsverk_fysioterapeuter') ?? [];

  function numberToday(number: string): string {
    const renamed = readRows('data/regions/changes.csv').find(
      ({ date = '', kind, from, to }) =>
        kind === 'rename' && date > '2021-12-31' && from === number && to !== number,
    );
    return renamed?.['to'] === undefined ? number : numberToday(renamed['to']);
  }

  it('is one day, from the unrevised figures of March to the revised ones of June', () => {
    expect(sections).toHaveLength(1);
    expect(section).toMatchObject({
      published: '2022-06-15',
      datasets: [
        {
          dataset: 'fysioterapi',
          from: { vintage: 'unrevised', published: '2022-03-15' },
          to: { vintage: 'revised', published: '2022-06-15' },
          periods: ['2021'],
        },
      ],
    });
  });

  it('lists exactly the 21 municipalities that changed: nine corrected, twelve delivered late', () => {
    expect(counted).toHaveLength(21);
    const numberOrNull = (text: string | undefined) =>
      text === '' || text === undefined || text === '..' ? null : Number(text);
    expect(measures.map(({ region, from, to }) => ({ region, from, to }))).toEqual(
      counted.map(({ region, from, to }) => ({ region, from: numberOrNull(from), to: numberOrNull(to) })),
    );
    expect(measures.filter(({ kind }) => kind === 'revised')).toHaveLength(9);
    expect(measures.filter(({ kind }) => kind === 'added')).toHaveLength(12);
    expect(measures.every(({ period }) => period === '2021')).toBe(true);
  });

  it('gives the change of Oslo in numbers and per cent', () => {
    expect(measures.find(({ region }) => region === '0301')).toMatchObject({
      kind: 'revised',
      from: 608.3,
      to: 616.1,
      change: 7.8,
      changePercent: 1.3,
    });
  });

  it('lists the key figure of the same municipalities, and the averages that moved with them', () => {
    const indicators = section?.changes.filter((change) => change.indicator === 'aarsverk') ?? [];
    const ofMunicipalities = indicators
      .filter(({ region }) => /^\d{4}$/.test(region))
      .map(({ region }) => region);
    expect(ofMunicipalities).toEqual(measures.map(({ region }) => region));
    // The country had no total in March, since twelve municipalities were missing.
    const total = (june ?? []).reduce((sum, { aarsverk }) => sum + Number(aarsverk), 0);
    expect(indicators.find(({ region }) => region === 'EAK')).toMatchObject({ kind: 'added', from: null });
    expect(indicators.find(({ region }) => region === 'EAK')?.to).toBeCloseTo(total, 6);
    expect(indicators.some(({ region }) => region === 'EKA03')).toBe(true);
  });

  it('counts what it lists', () => {
    const kinds = section?.changes.map(({ kind }) => kind) ?? [];
    for (const [kind, count] of Object.entries(section?.counts ?? {}))
      expect(count).toBe(kinds.filter((one) => one === kind).length);
    expect(section?.compared).toBeGreaterThanOrEqual(kinds.length);
  });
});

function sectionsOf(
  files: Parameters<typeof manifest>[0],
  tables: Readonly<Record<string, string>>,
  measures = MEASURES,
) {
  const csv = Object.entries(tables).map(([name, rows]) => [`input/x/${name}`, `region,year,a,b\n${rows}\n`]);
  return retteloggOf(() => false, {
    'input/x/dataset.json': manifest(files),
    ...(Object.fromEntries(csv) as Record<string, string>),
    'measures/x.csv': measures,
    // Another dataset with other years, which no revision touches.
    'input/y/dataset.json': manifest([['y.csv', 'revised', '2016-06-15']]).replace('"id":"x"', '"id":"y"'),
    'input/y/y.csv': 'region,year,a,b\n1101,2015,1,1\n',
    'measures/y.csv': MEASURES.replaceAll('m_', 'n_'),
    'areas/helse.csv': area(indicator('rate', 'm_a', 'ratio', 'm_b')),
    'profile.json': profile('rate'),
  });
}

describe('computeRettelogg', () => {
  it('has no section for a new year, nor for one publication alone', () => {
    const files = [
      ['2023.csv', 'revised', '2024-06-15'],
      ['2024.csv', 'unrevised', '2025-03-15'],
    ] as const;
    expect(sectionsOf(files, { '2023.csv': '1101,2023,5,10', '2024.csv': '1101,2024,7,10' })).toEqual([]);
  });

  it('has a section without changes when the same figures came again', () => {
    const files = [
      ['march.csv', 'unrevised', '2025-03-15'],
      ['june.csv', 'revised', '2025-06-15'],
    ] as const;
    const rows = '1101,2024,5,10\n1103,2024,6,10';
    const [section] = sectionsOf(files, { 'march.csv': rows, 'june.csv': rows });
    expect(section?.changes).toEqual([]);
    expect(section?.compared).toBeGreaterThan(0);
  });

  it('tells which measure changed and what that did to the key figure and its averages', () => {
    const files = [
      ['march.csv', 'unrevised', '2025-03-15'],
      ['june.csv', 'revised', '2025-06-15'],
    ] as const;
    const [section] = sectionsOf(files, {
      'march.csv': '1101,2024,5,10\n1103,2024,6,10',
      'june.csv': '1101,2024,5,10\n1103,2024,8,10',
    });
    expect(
      section?.changes.map(({ measure, indicator: id, region, from, to }) => [
        measure ?? id,
        region,
        from,
        to,
      ]),
    ).toEqual([
      ['m_a', '1103', 6, 8],
      ['rate', '1103', 0.6, 0.8],
      ['rate', 'EAK', 0.6, 0.7],
      ['rate', 'EAKUO', 0.6, 0.7],
      ['rate', 'EKA11', 0.6, 0.7],
      ['rate', 'EKG12', 0.6, 0.8],
    ]);
  });

  it('keeps each correction apart, the newest first', () => {
    const files = [
      ['march.csv', 'unrevised', '2025-03-15'],
      ['march18.csv', 'unrevised', '2025-03-18'],
      ['june.csv', 'revised', '2025-06-15'],
    ] as const;
    const sections = sectionsOf(files, {
      'march.csv': '1101,2024,5,10\n1103,2024,6,10',
      'march18.csv': '1101,2024,4,10',
      'june.csv': '1101,2024,4,10\n1103,2024,8,10',
    });
    const told = sections.map(({ published, datasets, changes }) => [
      datasets[0]?.from.published,
      published,
      ...changes.filter(({ measure }) => measure).map(({ region, from, to }) => `${region} ${from}→${to}`),
    ]);
    expect(told).toEqual([
      ['2025-03-18', '2025-06-15', '1103 6→8'],
      ['2025-03-15', '2025-03-18', '1101 5→4'],
    ]);
  });

  it('tells no number of a count that either publication hides, though it tells that something changed', () => {
    const files = [
      ['march.csv', 'unrevised', '2025-03-15'],
      ['june.csv', 'revised', '2025-06-15'],
    ] as const;
    const counts = (first: number, last: number) =>
      ['1101', '1103', '1106', '1108', '1111', '1112', '1114', '1119']
        .map((code, at, all) => `${code},2024,5,${at === 0 ? first : at === all.length - 1 ? last : 20 + at}`)
        .join('\n');
    const hiding = MEASURES.replace('m_b,b,personer,0,,', 'm_b,b,personer,0,3,');
    const [section] = sectionsOf(files, { 'march.csv': counts(10, 30), 'june.csv': counts(2, 33) }, hiding);
    const hidden = section?.changes.filter(({ region }) => region === '1101') ?? [];
    expect(hidden.map(({ measure, indicator: id, kind }) => [measure ?? id, kind])).toEqual([
      ['m_b', 'removed'],
      ['rate', 'removed'],
    ]);
    for (const change of hidden)
      expect(change).toMatchObject({ from: null, to: null, change: null, toStatus: ['suppressed'] });
    const numbers = section?.changes.filter(({ toStatus }) => toStatus?.includes('suppressed')) ?? [];
    expect(numbers.every(({ from, to, change }) => from === null && to === null && change === null)).toBe(
      true,
    );
    expect(numbers.length).toBeGreaterThan(2);
  });
});
