/** Layers whose values add up for every unit: Σ sign × layer = 0, for example total − a − b. */
export interface LayerRelation {
  readonly layers: readonly number[];
  readonly signs: readonly number[];
}

/** A change of several layers by plus or minus one in the same unit that keeps what they add up to. */
export interface LayerMove {
  readonly layers: readonly number[];
  readonly signs: readonly number[];
  /** Relations that the change would break: it may be made only in units where they do not hold (a part is missing). */
  readonly broken: readonly number[];
}

/** A layer that is the sum of others: `total = a + b` (or the difference, with signs). */
export function sumRelation(
  total: number,
  parts: readonly number[],
  signs?: readonly number[],
): LayerRelation {
  return { layers: [total, ...parts], signs: [1, ...parts.map((_, index) => -(signs?.[index] ?? 1))] };
}

const MOST_MOVES = 48;
const MOST_LAYERS = 8;

/**
 * The ways in which a layer can go up by one in a unit without breaking what adds up there: with another part down, with
 * the total up, or through several levels of both. The shortest come first.
 *
 * @param isActive whether a relation holds in the unit (all its layers have a value there)
 */
export function listLayerMoves(
  relations: readonly LayerRelation[],
  layer: number,
  isActive: (relation: number) => boolean,
): LayerMove[] {
  const active = relations.filter((_, index) => isActive(index));
  const found: Map<number, number>[] = [];
  let frontier: Map<number, number>[] = [new Map([[layer, 1]])];
  for (let size = 1; size <= MOST_LAYERS && frontier.length > 0 && found.length < MOST_MOVES; size += 1) {
    const next: Map<number, number>[] = [];
    for (const change of frontier) {
      const relation = active.find((candidate) => imbalance(candidate, change) !== 0);
      if (relation === undefined) found.push(change);
      else if (next.length < MOST_MOVES * MOST_LAYERS) next.push(...repairs(relation, change));
    }
    frontier = withoutDoubles(next);
  }
  return found.slice(0, MOST_MOVES).map((change) => toMove(change, relations));
}

function imbalance(relation: LayerRelation, change: ReadonlyMap<number, number>): number {
  return relation.layers.reduce(
    (sum, layer, index) => sum + (relation.signs[index] ?? 0) * (change.get(layer) ?? 0),
    0,
  );
}

/** The change with one more layer of the relation moved, by one, so that the relation comes nearer to holding. */
function repairs(relation: LayerRelation, change: ReadonlyMap<number, number>): Map<number, number>[] {
  const off = Math.sign(imbalance(relation, change));
  return relation.layers.flatMap((layer, index) =>
    change.has(layer) ? [] : [new Map([...change, [layer, -off * (relation.signs[index] ?? 1)]])],
  );
}

function withoutDoubles(changes: readonly Map<number, number>[]): Map<number, number>[] {
  const byKey = new Map<string, Map<number, number>>();
  for (const change of changes) {
    const key = [...change]
      .sort(([a], [b]) => a - b)
      .map(([layer, sign]) => `${layer}:${sign}`)
      .join();
    if (!byKey.has(key)) byKey.set(key, change);
  }
  return [...byKey.values()];
}

function toMove(change: ReadonlyMap<number, number>, relations: readonly LayerRelation[]): LayerMove {
  const broken = relations.flatMap((relation, index) => (imbalance(relation, change) === 0 ? [] : [index]));
  return { layers: [...change.keys()], signs: [...change.values()], broken };
}
