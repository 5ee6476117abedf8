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
  /** Where the texts of the own values end: a column of their own, clear of bars and ticks. */
  readonly textEnd: number;
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
  }[];
}

const WIDTH = 400;
/** Room for a label, a letter as wide as on a narrow screen, and for the gap between it and the bars. */
const LETTER = 7.8;
const [LEAST_ZERO, GAP] = [112, 10];
const RIGHT = 326;
const ROW = 30;
const BAR = 15;

/** Geometry of horizontal bars from zero, with the comparison as a tick across each. Values must not be negative. */
export function barPairs(pairs: readonly BarPair[]): BarPairsModel {
  const values = pairs.flatMap((pair) => [pair.own ?? 0, pair.other ?? 0]);
  const longest = Math.max(0, ...pairs.map(({ label }) => label.length));
  const zero = Math.max(LEAST_ZERO, Math.ceil(longest * LETTER + GAP));
  const x = scaleLinear([0, Math.max(1, ...values)], [0, RIGHT - zero]);
  return {
    width: WIDTH,
    height: pairs.length * ROW + 4,
    zero,
    textEnd: WIDTH - 4,
    bars: pairs.map((pair, row) => {
      const own = pair.own === null ? null : px(x(pair.own));
      const other = pair.other === null ? null : px(zero + x(pair.other));
      return {
        label: pair.label,
        labelY: row * ROW + ROW / 2 + 5,
        y: row * ROW + (ROW - BAR) / 2,
        height: BAR,
        own,
        other,
        text: pair.ownText,
      };
    }),
  };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
