import type { SeriesBreak } from './indicator.ts';
import type { Period, RegionCode } from './region.ts';

export interface SeriesPoint {
  readonly period: Period;
  readonly value: number;
  /** Whether the figure is modelled; left out when it is not. */
  readonly modelled?: boolean;
}

/** Points that may be joined by a line: consecutive periods, all with values, no break among them. Never empty. */
export type SeriesRun = readonly SeriesPoint[];

export interface Series {
  /** Ascending. */
  readonly periods: readonly Period[];
  /** One a period; null where absent. */
  readonly values: readonly (number | null)[];
  /** One a period: whether the value is modelled; left out when none is. */
  readonly modelled?: readonly boolean[];
}

/** Breaks that hold for one indicator of one region: its own, those of the indicator, those of the region. */
export function breaksOf(
  breaks: readonly SeriesBreak[],
  { indicator, region }: { readonly indicator: string; readonly region: RegionCode },
): SeriesBreak[] {
  return breaks.filter(
    (item) =>
      (item.indicator === null || item.indicator === indicator) &&
      (item.region === null || item.region === region),
  );
}

/**
 * Cuts a series into the runs a chart may draw. A run ends at a missing value, at a period that is not there, and before
 * the first period that a break makes another series, also when the period of the break itself has no value.
 *
 * @param breaks periods from which figures are not comparable with those before
 */
export function computeRuns(
  { periods, values, modelled = [] }: Series,
  breaks: readonly Period[],
): SeriesRun[] {
  const runs: SeriesPoint[][] = [];
  let run: SeriesPoint[] | undefined;
  for (const [at, period] of periods.entries()) {
    const value = values[at] ?? null;
    const last = run?.at(-1)?.period;
    if (value === null) {
      run = undefined;
      continue;
    }
    const point: SeriesPoint = modelled[at] === true ? { period, value, modelled: true } : { period, value };
    if (run === undefined || last === undefined || !mayJoin(last, period, breaks)) {
      run = [point];
      runs.push(run);
    } else run.push(point);
  }
  return runs;
}

/** Whether a line may go from a figure to the next: periods that follow directly, and no break between them. */
export function mayJoin(earlier: Period, later: Period, breaks: readonly Period[]): boolean {
  return followsDirectly(earlier, later) && !breaks.some((at) => at > earlier && at <= later);
}

/** Whether a period is the very next of the same length: 2024 after 2023, `2024K1` after `2023K4`. */
export function followsDirectly(earlier: Period, later: Period): boolean {
  const [before, after] = [ordinal(earlier), ordinal(later)];
  return (
    before !== undefined && after !== undefined && before.unit === after.unit && before.at + 1 === after.at
  );
}

const PERIODS_A_YEAR: Readonly<Record<string, number>> = { '': 1, K: 4, M: 12 };

function ordinal(period: Period): { unit: string; at: number } | undefined {
  const match = /^(\d{4})(?:([KM])(\d{1,2}))?$/.exec(period);
  if (match === null) return undefined;
  const [, year = '', unit = '', part = '1'] = match;
  return { unit, at: Number(year) * (PERIODS_A_YEAR[unit] ?? 1) + Number(part) };
}
