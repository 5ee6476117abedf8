import { describe, expect, it } from 'vitest';
import { strokesOf } from '../../src/charts/strokes.ts';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';

/** Years of each line; `m` marks a modelled year, `-` one without figure. */
function strokes(text: string, breaks: readonly string[] = []) {
  const periods = [...text].map((_, at) => String(2020 + at));
  const values = [...text].map((sign, at) => (sign === '-' ? null : at));
  const runs = computeRuns({ periods, values, modelled: [...text].map((sign) => sign === 'm') }, breaks);
  const { official, modelled } = strokesOf(runs);
  const years = (lines: typeof official) => lines.map((line) => line.map(({ period }) => period).join(' '));
  return { official: years(official), modelled: years(modelled) };
}

describe('the lines of a chart', () => {
  it.each([
    ['ooo', ['2020 2021 2022'], []],
    ['mmm', [], ['2020 2021 2022']],
    ['mmoo', ['2022 2023'], ['2020 2021 2022']],
    ['oomm', ['2020 2021'], ['2021 2022 2023']],
    ['omo', [], ['2020 2021 2022']],
    ['oomoo', ['2020 2021', '2023 2024'], ['2021 2022 2023']],
    ['m-m', [], []],
    ['mm-oo', ['2023 2024'], ['2020 2021']],
  ])('are dashed from and to every modelled year: %s', (text, official, modelled) => {
    expect(strokes(text)).toEqual({ official, modelled });
  });

  it('cross no break, dashed or not', () => {
    expect(strokes('mmmm', ['2022'])).toEqual({ official: [], modelled: ['2020 2021', '2022 2023'] });
  });
});
