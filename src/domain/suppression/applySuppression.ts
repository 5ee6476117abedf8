import type { Column, Grid } from '../observation.ts';
import { isAbsent, STATUS_BIT } from '../status.ts';
import type { DeclaredSum, PeriodSum } from './declaredSum.ts';
import type { LayerFamily } from './family.ts';
import { CELL, isHidden, isSmallCount, toSteps } from './layer.ts';
import type { Layer, Protection } from './layer.ts';
import { sumRelation } from './layerMoves.ts';
import type { LayerRelation } from './layerMoves.ts';
import { makeLayer } from './makeLayer.ts';
import { listFamilies } from './quantityFamilies.ts';
import type { QuantityPeriod } from './quantityFamilies.ts';
import { buildRegionNetwork, totalCells } from './regionNetwork.ts';
import type { RegionStructure } from './regionNetwork.ts';
import { suppressPrimary } from './suppressPrimary.ts';
import { suppressSecondary } from './suppressSecondary.ts';

/** A measure, or a sum of measures that is published as one figure. */
export interface Quantity {
  readonly id: string;
  /** Threshold in the measure's own unit. */
  readonly protection: Protection;
  readonly decimals: number;
  /**
   * What totals are made of, by the rows of `SuppressionInput.grid`. Figures that are imputed enter the totals and are
   * not shown themselves.
   */
  readonly column: Column;
  /**
   * Whether what is imputed is the same region's count of another year, and so as secret as that was. What is imputed
   * from rates is no count of anybody.
   */
  readonly imputesCounts?: boolean | undefined;
  /** False for a measure that is only published in sums with others. */
  readonly isPublished: boolean;
  /** 1 in places whose value is shown; all that have one and are not imputed are when left out. */
  readonly shown?: Uint8Array | undefined;
  /** 0 for totals that are not published, by period, in the order of `totalCells`; all are when left out. */
  readonly publishedTotals?: readonly Uint8Array[] | undefined;
}

export interface SuppressionInput {
  /** Municipalities (or parts of them) by periods. */
  readonly grid: Grid;
  /** Who is in which total, by period, over the grid's regions. */
  readonly structures: readonly RegionStructure[];
  /** By period: the sum that a region is only published in, numbered from 0; -1 for one that is published itself. */
  readonly partOf?: readonly Int32Array[] | undefined;
  readonly quantities: readonly Quantity[];
  readonly sums: readonly DeclaredSum[];
  readonly periodSums: readonly PeriodSum[];
}

/** What is to be hidden of a quantity in a period: 1 where hidden. */
export interface HiddenCells {
  /** By the grid's regions. Places that are not published at all are not counted as hidden. */
  readonly units: Uint8Array;
  /** By the numbers of `partOf`. */
  readonly merged: Uint8Array;
  /** In the order of `totalCells(0, structure)`. */
  readonly totals: Uint8Array;
}

export interface Suppression {
  /** By quantity, then by period; undefined where nothing is hidden. */
  readonly hidden: ReadonlyMap<string, readonly (HiddenCells | undefined)[]>;
  readonly primary: number;
  readonly secondary: number;
}

/**
 * What must be hidden of all that is published, so that no small count can be worked out: small counts, and the further
 * cells that would give them away through fylke, kommunegruppe, the country with and without Oslo, sums of measures and
 * sums of periods.
 *
 * Quantities that add up are protected together, the others each by itself and period by period; so the time grows
 * with their number.
 */
export function applySuppression(input: SuppressionInput): Suppression {
  const hidden = new Map<string, (HiddenCells | undefined)[]>();
  const total = { primary: 0, secondary: 0 };
  const networks = new NetworkCache(input.structures);
  for (const members of listFamilies(input)) {
    if (!members.some((member) => hasSmallCount(input, member))) continue;
    const family = toFamily(input, members, networks);
    for (const layer of family.layers) total.primary += suppressPrimary(layer);
    total.secondary += suppressSecondary(family);
    members.forEach(({ quantity, period }, index) => {
      const layer = family.layers[index];
      const byPeriod =
        hidden.get(quantity.id) ?? new Array<HiddenCells | undefined>(input.grid.periods.length);
      if (layer) byPeriod[period] = hiddenCells(layer, input.grid.regions.length);
      hidden.set(quantity.id, byPeriod);
    });
  }
  return { hidden, ...total };
}

function hasSmallCount({ grid }: SuppressionInput, { quantity, period }: QuantityPeriod<Quantity>): boolean {
  const { column, protection } = quantity;
  if (protection.threshold === null) return false;
  for (let place = period; place < column.values.length; place += grid.periods.length) {
    const isThere = !isAbsent(column.masks[place] ?? STATUS_BIT.missing);
    if (isThere && isSmallCount(column.values[place] ?? 0, protection)) return true;
  }
  return false;
}

/** Networks by the structures of the periods they are over: one for each period, mostly. */
class NetworkCache {
  readonly #structures: readonly RegionStructure[];
  readonly #known = new Map<string, ReturnType<typeof buildRegionNetwork>>();

  constructor(structures: readonly RegionStructure[]) {
    this.#structures = structures;
  }

  over(periods: readonly number[]): ReturnType<typeof buildRegionNetwork> {
    const key = periods.join();
    const known =
      this.#known.get(key) ?? buildRegionNetwork(periods.flatMap((period) => this.#structures[period] ?? []));
    this.#known.set(key, known);
    return known;
  }
}

function toFamily(
  input: SuppressionInput,
  members: readonly QuantityPeriod<Quantity>[],
  networks: NetworkCache,
): LayerFamily {
  const periods = [...new Set(members.map(({ period }) => period))].sort((a, b) => a - b);
  const { network, totalOfArc } = networks.over(periods);
  const layers = members.map((member) =>
    toLayer(input, member, totalOfArc[periods.indexOf(member.period)] ?? new Int32Array()),
  );
  return { network, layers, relations: relationsOf(input, members) };
}

function toLayer(
  input: SuppressionInput,
  { quantity, period }: QuantityPeriod<Quantity>,
  totalOfArc: Int32Array,
): Layer {
  const { column, decimals, protection, isPublished, publishedTotals } = quantity;
  const width = input.grid.periods.length;
  const count = input.grid.regions.length;
  const structure = input.structures[period];
  if (!structure) throw new Error(`no structure for period ${input.grid.periods[period]}`);
  const threshold = protection.threshold === null ? null : toSteps(protection.threshold, decimals);
  const inSteps = { ...protection, threshold };
  const units = new Float64Array(count).fill(Number.NaN);
  const kinds = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const place = row * width + period;
    const mask = column.masks[place] ?? STATUS_BIT.missing;
    if (isAbsent(mask)) continue;
    const value = toSteps(column.values[place] ?? 0, decimals);
    const isImputed = (mask & STATUS_BIT.imputed) !== 0;
    // What a reader can work out as well is a constant in the totals, and no cell.
    if (isImputed && !(quantity.imputesCounts === true && isSmallCount(value, inSteps))) continue;
    units[row] = value;
    const isShown = isPublished && quantity.shown?.[place] !== 0;
    kinds[row] = isImputed ? CELL.imputed : isShown ? CELL.open : CELL.unpublished;
  }
  return makeLayer({
    ...{ units, kinds, structure, totalOfArc },
    partOf: input.partOf?.[period],
    publishedTotals: isPublished ? publishedTotals?.[period] : new Uint8Array(totalCells(0, structure).end),
    protection: inSteps,
  });
}

function relationsOf(
  { sums, periodSums, grid }: SuppressionInput,
  members: readonly QuantityPeriod<Quantity>[],
): LayerRelation[] {
  const at = (id: string, period: number) =>
    members.findIndex((member) => member.quantity.id === id && member.period === period);
  const periods = [...new Set(members.map(({ period }) => period))];
  const relations = [
    ...sums.flatMap(({ total, parts, signs }) =>
      periods.map((period) =>
        sumRelation(
          at(total, period),
          parts.map((part) => at(part, period)),
          signs,
        ),
      ),
    ),
    ...periodSums.flatMap(({ total, parts, measures }) =>
      measures.map((id) =>
        sumRelation(
          at(id, grid.periods.indexOf(total)),
          parts.map((part) => at(id, grid.periods.indexOf(part))),
        ),
      ),
    ),
  ];
  return relations.filter(({ layers }) => !layers.includes(-1));
}

function hiddenCells({ states, unitCount }: Layer, regionCount: number): HiddenCells {
  const shut = Uint8Array.from(states, (state) => Number(isHidden(state)));
  return {
    units: shut.slice(0, regionCount),
    merged: shut.slice(regionCount, unitCount),
    totals: shut.slice(unitCount),
  };
}
