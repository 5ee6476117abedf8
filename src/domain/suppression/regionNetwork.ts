/**
 * Which totals the units of a period are published in. Two kinds of totals, each of which parts the units (fylke and
 * kommunegruppe), the total of all, and the total of all but one unit (landet uten Oslo).
 */
export interface RegionStructure {
  /** For each unit the number of its total of the first kind (fylke), -1 when it is in none. */
  readonly first: Int32Array;
  /** For each unit the number of its total of the second kind (kommunegruppe), -1 when it is in none. */
  readonly second: Int32Array;
  readonly firstCount: number;
  readonly secondCount: number;
  /** The unit that the total of all but one leaves out (Oslo), -1 when there is no such total. */
  readonly apart: number;
}

/** Cell numbers of totals in their order: first kind, second kind, all, all but one. */
export interface TotalCells {
  readonly first: number;
  readonly second: number;
  readonly all: number;
  readonly allButOne: number;
  /** One past the last. */
  readonly end: number;
}

/** @param first number of the first total: how many cells stand before the totals */
export function totalCells(first: number, structure: RegionStructure): TotalCells {
  const second = first + structure.firstCount;
  const all = second + structure.secondCount;
  return { first, second, all, allButOne: all + 1, end: all + 2 };
}

/**
 * A table of units × (first kind, second kind, all, all but one) as a circulation: every cell is an arc, and in every
 * node what comes in goes out, which is what the published sums say.
 *
 * ```
 *            first totals       units        second totals      all but one
 *   root ──────────────▶ first ───────▶ second ────────────▶ rest ────────────▶ end
 *    ▲                                     └── (the group of the one apart) ────▶ │
 *    └──────────────────────────────────── all ───────────────────────────────────┘
 * ```
 *
 * So a way to change hidden cells without changing any published one is a cycle of hidden arcs, and the greatest
 * change is a flow. This is exact, whole numbers included, since such tables are totally unimodular.
 */
export interface RegionNetwork {
  readonly nodeCount: number;
  /** Arcs from here on are totals; before it, units. */
  readonly unitCount: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Arcs at node n: `incident[start[n] .. start[n + 1]]`, in both directions; `across` is the node at the other end. */
  readonly start: Int32Array;
  readonly incident: Int32Array;
  readonly across: Int32Array;
}

const ROOT = 0;
const END = 1;
const REST = 2;
const FIRST_NODE = 3;

/**
 * The network of units that are published under one or several structures (several: periods that are summed and had
 * different groups). Units are then at one node only if they share their totals in all of them, as if each such finer
 * total were known to the reader: safe, if anything too careful. For the same reason the unit apart (Oslo) has a node
 * of the second kind to itself.
 *
 * @returns the network, and for each structure the number of the total (see `totalCells(0, …)`) of each arc, -1 for none
 */
export function buildRegionNetwork(structures: readonly RegionStructure[]): {
  readonly network: RegionNetwork;
  readonly totalOfArc: readonly Int32Array[];
} {
  const unitCount = structures[0]?.first.length ?? 0;
  const apart = structures[0]?.apart ?? -1;
  const firstNodes = jointNodes(unitCount, FIRST_NODE, (unit) => structures.map((s) => s.first[unit] ?? -1));
  const secondStart = FIRST_NODE + firstNodes.labels.length;
  const secondNodes = jointNodes(unitCount, secondStart, (unit) => [
    ...structures.map((s) => s.second[unit] ?? -1),
    unit === apart ? 1 : 0,
  ]);
  const arcs = { tail: [...firstNodes.nodeOf], head: [...secondNodes.nodeOf] };
  const totals: ((structure: number, cells: TotalCells) => number)[] = [];
  const addTotal = (tail: number, head: number, cellOf: (structure: number, cells: TotalCells) => number) => {
    arcs.tail.push(tail);
    arcs.head.push(head);
    totals.push(cellOf);
  };
  firstNodes.labels.forEach((label, index) => {
    addTotal(ROOT, FIRST_NODE + index, (s, cells) => cellOrNone(cells.first, label[s] ?? -1));
  });
  const apartNode = apart < 0 ? -1 : secondNodes.nodeOf[apart];
  secondNodes.labels.forEach((label, index) => {
    const node = secondStart + index;
    addTotal(node, node === apartNode ? END : REST, (s, cells) => cellOrNone(cells.second, label[s] ?? -1));
  });
  addTotal(REST, END, (s, cells) => ((structures[s]?.apart ?? -1) < 0 ? -1 : cells.allButOne));
  addTotal(END, ROOT, (_, cells) => cells.all);
  const network = withIncidence(secondStart + secondNodes.labels.length, unitCount, arcs);
  const totalOfArc = structures.map((structure, s) => {
    const cells = totalCells(0, structure);
    const ofUnits = new Array<number>(unitCount).fill(-1);
    return Int32Array.from([...ofUnits, ...totals.map((cellOf) => cellOf(s, cells))]);
  });
  return { network, totalOfArc };
}

function cellOrNone(base: number, total: number): number {
  return total < 0 ? -1 : base + total;
}

function jointNodes(unitCount: number, firstNode: number, labelOf: (unit: number) => readonly number[]) {
  const byLabel = new Map<string, number>();
  const labels: (readonly number[])[] = [];
  const nodeOf = new Int32Array(unitCount);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const label = labelOf(unit);
    const key = label.join();
    let index = byLabel.get(key);
    if (index === undefined) {
      index = labels.push(label) - 1;
      byLabel.set(key, index);
    }
    nodeOf[unit] = firstNode + index;
  }
  return { nodeOf, labels };
}

function withIncidence(
  nodeCount: number,
  unitCount: number,
  arcs: { readonly tail: readonly number[]; readonly head: readonly number[] },
): RegionNetwork {
  const tail = Int32Array.from(arcs.tail);
  const head = Int32Array.from(arcs.head);
  const start = new Int32Array(nodeCount + 1);
  for (const ends of [tail, head]) for (const node of ends) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const incident = new Int32Array(tail.length * 2);
  const across = new Int32Array(tail.length * 2);
  const next = start.slice();
  for (let arc = 0; arc < tail.length; arc += 1) {
    for (const node of [tail[arc] ?? 0, head[arc] ?? 0]) {
      const at = next[node] ?? 0;
      incident[at] = arc;
      across[at] = (node === tail[arc] ? head[arc] : tail[arc]) ?? 0;
      next[node] = at + 1;
    }
  }
  return { nodeCount, unitCount, tail, head, start, incident, across };
}
