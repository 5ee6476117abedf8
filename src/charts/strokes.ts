import type { Period } from '../domain/region.ts';
import { mayJoin } from '../domain/seriesBreaks.ts';
import type { SeriesPoint, SeriesRun } from '../domain/seriesBreaks.ts';

/** Lines of a chart: drawn through, or dashed where the figures are modelled. */
export interface Strokes {
  readonly official: readonly SeriesRun[];
  readonly modelled: readonly SeriesRun[];
}

/**
 * The runs of a series as lines to draw. A step from one year to the next is dashed when either figure is modelled, so
 * that no drawn-through line ends in a figure that nobody has reported. Runs of a single point make no line.
 *
 * Every chart of lines gets its lines here, and here a line across a missing year or a break is refused: it would show a
 * development that there are no figures of.
 *
 * @param breaks periods that begin a new, not comparable series
 * @throws Error when a run joins figures that may not be joined
 */
export function strokesOf(runs: readonly SeriesRun[], breaks: readonly Period[]): Strokes {
  const official: SeriesPoint[][] = [];
  const modelled: SeriesPoint[][] = [];
  for (const run of runs) {
    let before: { readonly list: SeriesPoint[][]; readonly stroke: SeriesPoint[] } | undefined;
    for (const [at, to] of run.entries()) {
      const from = run[at - 1];
      if (from === undefined) continue;
      if (!mayJoin(from.period, to.period, breaks))
        throw new Error(`no line may be drawn from ${from.period} to ${to.period}`);
      const list = from.modelled === true || to.modelled === true ? modelled : official;
      if (before?.list === list) before.stroke.push(to);
      else {
        before = { list, stroke: [from, to] };
        list.push(before.stroke);
      }
    }
  }
  return { official, modelled };
}
