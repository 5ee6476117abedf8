import type { Observation } from './observation.ts';
import { observed } from './ratio.ts';
import { isAbsent, STATUS_BIT } from './status.ts';

/**
 * Figures that stand in for those not reported, so that totals are whole. They go into sums and means only: the
 * municipality's own figure stays missing. Only `missing` is filled; a figure that is suppressed, withheld or cannot
 * exist is left as it is. Method: SSB, «Om statistikken» for KOSTRA, on non-response.
 */

/**
 * The figure of the same municipality the year before (accounts). A year that was itself missing gives nothing.
 *
 * @param current one observation per municipality
 * @param previous the year before, same order
 */
export function imputeFromLastYear(
  current: readonly Observation[],
  previous: readonly Observation[],
): Observation[] {
  return current.map((observation, index) => {
    const before = previous[index];
    if (!isMissing(observation) || before === undefined || isAbsent(before.mask)) return observation;
    return observed(before.value ?? 0, before.mask | STATUS_BIT.imputed);
  });
}

export interface GroupRateInput {
  /** One observation per municipality of what is lacking for some. */
  readonly figures: readonly Observation[];
  /** What the rate is per (population), same order. */
  readonly per: readonly Observation[];
  /** Kommunegruppe of each, same order; undefined where there is none, and then nothing is imputed. */
  readonly groups: readonly (string | undefined)[];
}

/** Sum of figures over sum of `per` among those in the same kommunegruppe that reported, times the own `per`. */
export function imputeFromGroupRate({ figures, per, groups }: GroupRateInput): Observation[] {
  const sums = new Map<string, { figure: number; per: number; mask: number }>();
  figures.forEach((observation, index) => {
    const group = groups[index];
    const base = per[index];
    if (group === undefined || base === undefined || isAbsent(observation.mask) || isAbsent(base.mask))
      return;
    const sum = sums.get(group) ?? { figure: 0, per: 0, mask: 0 };
    sum.figure += observation.value ?? 0;
    sum.per += base.value ?? 0;
    sum.mask |= observation.mask | base.mask;
    sums.set(group, sum);
  });
  return figures.map((observation, index) => {
    const base = per[index];
    const sum = sums.get(groups[index] ?? '');
    if (!isMissing(observation) || base === undefined || isAbsent(base.mask)) return observation;
    if (sum === undefined || sum.per === 0) return observation;
    return observed((sum.figure / sum.per) * (base.value ?? 0), sum.mask | base.mask | STATUS_BIT.imputed);
  });
}

function isMissing(observation: Observation): boolean {
  return observation.mask === STATUS_BIT.missing;
}
