import { scaleLinear } from 'd3-scale';

export interface BarPair {
  readonly label: string;
  /** Null where there is no figure; the bar is then left out and the text says why. */
  readonly own: number | null;
  readonly other: number | null;
  readonly ownText: string;
}

export interface BarPairsModel {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  readonly bars: readonly {
    readonly label: string;
    readonly labelY: number;
    readonly y: number;
    readonly height: number;
    /** Width of the own bar, from `zero`. */
    readonly own: number | null;
    /** Where the comparison stands. */
    readonly other: number | null;
    readonly text: string;
    readonly textX: number;
  }[];
}

const WIDTH = 560;
const ZERO = 150;
const RIGHT = 490;
const ROW = 34;
const BAR = 18;

/** Geometry of horizontal bars from zero, with the comparison as a tick across each. Values must not be negative. */
export function barPairs(pairs: readonly BarPair[]): BarPairsModel {
  const values = pairs.flatMap((pair) => [pair.own ?? 0, pair.other ?? 0]);
  const x = scaleLinear([0, Math.max(1, ...values)], [0, RIGHT - ZERO]);
  return {
    width: WIDTH,
    height: pairs.length * ROW + 4,
    zero: ZERO,
    bars: pairs.map((pair, row) => {
      const own = pair.own === null ? null : px(x(pair.own));
      const other = pair.other === null ? null : px(ZERO + x(pair.other));
      return {
        label: pair.label,
        labelY: row * ROW + ROW / 2 + 5,
        y: row * ROW + (ROW - BAR) / 2,
        height: BAR,
        own,
        other,
        text: pair.ownText,
        textX: Math.max(ZERO + (own ?? 0), other ?? 0) + 8,
      };
    }),
  };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
