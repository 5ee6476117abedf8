import type { Period, RegionCode } from '../../region.ts';

/** Something that a reader of what was published can find out about a hidden count. */
export interface Finding {
  readonly kind:
    /** Its value. */
    | 'determined'
    /** That it is in a range narrower than the rule itself says. */
    | 'narrowed'
    /** The value stands in a list without names. */
    | 'listed'
    /** What was published contradicts itself, so that nothing could be checked. */
    | 'contradiction';
  readonly measure: string;
  readonly region: RegionCode;
  readonly period: Period;
  /** Smallest and greatest value that fit everything published, in the measure's unit. */
  readonly least: number;
  readonly greatest: number;
  /** Relations that together give it, in the order read. */
  readonly chain: readonly string[];
}
