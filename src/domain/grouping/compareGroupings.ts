import { compareCodes } from '../compareCodes.ts';
import type { RegionCode } from '../region.ts';
import type { GroupList } from './groupingRules.ts';

/** A unit that two lists place differently; null where a list does not have it. */
export interface GroupMove {
  readonly code: RegionCode;
  readonly from: RegionCode | null;
  readonly to: RegionCode | null;
}

/** Units in other groups in the second list than in the first, by code. */
export function compareGroupings(before: GroupList, after: GroupList): GroupMove[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(compareCodes)
    .map((code) => ({ code, from: before.get(code) ?? null, to: after.get(code) ?? null }))
    .filter(({ from, to }) => from !== to);
}
