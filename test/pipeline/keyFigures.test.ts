import { describe, expect, it } from 'vitest';
import { buildWorld, cellReader, indexOf, publishedOf, readWorld, replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

const KEY_FIGURE = 'timer-per-100';
const FOLDER = 'input/nokkeltall';

/** The small world with key figures as they are published, beside or instead of the modelled measure. */
function withPublished(world: World, text: string, columns: Readonly<Record<string, string>>): World {
  const manifest = JSON.parse(textOf(world, 'input/modell/dataset.json')) as object;
  const title = { nb: 'Nøkkeltall', en: 'Key figures' };
  const own = {
    ...manifest,
    ...{ id: 'nokkeltall', kind: 'keyFigures', provenance: 'official', coverage: 'partial', title },
    columns: Object.entries(columns).map(([name, unit]) => ({ name, unit, decimals: 1, title })),
    files: [{ file: 'nokkeltall.csv', vintage: 'revised', published: '2026-03-16' }],
  };
  const header = `region,year,${Object.keys(columns).join()}\n`;
  return write(
    write(world, `${FOLDER}/dataset.json`, JSON.stringify(own)),
    `${FOLDER}/nokkeltall.csv`,
    header + text,
  );
}

const TEXT = `EAK,2024,210.4
EAK,2025,207.1
EKG01,2024,55
1101,2024,301
1102,2024,:
1501,2024,..
`;

function builtFrom(world: World, officialOnly = false) {
  const published = publishedOf(buildWorld(world, { officialOnly }));
  const index = indexOf(published);
  return {
    ...{ published, index, cell: cellReader(published) },
    indicator: index.indicators.find(({ id }) => id === KEY_FIGURE),
  };
}

const good = readWorld();
const world = withPublished(good, TEXT, { [KEY_FIGURE]: 'timer' });

describe('key figures as they are published', () => {
  const official = builtFrom(world, true);

  it('stand where the measures give nothing, without numerator, denominator or count', () => {
    expect(official.cell('1101', KEY_FIGURE, '2024')).toEqual({
      ...{ value: 301, status: '', coverage: [0, 0, 0], numerator: null, denominator: null },
    });
    expect(official.cell('EAK', KEY_FIGURE, '2024')).toMatchObject({
      value: 210.4,
      status: '',
      coverage: [0, 0, 0],
    });
    expect(official.cell('EKG01', KEY_FIGURE, '2024').value).toBe(55);
    expect(official.cell('1102', KEY_FIGURE, '2024').status).toBe('suppressed');
    expect(official.cell('1501', KEY_FIGURE, '2024').status).toBe('missing');
    expect(official.cell('EKG02', KEY_FIGURE, '2024').value).toBeNull();
  });

  it('are told to be of some regions, so that no place among all is made of them', () => {
    expect(official.indicator).toMatchObject({
      periods: ['2024', '2025'],
      provenances: [
        { from: '2024', to: '2025', provenance: 'official', coverage: 'partial', datasets: ['nokkeltall'] },
      ],
    });
    const source = official.index.sources.find(({ id }) => id === 'nokkeltall');
    expect(source).toMatchObject({ coverage: 'partial', periods: ['2024', '2025'] });
  });

  it('give way for a whole year when the measures have a figure for anybody, and fill no holes then', () => {
    const [one] = textOf(good, 'input/modell/modell.csv').split('\n').slice(1);
    const few = replace(world, 'input/modell/modell.csv', [/\n[^]*$/, `\n${one ?? ''}\n`]);
    const { cell, indicator } = builtFrom(few);
    expect(cell('0301', KEY_FIGURE, '2025')).toMatchObject({ value: 200, status: 'modelled' });
    expect(cell('1101', KEY_FIGURE, '2025')).toMatchObject({ value: null, status: 'missing' });
    expect(cell('EAK', KEY_FIGURE, '2025').value).toBe(200);
    expect(cell('EAK', KEY_FIGURE, '2024').value).toBe(210.4);
    expect(indicator?.provenances.map(({ from, to, datasets }) => [from, to, ...datasets])).toEqual([
      ['2024', '2024', 'nokkeltall'],
      ['2025', '2025', 'folkemengde', 'modell'],
    ]);
  });

  it('leave the other key figures as they are', () => {
    const before = builtFrom(good, true).index.indicators.filter(({ id }) => id !== KEY_FIGURE);
    expect(official.index.indicators.filter(({ id }) => id !== KEY_FIGURE)).toEqual(before);
  });

  it('do not show an average that is withheld', () => {
    const withheld = replace(world, 'withheld.csv', [/$/, `${KEY_FIGURE},landet,2024,X,X,X\n`]);
    expect(builtFrom(withheld, true).cell('EAK', KEY_FIGURE, '2024')).toMatchObject({
      value: null,
      status: 'withheld',
    });
  });
});

describe('a dataset of key figures', () => {
  const problemsOf = (broken: World) =>
    buildWorld(broken).problems.map(({ code, file, column }) => [code, file, column]);
  const file = `${FOLDER}/dataset.json`;

  it('is nothing to complain about when its columns are key figures', () => {
    expect(problemsOf(world)).toEqual([]);
  });

  it('has no column that is no key figure, nor one in another unit', () => {
    expect(problemsOf(withPublished(good, 'EAK,2025,1\n', { 'timer-per-1000': 'timer' }))).toEqual([
      ['unknown-indicator', file, 'columns'],
    ]);
    expect(problemsOf(withPublished(good, 'EAK,2025,1\n', { [KEY_FIGURE]: 'dager' }))).toEqual([
      ['key-figure-differs', file, 'columns'],
    ]);
  });

  it('is partial, and alone in having hyphens in its columns', () => {
    const text = textOf(world, file);
    const full = write(world, file, text.replace('"coverage":"partial"', '"coverage":"full"'));
    expect(problemsOf(full)).toContainEqual(['bad-json', file, 'coverage']);
    const columns = write(world, file, text.replace('"kind":"keyFigures"', '"kind":"columns"'));
    expect(problemsOf(columns)).toContainEqual(['bad-json', file, 'columns.0.name']);
  });
});

describe('averages of figures that only a few have', () => {
  const few = (coverage: string) =>
    [
      ['input/modell/modell.csv', /\n[^]*$/, '\n1101,2025,300\n'],
      ['input/modell/dataset.json', '"provenance": "modelled"', '"provenance": "official"'],
      ['input/modell/dataset.json', /"coverage": "full",\s+"level"/, `"coverage": "${coverage}", "level"`],
    ].reduce((made, [path, from, to]) => replace(made, path as string, [from as string, to as string]), good);

  it('are not made where the dataset is of a part of the country: five do not make an average of all', () => {
    const { cell } = builtFrom(few('partial'));
    expect(cell('1101', KEY_FIGURE, '2025').value).toBe(300);
    for (const region of ['EAK', 'EAKUO', 'EKA11', 'EKG01'])
      expect(cell(region, KEY_FIGURE, '2025')).toMatchObject({
        value: null,
        status: 'missing',
        numerator: null,
      });
    expect(cell('EAK', KEY_FIGURE, '2025').coverage).toEqual([1, 5, 0]);
  });

  it('are made, and tell how many they are of, where the dataset is to be of all', () => {
    expect(builtFrom(few('full')).cell('EAK', KEY_FIGURE, '2025')).toMatchObject({
      value: 300,
      coverage: [1, 5, 0],
    });
  });
});
