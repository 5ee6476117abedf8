import { describe, expect, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import { buildWorld, cellReader, indexOf, publishedOf, readWorld, textOf, write } from './world.ts';
import type { World } from './world.ts';

const KEY_FIGURE = 'timer-per-100';
const MODELLED = 'region,year,timer\n';
const rows = (year: string, hours: readonly (number | string)[]) =>
  ['0301', '1101', '1102', '1501', '1502', '1503']
    .map((code, at) => `${code},${year},${hours[at] ?? ''}\n`)
    .join('');

/** The small world with modelled hours of two years. */
const modelled = write(
  readWorld(),
  'input/modell/modell.csv',
  MODELLED + rows('2024', [2040, 300, 500, 450, 70, 80]) + rows('2025', [2060, 300, 500, 450, 70, 80]),
);

interface Other {
  readonly id?: string;
  readonly provenance?: string;
  readonly coverage?: string;
  readonly text: string;
}

/** The world with another dataset that supplies the same measure. */
function withOther(
  world: World,
  { id = 'timer-ssb', provenance = 'official', coverage = 'full', text }: Other,
): World {
  const manifest = JSON.parse(textOf(world, 'input/modell/dataset.json')) as object;
  const own = {
    ...manifest,
    ...{ id, measures: 'modell', provenance, coverage },
    files: [{ file: 'timer.csv', vintage: 'revised', published: '2026-06-15' }],
  };
  return write(
    write(world, `input/${id}/dataset.json`, JSON.stringify(own)),
    `input/${id}/timer.csv`,
    MODELLED + text,
  );
}

function builtFrom(world: World, officialOnly = false) {
  const build = buildWorld(world, { officialOnly });
  const published = publishedOf(build);
  const index = indexOf(published);
  const found = index.indicators.find(({ id }) => id === KEY_FIGURE);
  const cell = cellReader(published);
  return {
    ...{ build, published, index, indicator: found },
    cell: (region: string, period: string) => cell(region, KEY_FIGURE, period),
  };
}

const FULL_2025 = rows('2025', [1030, 100, 200, 300, 20, 30]);

describe('a measure that several datasets supply', () => {
  const before = builtFrom(modelled);
  const after = builtFrom(withOther(modelled, { text: FULL_2025 }));

  it('is official in the year that an official dataset has, and modelled in the others', () => {
    expect(after.cell('1101', '2025')).toMatchObject({ value: 100, status: '', numerator: 100 });
    expect(after.cell('EAK', '2025')).toMatchObject({ value: 100, status: '', coverage: [6, 0, 0] });
    expect(after.cell('1101', '2024')).toEqual(before.cell('1101', '2024'));
    expect(after.cell('EAK', '2024')).toEqual(before.cell('EAK', '2024'));
    expect(after.cell('EAK', '2024').status).toBe('modelled');
  });

  it('changes nothing else by it: no other figure, no other key figure in the index', () => {
    const changed = [...after.published].filter(
      ([path, text]) => path.startsWith('region/') && text !== before.published.get(path),
    );
    for (const [path, text] of changed) {
      const [now, then] = [text, before.published.get(path) ?? ''].map((file) => {
        const {
          dataVersion: _,
          statusSets: __,
          indicators,
          ...rest
        } = JSON.parse(file) as Record<string, object>;
        const others = Object.entries(indicators ?? {}).filter(([id]) => id !== KEY_FIGURE);
        return {
          ...rest,
          values: others.map(([id, series]) => [id, (series as { values: unknown }).values]),
        };
      });
      expect(now).toEqual(then);
    }
    const others = (index: PublishedIndex) => index.indicators.filter(({ id }) => id !== KEY_FIGURE);
    expect(others(after.index)).toEqual(others(before.index));
    expect(after.build.problems).toEqual(before.build.problems);
  });

  it('tells which datasets and which provenance each period has', () => {
    expect(before.indicator?.provenances).toEqual([
      {
        from: '2024',
        to: '2025',
        provenance: 'modelled',
        coverage: 'full',
        datasets: ['folkemengde', 'modell'],
      },
    ]);
    expect(after.indicator?.provenances).toEqual([
      {
        from: '2024',
        to: '2024',
        provenance: 'modelled',
        coverage: 'full',
        datasets: ['folkemengde', 'modell'],
      },
      {
        from: '2025',
        to: '2025',
        provenance: 'official',
        coverage: 'full',
        datasets: ['folkemengde', 'timer-ssb'],
      },
    ]);
    expect(after.indicator).toMatchObject({
      provenance: 'modelled',
      datasets: ['folkemengde', 'modell', 'timer-ssb'],
    });
  });

  it('lists each source with the periods it was used for', () => {
    const periods = ({ sources }: PublishedIndex, id: string) =>
      sources.find((source) => source.id === id)?.periods;
    expect(periods(before.index, 'modell')).toEqual(['2024', '2025']);
    expect(periods(after.index, 'modell')).toEqual(['2024']);
    expect(periods(after.index, 'timer-ssb')).toEqual(['2025']);
  });

  it('is not official in a year of which the official dataset has only empty cells', () => {
    const empty = rows('2025', ['', '..', '.', '', '', '']);
    expect(builtFrom(withOther(modelled, { text: empty })).cell('1101', '2025')).toEqual(
      before.cell('1101', '2025'),
    );
  });

  it('is never filled where the official dataset has no figure for one municipality', () => {
    const { cell } = builtFrom(withOther(modelled, { text: rows('2025', [1030, '', 200, 300, 20, 30]) }));
    expect(cell('1101', '2025')).toMatchObject({ value: null, status: 'missing' });
    expect(cell('EAK', '2025')).toMatchObject({ status: '', coverage: [5, 1, 0], numerator: 1580 });
  });

  it('is modelled rather than official for a few, and then nothing of the few is seen', () => {
    const partial = { coverage: 'partial', text: '1101,2025,123\n1101,2023,99\n' };
    const { cell, indicator } = builtFrom(withOther(modelled, partial));
    expect(cell('1101', '2025')).toEqual(before.cell('1101', '2025'));
    expect(cell('1101', '2023')).toMatchObject({ value: 99, status: '' });
    expect(indicator?.provenances[0]).toMatchObject({
      from: '2023',
      to: '2023',
      provenance: 'official',
      coverage: 'partial',
    });
    const alone = builtFrom(withOther(modelled, partial), true);
    expect(alone.cell('1101', '2025')).toMatchObject({ value: 123, status: '' });
    expect(alone.cell('1102', '2025')).toMatchObject({ value: null, status: 'missing' });
  });

  it.each([
    ['official', 'estimated', ''],
    ['estimated', 'modelled', 'estimated'],
  ])('is %s rather than %s', (provenance, lesser, status) => {
    const world = withOther(withOther(modelled, { provenance, text: FULL_2025 }), {
      ...{ id: 'a-lesser', provenance: lesser, text: rows('2025', [1, 1, 1, 1, 1, 1]) },
    });
    expect(builtFrom(world).cell('1101', '2025')).toMatchObject({ value: 100, status });
  });

  it('is put together of datasets that are equally good', () => {
    const world = withOther(withOther(modelled, { text: rows('2025', [1030, 100]) }), {
      ...{ id: 'timer-tillegg', text: rows('2025', [7, '', 200]) },
    });
    const { cell } = builtFrom(world);
    expect([cell('0301', '2025').numerator, cell('1102', '2025').numerator]).toEqual([1030, 200]);
    expect(cell('1501', '2025').status).toBe('missing');
  });

  it('has no total of official figures filled with modelled ones of the year before', () => {
    const path = 'measures/modell.csv';
    const imputed = write(modelled, path, textOf(modelled, path).replace('Hours,', 'Hours,lastYear'));
    const lacking = rows('2025', [1030, '', 200, 300, 20, 30]);
    const { cell } = builtFrom(withOther(imputed, { text: lacking }));
    expect(cell('EAK', '2025')).toMatchObject({ status: '', coverage: [5, 1, 0] });
    const alone = builtFrom(
      write(imputed, 'input/modell/modell.csv', MODELLED + rows('2024', [1, 2, 3, 4, 5, 6]) + lacking),
    );
    expect(alone.cell('EAK', '2025')).toMatchObject({ status: 'imputed+modelled', coverage: [5, 0, 1] });
  });

  it('keeps its averages by the numbers of each year where only the new year is told by the borders of 2024', () => {
    const world = withOther(modelled, { text: FULL_2025 });
    const path = 'input/timer-ssb/dataset.json';
    const restated = write(world, path, textOf(world, path).replace('"own-year"', '"2024"'));
    for (const region of ['EAK', 'EAKUO', 'EKA11', 'EKA15', 'EKG01'])
      for (const year of ['2024', '2025'])
        expect(builtFrom(restated).cell(region, year)).toEqual(after.cell(region, year));
  });
});

describe('datasets of one supply', () => {
  const codes = (world: World) => buildWorld(world).problems.map(({ code, file }) => `${code} ${file}`);
  const other = withOther(modelled, { text: FULL_2025 });
  const path = 'input/timer-ssb/dataset.json';

  it('must have the same unit in a column', () => {
    const world = write(other, path, textOf(other, path).replace('"unit":"timer"', '"unit":"dager"'));
    expect(codes(world)).toEqual([`columns-differ ${path}`]);
  });

  it('need not all have every column, but a column that none has is an error', () => {
    const renamed = (text: string) => text.replace('"name":"timer"', '"name":"minutter"');
    const header = textOf(other, 'input/timer-ssb/timer.csv').replace(',timer', ',minutter');
    const world = write(
      write(other, path, renamed(textOf(other, path))),
      'input/timer-ssb/timer.csv',
      header,
    );
    expect(codes(world)).toEqual([]);
    expect(builtFrom(world).indicator?.datasets).toEqual(['folkemengde', 'modell']);
    const measures = 'measures/modell.csv';
    const broken = write(world, measures, textOf(world, measures).replace('timer,timer,', 'timer,sekunder,'));
    expect(codes(broken)).toEqual([`unknown-column ${measures}`]);
  });
});

describe('measures of one supply', () => {
  it('may lie in several files of a folder', () => {
    const path = 'measures/folkemengde.csv';
    const [header, ...lines] = textOf(modelled, path).trimEnd().split('\n');
    const world = new Map(modelled);
    world.delete(path);
    const encode = (list: readonly string[]) => new TextEncoder().encode(`${[header, ...list].join('\n')}\n`);
    world.set('measures/folkemengde/a.csv', encode(lines.slice(0, 1)));
    world.set('measures/folkemengde/b.csv', encode(lines.slice(1)));
    expect(buildWorld(world).problems).toEqual([]);
    expect(
      builtFrom(world)
        .published.get('region/EAK.json')
        ?.replace(/"dataVersion":"\w+"/, ''),
    ).toEqual(
      builtFrom(modelled)
        .published.get('region/EAK.json')
        ?.replace(/"dataVersion":"\w+"/, ''),
    );
  });

  it('may have no dataset: then there are no figures, and nothing is wrong', () => {
    const world = new Map([...modelled].filter(([file]) => !file.startsWith('input/modell/')));
    const { build, indicator, index, published } = builtFrom(world);
    expect(build.problems).toEqual([]);
    expect(indicator).toMatchObject({ periods: [], datasets: [], provenances: [] });
    expect(index.areas.flatMap(({ indicators }) => indicators)).toContain(KEY_FIGURE);
    expect(published.get('region/EAK.json')).not.toContain(KEY_FIGURE);
  });
});
