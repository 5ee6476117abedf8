import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Period } from '../domain/region.ts';
import type { SeriesPoint, SeriesRun } from '../domain/seriesBreaks.ts';
import { strokesOf } from './strokes.ts';

/** A line in a cell of a table: smaller than a sparkline, in whole pixels, since there are two hundred thousand. */
export interface TrendLine {
  /** Empty where nothing is drawn through. */
  readonly official: string;
  /** The same where figures are modelled, to be dashed. */
  readonly modelled: string;
}

/** In pixels; the style sheet gives the drawing the same. */
const SIZE = { width: 60, height: 20 };
const INSET = 2;

/** After the point where a line begins, a path needs no letter and no more than a space between numbers. */
function short(path: string): string {
  return path.replace(/[L,]/g, ' ');
}

/** From the lowest figure at the bottom to the highest at the top; figures that are all equal lie in the middle. */
export function trendLine(
  runs: readonly SeriesRun[],
  { from, to, breaks }: { readonly from: Period; readonly to: Period; readonly breaks: readonly Period[] },
): TrendLine {
  const values = runs.flat().map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([Number(from), Number(to)], [INSET, SIZE.width - INSET]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [SIZE.height - INSET, INSET]);
  const path = line<SeriesPoint>(
    ({ period }) => x(Number(period)),
    ({ value }) => y(value),
  ).digits(0);
  const { official, modelled } = strokesOf(runs, breaks);
  const lonely = runs.filter((run) => run.length === 1).flatMap(([point]) => point ?? []);
  const dots = (isModelled: boolean) =>
    lonely
      .filter((point) => (point.modelled === true) === isModelled)
      // A line of no length is a dot where lines end round.
      .map((point) => `M${Math.round(x(Number(point.period)))} ${Math.round(y(point.value))}h0`);
  const draw = (strokes: readonly SeriesRun[], isModelled: boolean) =>
    [...strokes.map((stroke) => short(path([...stroke]) ?? '')), ...dots(isModelled)].join('');
  return { official: draw(official, false), modelled: draw(modelled, true) };
}
