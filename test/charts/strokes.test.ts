import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChart } from '../../src/charts/lineChart.ts';
import { sparkline } from '../../src/charts/sparkline.ts';
import { strokesOf } from '../../src/charts/strokes.ts';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';

/** Years of each line; `m` marks a modelled year, `-` one without figure. */
function strokes(text: string, breaks: readonly string[] = []) {
  const periods = [...text].map((_, at) => String(2020 + at));
  const values = [...text].map((sign, at) => (sign === '-' ? null : at));
  const runs = computeRuns({ periods, values, modelled: [...text].map((sign) => sign === 'm') }, breaks);
  const { official, modelled } = strokesOf(runs, breaks);
  const years = (lines: typeof official) => lines.map((line) => line.map(({ period }) => period).join(' '));
  return { official: years(official), modelled: years(modelled) };
}

const periodsOf = (count: number) => Array.from({ length: count }, (_, at) => String(2010 + at));

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

describe('a line that must not be drawn', () => {
  const run = (...years: string[]) => years.map((period, at) => ({ period, value: at }));

  it('is refused across a break, dashed or not', () => {
    expect(() => strokesOf([run('2020', '2021')], ['2021'])).toThrow(
      'no line may be drawn from 2020 to 2021',
    );
    const modelled = run('2020', '2021').map((point) => ({ ...point, modelled: true }));
    expect(() => strokesOf([modelled], ['2021'])).toThrow('2020 to 2021');
  });

  it('is refused across a missing year, backwards, and between periods of different lengths', () => {
    expect(() => strokesOf([run('2020', '2022')], [])).toThrow('2020 to 2022');
    expect(() => strokesOf([run('2021', '2020')], [])).toThrow('2021 to 2020');
    expect(() => strokesOf([run('2020', '2021K1')], [])).toThrow('2020 to 2021K1');
  });

  it('is refused by charts of every size', () => {
    const input = { runs: [run('2020', '2021', '2022')], from: '2020', to: '2022', breaks: ['2022'] };
    expect(() => lineChart({ ...input, formatValue: String, decimals: 0 })).toThrow('2021 to 2022');
    expect(() => sparkline(input)).toThrow('2021 to 2022');
  });

  it('is never among those of a series that was cut at its breaks, whatever the series', () => {
    const values = fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 20 });
    const breaks = fc.array(fc.integer({ min: 2009, max: 2031 }).map(String), { maxLength: 4 });
    fc.assert(
      fc.property(values, breaks, fc.array(fc.boolean()), (series, years, modelled) => {
        const runs = computeRuns({ periods: periodsOf(series.length), values: series, modelled }, years);
        const { official, modelled: dashed } = strokesOf(runs, years);
        for (const line of [...official, ...dashed])
          for (const [at, { period }] of line.entries())
            if (at > 0) {
              expect(Number(period) - Number(line[at - 1]?.period)).toBe(1);
              expect(years).not.toContain(period);
            }
      }),
    );
  });

  it('would be drawn through where nothing was cut: the refusal sees every uncut series with a break in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), (length, at) => {
        const periods = periodsOf(length);
        const year = periods[1 + (at % (length - 1))] ?? '';
        const uncut = computeRuns({ periods, values: periods.map(() => 1) }, []);
        expect(() => strokesOf(uncut, [year])).toThrow(`to ${year}`);
      }),
    );
  });
});
