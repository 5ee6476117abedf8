import type { LinearRow } from './linearSystem.ts';

/** Unknowns that constraints tie together, with those constraints; both by number. */
export interface Component {
  readonly unknowns: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Parts a system into those that have nothing to do with each other; `of` tells which one an unknown is in.
 *
 * @param ties further sets of unknowns that are to stay together, though no row does
 */
export function listComponents(
  count: number,
  rows: readonly LinearRow[],
  ties: readonly (readonly number[])[] = [],
): { readonly list: readonly Component[]; readonly of: Int32Array } {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top] ?? 0] ?? 0;
      top = parent[top] ?? 0;
    }
    return top;
  };
  for (const group of [...rows.map((row) => row.variables), ...ties]) {
    if (group.length === 0) continue;
    const top = root(group[0] ?? 0);
    for (const variable of group) parent[root(variable)] = top;
  }
  const list: { unknowns: number[]; rows: number[] }[] = [];
  const numberOf = new Map<number, number>();
  const of = new Int32Array(count);
  for (let unknown = 0; unknown < count; unknown += 1) {
    const top = root(unknown);
    const number = numberOf.get(top) ?? list.push({ unknowns: [], rows: [] }) - 1;
    numberOf.set(top, number);
    of[unknown] = number;
    list[number]?.unknowns.push(unknown);
  }
  rows.forEach((row, index) => list[of[row.variables[0] ?? 0] ?? 0]?.rows.push(index));
  return { list, of };
}
