import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Period } from '../domain/region.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import type { SeriesPoint, SeriesRun } from '../domain/seriesBreaks.ts';
import { strokesOf } from './strokes.ts';
import { roomForHeavy } from './textRoom.ts';

export interface LineChartInput {
  /** Unbroken runs: neighbouring points of a run are joined, runs never are (gaps and breaks). */
  readonly runs: readonly SeriesRun[];
  /** First and last year of the axis, also where values are missing. */
  readonly from: Period;
  readonly to: Period;
  /** Years that begin a new, not comparable series. */
  readonly breaks: readonly Period[];
  readonly formatValue: (value: number) => string;
  /** Decimals that `formatValue` shows: no line of the grid stands where its label would be rounded. */
  readonly decimals: number;
}

export interface LineChartModel {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** One SVG path a line of two or more points. */
  readonly paths: readonly string[];
  /** The same where figures are modelled, to be dashed. */
  readonly modelledPaths: readonly string[];
  /** Runs of a single point. */
  readonly dots: readonly ChartDot[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly breaks: readonly { readonly x: number }[];
  /** Newest point, labelled directly: `labelY` is the foot of a text that ends where the point is, clear of the lines. */
  readonly last: (ChartDot & { readonly label: string; readonly labelY: number }) | null;
}

/** A point of its own; a modelled one is drawn open. */
export interface ChartDot {
  readonly x: number;
  readonly y: number;
  readonly modelled?: true;
}

/** Small units, so that a phone shows the drawing at nearly its own size and the text need not shrink. */
const SIZE = { width: 400, height: 220 };
const PLOT = { left: 64, right: 388, top: 22, bottom: 190 };

/**
 * Geometry of a line chart over years. The value axis need not begin at zero (a line shows change, not size), so its
 * ends are printed. No points give an empty plot; a run across a break is refused (`strokesOf`).
 */
export function lineChart(input: LineChartInput): LineChartModel {
  const points = input.runs.flat();
  const years = { from: Number(input.from), to: Number(input.to) };
  const x = scaleLinear(yearDomain(years), [PLOT.left, PLOT.right]);
  const y = scaleLinear(valueDomain(points), [PLOT.bottom, PLOT.top]).nice(4);
  const path = line<SeriesPoint>(
    (point) => px(x(Number(point.period))),
    (point) => px(y(point.value)),
  );
  const last = points.at(-1);
  const { official, modelled } = strokesOf(input.runs, input.breaks);
  const draw = (run: SeriesRun) => path([...run]) ?? '';
  return {
    ...SIZE,
    plot: PLOT,
    paths: official.map(draw),
    modelledPaths: modelled.map(draw),
    dots: input.runs.filter((run) => run.length === 1).map(([point]) => place(point as SeriesPoint)),
    yTicks: y
      .ticks(4)
      .filter((value) => roundHalfAwayFromZero(value, input.decimals) === value)
      .map((value) => ({ y: px(y(value)), label: input.formatValue(value) })),
    xTicks: yearTicks(years).map(({ year, anchor }) => ({ x: px(x(year)), label: String(year), anchor })),
    breaks: input.breaks
      .filter((period) => Number(period) > years.from && Number(period) <= years.to)
      .map((period) => ({ x: px(x(Number(period) - 0.5)) })),
    last: last ? { ...place(last), ...labelOf(last) } : null,
  };

  /** Above the point, and above lines that come down to it. */
  function labelOf(point: SeriesPoint) {
    const label = input.formatValue(point.value);
    const right = x(Number(point.period));
    const left = right - roomForHeavy(label);
    const tops = input.runs.map((run) => highestWithin(run.map(place), left, right));
    return { label, labelY: px(Math.min(place(point).y, ...tops) - ABOVE) };
  }

  function place(point: SeriesPoint): ChartDot {
    const at = { x: px(x(Number(point.period))), y: px(y(point.value)) };
    return point.modelled ? { ...at, modelled: true } : at;
  }
}

/** Between the label and what it stands above. */
const ABOVE = 10;

/** How high (least y) a line through points comes between two x; infinitely low where it has no part of them. */
function highestWithin(points: readonly ChartDot[], left: number, right: number): number {
  const inside = points.filter(({ x }) => x >= left && x <= right);
  const before = points.findLast(({ x }) => x < left);
  const [first] = inside;
  if (first === undefined) return Infinity;
  const entry = before && before.y + ((first.y - before.y) * (left - before.x)) / (first.x - before.x);
  return Math.min(entry ?? Infinity, ...inside.map(({ y }) => y));
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** A single year stands in the middle, clear of the labels of the value axis. */
function yearDomain({ from, to }: Years): [number, number] {
  return from < to ? [from, to] : [from - 1, from + 1];
}

/** A flat series gets room above and below; otherwise the range of the values. */
function valueDomain(points: readonly SeriesPoint[]): [number, number] {
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [0, 1];
  if (low === high) return [low - Math.abs(low || 1) * 0.1, high + Math.abs(high || 1) * 0.1];
  return [low, high];
}

/** What a year at an end and one beside it need between them, so that their texts do not touch. */
const CLEAR_OF_END = 53;

function yearTicks(years: Years) {
  const span = years.to - years.from;
  if (span <= 0) return [{ year: years.from, anchor: 'middle' as const }];
  const step = span > 12 ? 5 : span > 6 ? 2 : 1;
  const clear = (CLEAR_OF_END * span) / (PLOT.right - PLOT.left);
  const inner: number[] = [];
  for (let year = Math.ceil((years.from + clear) / step) * step; year <= years.to - clear; year += step)
    inner.push(year);
  return [
    { year: years.from, anchor: 'start' as const },
    ...inner.map((year) => ({ year, anchor: 'middle' as const })),
    { year: years.to, anchor: 'end' as const },
  ];
}

/** Tenths of a pixel: smaller files, no visible difference. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}
