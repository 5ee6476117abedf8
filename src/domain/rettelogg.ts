import { compareCodes } from './compareCodes.ts';
import { observationAt } from './observation.ts';
import type { Column, Grid, Observation } from './observation.ts';
import type { Period, RegionCode } from './region.ts';
import { roundHalfAwayFromZero } from './rounding.ts';
import { absenceOf, statusesOf, STATUS_BIT } from './status.ts';
import type { Status, StatusMask } from './status.ts';

/**
 * What became of a published value from one publication to the next.
 * - `revised`: another number
 * - `added`: a number where there was none
 * - `removed`: no number any more
 * - `statusChanged`: the same number, or still none, and something else to be said of it
 */
export const CHANGE_KINDS = ['revised', 'added', 'removed', 'statusChanged'] as const;
export type ReleaseChangeKind = (typeof CHANGE_KINDS)[number];

export interface ReleaseChange {
  /** Id of the measure or indicator. */
  readonly item: string;
  readonly region: RegionCode;
  readonly period: Period;
  readonly kind: ReleaseChangeKind;
  /** Null where there was or is no number, or where it must not be shown. */
  readonly from: number | null;
  readonly to: number | null;
  readonly change: number | null;
  /** Of the former number, one decimal; null when that was 0. */
  readonly changePercent: number | null;
  readonly fromStatus: readonly Status[];
  readonly toStatus: readonly Status[];
}

export interface ReleaseItem {
  readonly column: Column;
  /** Decimals the item is published with. */
  readonly decimals: number;
}

/** The values of one publication; what stands outside its grid was not part of it. */
export interface Release {
  readonly grid: Grid;
  readonly items: ReadonlyMap<string, ReleaseItem>;
}

export interface ReleaseComparison {
  /** By item, region and period. */
  readonly changes: readonly ReleaseChange[];
  /** Cells that have a number in at least one of the two. */
  readonly compared: number;
}

/**
 * Two publications of the same figures side by side. Numbers are held against each other with the decimals of the newer;
 * what differs only beyond them was never seen. That figures are no longer preliminary is what a revision is, and no
 * change by itself.
 *
 * A cell that is suppressed or withheld in either is listed without numbers: the log must not tell in June what March
 * showed and June hides, nor the other way round.
 */
export function compareReleases(before: Release, after: Release): ReleaseComparison {
  const items = union(before.items.keys(), after.items.keys());
  const regions = union(before.grid.regions, after.grid.regions);
  const periods = union(before.grid.periods, after.grid.periods);
  const [readBefore, readAfter] = [releaseReader(before), releaseReader(after)];
  const changes: ReleaseChange[] = [];
  let compared = 0;
  for (const item of items) {
    const decimals = (after.items.get(item) ?? before.items.get(item))?.decimals ?? 0;
    for (const region of regions) {
      for (const period of periods) {
        const from = readBefore(item, region, period);
        const to = readAfter(item, region, period);
        if (from.value !== null || to.value !== null) compared += 1;
        const change = compareObservations(from, to, decimals);
        if (change !== undefined) changes.push({ item, region, period, ...change });
      }
    }
  }
  return { changes, compared };
}

/**
 * Takes the numbers out of changes whose value must not be shown any more, since a later publication hides it.
 * @param now what is published today
 */
export function withoutHiddenNumbers(changes: readonly ReleaseChange[], now: Release): ReleaseChange[] {
  const read = releaseReader(now);
  return changes.map((change) =>
    isHidden(read(change.item, change.region, change.period).mask) ? withoutNumbers(change) : change,
  );
}

/** The change with nothing told but that there was one. */
export function withoutNumbers(change: ReleaseChange): ReleaseChange {
  return { ...change, from: null, to: null, change: null, changePercent: null };
}

type CellChange = Omit<ReleaseChange, 'item' | 'region' | 'period'>;

function compareObservations(
  before: Observation,
  after: Observation,
  decimals: number,
): CellChange | undefined {
  const from = before.value === null ? null : roundHalfAwayFromZero(before.value, decimals);
  const to = after.value === null ? null : roundHalfAwayFromZero(after.value, decimals);
  const inBoth = before !== NOT_THERE && after !== NOT_THERE;
  const sameStatus = !inBoth || notedStatus(before.mask) === notedStatus(after.mask);
  const kind = kindOf({ from, to, sameStatus });
  if (kind === undefined) return undefined;
  const status = { fromStatus: statusesOf(before.mask), toStatus: statusesOf(after.mask) };
  if (isHidden(before.mask) || isHidden(after.mask))
    return { kind, from: null, to: null, change: null, changePercent: null, ...status };
  const change = from === null || to === null ? null : roundHalfAwayFromZero(to - from, decimals);
  return { kind, from, to, change, changePercent: percentOf(change, from), ...status };
}

interface CellPair {
  readonly from: number | null;
  readonly to: number | null;
  readonly sameStatus: boolean;
}

function kindOf({ from, to, sameStatus }: CellPair): ReleaseChangeKind | undefined {
  if (from === null && to !== null) return 'added';
  if (from !== null && to === null) return 'removed';
  if (from !== to) return 'revised';
  return sameStatus ? undefined : 'statusChanged';
}

function percentOf(change: number | null, from: number | null): number | null {
  if (change === null || from === null || from === 0) return null;
  return roundHalfAwayFromZero((change / Math.abs(from)) * 100, 1);
}

function notedStatus(mask: StatusMask): StatusMask {
  return mask & ~STATUS_BIT.preliminary;
}

function isHidden(mask: StatusMask): boolean {
  const absence = absenceOf(mask);
  return absence === 'suppressed' || absence === 'withheld';
}

export type ReleaseReader = (item: string, region: RegionCode, period: Period) => Observation;

/** Of a cell outside a publication: nothing was said there, so nothing else can be said now but a number. */
const NOT_THERE: Observation = { value: null, mask: STATUS_BIT.missing };

/** Looks up one value; what a release does not have is missing. */
export function releaseReader({ grid, items }: Release): ReleaseReader {
  const regionAt = new Map(grid.regions.map((region, at) => [region, at]));
  const periodAt = new Map(grid.periods.map((period, at) => [period, at]));
  return (item, region, period) => {
    const [column, row, place] = [items.get(item)?.column, regionAt.get(region), periodAt.get(period)];
    if (column === undefined || row === undefined || place === undefined) return NOT_THERE;
    return observationAt(column, row * grid.periods.length + place);
  };
}

function union(...lists: Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort(compareCodes);
}
