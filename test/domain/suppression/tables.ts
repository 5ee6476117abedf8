import type { MeasureTerm } from '../../../src/domain/indicator.ts';
import type {
  MeasureRule,
  Publication,
  PublishedFigure,
} from '../../../src/domain/suppression/audit/publication.ts';
import { SEEN } from '../../../src/domain/suppression/audit/publication.ts';
import { CELL } from '../../../src/domain/suppression/layer.ts';
import type { Layer, Protection } from '../../../src/domain/suppression/layer.ts';
import type { LayerRelation } from '../../../src/domain/suppression/layerMoves.ts';
import { makeLayer } from '../../../src/domain/suppression/makeLayer.ts';
import { buildRegionNetwork, totalCells } from '../../../src/domain/suppression/regionNetwork.ts';
import type { RegionStructure } from '../../../src/domain/suppression/regionNetwork.ts';
import { suppressPrimary } from '../../../src/domain/suppression/suppressPrimary.ts';
import { suppressSecondary } from '../../../src/domain/suppression/suppressSecondary.ts';

/** A table written by hand or at random: one or more measures over units in two kinds of totals. */
export interface Table {
  readonly structure: RegionStructure;
  /** One array of counts a measure; NaN where nothing was reported. */
  readonly counts: readonly Float64Array[];
  readonly protections: readonly Protection[];
  readonly relations: readonly LayerRelation[];
}

export const SMALL_BELOW_3: Protection = { threshold: 3, protectZeros: false };

/** A municipality as [fylke, group, count]; -1 for no fylke or group, null for a count that was not reported. */
export type UnitRow = readonly [first: number, second: number, count: number | null];

/** Units from text, one after the other: `01=5` is in fylke 0 and group 1 with a count of 5; `0-=.` in no group, unreported. */
export function units(text: string): UnitRow[] {
  const total = (digit: string | undefined) => (digit === '-' ? -1 : Number(digit));
  return text.split(' ').map((unit) => {
    const [place = '', count = ''] = unit.split('=');
    return [total(place[0]), total(place[1]), count === '.' ? null : Number(count)];
  });
}

/** A table of one measure. */
export function table(
  rows: readonly UnitRow[] | string,
  { apart = -1, protection = SMALL_BELOW_3 }: { apart?: number; protection?: Protection } = {},
): Table {
  const list = typeof rows === 'string' ? units(rows) : rows;
  const first = Int32Array.from(list, ([fylke]) => fylke);
  const second = Int32Array.from(list, ([, group]) => group);
  const structure = {
    first,
    second,
    firstCount: Math.max(-1, ...first) + 1,
    secondCount: Math.max(-1, ...second) + 1,
    apart,
  };
  const counts = [Float64Array.from(list, ([, , count]) => count ?? Number.NaN)];
  return { structure, counts, protections: [protection], relations: [] };
}

export interface Suppressed {
  readonly layers: readonly Layer[];
  readonly primary: number;
  readonly secondary: number;
}

export function suppressTable({ structure, counts, protections, relations }: Table): Suppressed {
  const { network, totalOfArc } = buildRegionNetwork([structure]);
  const layers = counts.map((units, index) =>
    makeLayer({
      units,
      structure,
      totalOfArc: totalOfArc[0] ?? new Int32Array(),
      protection: protections[index] ?? SMALL_BELOW_3,
    }),
  );
  const primary = layers.reduce((sum, layer) => sum + suppressPrimary(layer), 0);
  const secondary = suppressSecondary({ network, layers, relations });
  return { layers, primary, secondary };
}

/** Names of a structure's totals in the order of the cells. */
export function totalNames({ firstCount, secondCount }: RegionStructure): string[] {
  return [
    ...Array.from({ length: firstCount }, (_, index) => `F${index}`),
    ...Array.from({ length: secondCount }, (_, index) => `G${index}`),
    'EAK',
    'EAKUO',
  ];
}

export function membersOf(structure: RegionStructure): { whole: number[]; partial: number[] }[] {
  const { first, second, firstCount, secondCount, apart } = structure;
  const all = Array.from(first, (_, unit) => unit);
  const where = (isMember: (unit: number) => boolean) => ({ whole: all.filter(isMember), partial: [] });
  return [
    ...Array.from({ length: firstCount }, (_, total) => where((unit) => first[unit] === total)),
    ...Array.from({ length: secondCount }, (_, total) => where((unit) => second[unit] === total)),
    where(() => true),
    where((unit) => unit !== apart),
  ];
}

export const measureName = (index: number): string => `m${index}`;
const plus = (measure: string): MeasureTerm => ({ measure, sign: 1 });

/** What a reader would see of layers if each were published as an absolute number of one period. */
export function publish({ structure, protections, relations }: Table, layers: readonly Layer[]): Publication {
  const unitCount = structure.first.length;
  const totals = totalNames(structure);
  const withApart = structure.apart >= 0;
  const figures = layers.map((layer, index): PublishedFigure => {
    const seen = Uint8Array.from(layer.states, (state, cell) => {
      if (!withApart && cell === layer.states.length - 1) return SEEN.none;
      return state === CELL.open ? SEEN.value : state === CELL.absent ? SEEN.none : SEEN.hidden;
    });
    return {
      id: `i${index}`,
      numerator: [plus(measureName(index))],
      denominator: [],
      scale: 1,
      decimals: 0,
      averaging: 'ratio',
      values: Float64Array.from(layer.values, (value, cell) =>
        seen[cell] === SEEN.value ? value : Number.NaN,
      ),
      seen,
    };
  });
  const rules = protections.map(({ threshold, protectZeros }, index): [string, MeasureRule] => [
    measureName(index),
    { decimals: 0, threshold, protectZeros },
  ]);
  return {
    units: Array.from({ length: unitCount }, (_, unit) => `u${unit}`),
    totals,
    periods: ['2025'],
    members: membersOf(structure).map((members) => [members]),
    figures,
    measures: new Map(rules),
    sums: relations.map(({ layers: [total = 0, ...parts], signs }) => ({
      total: measureName(total),
      parts: parts.map(measureName),
      signs: parts.map((_, index) => ((signs[index + 1] ?? -1) < 0 ? 1 : -1)),
    })),
    periodSums: [],
    lists: [],
    statements: [],
  };
}

/** What only the publisher knows: which counts are small. */
export function smallCounts({ counts, protections }: Table): (measure: string, unit: number) => boolean {
  return (measure, unit) => {
    const index = Number(measure.slice(1));
    const value = counts[index]?.[unit] ?? Number.NaN;
    const { threshold = null, protectZeros = false } = protections[index] ?? {};
    return threshold !== null && value < threshold && (protectZeros ? value >= 0 : value > 0);
  };
}

export { totalCells };
