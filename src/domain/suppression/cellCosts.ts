import type { TotalCells } from './regionNetwork.ts';

/**
 * How dear it is to hide a cell of each kind. A total is what everybody compares with, so several municipalities are
 * hidden before one total is; the country is the last to go.
 */
const KIND_COST = { unit: 1, group: 12, country: 60 } as const;

/**
 * What it costs the reader that each cell is hidden: by kind first, and within a kind the less the smaller the count
 * is (a tenfold count costs as much again as one more unit).
 */
export function cellCosts(values: Float64Array, cells: TotalCells): Float64Array {
  const costs = new Float64Array(values.length);
  for (let cell = 0; cell < values.length; cell += 1) {
    const kind = cell < cells.first ? KIND_COST.unit : cell < cells.all ? KIND_COST.group : KIND_COST.country;
    costs[cell] = kind * (1 + Math.log10(1 + Math.abs(values[cell] ?? 0)));
  }
  return costs;
}
