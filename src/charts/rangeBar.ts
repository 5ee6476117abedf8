import { scaleLinear } from 'd3-scale';
import type { Spread } from '../domain/spread.ts';

export interface RangeBarModel {
  readonly width: number;
  readonly height: number;
  /** From the lowest to the highest figure of the group. */
  readonly line: { readonly from: number; readonly to: number };
  /** The middle half of the group. */
  readonly box: { readonly from: number; readonly width: number };
  readonly median: number;
  readonly own: number;
}

const SIZE = { width: 140, height: 16 };
const INSET = 5;

/**
 * A line of a word's size: where a figure lies among those of its group. Line from lowest to highest, box over the
 * middle half, tick at the median, dot at the own figure. Null where there is no range: fewer than five figures (the
 * box would be a guess), or all of them equal.
 */
export function rangeBar(own: number, spread: Spread): RangeBarModel | null {
  const low = Math.min(own, spread.lowest);
  const high = Math.max(own, spread.highest);
  if (spread.count < 5 || low === high) return null;
  const x = scaleLinear([low, high], [INSET, SIZE.width - INSET]);
  const at = (figure: number) => tenth(x(figure));
  return {
    ...SIZE,
    line: { from: at(spread.lowest), to: at(spread.highest) },
    box: {
      from: at(spread.lowerQuartile),
      width: Math.max(1, tenth(at(spread.upperQuartile) - at(spread.lowerQuartile))),
    },
    median: at(spread.median),
    own: at(own),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
