import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  PublishedAreaFile,
  PublishedRegionFile,
  PublishedSearch,
} from '../../src/contracts/published.ts';
import type { PublishedRettelogg } from '../../src/contracts/rettelogg.ts';
import { unitLevelOf } from '../../src/domain/region.ts';
import { buildSearchIndex, search } from '../../src/domain/regionSearch.ts';
import { readLevelsWorld } from './levelsWorld.ts';
import { buildWorld, cellReader, indexOf, publishedOf, readWorld, replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

const world = readLevelsWorld();
const build = buildWorld(world);
const published = publishedOf(build);
const index = indexOf(published);
const cell = cellReader(published);
const value = (region: string, indicator: string, period: string) => cell(region, indicator, period).value;

function filesIn<T>(files: ReadonlyMap<string, string>, folder: string): T[] {
  return [...files].filter(([path]) => path.startsWith(folder)).map(([, text]) => JSON.parse(text) as T);
}

describe('county authorities, computed by hand', () => {
  it('are summed over the numbers of each year: 110 + 84 + 290, and 120 + 90 + 200 + 100', () => {
    expect(cell('EAFK', 'elever-fk', '2023')).toMatchObject({ value: 484, coverage: [3, 0, 0] });
    expect(cell('EAFK', 'elever-fk', '2024')).toMatchObject({ value: 510, coverage: [4, 0, 0] });
    expect(value('EAFKUO', 'elever-fk', '2023')).toBe(374);
  });

  it('have averages of their regions, of which Oslo is one by itself', () => {
    expect(value('EAFK01', 'elever-fk', '2023')).toBe(290);
    expect(value('EAFK01', 'elever-fk', '2024')).toBe(200);
    expect(value('EAFK02', 'elever-fk', '2024')).toBe(100);
    for (const period of ['2022', '2023', '2024', '2025'])
      expect(value('EAFK06', 'elever-per-laerer-fk', period)).toBe(
        value('0300', 'elever-per-laerer-fk', period),
      );
  });

  it('make a ratio average from sums: 484 / 47', () => {
    expect(cell('EAFK', 'elever-per-laerer-fk', '2023')).toMatchObject({
      value: 10.3,
      numerator: 484,
      denominator: 47,
    });
  });

  it('begin a new series with a division: nothing before it is restated', () => {
    for (const code of ['9100', '9200'])
      expect(cell(code, 'elever-fk', '2023')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(cell('EAFK02', 'elever-fk', '2023')).toMatchObject({ value: null, status: 'notApplicable' });
    expect(published.has('region/9000.json')).toBe(false);
  });

  it('tell of the division as a break and a note', () => {
    expect(index.breaks.filter(({ region }) => region === '9100')).toEqual([
      expect.objectContaining({ indicator: null, period: '2024' }),
    ]);
    expect(index.regions.find(({ code }) => code === '9200')?.notes.map(({ nb }) => nb)).toEqual([
      'Fylkeskommunen ble til i 2024 da 9000 Storlandet ble delt. Tallserien begynner da.',
    ]);
  });

  it('are filled in totals with last year’s figure of the same: 130 + 90 + 210 + 110', () => {
    expect(cell('EAFK', 'elever-fk', '2025')).toMatchObject({
      value: 540,
      status: 'imputed+preliminary',
      coverage: [3, 0, 1],
    });
    expect(cell('1100', 'elever-fk', '2025')).toMatchObject({ value: null, status: 'missing' });
  });

  it('stand in for each other by a rate, Oslo left aside: 800 × 600 / 3000 = 160', () => {
    expect(cell('EAFK', 'museumsbesok-fk', '2025')).toMatchObject({ value: 1660, coverage: [3, 0, 1] });
    expect(value('EAFKUO', 'museumsbesok-fk', '2025')).toBe(760);
  });

  it('hide small counts, the region of the one that has it, and one more that keeps it hidden', () => {
    for (const code of ['9100', 'EAFK01'])
      expect(cell(code, 'klager-fk', '2025')).toMatchObject({ value: null, status: 'suppressed' });
    const others = ['0300', '1100', '9200'].filter((code) => value(code, 'klager-fk', '2025') === null);
    expect(others.length > 0 || value('EAFK', 'klager-fk', '2025') === null).toBe(true);
    expect(cell('9100', 'klager-per-laerer-fk', '2025')).toMatchObject({
      value: null,
      numerator: null,
      denominator: 21,
    });
  });

  it('are in the log of revisions', () => {
    const { sections } = JSON.parse(published.get('rettelogg.json') ?? '') as PublishedRettelogg;
    const [first] = sections.filter(({ datasets }) => datasets[0]?.dataset === 'videregaende');
    expect(first?.changes[0]).toMatchObject({ measure: 'elever_fk', region: '9200', from: 120, to: 110 });
    expect(first?.changes.map(({ region }) => region)).toContain('EAFK02');
  });
});

describe('city districts, computed by hand', () => {
  it('are averaged over all: (40 + 50 + 30) / (50 + 60 + 30) is 85.7 per cent', () => {
    expect(cell('EAB', 'andel-barn-bydel', '2024')).toMatchObject({
      value: 85.7,
      numerator: 120,
      denominator: 140,
      coverage: [3, 0, 0],
    });
  });

  it('hide a small count together with another, so that the sum does not tell it', () => {
    expect(cell('030101', 'undersokelser-bydel', '2025')).toMatchObject({
      value: null,
      status: 'suppressed',
    });
    const shown = ['030102', '030103', 'EAB'].filter(
      (code) => value(code, 'undersokelser-bydel', '2025') !== null,
    );
    expect(shown.length).toBeLessThan(3);
  });

  it('leave out what is in no city district, and say so', () => {
    expect(build.problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'left-out-region input/bydelsbarnehager/bydelsbarnehager.csv',
    ]);
    expect(published.has('region/030117.json')).toBe(false);
  });
});

describe('levels', () => {
  const levelOf = new Map(index.regions.map(({ code, level }) => [code, unitLevelOf(level)]));
  const levelOfIndicator = new Map(index.indicators.map(({ id, level }) => [id, level]));
  const levelOfArea = new Map(index.areas.map(({ id, level }) => [id, level]));

  it('are all in the index, municipalities first', () => {
    expect([...new Set(levelOf.values())]).toEqual(['kommune', 'fylkeskommune', 'bydel']);
    expect([...new Set(levelOfIndicator.values())]).toEqual(['kommune', 'fylkeskommune', 'bydel']);
    expect([...levelOfArea].map(([id]) => id)).toEqual([
      ...['befolkning', 'tjenester', 'kultur'],
      ...['fylkeskommune-videregaende', 'fylkeskommune-kultur', 'bydel-barnehage'],
    ]);
  });

  it('have a file for each region, with key figures of its level alone', () => {
    const files = filesIn<PublishedRegionFile>(published, 'region/');
    expect(files.map(({ region }) => region).sort()).toEqual([...levelOf.keys()].sort());
    for (const { region, level, indicators } of files) {
      const levels = new Set(Object.keys(indicators).map((id) => levelOfIndicator.get(id)));
      expect([region, [...levels]]).toEqual([region, [unitLevelOf(level)]]);
      expect(levelOf.get(region)).toBe(unitLevelOf(level));
    }
  });

  it('have a file for each area, with regions of its level alone, and all of them', () => {
    for (const { area, regions, indicators } of filesIn<PublishedAreaFile>(published, 'omrade/')) {
      const level = levelOfArea.get(area);
      expect(regions).toEqual(
        index.regions.map(({ code }) => code).filter((code) => levelOf.get(code) === level),
      );
      for (const id of Object.keys(indicators)) expect(levelOfIndicator.get(id)).toBe(level);
    }
  });

  it('do not meet in the log of revisions', () => {
    const { sections } = JSON.parse(published.get('rettelogg.json') ?? '') as PublishedRettelogg;
    const levelOfMeasure = new Map(
      index.indicators.flatMap(({ level, numerator, denominator }) =>
        [...numerator, ...denominator].map(({ measure }) => [measure, level] as const),
      ),
    );
    const changes = sections.flatMap((section) => section.changes);
    expect(changes.length).toBeGreaterThan(0);
    for (const { region, indicator, measure } of changes)
      expect(levelOf.get(region)).toBe(
        indicator === undefined ? levelOfMeasure.get(measure ?? '') : levelOfIndicator.get(indicator),
      );
  });

  it('leave every file of municipalities as it is without the others', () => {
    const alone = publishedOf(buildWorld(readWorld()));
    const bare = (text: string | undefined) => {
      const { dataVersion: _, ...content } = JSON.parse(text ?? '{}') as Record<string, unknown>;
      return content;
    };
    for (const [path, text] of alone)
      if (/^(region|omrade)\//.test(path)) expect(bare(published.get(path))).toEqual(bare(text));
  });

  it('without an area are not published, though their figures are read and checked', () => {
    const without = new Map([...world].filter(([path]) => !/^areas\/(bydel|fylkeskommune)-/.test(path)));
    const files = publishedOf(buildWorld(without));
    expect([...files.keys()].filter((path) => /(EAFK|EAB|0300|030101)/.test(path))).toEqual([]);
    expect(indexOf(files).regions.every(({ level }) => unitLevelOf(level) === 'kommune')).toBe(true);
    const wrong = replace(without, 'input/museer/museer.csv', ['1100,2024', '1101,2024']);
    expect(buildWorld(wrong).problems.map(({ code }) => code)).toContain('unknown-region');
  });

  it('give a municipality its fylke and group, a county authority its region, a city district neither', () => {
    const regionOf = (code: string) => index.regions.find((region) => region.code === code);
    expect(regionOf('0301')).toMatchObject({ fylke: 'EKA03', group: 'EKG03' });
    expect(regionOf('0301')).not.toHaveProperty('region');
    expect(regionOf('9200')).toMatchObject({
      level: 'fylkeskommune',
      name: { nb: 'Sørlandet fylkeskommune', en: 'Sørlandet County Authority' },
      slug: 'sorlandet',
      region: 'EAFK02',
      fylke: null,
      group: null,
    });
    expect(regionOf('030102')).toMatchObject({
      level: 'bydel',
      slug: 'grunerlokka',
      fylke: null,
      group: null,
    });
  });
});

describe('averages of a level', () => {
  const UNITS = {
    fylkeskommune: {
      file: 'input/videregaende/videregaende-2025.csv',
      codes: ['0300', '1100', '9100', '9200'],
    },
    bydel: { file: 'input/bydelsbarnehager/bydelsbarnehager.csv', codes: ['030101', '030102', '030103'] },
  } as const;
  const count = fc.integer({ min: 0, max: 5000 });

  /** The world with other figures in 2025, and nothing hidden. */
  function withFigures(level: keyof typeof UNITS, rows: readonly (readonly number[])[]): World {
    const { file, codes } = UNITS[level];
    const [header = ''] = textOf(world, file).split('\n');
    const lines = codes.map((code, at) => [code, '2025', ...(rows[at] ?? [])].join());
    const open = ['measures/videregaende.csv', 'measures/bydelsbarnehager.csv'].reduce(
      (changed, path) => replace(changed, path, [',0,3,,', ',0,,,']),
      world,
    );
    const late = new Map([...open].filter(([path]) => !path.endsWith('videregaende-2025-april.csv')));
    const listed = replace(late, 'input/videregaende/dataset.json', [
      /,\s*\{\s*"file": "videregaende-2025-april.csv"[^}]*\}/,
      '',
    ]);
    return write(listed, file, `${[header, ...lines].join('\n')}\n`);
  }

  it('are sums over its units: of all, of all but Oslo, of each region', () => {
    const row = fc.tuple(count, count, count);
    fc.assert(
      fc.property(fc.tuple(row, row, row, row), (rows) => {
        const read = cellReader(publishedOf(buildWorld(withFigures('fylkeskommune', rows))));
        const pupils = rows.map(([first]) => first);
        const [oslo = 0, west = 0, east = 0, south = 0] = pupils;
        const shown = (region: string) => read(region, 'elever-fk', '2025').value;
        expect(['EAFK', 'EAFKUO', 'EAFK01', 'EAFK02', 'EAFK03', 'EAFK06'].map(shown)).toEqual([
          ...[oslo + west + east + south, west + east + south],
          ...[east, south, west, oslo],
        ]);
        const ratio = read('EAFKUO', 'elever-per-laerer-fk', '2025');
        expect(ratio.denominator).toBe(rows.slice(1).reduce((sum, [, teachers]) => sum + teachers, 0));
      }),
      { numRuns: 25 },
    );
  });

  it('are sums over the city districts', () => {
    const row = fc.tuple(count, count, count);
    fc.assert(
      fc.property(fc.tuple(row, row, row), (rows) => {
        const read = cellReader(publishedOf(buildWorld(withFigures('bydel', rows))));
        const sumOf = (column: 0 | 1 | 2) => rows.reduce((sum, figures) => sum + figures[column], 0);
        expect(read('EAB', 'undersokelser-bydel', '2025').value).toBe(sumOf(2));
        expect(read('EAB', 'andel-barn-bydel', '2025')).toMatchObject(
          sumOf(0) === 0 ? { value: null } : { numerator: sumOf(1), denominator: sumOf(0) },
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('definitions that mix levels', () => {
  const messagesOf = (changed: World) => {
    const { problems, files } = buildWorld(changed);
    expect(files).toBeUndefined();
    return problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file, line, column }) => [code, file, line ?? '', column ?? ''].join(' '));
  };

  it.each([
    [
      'a key figure of a measure of another level',
      'areas/bydel-barnehage.csv',
      ['plasser_bydel,barn_bydel', 'plasser_bydel,innbyggere'],
      'mixed-levels areas/bydel-barnehage.csv 3 denominator',
    ],
    [
      'a key figure in an area of another level',
      'areas/bydel-barnehage.csv',
      ['indicator,undersokelser-bydel,,,', 'indicator,undersokelser-bydel,,kommune,'],
      'mixed-levels areas/bydel-barnehage.csv 4 level',
    ],
    [
      'figures restated to other borders',
      'input/museer/dataset.json',
      ['"own-year"', '"2024"'],
      'mixed-levels input/museer/dataset.json  structure',
    ],
    [
      'a profile of another level',
      'profile.json',
      ['"innbyggere"', '"elever-fk"'],
      'mixed-levels profile.json  ',
    ],
  ] as const)('are told of: %s', (_, path, change, message) => {
    expect(messagesOf(replace(world, path, change))).toContain(message);
  });

  it('are told of: a level without regions', () => {
    const without = new Map([...world].filter(([path]) => path !== 'regions/bydeler.csv'));
    expect(messagesOf(without)).toContain('level-without-regions regions/bydeler.csv  ');
  });

  it('are told of: one supply of two levels', () => {
    const mixed = replace(world, 'input/museer/dataset.json', [
      '"id": "museer",',
      '"id": "museer", "measures": "bydelsbarnehager",',
    ]);
    expect(messagesOf(mixed)).toContain('mixed-levels input/museer/dataset.json  level');
  });

  it('are told of: a number of another level in a file of figures', () => {
    const wrong = replace(world, 'input/museer/museer.csv', ['1100,2024', '1101,2024']);
    expect(messagesOf(wrong)).toEqual(['unknown-region input/museer/museer.csv 3 region']);
  });
});

describe('the search over levels', () => {
  const { entries } = JSON.parse(published.get('search.nb.json') ?? '') as PublishedSearch;
  const found = buildSearchIndex(entries);
  const hits = (query: string) =>
    search(found, query, 10).map(({ entry, former }) => [
      entry.kind,
      entry.id,
      ...(former === undefined ? [] : [former.number]),
    ]);

  it('finds the kommune first where several levels have the name', () => {
    expect(hits('Oslo').slice(0, 3)).toEqual([
      ['kommune', '0301'],
      ['fylke', 'EKA03'],
      ['fylkeskommune', '0300'],
    ]);
  });

  it('finds each by its number, also without the leading zero, and by the number it had', () => {
    expect(hits('0300')[0]).toEqual(['fylkeskommune', '0300']);
    expect(hits('301')[0]).toEqual(['kommune', '0301']);
    expect(hits('30102')[0]).toEqual(['bydel', '030102']);
    expect(hits('9000')).toEqual([
      ['fylkeskommune', '9100', '9000'],
      ['fylkeskommune', '9200', '9000'],
    ]);
  });

  it('finds a city district by its name, and a county authority by its Sámi one', () => {
    expect(hits('grunerl')[0]).toEqual(['bydel', '030102']);
    expect(hits('nuortariika')[0]).toEqual(['fylkeskommune', '9100']);
  });

  it('says of which level an area and a key figure are', () => {
    const subtitles = new Map(entries.map(({ id, subtitle }) => [id, subtitle]));
    expect(subtitles.get('bydel-barnehage')).toBe('bydeler');
    expect(subtitles.get('museumsbesok-fk')).toBe('Kultur, fylkeskommuner');
    expect(subtitles.get('kultur')).toBe('');
    expect(subtitles.get('9100')).toBe('Øst-Norge');
    expect(subtitles.get('030101')).toBe('Oslo');
  });
});
