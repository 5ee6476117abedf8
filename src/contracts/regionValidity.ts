import type { IsoDate } from '../domain/region.ts';
import type { Located } from './fields.ts';

/** From included, to excluded; null is still in force. */
export interface Validity {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Later than any date, so that open ends compare as text. */
const NEVER = '9999-12-31';

export function endOf({ validTo }: Validity): IsoDate {
  return validTo ?? NEVER;
}

export function isValidOn(item: Validity, date: IsoDate): boolean {
  return item.validFrom <= date && date < endOf(item);
}

export function overlaps(one: Validity, other: Validity): boolean {
  return one.validFrom < endOf(other) && other.validFrom < endOf(one);
}

/** Whether every day of `inner` lies in `outer`. */
export function lies(inner: Validity, outer: Validity): boolean {
  return outer.validFrom <= inner.validFrom && endOf(inner) <= endOf(outer);
}

export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === null ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
}

/** Items by a key, in file order. */
export function groupBy<T>(
  items: readonly Located<T>[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly Located<T>[]> {
  const groups = new Map<string, Located<T>[]>();
  for (const item of items) {
    const key = keyOf(item.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Pairs of lines with the same key that are valid on the same day. */
export function overlappingPairs<T extends Validity>(
  items: readonly Located<T>[],
  keyOf: (item: T) => string,
): [earlier: Located<T>, later: Located<T>][] {
  const pairs: [Located<T>, Located<T>][] = [];
  for (const group of groupBy(items, keyOf).values())
    group.forEach((later, index) => {
      for (const earlier of group.slice(0, index))
        if (overlaps(earlier.value, later.value)) pairs.push([earlier, later]);
    });
  return pairs;
}
