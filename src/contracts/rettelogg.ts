import type { Vintage } from '../domain/indicator.ts';
import type { LocalText, Period } from '../domain/region.ts';
import type { ReleaseChange, ReleaseChangeKind } from '../domain/rettelogg.ts';
import type { PublishedHeader } from './published.ts';

/** A publication of a dataset. */
export interface RetteloggRelease {
  readonly vintage: Vintage;
  /** ISO date; null where the source does not tell. */
  readonly published: string | null;
}

/**
 * One changed value. Exactly one of `measure` and `indicator` is there. `fromStatus` and `toStatus` are left out where
 * there is nothing to say of the value.
 */
export interface RetteloggChange extends Omit<ReleaseChange, 'item' | 'fromStatus' | 'toStatus'> {
  readonly measure?: string;
  readonly indicator?: string;
  readonly fromStatus?: ReleaseChange['fromStatus'];
  readonly toStatus?: ReleaseChange['toStatus'];
}

/** A dataset of which years that were out already were published anew. */
export interface RevisedDataset {
  readonly dataset: string;
  readonly title: LocalText;
  readonly from: RetteloggRelease;
  readonly to: RetteloggRelease;
  /** The years that both publications have. */
  readonly periods: readonly Period[];
}

/** A key figure of a year of whose changes only a part is told, since a hidden count would follow from the whole. */
export interface UntoldFigure {
  readonly indicator: string;
  readonly period: Period;
}

/** What one day of publication changed of what was out before. */
export interface RetteloggSection {
  /** ISO date of the newer publication. */
  readonly published: string;
  readonly datasets: readonly RevisedDataset[];
  /** Values of measures and indicators that are there before, after, or both. */
  readonly compared: number;
  readonly counts: Readonly<Record<ReleaseChangeKind, number>>;
  /** Measures of municipalities, then indicators of municipalities and averages; each by id, region and period. */
  readonly changes: readonly RetteloggChange[];
  /** Of these the changes have no numbers, and whether averages changed is not told at all. Left out where there are none. */
  readonly untold?: readonly UntoldFigure[];
}

/** `/data/rettelogg.json`. A section without changes is a message too: it was published anew, and nothing had changed. */
export interface PublishedRettelogg extends PublishedHeader {
  /** Newest first. */
  readonly sections: readonly RetteloggSection[];
}
