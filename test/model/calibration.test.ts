import { describe, expect, it } from 'vitest';
import { calibrationTable, compareWithPublished, deviationOf } from './calibration.ts';

/** The whole country is built once for the file. */
const { compared, made } = compareWithPublished();
const table = `\n${calibrationTable(compared)}\n`;
const ofCountry = compared.filter(({ region }) => region === 'EAK');

describe('the modelled country beside what is published', () => {
  it('has every published series', () => {
    const series = new Set(compared.map(({ indicator }) => indicator));
    expect(series.size).toBeGreaterThanOrEqual(78);
  });

  it('meets every published figure of the country within 1 per cent', () => {
    const missed = ofCountry.filter((one) => one.isModelled && Math.abs(deviationOf(one)) > 0.01);
    expect(missed, table).toEqual([]);
  });

  it('lacks no figure that is published for the country', () => {
    const lacking = ofCountry.filter(({ computed, averaging }) => computed === null && averaging !== 'none');
    expect(lacking, table).toEqual([]);
  });

  it('has the real population exactly', () => {
    const population = ofCountry.filter(({ indicator }) => indicator === 'innbyggere');
    expect(population.map(({ computed }) => computed)).toEqual(population.map(({ published }) => published));
    expect(population.some(({ isModelled }) => isModelled)).toBe(false);
  });
});
