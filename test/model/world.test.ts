import { describe, expect, it } from 'vitest';
import { POPULATION_MEASURES } from '../../src/model/bydelPopulation.ts';
import { TRAITS } from '../../src/model/characters.ts';
import { OSLO, readWorld } from '../../src/model/world.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';

const world = readWorld(diskFiles('data'));
const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);

describe('the world that is modelled on', () => {
  it.each([
    ['2020', 356, 5_391_369],
    ['2023', 356, 5_550_203],
    ['2024', 357, 5_594_340],
    ['2025', 357, 5_627_400],
  ])('has the numbers of %s, %i of them, and their real population %i', (year, count, population) => {
    const places = world.places('kommune', year);
    expect(places).toHaveLength(count);
    expect(sum(places.map(({ number }) => world.amount('innbyggere', number, year)))).toBe(population);
  });

  it('knows which unit a number is a year of, also one that was divided', () => {
    const unitOf = (year: string, number: string) =>
      world.places('kommune', year).find((place) => place.number === number)?.unit;
    expect(unitOf('2023', '3029')).toBe('3222');
    expect(unitOf('2024', '3222')).toBe('3222');
    expect(unitOf('2023', '1507')).toBe('1507');
    expect(unitOf('2024', '1508')).toBe('1508');
  });

  it('puts characters of municipalities in force on one scale', () => {
    const units = world.places('kommune', '2025').map(({ unit }) => world.characterOf(unit));
    for (const trait of TRAITS) {
      const values = units.map((character) => character[trait]);
      expect(Math.abs(sum(values) / values.length)).toBeLessThan(0.05);
      expect(Math.abs(Math.sqrt(sum(values.map((value) => value ** 2)) / values.length) - 1)).toBeLessThan(
        0.1,
      );
    }
    expect(world.characterOf('1835').small).toBeGreaterThan(1.5);
    expect(world.characterOf(OSLO).remote).toBeLessThan(-1.5);
    expect(world.characterOf('1871').remote).toBeGreaterThan(0.5);
  });

  it('adds municipalities up to county authorities', () => {
    const counties = world.places('fylkeskommune', '2025');
    expect(counties).toHaveLength(15);
    expect(sum(counties.map(({ number }) => world.amount('innb_16_18_fk', number, '2025')))).toBe(
      sum(world.places('kommune', '2025').map(({ number }) => world.amount('innb_16_18', number, '2025'))),
    );
  });

  it.each(Object.keys(POPULATION_MEASURES))(
    'divides %s between city districts that add up to Oslo',
    (measure) => {
      for (const year of world.years) {
        const districts = world.places('bydel', year);
        const parts = districts.map(({ number }) => world.amount(`${measure}_bydel`, number, year));
        expect(sum(parts)).toBe(world.amount(measure, OSLO, year));
        expect(parts.every((part) => Number.isInteger(part) && (part ?? -1) >= 0)).toBe(true);
      }
    },
  );
});
