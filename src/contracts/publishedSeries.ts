import { maskOf, STATUS_BIT } from '../domain/status.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import type { Status, StatusMask } from '../domain/status.ts';
import type { PublishedRegionFile, PublishedSeries } from './published.ts';

const BASE = 36;
const masksOfFile = new WeakMap<readonly string[], readonly StatusMask[]>();

/** Masks behind a file's `statusSets`, worked out once a file. */
function statusMasks(statusSets: readonly string[]): readonly StatusMask[] {
  const known = masksOfFile.get(statusSets);
  if (known) return known;
  const masks = statusSets.map((set) => (set === '' ? 0 : maskOf(set.split('+') as Status[])));
  masksOfFile.set(statusSets, masks);
  return masks;
}

/**
 * The observation at a place of a published series.
 *
 * @param index `period` in a region file; `region * periods + period` in an area file
 */
export function observationIn(
  series: PublishedSeries,
  statusSets: readonly string[],
  index: number,
): Observation {
  const at = index - (series.from ?? 0);
  const value = series.values[at] ?? null;
  const digit = at < 0 ? series.before : series.status?.[at];
  const mask = digit === undefined ? 0 : (statusMasks(statusSets)[Number.parseInt(digit, BASE)] ?? 0);
  if (value === null && mask === 0) return { value, mask: STATUS_BIT.missing };
  return { value, mask };
}

/** What lies behind a figure of a region; null where it is not published, nothing counted where it is no average. */
export interface PublishedBasis {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly coverage: readonly [used: number, missing: number, imputed: number];
}

/** @param index period of a region file */
export function basisIn(series: PublishedSeries, index: number): PublishedBasis {
  const at = index - (series.from ?? 0);
  return {
    numerator: series.numerator?.[at] ?? null,
    denominator: series.denominator?.[at] ?? null,
    coverage: series.coverage?.[at] ?? [0, 0, 0],
  };
}

/** One key figure of a region in a period; missing when the file has no such figure or period. */
export function observationOf(file: PublishedRegionFile, indicator: string, period: Period): Observation {
  const series = file.indicators[indicator];
  const index = file.periods.indexOf(period);
  if (!series || index < 0) return { value: null, mask: STATUS_BIT.missing };
  return observationIn(series, file.statusSets, index);
}

/** Newest period in which a region has a number for a key figure; undefined when it never has. */
export function latestPeriodWithValue(file: PublishedRegionFile, indicator: string): Period | undefined {
  const series = file.indicators[indicator];
  if (!series) return undefined;
  return file.periods.findLast((_, index) => observationIn(series, file.statusSets, index).value !== null);
}
