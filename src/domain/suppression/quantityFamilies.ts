import type { Grid } from '../observation.ts';
import type { DeclaredSum, PeriodSum } from './declaredSum.ts';

/** A quantity in one period (by number). */
export interface QuantityPeriod<Q extends { readonly id: string } = { readonly id: string }> {
  readonly quantity: Q;
  readonly period: number;
}

interface FamilyInput<Q extends { readonly id: string }> {
  readonly grid: Grid;
  readonly quantities: readonly Q[];
  readonly sums: readonly DeclaredSum[];
  readonly periodSums: readonly PeriodSum[];
}

/** Which quantities in which periods have to be protected together, since they add up to each other. */
export function listFamilies<Q extends { readonly id: string }>(
  input: FamilyInput<Q>,
): QuantityPeriod<Q>[][] {
  const { grid, quantities, sums, periodSums } = input;
  const width = grid.periods.length;
  const numberOf = new Map(quantities.map(({ id }, index) => [id, index]));
  const parent = Int32Array.from({ length: quantities.length * width }, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top] ?? 0;
    parent[index] = top;
    return top;
  };
  const tie = (places: readonly (number | undefined)[]) => {
    const known = places.filter((place) => place !== undefined);
    for (const place of known) parent[root(place)] = root(known[0] ?? 0);
  };
  const at = (id: string, period: number) => {
    const number = numberOf.get(id);
    return number === undefined || period < 0 ? undefined : number * width + period;
  };
  for (const { total, parts } of sums) {
    grid.periods.forEach((_, period) => tie([total, ...parts].map((id) => at(id, period))));
  }
  for (const { total, parts, measures } of periodSums) {
    const periods = [total, ...parts].map((period) => grid.periods.indexOf(period));
    for (const id of measures) tie(periods.map((period) => at(id, period)));
  }
  const families = new Map<number, QuantityPeriod<Q>[]>();
  quantities.forEach((quantity, number) => {
    for (let period = 0; period < width; period += 1) {
      const top = root(number * width + period);
      const family = families.get(top) ?? [];
      family.push({ quantity, period });
      families.set(top, family);
    }
  });
  return [...families.values()];
}
