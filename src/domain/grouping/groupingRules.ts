import type { Unit } from '../indicator.ts';
import type { LocalText, RegionCode } from '../region.ts';

/** Number per municipality that the rules ask for, such as population or free income per inhabitant. */
export interface GroupingVariable {
  readonly id: string;
  readonly title: LocalText;
  readonly unit: Unit;
  readonly decimals: number;
  /** Key figure that gives the numbers; null where there is none. */
  readonly indicator: string | null;
  /** Why there are no figures per municipality; null when the caller is to give them. */
  readonly unknown: LocalText | null;
}

/**
 * How a percentile is read off sorted values.
 * - `averagedInverse`: the smallest value that at least p per cent of the units (or of the weight) do not exceed; where
 *   exactly p per cent lie at or below a value, half-way to the next (Hyndman and Fan 1996, type 2). May be weighted.
 * - `linear`: straight line between the two nearest values (Hyndman and Fan 1996, type 7). Unweighted only.
 */
export const PERCENTILE_METHODS = ['averagedInverse', 'linear'] as const;
export type PercentileMethod = (typeof PERCENTILE_METHODS)[number];

/** Where a class begins: the limit itself is in the class above it. */
export type LimitRule =
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'percentile';
      readonly percent: number;
      readonly method: PercentileMethod;
      /** Variable that weighs the units, for example population; null: each unit counts once. */
      readonly weight: string | null;
      /** Whether units of special groups take part in the distribution. */
      readonly among: 'all' | 'remaining';
    }
  /** The publisher names the class and not its limit; only where the variable itself is unknown. */
  | { readonly kind: 'unpublished' };

export interface ClassRule {
  readonly id: string;
  readonly title: LocalText;
  /** Null for the lowest class, which has no lower limit. */
  readonly from: LimitRule | null;
}

/** The classes of one variable, lowest first. */
export interface Classification {
  readonly variable: string;
  readonly classes: readonly ClassRule[];
}

/** Groups filled before the cells are looked at, in file order; a unit taken by one is not looked at by the next. */
export type SpecialRule =
  | {
      readonly kind: 'named';
      readonly group: RegionCode;
      /** Every number the municipality has had under this grouping; at least one must be among the units. */
      readonly numbers: readonly RegionCode[];
      readonly why: LocalText;
    }
  | {
      readonly kind: 'highest';
      readonly group: RegionCode;
      readonly variable: string;
      readonly count: number;
      readonly why: LocalText;
    };

/** Class ids allowed per variable: a cell of the cross, or several merged when a list has more than one. */
export type CellRule = Readonly<Record<string, readonly string[]>>;

export interface GroupRule {
  readonly code: RegionCode;
  readonly title: LocalText;
  /** Empty for a group that is filled by special rules only. */
  readonly cells: readonly CellRule[];
  /** Members the publisher of an official grouping gives; null for a grouping of our own. */
  readonly publishedSize: number | null;
}

/** A rule file: how municipalities are put into groups. */
export interface GroupingRules {
  readonly id: string;
  readonly title: LocalText;
  /** What the grouping is, what it is not, and the date of its figures. */
  readonly description: LocalText;
  /** True for rules that restate an official grouping; groups of our own are never shown as official. */
  readonly official: boolean;
  readonly source: string | null;
  readonly variables: readonly GroupingVariable[];
  readonly classifications: readonly Classification[];
  readonly special: readonly SpecialRule[];
  readonly groups: readonly GroupRule[];
  /** Group of units whose cell belongs to no group; null leaves them out, with the reason. */
  readonly fallback: RegionCode | null;
}

/** A municipality with its numbers; null where it has none. */
export interface GroupingUnit {
  readonly code: RegionCode;
  readonly values: Readonly<Record<string, number | null>>;
}

/** The group of each unit. */
export type GroupList = ReadonlyMap<RegionCode, RegionCode>;
