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

  it('meets those of Oslo, of the municipalities that are published one by one, and of group 8', () => {
    const missed = compared.filter(
      (one) =>
        one.isModelled &&
        !['EAK', 'EAKUO'].includes(one.region) &&
        Math.abs(deviationOf(one)) > 0.011 &&
        Math.abs((one.computed ?? Infinity) - one.published) > 3 * one.half,
    );
    expect(missed, table).toEqual([]);
  });

  it('meets those of the country without Oslo as far as the published figures agree with each other', () => {
    const missed = compared.filter(
      (one) =>
        one.isModelled &&
        one.region === 'EAKUO' &&
        Math.abs(deviationOf(one)) > 0.06 &&
        Math.abs((one.computed ?? Infinity) - one.published) > 3 * one.half,
    );
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

describe('the modelled datasets of the real country', () => {
  const csv = (path: string) => (made.get(path) ?? '').split('\n').map((line) => line.split(','));
  const before = [...made.keys()].filter(
    (path) => path.endsWith('/2024-ureviderte.csv') && !path.includes('/regnskap'),
  );

  it('differ in about 2 per cent of the figures from what they were before the revision', () => {
    const pairs = before.flatMap((path) => {
      const after = csv(path.replace('ureviderte', 'reviderte'));
      return csv(path).flatMap((row, line) =>
        row.slice(2).map((cell, at) => [cell, after[line]?.[at + 2] ?? '']),
      );
    });
    const known = pairs.filter(([old, now]) => old !== '' && now !== '' && now !== '0');
    const changed = known.filter(([old, now]) => old !== now).length / known.length;
    expect(known.length).toBeGreaterThan(50_000);
    expect(changed).toBeGreaterThan(0.012);
    expect(changed).toBeLessThan(0.028);
    expect(pairs.some(([old, now]) => old === '' && now !== '')).toBe(true);
    expect(pairs.some(([, now]) => now === '0')).toBe(true);
  });

  it('are of all three levels, each with the places of its level', () => {
    const levels = [...made].flatMap(([path, text]) =>
      path.endsWith('dataset.json') ? [(JSON.parse(text) as { readonly level: string }).level] : [],
    );
    expect(new Set(levels)).toEqual(new Set(['kommune', 'fylkeskommune', 'bydel']));
    const regions = (path: string) =>
      csv(path)
        .slice(1, -1)
        .map(([region = '']) => region);
    expect(regions('input/bydel-barnehage-modellert/2025.csv')).toHaveLength(15);
    expect(regions('input/fylkeskommune-tannhelse-modellert/2025.csv')).toHaveLength(15);
    expect(regions('input/barnehage-modellert/2025.csv')).toHaveLength(357);
  });
});
