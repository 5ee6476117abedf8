import { CELL } from './layer.ts';
import type { Layer } from './layer.ts';
import { listLayerMoves } from './layerMoves.ts';
import type { LayerMove, LayerRelation } from './layerMoves.ts';
import type { RegionNetwork } from './regionNetwork.ts';

/** Layers that have to be protected together, since they add up to each other; one layer alone is a family too. */
export interface LayerFamily {
  readonly network: RegionNetwork;
  readonly layers: readonly Layer[];
  readonly relations: readonly LayerRelation[];
}

/** A family with what the search for cycles asks again and again. */
export interface PreparedFamily extends LayerFamily {
  /** For each relation 1 at the units in which it holds, because all its layers have a value there. */
  readonly active: readonly Uint8Array[];
  /** Moves of a layer in a unit, by what holds there. */
  readonly movesAt: (layer: number, unit: number) => readonly LayerMove[];
  /** Moves of a layer in any unit. */
  readonly movesAnywhere: (layer: number) => readonly LayerMove[];
  /** Arcs that change a cell. */
  readonly arcsOf: (layer: number, cell: number) => readonly number[];
}

export function prepareFamily(family: LayerFamily): PreparedFamily {
  const { layers, relations, network } = family;
  const active = relations.map((relation) =>
    Uint8Array.from({ length: network.unitCount }, (_, unit) => Number(holdsAt(family, relation, unit))),
  );
  const patterns = new Map<string, number>();
  for (let unit = 0; unit < (relations.length === 0 ? 1 : network.unitCount); unit += 1) {
    const pattern = active.map((flags) => flags[unit]).join('');
    if (!patterns.has(pattern)) patterns.set(pattern, unit);
  }
  const known = new Map<string, readonly LayerMove[]>();
  const movesAt = (layer: number, unit: number) => {
    const key = `${layer} ${active.map((flags) => flags[unit]).join('')}`;
    const moves = known.get(key) ?? listLayerMoves(relations, layer, (index) => active[index]?.[unit] === 1);
    known.set(key, moves);
    return moves;
  };
  const movesAnywhere = (layer: number) => [...patterns.values()].flatMap((unit) => movesAt(layer, unit));
  const arcsOf = (layer: number, cell: number) =>
    cell < network.unitCount ? [cell] : arcsOfSum(layers[layer], cell);
  return { ...family, active, movesAt, movesAnywhere, arcsOf };
}

function holdsAt({ layers }: LayerFamily, relation: LayerRelation, unit: number): boolean {
  return relation.layers.every((layer) => layers[layer]?.states[unit] !== CELL.absent);
}

function arcsOfSum(layer: Layer | undefined, cell: number): number[] {
  const arcs: number[] = [];
  for (const map of layer?.arcCells ?? []) {
    map.forEach((target, arc) => {
      if (target === cell) arcs.push(arc);
    });
  }
  return arcs;
}
