import { isValidInPeriod } from './region.ts';
import type { Membership, Period, RegionCode } from './region.ts';
import type { Absence } from './status.ts';

/**
 * Why a group has no figure of a period by itself: a grouping that was not in use that year has no members, and the same
 * number was another group before. Undefined when the grouping has members that year.
 *
 * A series «gruppe N» therefore never runs from one grouping into the next: the years before 2020 are `notApplicable`
 * for a group of the 2020 grouping.
 */
export function groupAbsence(
  memberships: readonly Membership[],
  group: { readonly code: RegionCode; readonly vintage: string },
  period: Period,
): Absence | undefined {
  const hasMembers = memberships.some(
    (member) =>
      member.group === group.code && member.vintage === group.vintage && isValidInPeriod(member, period),
  );
  return hasMembers ? undefined : 'notApplicable';
}

/** A year from which a group number means another grouping. */
export interface VintageChange {
  readonly period: Period;
  readonly from: string;
  readonly to: string;
}

/**
 * The breaks of a group number over several groupings, for a reader of old and new figures side by side.
 * @throws Error when two groupings hold for the same group number in the same period
 */
export function vintageChanges(
  memberships: readonly Membership[],
  code: RegionCode,
  periods: readonly Period[],
): VintageChange[] {
  const changes: VintageChange[] = [];
  let current: string | undefined;
  for (const period of periods) {
    const vintages = new Set(
      memberships
        .filter((member) => member.group === code && isValidInPeriod(member, period))
        .map(({ vintage }) => vintage),
    );
    if (vintages.size > 1) throw new Error(`${code} is in ${[...vintages].join(' and ')} in ${period}`);
    const [vintage] = vintages;
    if (vintage === undefined) continue;
    if (current !== undefined && vintage !== current) changes.push({ period, from: current, to: vintage });
    current = vintage;
  }
  return changes;
}
