import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';
import type { SparklineModel } from '../../src/charts/sparkline.ts';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';
import { pathPoints } from './pathPoints.ts';

function draw(values: readonly (number | null)[], breaks: readonly string[] = []): SparklineModel | null {
  const periods = values.map((_, index) => String(2010 + index));
  return sparkline({
    runs: computeRuns({ periods, values }, breaks),
    from: '2010',
    to: periods.at(-1) ?? '2010',
    breaks,
  });
}

describe('sparkline', () => {
  it('is a line, with a dot at the newest point', () => {
    const spark = draw([1, 3, 2]);
    const points = pathPoints(spark?.paths[0] ?? '');
    expect(points).toHaveLength(3);
    expect(spark?.dots).toEqual([points.at(-1)]);
  });

  it('is lifted at a missing year and at a break', () => {
    const lengths = draw([1, 2, null, 4, 5, 6, 7], ['2015'])?.paths.map((path) => pathPoints(path).length);
    expect(lengths).toEqual([2, 2, 2]);
  });

  it('shows a year that stands alone as a dot', () => {
    const spark = draw([1, null, 2, 3]);
    expect(spark?.paths).toHaveLength(1);
    expect(spark?.dots.map(({ x }) => x)).toEqual([3, 101]);
  });

  it('draws the newest point once, also when it stands alone', () => {
    expect(draw([1, 2, null, 4])?.dots).toHaveLength(1);
  });

  it('keeps the years in proportion where some are missing', () => {
    const spark = draw([1, 2, null, null, 5]);
    expect(pathPoints(spark?.paths[0] ?? '').map(({ x }) => x)).toEqual([3, 27.5]);
    expect(spark?.dots[0]?.x).toBe(101);
  });

  it('runs through the middle where all values are equal', () => {
    const spark = draw([0, 0, 0]);
    expect(pathPoints(spark?.paths[0] ?? '').map(({ y }) => y)).toEqual([14, 14, 14]);
  });

  it('is none for fewer than three points: two make no shape', () => {
    expect(draw([1, 2])).toBeNull();
    expect(draw([1, null, 2])).toBeNull();
    expect(draw([])).toBeNull();
    expect(draw([1, null, 2, 3])).not.toBeNull();
  });

  it('stays within its frame', () => {
    const spark = draw([-1000, 0, 1_000_000, 5]);
    for (const { x, y } of pathPoints(spark?.paths[0] ?? '')) {
      expect(x).toBeGreaterThanOrEqual(3);
      expect(x).toBeLessThanOrEqual((spark?.width ?? 0) - 3);
      expect(y).toBeGreaterThanOrEqual(3);
      expect(y).toBeLessThanOrEqual((spark?.height ?? 0) - 3);
    }
  });
});
