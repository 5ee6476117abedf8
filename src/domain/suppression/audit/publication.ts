import type { Averaging, MeasureTerm } from '../../indicator.ts';
import type { Period, RegionCode } from '../../region.ts';
import type { DeclaredSum, PeriodSum } from '../declaredSum.ts';

/** What a reader sees in a place of a published figure. */
export const SEEN = {
  /** A number. */
  value: 0,
  /** The sign that it is hidden. */
  hidden: 1,
  /** Another reason for no number: not reported, cannot exist, withheld. */
  none: 2,
  /** Nothing: the region is not published, though it is in the totals. */
  unpublished: 3,
  /** That there was a number, which is not told any more (in an earlier publication). */
  withdrawn: 4,
} as const;

/** A key figure as it was published. Places run over regions (units, then totals), then periods. */
export interface PublishedFigure {
  readonly id: string;
  readonly numerator: readonly MeasureTerm[];
  /** Empty for a figure that is the numerator itself. */
  readonly denominator: readonly MeasureTerm[];
  readonly scale: number;
  readonly decimals: number;
  readonly averaging: Averaging;
  /** Rounded to `decimals`; NaN where there is none. */
  readonly values: Float64Array;
  /** A `SEEN` for each place. */
  readonly seen: Uint8Array;
  /** Numerators and denominators as shown beside the value; NaN where not shown. */
  readonly numerators?: Float64Array | undefined;
  readonly denominators?: Float64Array | undefined;
  /** For totals: members used and imputed, as the coverage says; -1 where it says nothing. */
  readonly used?: Int32Array | undefined;
  readonly imputed?: Int32Array | undefined;
  /** Who is in the totals, where it is not as for the others (`Publication.members`). */
  readonly members?: readonly (readonly TotalMembers[])[] | undefined;
}

/** Who is in a total in a period. */
export interface TotalMembers {
  /** Units, by number. */
  readonly whole: readonly number[];
  /** Units of which only a part is in the total (merged later from parts of two fylker). */
  readonly partial: readonly number[];
  /**
   * As how many a unit is counted in the coverage of this total: the municipalities that it was then, as far as they were
   * in it. One each when left out.
   */
  readonly countOf?: ((unit: number) => number) | undefined;
}

/** What is publicly known of a measure: its smallest step and the rule by which it is hidden. */
export interface MeasureRule {
  readonly decimals: number;
  readonly threshold: number | null;
  readonly protectZeros: boolean;
}

/** Numbers that stand without the name of the region: the data behind a distribution plot. */
export interface PublishedList {
  readonly source: string;
  readonly figure: string;
  readonly period: Period;
  /** Units that the list is about. */
  readonly units: readonly number[];
  readonly values: readonly number[];
}

/** A number from which others follow: a difference in kroner, a sentence, a mark in a chart. */
export interface PublishedStatement {
  readonly source: string;
  /** lowest ≤ Σ factor × measure of the unit in the period ≤ highest */
  readonly terms: readonly { readonly measure: string; readonly unit: number; readonly factor: number }[];
  readonly period: Period;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * A period as an earlier publication had it, as a period of its own beside the one that is published now. Most counts are
 * in both, and whoever takes a count for unchanged is mostly right: so those that are the same are one unknown.
 */
export interface FormerPeriod {
  /** Numbers of the periods. */
  readonly former: number;
  readonly now: number;
  readonly isSame: (measure: string, unit: number) => boolean;
}

/** Everything that was published, and what everybody knows besides: who is in which total, and what adds up to what. */
export interface Publication {
  readonly units: readonly RegionCode[];
  readonly totals: readonly RegionCode[];
  readonly periods: readonly Period[];
  /** By total, then by period. */
  readonly members: readonly (readonly TotalMembers[])[];
  readonly figures: readonly PublishedFigure[];
  readonly measures: ReadonlyMap<string, MeasureRule>;
  readonly sums: readonly DeclaredSum[];
  readonly periodSums: readonly PeriodSum[];
  readonly lists: readonly PublishedList[];
  readonly statements: readonly PublishedStatement[];
  readonly formerPeriods?: readonly FormerPeriod[] | undefined;
}
