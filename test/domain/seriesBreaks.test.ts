import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, computeRuns, followsDirectly } from '../../src/domain/seriesBreaks.ts';

const periods = ['2018', '2019', '2020', '2021', '2022'];

function spans(values: (number | null)[], breaks: string[], years: string[] = periods): string[] {
  return computeRuns({ periods: years, values }, breaks).map(
    (run) => `${run[0]?.period}–${run.at(-1)?.period}`,
  );
}

describe('computeRuns', () => {
  it('is one run where every year has a figure, with the figures in it', () => {
    expect(computeRuns({ periods: ['2023', '2024'], values: [3, 0] }, [])).toEqual([
      [
        { period: '2023', value: 3 },
        { period: '2024', value: 0 },
      ],
    ]);
  });

  it('ends at a missing figure and begins anew after it', () => {
    expect(spans([1, 2, null, 4, 5], [])).toEqual(['2018–2019', '2021–2022']);
    expect(spans([null, 2, null, 4, null], [])).toEqual(['2019–2019', '2021–2021']);
    expect(spans([null, null, null, null, null], [])).toEqual([]);
  });

  it('ends before the year of a break', () => {
    expect(spans([1, 2, 3, 4, 5], ['2020'])).toEqual(['2018–2019', '2020–2022']);
    expect(spans([1, 2, 3, 4, 5], ['2019', '2020', '2020'])).toEqual(['2018–2018', '2019–2019', '2020–2022']);
  });

  it('takes no notice of a break before the first year, at it, or after the last', () => {
    expect(spans([1, 2, 3, 4, 5], ['2001', '2018', '2023'])).toEqual(['2018–2022']);
  });

  it('does not join years that lie apart', () => {
    expect(spans([1, 2, 3], [], ['2015', '2016', '2018'])).toEqual(['2015–2016', '2018–2018']);
  });

  it('joins the last quarter of a year with the first of the next', () => {
    expect(spans([1, 2, 3], [], ['2023K3', '2023K4', '2024K1'])).toEqual(['2023K3–2024K1']);
    expect(spans([1, 2, 3], ['2024K1'], ['2023K3', '2023K4', '2024K1'])).toEqual([
      '2023K3–2023K4',
      '2024K1–2024K1',
    ]);
  });

  it('never lets a run cross a break or a gap, loses no figure and makes none up', () => {
    const years = Array.from({ length: 12 }, (_, at) => String(2010 + at));
    const anyValues = fc.array(fc.option(fc.integer()), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyValues, fc.subarray(years), (values, breaks) => {
        const runs = computeRuns({ periods: years, values }, breaks);
        for (const run of runs) {
          const [first, last] = [run[0]?.period ?? '', run.at(-1)?.period ?? ''];
          expect(breaks.some((at) => first < at && at <= last)).toBe(false);
          expect(run.length).toBe(Number(last) - Number(first) + 1);
        }
        const figures = years.flatMap((period, at) => {
          const value = values[at] ?? null;
          return value === null ? [] : [{ period, value }];
        });
        expect(runs.flat()).toEqual(figures);
      }),
    );
  });

  it('cuts only where there is a break or a gap', () => {
    const years = Array.from({ length: 12 }, (_, at) => String(2010 + at));
    fc.assert(
      fc.property(fc.subarray(years.slice(1)), (breaks) => {
        const runs = computeRuns({ periods: years, values: years.map(Number) }, breaks);
        expect(runs.slice(1).map((run) => run[0]?.period)).toEqual(breaks);
      }),
    );
  });
});

describe('breaksOf', () => {
  const text = { nb: 'x', en: 'x' };
  const breaks = [
    { indicator: 'a', region: null, period: '2014', text },
    { indicator: null, region: '5059', period: '2020', text },
    { indicator: 'a', region: '1508', period: '2024', text },
    { indicator: 'b', region: null, period: '2022', text },
  ];

  it('takes those of the indicator, of the region and of both', () => {
    const periodsOf = (indicator: string, region: string) =>
      breaksOf(breaks, { indicator, region }).map(({ period }) => period);
    expect(periodsOf('a', '5059')).toEqual(['2014', '2020']);
    expect(periodsOf('a', '1508')).toEqual(['2014', '2024']);
    expect(periodsOf('b', '1508')).toEqual(['2022']);
    expect(periodsOf('c', '0301')).toEqual([]);
  });
});

describe('followsDirectly', () => {
  it.each([
    ['2023', '2024', true],
    ['2023', '2025', false],
    ['2024', '2023', false],
    ['2023K4', '2024K1', true],
    ['2023K1', '2023K3', false],
    ['2023M12', '2024M01', true],
    ['2023M01', '2023K2', false],
    ['2023', '2024K1', false],
    ['2023/24', '2024/25', false],
  ])('%s then %s: %s', (earlier, later, expected) => {
    expect(followsDirectly(earlier, later)).toBe(expected);
  });
});
