import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { standardisedUnits } from '../../src/contracts/publishedAlike.ts';
import type { PublishedAlike } from '../../src/contracts/publishedAlike.ts';
import { computeMostAlike } from '../../src/domain/mostAlike.ts';
import { buildData } from '../../src/pipeline/buildData.ts';
import { area, indicator, manifest, MEASURES, profile } from './madeInputs.ts';
import { overlayFiles } from './overlayFiles.ts';

const kommuner = Papa.parse<Record<'code' | 'valid_to', string>>(
  readFileSync('data/regions/kommuner.csv', 'utf8'),
  { header: true, skipEmptyLines: true },
)
  .data.filter((row) => row.valid_to === '')
  .map(({ code }) => code)
  .sort();

const title = { nb: 'x', en: 'x' };

function theme(id: string, weight: number, ...indicators: string[]) {
  return { id, title, weight, variables: indicators.map((name) => ({ indicator: name, transform: 'none' })) };
}

/** Figures `a` (falls by 1 from kommune to kommune) and `b` (always 10) of 2024; some of 2025 in the first `early` kommuner. */
function alikeOf(themes: unknown[], early = 0): PublishedAlike | undefined {
  const rows = kommuner.map((code, at) => `${code},2024,${500 - at},10`);
  const newer = kommuner.slice(0, early).map((code, at) => `${code},2025,${900 - at},10`);
  const build = buildData(
    overlayFiles((path) => path === 'release.json' || path.startsWith('regions/'), {
      'input/x/dataset.json': manifest([['x.csv', 'revised', '2025-06-15']]),
      'input/x/x.csv': `${['region,year,a,b', ...rows, ...newer].join('\n')}\n`,
      'measures/x.csv': MEASURES,
      'areas/helse.csv': area(indicator('one', 'm_a', 'sum'), indicator('two', 'm_b', 'sum')),
      'profile.json': profile('one'),
      ...(themes.length === 0
        ? {}
        : {
            'alike.json': JSON.stringify({
              models: [{ id: 'm', title, description: title, lacks: null, themes }],
            }),
          }),
    }),
  );
  expect(build.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [, text] = [...(build.files ?? [])].find(([path]) => path === 'mest-like.json') ?? [];
  return text === undefined ? undefined : (JSON.parse(text) as PublishedAlike);
}

describe('mest-like.json', () => {
  it('holds the figures of every municipality in force, by theme', () => {
    const alike = alikeOf([theme('first', 3, 'one', 'two')]);
    expect(alike?.regions).toEqual(kommuner);
    expect(alike?.models[0]?.themes).toEqual([{ id: 'first', title, weight: 3, variables: ['one', 'two'] }]);
    expect(alike?.columns.map(({ values: _, ...column }) => column)).toEqual([
      { id: 'one', transform: 'none', period: '2024' },
      { id: 'two', transform: 'none', period: '2024' },
    ]);
    expect(alike?.columns.map(({ values }) => values[0])).toEqual([500, 10]);
    expect(alike?.columns[0]?.values).toHaveLength(kommuner.length);
  });

  it('takes the newest year in which most have a figure, and lets the others be without', () => {
    expect(alikeOf([theme('first', 1, 'one')], 20)?.columns[0]?.period).toBe('2024');
    const newer = alikeOf([theme('first', 1, 'one')], kommuner.length - 1);
    expect(newer?.columns[0]?.period).toBe('2025');
    expect(newer?.columns[0]?.values.at(-1)).toBeNull();
  });

  it('gives what is needed to find the nearest, with other weights too', () => {
    const alike = alikeOf([theme('first', 1, 'one'), theme('second', 1, 'two')]);
    if (alike === undefined) throw new Error('no mest-like.json');
    const [first, own = '', next] = kommuner;
    const [model = { themes: [] }] = alike.models;
    const nearest = (weightOf?: () => number) =>
      computeMostAlike(standardisedUnits(alike, model, weightOf), { own, count: 2 });
    expect(nearest().nearest.map(({ code }) => code)).toEqual([first, next]);
    expect(nearest().comparedOn).toEqual(['one', 'two']);
    expect(nearest(() => 0).comparedOn).toEqual([]);
  });

  it('knows where each lies, its county, and the class of bound costs of its group', () => {
    const variables = ['avstand', 'fylke', 'bundne-kostnader'].map((quality) => ({ quality }));
    const alike = alikeOf([{ id: 'x', title, weight: 1, variables }]);
    const strand = kommuner.indexOf('1130');
    const [place, county, costs] = alike?.columns.map(({ values }) => values[strand]) ?? [];
    expect(place).toEqual([expect.closeTo(6.06, 1), expect.closeTo(59.06, 1)]);
    expect(county).toBe('EKA11');
    // Kommunegruppe 7: low bound costs.
    expect(costs).toBe(1);
    expect(alike?.columns[2]?.values.every((value) => [1, 2, 3].includes(Number(value)))).toBe(true);
  });

  it('is not there when the folder does not say what they are to be alike in', () => {
    expect(alikeOf([])).toBeUndefined();
  });
});
