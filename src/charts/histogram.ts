import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import { ticksFor } from './axisTicks.ts';
import { renderPlot } from './renderPlot.ts';
import { roomFor } from './textRoom.ts';

export interface HistogramInput {
  /** One figure a municipality; those without are left out by the caller, who says how many. */
  readonly values: readonly number[];
  /** A figure to mark in the drawing, with its name and number in words: the country's average. Null where there is none. */
  readonly reference: { readonly value: number; readonly text: string } | null;
  /** Decimals of the figures. */
  readonly decimals: number;
  /** Labels of the value axis. */
  readonly formatValue: (value: number) => string;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

/** How many municipalities have figures of each size, as an SVG text. Bars stand on zero. */
export function histogram(input: HistogramInput): string {
  const { values, reference, formatValue } = input;
  const ends = binEnds(input);
  // The outermost labels stand half beside the axis.
  const beside = roomFor(ends.map(formatValue), WIDTH) / 2;
  const [left, right] = [Math.max(34, beside), Math.max(12, beside)];
  const room = WIDTH - left - right;
  return renderPlot(
    {
      width: WIDTH,
      height: 210,
      marginLeft: left,
      marginRight: right,
      marginTop: 30,
      marginBottom: 34,
      x: {
        label: null,
        tickFormat: formatValue,
        ticks: ticksFor(ends, { most: 5, room, text: formatValue }),
      },
      y: { label: null, ticks: 4, grid: true, tickFormat: formatCount },
      marks: [
        Plot.rectY(
          values,
          Plot.binX({ y: 'count' }, { x: { value: Plot.identity, interval: binWidth(input) } }),
        ),
        Plot.ruleY([0]),
        ...(reference
          ? [
              Plot.ruleX([reference.value], { className: 'reference' }),
              Plot.text([reference], {
                x: 'value',
                frameAnchor: 'top',
                textAnchor: inwards(reference.value, values),
                dy: -18,
                text: 'text',
                className: 'reference-text',
              }),
            ]
          : []),
      ],
    },
    input.label,
  );
}

const WIDTH = 400;
const BINS = 24;

/** Where the first bin begins and the last one ends. */
function binEnds(input: HistogramInput): [number, number] {
  const width = binWidth(input);
  const edge = (value: number) => Number((Math.floor(value / width) * width).toPrecision(12));
  return [edge(Math.min(...input.values)), edge(Math.max(...input.values) + width)];
}

/**
 * A round width that gives about so many bins, and never less than the figures' own precision: whole numbers in bins of a
 * half would leave every second bin empty.
 */
function binWidth({ values, decimals }: HistogramInput): number {
  const [first = 0, second = 1] = scaleLinear([Math.min(...values), Math.max(...values)], [0, 1]).ticks(BINS);
  return Math.max(Number((second - first).toPrecision(3)), Number(`1e-${decimals}`));
}

/** There is no half municipality. */
function formatCount(count: number): string {
  return Number.isInteger(count) ? String(count) : '';
}

/** The text of a mark near an end grows towards the middle, so that it stays within the drawing. */
function inwards(value: number, values: readonly number[]): 'start' | 'middle' | 'end' {
  const lowest = Math.min(...values);
  const share = (value - lowest) / (Math.max(...values) - lowest);
  if (share < 0.25) return 'start';
  return share > 0.75 ? 'end' : 'middle';
}
