import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChart } from '../../src/charts/lineChart.ts';
import type { LineChartModel } from '../../src/charts/lineChart.ts';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';
import { pathPoints } from './pathPoints.ts';

const FIRST = 2010;

/** A chart of one value a year from 2010; null is a missing year. */
function draw(values: readonly (number | null)[], breaks: readonly string[] = []): LineChartModel {
  const periods = values.map((_, index) => String(FIRST + index));
  return lineChart({
    runs: computeRuns({ periods, values }, breaks),
    from: periods[0] ?? '2010',
    to: periods.at(-1) ?? '2010',
    breaks,
    formatValue: (value) => value.toFixed(0),
    decimals: 0,
  });
}

/** Pairs of neighbouring years that a line joins, read back from the drawing. */
function joinedYears({ paths, plot }: LineChartModel, years: number): [number, number][] {
  const yearAt = (x: number) =>
    FIRST + Math.round(((x - plot.left) / (plot.right - plot.left)) * (years - 1));
  return paths.flatMap((path) => {
    const points = pathPoints(path);
    return points
      .slice(1)
      .map((point, index): [number, number] => [yearAt(points[index]?.x ?? NaN), yearAt(point.x)]);
  });
}

describe('lineChart', () => {
  it('joins the years of an unbroken series by one line', () => {
    const chart = draw([5, 6, 7, 8]);
    expect(chart.paths).toHaveLength(1);
    expect(joinedYears(chart, 4)).toEqual([
      [2010, 2011],
      [2011, 2012],
      [2012, 2013],
    ]);
  });

  it('draws no line across a missing year', () => {
    expect(joinedYears(draw([5, 6, null, 8, 9]), 5)).toEqual([
      [2010, 2011],
      [2013, 2014],
    ]);
  });

  it('draws no line across a break, and marks it half a year before its year', () => {
    const chart = draw([5, 6, 7, 8], ['2012']);
    expect(joinedYears(chart, 4)).toEqual([
      [2010, 2011],
      [2012, 2013],
    ]);
    const [first, second] = chart.paths.map(pathPoints);
    expect(chart.breaks).toHaveLength(1);
    expect(chart.breaks[0]?.x).toBeCloseTo(((first?.at(-1)?.x ?? 0) + (second?.[0]?.x ?? 0)) / 2, 1);
  });

  it('joins exactly the neighbouring years that both have a value and no break between them', () => {
    const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 2, maxLength: 20 });
    const breakYears = fc.array(fc.integer({ min: FIRST, max: FIRST + 20 }), { maxLength: 3 });
    fc.assert(
      fc.property(values, breakYears, (series, years) => {
        const expected = series.flatMap((value, index) => {
          const previous = index === 0 ? null : (series[index - 1] ?? null);
          const year = FIRST + index;
          return value === null || previous === null || years.includes(year) ? [] : [[year - 1, year]];
        });
        expect(joinedYears(draw(series, years.map(String)), series.length)).toEqual(expected);
      }),
    );
  });

  it('shows a year that stands alone between gaps as a dot', () => {
    const { dots, plot } = draw([5, null, 7, null, 9, 10]);
    expect(dots.map(({ x }) => x)).toEqual([plot.left, plot.left + ((plot.right - plot.left) * 2) / 5]);
  });

  it('labels the last point above it, and above a line that falls to it', () => {
    const rising = draw([5, 6, 12]);
    expect(rising.last?.labelY).toBe((rising.last?.y ?? 0) - 10);
    const falling = draw([...Array.from({ length: 20 }, (_, at) => 40 - at)]);
    const { x = 0, y = 0, labelY = 0 } = falling.last ?? {};
    const under = pathPoints(falling.paths[0] ?? '').filter((point) => point.x > x - 16);
    expect(under.length).toBeGreaterThan(0);
    for (const point of under) expect(labelY).toBeLessThanOrEqual(point.y - 10);
    expect(labelY).toBeGreaterThan(y - 30);
  });

  it('marks no break before the first year or after the last', () => {
    expect(draw([5, 6, 7], ['2010', '2020']).breaks).toEqual([]);
  });

  it('puts higher values higher, and every point within the plot', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700_000 }), { minLength: 2 }), (values) => {
        const { paths, plot } = draw(values);
        const points = pathPoints(paths[0] ?? '');
        for (const [index, { x, y }] of points.entries()) {
          expect(y).toBeGreaterThanOrEqual(plot.top);
          expect(y).toBeLessThanOrEqual(plot.bottom);
          expect(x).toBeLessThanOrEqual(plot.right);
          const next = points[index + 1];
          if (next && (values[index + 1] ?? 0) > (values[index] ?? 0)) expect(next.y).toBeLessThanOrEqual(y);
        }
      }),
    );
  });

  it('labels the newest point with its value, at the right end of the line', () => {
    const { last, paths, plot } = draw([5, 6, 12]);
    expect(last).toMatchObject({ x: plot.right, label: '12' });
    expect(pathPoints(paths[0] ?? '').at(-1)).toEqual({ x: last?.x, y: last?.y });
  });

  it('labels the newest year that has a value, also where the axis runs on', () => {
    const { last, plot } = draw([5, 6, null]);
    expect(last?.label).toBe('6');
    expect(last?.x).toBeLessThan(plot.right);
  });

  it('gives a flat series room above and below', () => {
    const { last, plot } = draw([300, 300, 300]);
    expect(last?.y).toBeGreaterThan(plot.top + 20);
    expect(last?.y).toBeLessThan(plot.bottom - 20);
  });

  it('draws a series of zeros', () => {
    const { last, yTicks } = draw([0, 0]);
    expect(last).toMatchObject({ label: '0' });
    expect(yTicks).toEqual([{ y: last?.y, label: '0' }]);
  });

  it('is an empty plot without points', () => {
    expect(draw([])).toMatchObject({ paths: [], dots: [], breaks: [], last: null });
    expect(draw([null, null])).toMatchObject({ paths: [], dots: [], last: null });
  });

  it('puts a single year in the middle, its label clear of the value axis', () => {
    const { dots, last, plot, xTicks } = draw([9412]);
    const middle = (plot.left + plot.right) / 2;
    expect(dots).toEqual([{ x: middle, y: last?.y }]);
    expect(last?.x).toBe(middle);
    expect(xTicks).toEqual([{ x: middle, label: '2010', anchor: 'middle' }]);
  });

  it('writes no label at a place where its number would be rounded, and none twice', () => {
    const { yTicks } = draw([20, 21]);
    expect(yTicks.map(({ label }) => label)).toEqual(['20', '21']);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 2 }), (values) => {
        const labels = draw(values).yTicks.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels.length).toBeGreaterThan(0);
      }),
    );
  });

  it('names the first and the last year, and leaves room between the years it names', () => {
    for (let years = 2; years <= 40; years += 1) {
      const { xTicks } = draw(Array.from({ length: years }, (_, index) => index));
      expect(xTicks[0]).toMatchObject({ label: String(FIRST), anchor: 'start' });
      expect(xTicks.at(-1)).toMatchObject({ label: String(FIRST + years - 1), anchor: 'end' });
      // A year of four digits is at most 33 units wide; the outer ones stand inside their ends.
      const WIDTH = 33;
      const spans = xTicks.map(({ x, anchor }) =>
        anchor === 'start' ? x : anchor === 'end' ? x - WIDTH : x - WIDTH / 2,
      );
      for (const [index, start] of spans.entries())
        if (index > 0) expect(start - (spans[index - 1] ?? 0), `${years} years`).toBeGreaterThan(WIDTH);
    }
  });
});
