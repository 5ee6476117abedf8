import { cellChanges, cheapestCycle, cycleCapacity, freeCycle } from './cheapestCycle.ts';
import type { CellChange, Cycle } from './cheapestCycle.ts';
import type { PreparedFamily } from './family.ts';
import { CELL } from './layer.ts';
import type { LayerMove } from './layerMoves.ts';

/** What is known so far while a family is being protected. */
export interface ProtectionRun {
  readonly family: PreparedFamily;
  /** Distance of each cell from its true value in the alternative table that is being built. */
  readonly deltas: readonly Float64Array[];
  /** Least and greatest value that each cell has in some alternative table found so far. */
  readonly least: readonly Float64Array[];
  readonly greatest: readonly Float64Array[];
}

export function startRun(family: PreparedFamily): ProtectionRun {
  const copies = () => family.layers.map((layer) => layer.values.slice());
  const deltas = family.layers.map((layer) => new Float64Array(layer.values.length));
  return { family, deltas, least: copies(), greatest: copies() };
}

/** A cell and how far from its true value it must be able to be. */
export interface Goal {
  readonly layer: number;
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
}

/**
 * Builds an alternative table, alike in all that is published, in which the cell is `amount` away from its true value,
 * and hides the cells that differ in it. First by what is hidden already, then by one cycle that can carry all that
 * is left, then piece by piece.
 *
 * @returns whether there is such a table
 */
export function reachValue(run: ProtectionRun, goal: Goal): boolean {
  const touched: CellChange[] = [];
  let left = goal.amount;
  while (left > 0) {
    const cycle = findFree(run, goal, left) ?? findCheapest(run, goal, left);
    if (!cycle) break;
    const changes = cellChanges(run.family, cycle);
    const amount = Math.min(left, cycleCapacity(run.family, run.deltas, changes));
    if (!(amount > 0)) break;
    shift(run, changes, amount);
    touched.push(...changes);
    left -= amount;
  }
  for (const { layer, cell } of touched) (run.deltas[layer] ?? [])[cell] = 0;
  return left <= 0;
}

function findFree(run: ProtectionRun, goal: Goal, left: number): Cycle | undefined {
  for (const amount of left > 1 ? [left, 1] : [1]) {
    for (const [arc, move] of startsOf(run.family, goal)) {
      const cycle = freeCycle({ ...run, move, arc, direction: goal.direction, amount });
      if (cycle) return cycle;
    }
  }
  return undefined;
}

function findCheapest(run: ProtectionRun, goal: Goal, left: number): Cycle | undefined {
  for (const amount of left > 1 ? [left, 1] : [1]) {
    let best: Cycle | undefined;
    for (const [arc, move] of startsOf(run.family, goal)) {
      const limit = best?.cost ?? Infinity;
      best = cheapestCycle({ ...run, move, arc, direction: goal.direction, amount, limit }) ?? best;
    }
    if (best) return best;
  }
  return undefined;
}

/** The arcs that change a cell, with each way in which layers may go together there. */
function startsOf(family: PreparedFamily, { layer, cell }: Goal): (readonly [number, LayerMove])[] {
  return family.arcsOf(layer, cell).flatMap((arc) => {
    const isUnit = arc < family.network.unitCount;
    const moves = isUnit ? family.movesAt(layer, arc) : family.movesAnywhere(layer);
    return moves.map((move) => [arc, move] as const);
  });
}

function shift(
  { family, deltas, least, greatest }: ProtectionRun,
  changes: readonly CellChange[],
  amount: number,
) {
  for (const { layer: number, cell, change } of changes) {
    const layer = family.layers[number];
    const delta = deltas[number];
    const low = least[number];
    const high = greatest[number];
    if (!layer || !delta || !low || !high) continue;
    if (layer.states[cell] === CELL.open) layer.states[cell] = CELL.secondary;
    delta[cell] = (delta[cell] ?? 0) + change * amount;
    const value = (layer.values[cell] ?? 0) + delta[cell];
    low[cell] = Math.min(low[cell] ?? value, value);
    high[cell] = Math.max(high[cell] ?? value, value);
  }
}

/**
 * Hides every layer of the family around a cell: the cell, the totals it is in, and the country. For a cell that no
 * single cycle protects, in tables that add up in more ways than the search follows.
 */
export function hideAround({ family }: ProtectionRun, layer: number, cell: number): void {
  const { network, layers } = family;
  for (const arc of family.arcsOf(layer, cell)) {
    const ends = [network.tail[arc], network.head[arc]];
    for (let other = 0; other < network.tail.length; other += 1) {
      const isNear =
        other >= network.unitCount &&
        ends.some((end) => end === network.tail[other] || end === network.head[other]);
      const isCountry = other >= network.tail.length - 2;
      if (other !== arc && !isNear && !isCountry) continue;
      for (const { states, values, arcCells } of layers) {
        for (const map of arcCells) {
          const target = map[other] ?? -1;
          if (target >= 0 && states[target] === CELL.open && values[target] !== 0)
            states[target] = CELL.secondary;
        }
      }
    }
  }
}
