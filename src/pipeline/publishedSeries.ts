import type { Observation } from '../domain/observation.ts';
import type { PublishedSeries } from '../contracts/published.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import { statusesOf } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';

const BASE = 36;

/** The distinct status sets of one published file, numbered in the order they are met; the first is «nothing to say». */
export class StatusSets {
  readonly names: string[] = [''];
  private readonly digits = new Map<StatusMask, string>([[0, '0']]);

  /** One base-36 digit for a mask. */
  digitOf(mask: StatusMask): string {
    const known = this.digits.get(mask);
    if (known !== undefined) return known;
    if (this.names.length === BASE) throw new Error('more status sets than one digit can number');
    const digit = this.names.length.toString(BASE);
    this.names.push(statusesOf(mask).join('+'));
    this.digits.set(mask, digit);
    return digit;
  }
}

/** Values rounded once, with their statuses beside them; the statuses are left out when there is nothing to say. */
export function toSeries(
  observations: readonly Observation[],
  decimals: number,
  sets: StatusSets,
): Pick<PublishedSeries, 'values' | 'status'> {
  const values = observations.map(({ value }) => roundedOrNull(value, decimals));
  const status = observations.map(({ mask }) => sets.digitOf(mask)).join('');
  return /^0*$/.test(status) ? { values } : { values, status };
}

export function roundedOrNull(value: number | null, decimals: number): number | null {
  return value === null ? null : roundHalfAwayFromZero(value, decimals);
}
