import { absenceOfObservation } from './observation.ts';
import type { Observation } from './observation.ts';
import type { RegionCode } from './region.ts';
import { roundHalfAwayFromZero } from './rounding.ts';

/**
 * Place of a unit among those that have a figure. `from` = `to` is a place of its own; otherwise the place is shared:
 * «delt 11.–14. plass av 312 med tall, 45 mangler».
 */
export interface Rank {
  readonly from: number;
  readonly to: number;
  /** Units with a figure. */
  readonly of: number;
  /** Units that should have a figure and have none that is shown, the suppressed ones among them. */
  readonly missing: number;
  /** Those of `missing` whose figure is hidden. */
  readonly suppressed: number;
}

export interface RankedUnit {
  readonly code: RegionCode;
  readonly observation: Observation;
}

/**
 * Ranks of all units that have a figure, the highest first (place 1 says nothing of good or bad). Figures that are equal
 * with the decimals shown share their places: a difference smaller than the figure's own precision is no difference.
 * Units for which the figure cannot exist are not counted as missing.
 *
 * @param decimals the decimals the figure is published with
 */
export function computeRanks(units: readonly RankedUnit[], decimals: number): Map<RegionCode, Rank> {
  const ranked = units
    .flatMap(({ code, observation: { value } }) =>
      value === null ? [] : [{ code, value: roundHalfAwayFromZero(value, decimals) }],
    )
    .sort((a, b) => b.value - a.value);
  const counts = { of: ranked.length, ...countAbsent(units) };
  const ranks = new Map<RegionCode, Rank>();
  for (let first = 0; first < ranked.length;) {
    let end = first + 1;
    while (ranked[end]?.value === ranked[first]?.value) end += 1;
    for (const { code } of ranked.slice(first, end)) ranks.set(code, { from: first + 1, to: end, ...counts });
    first = end;
  }
  return ranks;
}

function countAbsent(units: readonly RankedUnit[]): Pick<Rank, 'missing' | 'suppressed'> {
  const absences = units.map(({ observation }) => absenceOfObservation(observation));
  return {
    missing: absences.filter((absence) => absence !== undefined && absence !== 'notApplicable').length,
    suppressed: absences.filter((absence) => absence === 'suppressed').length,
  };
}

/**
 * Place, from the highest, of the unit that stands at a percentile: so many per cent of the units with a figure have the same
 * or a lower one (nearest rank, so that it is always a unit and no figure in between). The 100th is the highest.
 *
 * Multiplied before it is divided: 28 per cent of 400 are 112, and 0.28 times 400 is a little more in binary fractions.
 *
 * @param percentile above 0, at most 100
 */
export function placeAtPercentile(percentile: number, count: number): number {
  return count - Math.max(1, Math.ceil((percentile * count) / 100)) + 1;
}
