import { absent, present } from './observation.ts';
import type { Observation } from './observation.ts';
import { combineStatus, isAbsent } from './status.ts';
import type { StatusMask } from './status.ts';

/** An observation added to or subtracted from others. */
export interface SignedObservation {
  readonly observation: Observation;
  readonly sign: 1 | -1;
}

/** A value under a mask as `combineStatus` gives it, which may say that there is none: then the value is dropped. */
export function observed(value: number, mask: StatusMask): Observation {
  return isAbsent(mask) ? { value: null, mask } : { ...present(value), mask };
}

/** Sum of signed terms. One absent term leaves no sum; the strongest reason wins. An empty list is a plain zero. */
export function sumTerms(terms: readonly SignedObservation[]): Observation {
  const mask = combineStatus(...terms.map((term) => term.observation.mask));
  const value = terms.reduce((sum, { observation, sign }) => sum + sign * (observation.value ?? 0), 0);
  return observed(value, mask);
}

/**
 * numerator × scale / denominator, unrounded. Scaled before it is divided: 29 / 200 is 14.5 per cent, and 0.145 × 100 would
 * be a little less and round down.
 *
 * Absent when either is; `zeroDenominator` when both are there and the denominator is 0, also for 0/0: a share of
 * nothing is not 0. Qualifiers of both come along.
 */
export function computeRatio(numerator: Observation, denominator: Observation, scale: number): Observation {
  const mask = combineStatus(numerator.mask, denominator.mask);
  if (isAbsent(mask)) return observed(0, mask);
  if (denominator.value === 0) return absent('zeroDenominator');
  return observed(((numerator.value ?? 0) * scale) / (denominator.value ?? 0), mask);
}

/** value × scale, for a figure without a denominator. */
export function computeScaled(numerator: Observation, scale: number): Observation {
  return observed((numerator.value ?? 0) * scale, numerator.mask);
}
