/** What is known of a cell of a layer from outside. */
export const CELL = {
  /** Published with its value. */
  open: 0,
  /** Hidden because the count itself is small. */
  primary: 1,
  /** Hidden so that a primary cell cannot be worked out. */
  secondary: 2,
  /** Never published, though it exists (a part of a merged municipality, an imputed figure, a withheld average). */
  unpublished: 3,
  /** Does not exist: nothing was reported. */
  absent: 4,
  /**
   * Stands in the totals with the small count of another year (imputed): not shown, but it can be no cover for others,
   * since whoever knows that count knows it.
   */
  imputed: 5,
} as const;
export type CellState = (typeof CELL)[keyof typeof CELL];

/** How the counts of a measure are to be protected. All in the measure's smallest step (see `Layer.values`). */
export interface Protection {
  /** Counts below this (and above zero) are hidden; null when the measure itself is not at risk. */
  readonly threshold: number | null;
  /** Whether a zero is as secret as a small count. When not, zeros are always shown, and a reader knows that what is hidden is no zero. */
  readonly protectZeros: boolean;
  /** Whether values may fall below zero (a difference of counts): then nothing is known of how low a hidden one is. */
  readonly signed?: boolean;
}

/**
 * One measure (or sum of measures) in one period: a cell for each unit, then one for each total (see `RegionStructure`).
 *
 * Values are whole numbers: counts, or figures with d decimals times 10^d, so that all arithmetic is exact.
 */
export interface Layer {
  /** Value of each cell; 0 where it is absent. */
  readonly values: Float64Array;
  /** A `CellState` for each cell. Changed in place by `suppressPrimary` and `suppressSecondary`. */
  readonly states: Uint8Array;
  /** Cells before this are units (or parts of them), from it on totals. */
  readonly unitCount: number;
  readonly protection: Protection;
  /** What it costs the reader that a cell is hidden (see `cellCosts`). */
  readonly costs: Float64Array;
  /**
   * Which cells change with an arc of the family's network: one or more maps from arc to cell, -1 for none. The first
   * map has the unit itself; a second is needed only where a published unit is the sum of several arcs.
   */
  readonly arcCells: readonly Int32Array[];
}

/** Smallest value that a reader must reckon with behind a hidden cell. */
export function lowestHidden({ protectZeros, signed = false }: Protection): number {
  if (signed) return -Infinity;
  return protectZeros ? 0 : 1;
}

/** Whether a count may not be known. */
export function isSmallCount(value: number, { threshold, protectZeros }: Protection): boolean {
  if (threshold === null || value >= threshold) return false;
  return protectZeros ? value >= 0 : value > 0;
}

/** A figure with decimals as the whole number of its smallest steps. Tolerates the noise of binary sums. */
export function toSteps(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}

/** Whether a value that would be published is not shown. */
export function isHidden(state: number): boolean {
  return state === CELL.primary || state === CELL.secondary;
}
