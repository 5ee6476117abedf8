import { cellCosts } from './cellCosts.ts';
import { CELL } from './layer.ts';
import type { Layer, Protection } from './layer.ts';
import { totalCells } from './regionNetwork.ts';
import type { RegionStructure } from './regionNetwork.ts';

/** A measure in one period as it is to be published. */
export interface LayerInput {
  /** Value of each unit in the measure's smallest steps (`toSteps`); NaN where there is none. */
  readonly units: Float64Array;
  /** What each unit is where it has a value: `CELL.open` (also when left out), `unpublished` or `imputed`. */
  readonly kinds?: Uint8Array | undefined;
  /**
   * For units that are only published together with others (the parts of a municipality merged since): the number of
   * the sum they belong to, -1 for a unit published by itself.
   */
  readonly partOf?: Int32Array | undefined;
  readonly structure: RegionStructure;
  /** Which total belongs to which arc of the network, from `buildRegionNetwork`. */
  readonly totalOfArc: Int32Array;
  /** 0 for totals that are not published (withheld, no average); all are when left out. Order of `totalCells`. */
  readonly publishedTotals?: Uint8Array | undefined;
  readonly protection: Protection;
}

/**
 * The cells of a measure in one period: units, sums of units that are published together, totals over the units that
 * have a value. Nothing is hidden yet.
 */
export function makeLayer(input: LayerInput): Layer {
  const { units, structure } = input;
  const mergedCount = input.partOf ? Math.max(-1, ...input.partOf) + 1 : 0;
  const partOf = mergedCount > 0 ? input.partOf : undefined;
  const unitCount = units.length + mergedCount;
  const cells = totalCells(unitCount, structure);
  const values = new Float64Array(cells.end);
  const states = new Uint8Array(cells.end).fill(CELL.absent);
  units.forEach((value, unit) => {
    if (Number.isNaN(value)) return;
    const merged = partOf?.[unit] ?? -1;
    const kind = input.kinds?.[unit] ?? CELL.open;
    states[unit] = kind === CELL.open && merged >= 0 ? CELL.unpublished : kind;
    const sums = [
      merged < 0 ? -1 : units.length + merged,
      cellOr(cells.first, structure.first[unit]),
      cellOr(cells.second, structure.second[unit]),
      cells.all,
      structure.apart < 0 || unit === structure.apart ? -1 : cells.allButOne,
    ];
    for (const cell of [unit, ...sums]) {
      if (cell < 0) continue;
      values[cell] = (values[cell] ?? 0) + value;
      if (cell !== unit) states[cell] = CELL.open;
    }
  });
  hideIncomplete(input, states);
  input.publishedTotals?.forEach((published, total) => {
    if (published === 0 && states[unitCount + total] === CELL.open)
      states[unitCount + total] = CELL.unpublished;
  });
  const costs = cellCosts(values, cells);
  return {
    values,
    states,
    unitCount,
    protection: input.protection,
    costs,
    arcCells: arcCells({ ...input, partOf }, unitCount),
  };
}

/** A sum of parts is only shown where all of them are there to be shown. */
function hideIncomplete({ units, partOf, kinds }: LayerInput, states: Uint8Array): void {
  partOf?.forEach((merged, unit) => {
    if (merged < 0 || (!Number.isNaN(units[unit]) && (kinds?.[unit] ?? CELL.open) === CELL.open)) return;
    const cell = units.length + merged;
    if (states[cell] === CELL.open) states[cell] = CELL.unpublished;
  });
}

function cellOr(base: number, index = -1): number {
  return index < 0 ? -1 : base + index;
}

function arcCells({ units, partOf, totalOfArc }: LayerInput, unitCount: number): Int32Array[] {
  const own = totalOfArc.map((total, arc) => (arc < units.length ? arc : total < 0 ? -1 : unitCount + total));
  if (!partOf) return [own];
  const merged = totalOfArc.map((_, arc) => (arc < units.length ? cellOr(units.length, partOf[arc]) : -1));
  return [own, merged];
}
