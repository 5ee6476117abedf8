import { describe, expect, it } from 'vitest';
import type { PublishedAreaFile } from '../../src/contracts/published.ts';
import { buildWorld, cellReader, publishedOf, readWorld, replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

// Rules that need a world other than the small one: each is that world with one thing changed.
const good = readWorld();
const cellsOf = (world: World) => cellReader(publishedOf(buildWorld(world)));

describe('imputation in totals', () => {
  it('by the rate of the group takes the reporters’ rate per inhabitant times the own population', () => {
    const cell = cellsOf(replace(good, 'measures/bibliotek.csv', ['lastYear', 'groupRate:innbyggere']));
    // 2024: 1503 lacks its loans; 1102 and 1502 of the same group lent 22 + 3 to 200 + 20 inhabitants; 1503 has 30.
    const own = 920 + 12 + 22 + 12 + 3;
    const sum = cell('EAK', 'utlan', '2024');
    expect(sum).toMatchObject({
      value: Math.round(own + (25 / 220) * 30),
      status: 'imputed',
      coverage: [5, 0, 1],
    });
    expect(cell('1503', 'utlan', '2024')).toMatchObject({ value: null, status: 'missing' });
  });

  it('is not made in a full-count area', () => {
    const cell = cellsOf(replace(good, 'areas/kultur.csv', ['utlan,,,sum,no', 'utlan,,,sum,yes']));
    expect(cell('EAK', 'utlan', '2023')).toMatchObject({
      value: null,
      status: 'missing',
      coverage: [5, 1, 0],
    });
  });

  it('never enters a mean of reporters', () => {
    const cell = cellsOf(
      replace(good, 'measures/avgift.csv', [
        'gebyr,gebyr,kr,0,,Gebyr,,Fee,',
        'gebyr,gebyr,kr,0,,Gebyr,,Fee,lastYear',
      ]),
    );
    expect(cell('EAK', 'gebyr', '2025')).toMatchObject({ value: 3680, coverage: [5, 1, 0] });
  });

  it('of a year that was itself imputed is not made', () => {
    const path = 'input/bibliotek/bibliotek-2024.csv';
    const cell = cellsOf(replace(good, path, ['1102,2024,410,22', '1102,2024,410,..']));
    expect(cell('EKA11', 'utlan', '2023')).toMatchObject({ value: 31, status: 'imputed' });
    expect(cell('EKA11', 'utlan', '2024')).toMatchObject({
      value: null,
      status: 'missing',
      coverage: [1, 1, 0],
    });
  });
});

describe('an average given by the source', () => {
  it('of a ratio needs both parts to be given', () => {
    const path = 'input/bibliotek/bibliotek-2025.csv';
    const cell = cellsOf(replace(good, path, ['EAK,2025,..,990', 'EAK,2025,5000,990']));
    // Visits are given for the country, inhabitants are not: the average is computed as ever.
    expect(cell('EAK', 'besok-per-innbygger', '2025')).toMatchObject({ value: 1.74, coverage: [5, 1, 0] });
    const people = 'input/folkemengde/folkemengde.csv';
    const both = cellsOf(
      write(
        replace(good, path, ['EAK,2025,..,990', 'EAK,2025,5000,990']),
        people,
        `${textOf(good, people)}EAK,2026,2000,201\n`,
      ),
    );
    expect(both('EAK', 'besok-per-innbygger', '2025')).toEqual({
      value: 2.5,
      status: 'preliminary',
      coverage: [0, 0, 0],
      numerator: 5000,
      denominator: 2000,
    });
    expect(both('EAK', 'innbyggere', '2025').value).toBe(2000);
  });

  it('gives way to the declaration that it is withheld', () => {
    const declared = `${textOf(good, 'withheld.csv')}utlan,landet,2025,Nei.,,No.\n`;
    expect(cellsOf(write(good, 'withheld.csv', declared))('EAK', 'utlan', '2025')).toMatchObject({
      value: null,
      status: 'withheld',
    });
  });

  it('that the source itself hides is hidden', () => {
    const cell = cellsOf(
      replace(good, 'input/bibliotek/bibliotek-2025.csv', ['EAK,2025,..,990', 'EAK,2025,..,:']),
    );
    expect(cell('EAK', 'utlan', '2025')).toMatchObject({ value: null, status: 'suppressed' });
  });
});

describe('a later publication', () => {
  const files = 'input/bibliotek/dataset.json';

  it('displaces an earlier one also where it takes a figure back', () => {
    const cell = cellsOf(
      replace(good, 'input/bibliotek/bibliotek-2024.csv', ['1101,2024,320', '1101,2024,..']),
    );
    expect(cell('1101', 'besok-per-innbygger', '2024')).toMatchObject({ value: null, status: 'missing' });
  });

  it('leaves rows alone that it does not have, with the mark of their own publication', () => {
    const cell = cellsOf(replace(good, 'input/bibliotek/bibliotek-2024.csv', [/1101,2024.*\n/, '']));
    expect(cell('1101', 'besok-per-innbygger', '2024')).toMatchObject({ value: 3, status: 'preliminary' });
  });

  it('is told by its date, not by its vintage or its place in the list', () => {
    const cell = cellsOf(replace(good, files, ['2025-03-17', '2025-09-01']));
    expect(cell('1101', 'besok-per-innbygger', '2024')).toMatchObject({ value: 3, status: 'preliminary' });
  });
});

describe('a merger across a fylke border', () => {
  it('counts earlier years in the fylke of each part where the figures are by number, and once where they are restated', () => {
    const moved = replace(
      replace(good, 'regions/kommuner.csv', ['1592,Li,Li,,,,,no,15', '1192,Li,Li,,,,,no,11']),
      'regions/changes.csv',
      ['1592', '1192'],
    );
    const world = ['regions/membership.csv', 'input/bibliotek/bibliotek-2024.csv'].reduce(
      (changed, path) => write(changed, path, textOf(changed, path).replaceAll('1592', '1192')),
      moved,
    );
    const cell = cellsOf(world);
    expect(cell('EKA11', 'utlan', '2022').value).toBe(10 + 20 + 6);
    expect(cell('EKA15', 'utlan', '2022').value).toBe(5 + 7);
    expect(cell('EKA11', 'innbyggere', '2022').value).toBe(100 + 200);
    expect(cell('EKA15', 'innbyggere', '2022').value).toBe(300 + 50);
  });
});

describe('a build without what is modelled', () => {
  const published = publishedOf(buildWorld(good, { officialOnly: true }));
  const index = JSON.parse(published.get('index.json') ?? '') as {
    indicators: { id: string; periods: string[]; datasets: string[] }[];
    sources: { id: string }[];
  };

  it('has no figure, dataset or status of it, and another version', () => {
    expect(() => cellReader(published)('EAK', 'timer-per-100', '2025')).toThrow('no timer-per-100');
    expect(index.sources.map(({ id }) => id)).not.toContain('modell');
    for (const [path, text] of published)
      if (path.startsWith('region/')) expect(text).not.toContain('modelled');
    const whole = publishedOf(buildWorld(good)).get('index.json') ?? '';
    expect(JSON.parse(whole)).not.toMatchObject({
      dataVersion: (index as unknown as { dataVersion: string }).dataVersion,
    });
  });

  it('still tells what the key figure without figures is', () => {
    const indicator = index.indicators.find(({ id }) => id === 'timer-per-100');
    expect(indicator).toMatchObject({ periods: [], datasets: [], provenances: [] });
    const area = JSON.parse(published.get('omrade/tjenester.json') ?? '') as PublishedAreaFile;
    expect(Object.keys(area.indicators)).toContain('timer-per-100');
  });

  it('keeps every other figure', () => {
    const cell = cellReader(published);
    expect(cell('EAK', 'innbyggere', '2025').value).toBe(1680);
    expect(cell('EAK', 'gebyr', '2025').value).toBe(3680);
  });
});
