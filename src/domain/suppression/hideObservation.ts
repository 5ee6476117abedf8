import { absent } from '../observation.ts';
import type { Observation } from '../observation.ts';
import { absenceOf } from '../status.ts';

/**
 * A key figure whose numerator or denominator is hidden, or an average one of whose sums is: no number, and the reason.
 * One that has no number for another reason keeps that reason, except that a denominator of zero says what it is.
 */
export function hideObservation(observation: Observation): Observation {
  const absence = absenceOf(observation.mask);
  return absence === undefined || absence === 'zeroDenominator' ? absent('suppressed') : observation;
}
