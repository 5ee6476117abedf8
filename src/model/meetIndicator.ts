import { compareCodes } from '../domain/compareCodes.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { addVectors } from './modelFrame.ts';
import type { ModelCell, ModelFrame, Vector } from './modelFrame.ts';
import type { ColumnKey, Quantities } from './quantities.ts';
import type { Targets } from './readTargets.ts';
import type { Place } from './world.ts';

/** A key figure as a function of one column, everything else in it being known. */
export interface IndicatorParts {
  readonly indicator: Indicator;
  /** Numerator: `a` times the column and the rest; denominator the same with `b`, both absent when it has none. */
  readonly a: number;
  readonly numerator: Vector;
  readonly b: number;
  readonly denominator: Vector | undefined;
}

export function splitIndicator(
  indicator: Indicator,
  key: ColumnKey,
  { frame, quantities }: { readonly frame: ModelFrame; readonly quantities: Quantities },
): IndicatorParts {
  const side = (terms: Indicator['numerator']) => {
    const parts = terms.map(({ measure, sign }) => ({ sign, ...quantities.split(measure, key) }));
    return {
      factor: parts.reduce((sum, { sign, factor }) => sum + sign * factor, 0),
      rest: addVectors(
        frame,
        parts.map(({ sign, rest }) => ({ sign, vector: rest })),
      ),
    };
  };
  const top = side(indicator.numerator);
  const bottom = side(indicator.denominator);
  const hasDenominator = indicator.denominator.length > 0;
  return {
    indicator,
    ...{ a: top.factor, numerator: top.rest },
    ...{ b: hasDenominator ? bottom.factor : 0, denominator: hasDenominator ? bottom.rest : undefined },
  };
}

/** Cells that are to meet a published figure together, with those whose figures it counts too. */
export interface Stratum {
  /** Cells of the column that are scaled. */
  readonly own: readonly number[];
  /** Cells that are in the published average and are already what they are to be. */
  readonly settled: readonly number[];
  readonly target: number;
  /** Another published figure over the same own cells, met as far as the rounding of the first leaves room. */
  readonly beside?: Pick<Stratum, 'settled' | 'target'> | undefined;
}

export interface Wanted {
  /** What each own cell counts in the total. */
  readonly weights: readonly number[];
  readonly total: number;
}

/** Share of the last decimal, and of the figure itself, by which a published figure may be missed to meet another too. */
const [ROOM_IN_DECIMAL, ROOM_IN_FIGURE] = [0.4, 0.008];

/**
 * The total that the own cells must have for the published figure to come out; undefined when no total can do it, or
 * when nothing is known about it.
 */
export function wantedTotal(parts: IndicatorParts, column: Vector, stratum: Stratum): Wanted | undefined {
  const wanted = totalFor(parts, column, stratum);
  const { target, beside } = stratum;
  if (wanted === undefined || beside === undefined) return wanted;
  const other = totalFor(parts, column, { ...stratum, ...beside });
  if (other === undefined) return wanted;
  const room = Math.min(ROOM_IN_DECIMAL * 10 ** -parts.indicator.decimals, ROOM_IN_FIGURE * Math.abs(target));
  const ends = [target - room, target + room].map(
    (end) => totalFor(parts, column, { ...stratum, target: end })?.total ?? wanted.total,
  );
  return { ...wanted, total: Math.min(Math.max(...ends), Math.max(Math.min(...ends), other.total)) };
}

/** For a ratio: scale · (A + a·x) = target · (B + b·x), solved for x; for the others the same without b. */
function totalFor(parts: IndicatorParts, column: Vector, stratum: Stratum): Wanted | undefined {
  const { indicator, a, b } = parts;
  const own = stratum.own.filter((index) => isMember(parts, column, index));
  const settled = stratum.settled.filter((index) => isMember(parts, column, index));
  const all = [...own, ...settled];
  if (own.length === 0) return undefined;
  const { averaging } = indicator;
  const isRatio = averaging === 'ratio' && parts.denominator !== undefined;
  if (!isRatio && (a === 0 || b !== 0)) return undefined;
  const at = (vector: Vector | undefined, index: number) => vector?.[index] ?? 1;
  const weight = (index: number) => {
    if (isRatio || parts.denominator === undefined) return 1;
    return averaging === 'weighted' ? at(parts.denominator, index) : 1 / at(parts.denominator, index);
  };
  const sum = (indices: readonly number[], part: (index: number) => number) =>
    indices.reduce((total, index) => total + part(index), 0);
  const isCounted = new Set(own);
  const weights = stratum.own.map((index) => (isCounted.has(index) ? weight(index) : 0));
  const target = stratum.target / indicator.scale;
  const top =
    sum(all, (index) => weight(index) * at(parts.numerator, index)) +
    a * sum(settled, (index) => weight(index) * at(column, index));
  if (!isRatio) {
    const whole = averaging === 'weighted' ? sum(all, weight) : averaging === 'mean' ? all.length : 1;
    return { weights, total: (target * whole - top) / a };
  }
  const bottom =
    sum(all, (index) => at(parts.denominator, index)) + b * sum(settled, (index) => at(column, index));
  const slope = a - target * b;
  return Math.abs(slope) < 1e-12 ? undefined : { weights, total: (target * bottom - top) / slope };
}

function isMember({ numerator, denominator }: IndicatorParts, column: Vector, index: number): boolean {
  const known = (vector: Vector | undefined) =>
    vector === undefined || !Number.isNaN(vector[index] ?? Number.NaN);
  return known(column) && known(numerator) && known(denominator);
}

const WITHOUT_OSLO = 'EAKUO';

/** The strata of a year in the order in which they are to be met: single municipalities, groups, the country last. */
export function strataOf(input: {
  readonly frame: ModelFrame;
  readonly targets: Targets;
  readonly indicator: string;
  readonly year: Period;
}): readonly Stratum[] {
  const { frame, targets, indicator, year } = input;
  const cells = frame.cellsIn(year);
  const groups = new Set(cells.flatMap((index) => frame.cells[index]?.place.group ?? []));
  const placeAt = (index: number) => (frame.cells[index] as ModelCell).place;
  const regions: readonly (readonly [RegionCode, (place: Place) => boolean])[] = [
    ...targets.numbers.map((number) => [number, (place: Place) => place.number === number] as const),
    ...[...groups]
      .sort(compareCodes)
      .map((group) => [group, (place: Place) => place.group === group] as const),
    ['EAK', () => true],
    [WITHOUT_OSLO, ({ isOslo }) => !isOslo],
  ];
  const taken = new Set<number>();
  return regions.flatMap(([region, isIn]): Stratum[] => {
    const target = targets.valueOf(indicator, region, year);
    if (target === undefined) return [];
    const all = cells.filter((index) => isIn(placeAt(index)));
    const own = all.filter((index) => !taken.has(index));
    const settled = all.filter((index) => taken.has(index));
    own.forEach((index) => taken.add(index));
    if (own.length === 0) return [];
    const second = region === 'EAK' ? targets.valueOf(indicator, WITHOUT_OSLO, year) : undefined;
    const mainland = settled.filter((index) => !placeAt(index).isOslo);
    const hasOslo = own.some((index) => placeAt(index).isOslo);
    const beside = second === undefined || hasOslo ? undefined : { settled: mainland, target: second };
    return [{ own, settled, target, beside }];
  });
}
