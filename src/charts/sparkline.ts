import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Period } from '../domain/region.ts';
import type { SeriesPoint, SeriesRun } from '../domain/seriesBreaks.ts';
import { strokesOf } from './strokes.ts';

export interface SparklineModel {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly string[];
  /** The same where figures are modelled, to be dashed. */
  readonly modelledPaths: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

export interface SparklineInput {
  readonly runs: readonly SeriesRun[];
  /** First and last year of the drawing. */
  readonly from: Period;
  readonly to: Period;
  /** Years that begin a new, not comparable series. */
  readonly breaks: readonly Period[];
}

const SIZE = { width: 104, height: 28 };
const INSET = 3;

/**
 * A line of a word's size: the shape of a series without axes. Runs are never joined. The newest point is a dot, and so
 * is every run of a single point. Null when fewer than three points exist: two make no shape.
 */
export function sparkline(input: SparklineInput): SparklineModel | null {
  const { runs, from, to, breaks } = input;
  const points = runs.flat();
  if (points.length < 3) return null;
  const values = points.map((point) => point.value);
  const x = scaleLinear([Number(from), Number(to)], [INSET, SIZE.width - INSET]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [SIZE.height - INSET, INSET]);
  const place = (point: SeriesPoint) => ({ x: px(x(Number(point.period))), y: px(y(point.value)) });
  const path = line<SeriesPoint>(
    (point) => place(point).x,
    (point) => place(point).y,
  );
  const last = points.at(-1) as SeriesPoint;
  const { official, modelled } = strokesOf(runs, breaks);
  const draw = (run: SeriesRun) => path([...run]) ?? '';
  const lonely = runs.filter((run) => run.length === 1).flatMap(([point]) => point ?? []);
  return {
    ...SIZE,
    paths: official.map(draw),
    modelledPaths: modelled.map(draw),
    dots: [...new Set([...lonely, last])].map(place),
  };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
