import type { PreparedFamily } from './family.ts';
import { CELL, lowestHidden } from './layer.ts';
import type { Layer } from './layer.ts';
import type { LayerMove } from './layerMoves.ts';

/** A change of cells that no published sum shows: arcs of the network with the direction of change, all by the same move. */
export interface Cycle {
  readonly move: LayerMove;
  readonly arcs: readonly number[];
  readonly directions: readonly number[];
  /** What hiding its open cells costs. */
  readonly cost: number;
}

export interface CycleSearch {
  readonly family: PreparedFamily;
  /** How far each cell of each layer is from its true value already, in the alternative that is being built. */
  readonly deltas: readonly Float64Array[];
  readonly move: LayerMove;
  /** The arc that is to change, and whether up (1) or down (-1). */
  readonly arc: number;
  readonly direction: number;
  /** By how much each cell on the cycle must be able to change. */
  readonly amount: number;
  /** Dearer cycles are of no interest. */
  readonly limit: number;
}

/** Among cycles that cost the same, the shorter one. */
const STEP_COST = 1e-6;

/** A cycle through an arc that needs nothing more hidden (breadth first, so the shortest), or undefined. */
export function freeCycle(search: Omit<CycleSearch, 'limit'>): Cycle | undefined {
  const { start, incident, across, head, tail, nodeCount } = search.family.network;
  const { arc, direction } = search;
  if (arcCost(search, arc, direction) > STEP_COST) return undefined;
  const source = (direction > 0 ? head[arc] : tail[arc]) ?? 0;
  const target = (direction > 0 ? tail[arc] : head[arc]) ?? 0;
  const own = search.family.layers[search.move.layers[0] ?? 0];
  const cells = own?.arcCells[0];
  const arrival = new Int32Array(nodeCount).fill(-1);
  arrival[source] = arc;
  const queue = [source];
  for (const node of queue) {
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at += 1) {
      const other = across[at] ?? 0;
      if (arrival[other] !== -1) continue;
      const next = incident[at] ?? 0;
      // Most arcs are open in the layer itself: passed over before anything is worked out.
      if (own?.states[cells?.[next] ?? -1] === CELL.open || next === arc) continue;
      if (arcCost(search, next, tail[next] === node ? 1 : -1) > STEP_COST) continue;
      arrival[other] = next;
      if (other === target) return traceBack(search, arrival, { source, target, cost: 0 });
      queue.push(other);
    }
  }
  return undefined;
}

/**
 * The cycle through an arc that costs least to hide (Dijkstra's algorithm on the residual network), or undefined when
 * there is none within the limit.
 */
export function cheapestCycle(search: CycleSearch): Cycle | undefined {
  const { network } = search.family;
  const { arc, direction, limit } = search;
  const own = arcCost(search, arc, direction);
  if (!(own < limit)) return undefined;
  const source = (direction > 0 ? network.head[arc] : network.tail[arc]) ?? 0;
  const target = (direction > 0 ? network.tail[arc] : network.head[arc]) ?? 0;
  const distance = new Float64Array(network.nodeCount).fill(Infinity);
  const arrival = new Int32Array(network.nodeCount).fill(-1);
  const done = new Uint8Array(network.nodeCount);
  distance[source] = own;
  for (;;) {
    const node = nearest(distance, done);
    if (node < 0 || (distance[node] ?? Infinity) >= limit) return undefined;
    if (node === target) break;
    done[node] = 1;
    for (let at = network.start[node] ?? 0; at < (network.start[node + 1] ?? 0); at += 1) {
      const next = network.incident[at] ?? 0;
      const other = network.across[at] ?? 0;
      if (next === arc || done[other] === 1) continue;
      const length = (distance[node] ?? 0) + arcCost(search, next, network.tail[next] === node ? 1 : -1);
      if (length < (distance[other] ?? 0)) {
        distance[other] = length;
        arrival[other] = next;
      }
    }
  }
  return traceBack(search, arrival, { source, target, cost: distance[target] ?? 0 });
}

function nearest(distance: Float64Array, done: Uint8Array): number {
  let best = -1;
  let least = Infinity;
  for (let node = 0; node < distance.length; node += 1) {
    const length = distance[node] ?? Infinity;
    if (done[node] === 1 || length >= least) continue;
    least = length;
    best = node;
  }
  return best;
}

function traceBack(
  { family, move, arc, direction }: Omit<CycleSearch, 'limit'>,
  arrival: Int32Array,
  path: { readonly source: number; readonly target: number; readonly cost: number },
): Cycle {
  const arcs = [arc];
  const directions = [direction];
  for (let node = path.target; node !== path.source;) {
    const via = arrival[node] ?? 0;
    const forward = family.network.head[via] === node;
    arcs.push(via);
    directions.push(forward ? 1 : -1);
    node = (forward ? family.network.tail[via] : family.network.head[via]) ?? path.source;
  }
  return { move, arcs, directions, cost: path.cost };
}

/** What it costs that an arc may change: its open cells hidden, in every layer of the move; Infinity when it cannot. */
function arcCost(search: Omit<CycleSearch, 'limit'>, arc: number, direction: number): number {
  const { family, move } = search;
  if (
    move.broken.length > 0 &&
    arc < family.network.unitCount &&
    move.broken.some((relation) => family.active[relation]?.[arc] === 1)
  ) {
    return Infinity;
  }
  let cost = STEP_COST;
  for (let index = 0; index < move.layers.length && cost < Infinity; index += 1) {
    const layer = family.layers[move.layers[index] ?? 0];
    if (!layer) continue;
    const delta = search.deltas[move.layers[index] ?? 0];
    const change = direction * (move.signs[index] ?? 0) * search.amount;
    for (const map of layer.arcCells) {
      const cell = map[arc] ?? -1;
      if (cell < 0) continue;
      // An imputed count is protected itself but covers no other.
      if (layer.states[cell] === CELL.imputed && arc !== search.arc) return Infinity;
      cost += cellCost(layer, cell, change, delta?.[cell] ?? 0);
    }
  }
  return cost;
}

function cellCost(layer: Layer, cell: number, change: number, delta: number): number {
  const state = layer.states[cell];
  const isUnit = cell < layer.unitCount;
  if (state === CELL.absent) return isUnit ? Infinity : 0;
  const value = layer.values[cell] ?? 0;
  if (state === CELL.open && value === 0 && lowestHidden(layer.protection) === 1) return Infinity;
  if (isUnit && change < 0 && value + delta + change < lowestOf(layer, cell)) return Infinity;
  return state === CELL.open ? (layer.costs[cell] ?? 0) : 0;
}

/** A cell that a cycle changes, and by how much for each step along it. */
export interface CellChange {
  readonly layer: number;
  readonly cell: number;
  readonly change: number;
}

/** Every cell that a cycle touches, once; a sum that two of its arcs change in opposite directions has change 0. */
export function cellChanges(family: PreparedFamily, { move, arcs, directions }: Cycle): CellChange[] {
  const changes = new Map<string, CellChange>();
  move.layers.forEach((layer, index) => {
    for (const map of family.layers[layer]?.arcCells ?? []) {
      arcs.forEach((arc, at) => {
        const cell = map[arc] ?? -1;
        if (cell < 0) return;
        const key = `${layer} ${cell}`;
        const change = (changes.get(key)?.change ?? 0) + (directions[at] ?? 0) * (move.signs[index] ?? 0);
        changes.set(key, { layer, cell, change });
      });
    }
  });
  return [...changes.values()];
}

/** By how much an alternative can change along a cycle before some cell falls below what a reader knows it to be. */
export function cycleCapacity(
  family: PreparedFamily,
  deltas: readonly Float64Array[],
  changes: readonly CellChange[],
): number {
  let capacity = Infinity;
  for (const { layer: number, cell, change } of changes) {
    const layer = family.layers[number];
    if (!layer || change >= 0 || cell >= layer.unitCount) continue;
    const room = (layer.values[cell] ?? 0) + (deltas[number]?.[cell] ?? 0) - lowestOf(layer, cell);
    capacity = Math.min(capacity, Math.floor(room / -change));
  }
  return capacity;
}

/** Smallest value a reader must reckon with in a cell that is hidden, or would be. */
function lowestOf(layer: Layer, cell: number): number {
  const lowest = lowestHidden(layer.protection);
  const state = layer.states[cell];
  return state === CELL.unpublished || state === CELL.imputed ? Math.min(0, lowest) : lowest;
}
