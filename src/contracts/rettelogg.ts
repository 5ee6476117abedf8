import type { Vintage } from '../domain/indicator.ts';
import type { LocalText } from '../domain/region.ts';
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
 * the value is a plain one.
 */
export interface RetteloggChange extends Omit<ReleaseChange, 'item' | 'fromStatus' | 'toStatus'> {
  readonly measure?: string;
  readonly indicator?: string;
  readonly fromStatus?: ReleaseChange['fromStatus'];
  readonly toStatus?: ReleaseChange['toStatus'];
}

/** What changed in one dataset between two publications of it. */
export interface RetteloggSection {
  readonly dataset: string;
  readonly title: LocalText;
  readonly from: RetteloggRelease;
  readonly to: RetteloggRelease;
  /** Values that are in both publications or in one of them. */
  readonly compared: number;
  readonly counts: Readonly<Record<ReleaseChangeKind, number>>;
  /** By measure or indicator, region and period. An empty list is a message too: nothing changed. */
  readonly changes: readonly RetteloggChange[];
}

/** `/data/rettelogg.json` */
export interface PublishedRettelogg extends PublishedHeader {
  /** By dataset, then by publication. */
  readonly sections: readonly RetteloggSection[];
}
