import type { RegionCode } from '../domain/region.ts';
import type { ComparedRegion } from './compareData.ts';
import type { CompareSort } from './compareState.ts';

export interface SortInput {
  readonly sort: CompareSort | null;
  /** As the first column the own region stays where it is. */
  readonly ownFirst: boolean;
  readonly locale: string;
  /** Value of a region in a line of the table; null where it has none. */
  readonly valueOf: (region: RegionCode, by: string) => number | null;
}

/** Regions by value or name; those without a value last, whichever way; equal ones as they were chosen. */
export function sortedRegions(
  regions: readonly ComparedRegion[],
  { sort, ownFirst, locale, valueOf }: SortInput,
): ComparedRegion[] {
  if (sort === null) return [...regions];
  const sign = sort.descending ? -1 : 1;
  const byName = (a: ComparedRegion, b: ComparedRegion) => sign * a.label.localeCompare(b.label, locale);
  const byValue = (a: ComparedRegion, b: ComparedRegion) => {
    const [first, second] = [valueOf(a.code, sort.by), valueOf(b.code, sort.by)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  };
  const sorted = [...regions].sort(sort.by === 'navn' ? byName : byValue);
  if (!ownFirst) return sorted;
  return [...sorted.filter(({ isOwn }) => isOwn), ...sorted.filter(({ isOwn }) => !isOwn)];
}
