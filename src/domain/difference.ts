import type { Unit } from './indicator.ts';
import { absent } from './observation.ts';
import type { Observation } from './observation.ts';
import { roundHalfAwayFromZero } from './rounding.ts';
import { combineStatus, isAbsent } from './status.ts';

/**
 * Own figure less the one it is held against, in the figure's unit (for per cent that is percentage points). Both are
 * rounded to the decimals they are shown with first, so that a reader who subtracts what is on the page gets the same.
 */
export function computeDifference(own: Observation, comparison: Observation, decimals: number): Observation {
  return compute([own, comparison], ([a = 0, b = 0]) =>
    roundHalfAwayFromZero(roundHalfAwayFromZero(a, decimals) - roundHalfAwayFromZero(b, decimals), decimals),
  );
}

/** Decimals of a difference in per cent: finer than that no two published figures can be told apart. */
const PERCENT_DECIMALS = 1;

/**
 * The difference in per cent of the figure it is held against. A percentage of zero does not exist (`zeroDenominator`),
 * and one of a negative figure has no meaning a reader could use (`notApplicable`).
 */
export function computeDifferencePercent(
  own: Observation,
  comparison: Observation,
  decimals: number,
): Observation {
  const difference = computeDifference(own, comparison, decimals);
  if (difference.value === null || comparison.value === null) return difference;
  const base = roundHalfAwayFromZero(comparison.value, decimals);
  if (base === 0) return absent('zeroDenominator');
  if (base < 0) return absent('notApplicable');
  return {
    value: roundHalfAwayFromZero((difference.value / base) * 100, PERCENT_DECIMALS),
    mask: difference.mask,
  };
}

export interface KronerInput {
  readonly own: Observation;
  readonly comparison: Observation;
  /** Own denominator in its own unit, such as inhabitants. */
  readonly denominator: Observation;
  /** Unit of the numerator; only money gives kroner. */
  readonly numeratorUnit: Unit;
  /** The figure is numerator / denominator × scale. */
  readonly scale: number;
  readonly decimals: number;
}

export interface KronerDifference {
  /** In kroner, rounded to `step`; positive when the own figure is the higher. */
  readonly observation: Observation;
  /** What the last figure shown stands for, as a power of ten of kroner: 10 000 means whole ten thousands. */
  readonly step: number;
}

const KRONER_PER_UNIT: Partial<Record<Unit, number>> = { kr: 1, '1000kr': 1e3, mill_kr: 1e6 };

/**
 * What the difference between two key figures is in kroner: (own − comparison) / scale × own denominator, brought from
 * the numerator's unit to kroner. The status is what own, comparison and denominator combine to: what is hidden in one
 * of them is hidden here.
 *
 * Precision: a figure with d decimals cannot tell differences under 10^−d, which is 10^−d / scale × denominator in
 * kroner. The result is rounded to the largest power of ten that is not above that (and not below 1 krone). Kroner per
 * inhabitant without decimals in a municipality of 11 806: whole ten thousands. In 1 000 kr without decimals: whole
 * thousands.
 *
 * @returns undefined when the numerator is not money
 */
export function computeKronerDifference(input: KronerInput): KronerDifference | undefined {
  const { own, comparison, denominator, numeratorUnit, scale, decimals } = input;
  const factor = KRONER_PER_UNIT[numeratorUnit];
  if (factor === undefined) return undefined;
  const kronerPerPoint = (Math.abs(denominator.value ?? 0) / scale) * factor;
  const zeros = Math.max(0, Math.floor(Math.log10(kronerPerPoint * 10 ** -decimals) + LOG_SLACK));
  const difference = computeDifference(own, comparison, decimals);
  const observation = compute([difference, denominator], ([points = 0, size = 0]) =>
    roundHalfAwayFromZero((points / scale) * size * factor, -zeros),
  );
  return { observation, step: 10 ** zeros };
}

/** The logarithm of a round thousand comes out a hair below 3. */
const LOG_SLACK = 1e-9;

/** A value from values that are all there; otherwise the absence their statuses combine to. */
function compute(parts: readonly Observation[], formula: (values: readonly number[]) => number): Observation {
  const mask = combineStatus(...parts.map((part) => part.mask));
  if (isAbsent(mask)) return { value: null, mask };
  return { value: formula(parts.map(({ value }) => value ?? 0)), mask };
}
