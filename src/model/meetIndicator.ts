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
}

export interface Wanted {
  /** What each own cell counts in the total. */
  readonly weights: readonly number[];
  readonly total: number;
}

/**
 * The total that the own cells must have for the published figure to come out; undefined when no total can do it, or
 * when nothing is known about it. For a ratio: scale · (A + a·x) = target · (B + b·x), solved for x.
 */
export function wantedTotal(parts: IndicatorParts, column: Vector, stratum: Stratum): Wanted | undefined {
  const { indicator, a, b } = parts;
  const own = stratum.own.filter((index) => isMember(parts, column, index));
  const settled = stratum.settled.filter((index) => isMember(parts, column, index));
  const all = [...own, ...settled];
  if (all.length === 0) return undefined;
  const sum = (indices: readonly number[], part: (index: number) => number) =>
    indices.reduce((total, index) => total + part(index), 0);
  const at = (vector: Vector | undefined, index: number) => vector?.[index] ?? 1;
  const target = stratum.target / indicator.scale;

  if (indicator.averaging === 'ratio' && parts.denominator !== undefined) {
    const top =
      sum(all, (index) => at(parts.numerator, index)) + a * sum(settled, (index) => at(column, index));
    const bottom =
      sum(all, (index) => at(parts.denominator, index)) + b * sum(settled, (index) => at(column, index));
    const slope = a - target * b;
    return Math.abs(slope) < 1e-12
      ? undefined
      : { weights: stratum.own.map(() => 1), total: (target * bottom - top) / slope };
  }
  if (a === 0 || b !== 0) return undefined;
  const isMean = indicator.averaging === 'mean';
  const isWeighted = indicator.averaging === 'weighted';
  const weight = (index: number) => {
    if (parts.denominator === undefined) return 1;
    return isWeighted ? at(parts.denominator, index) : 1 / at(parts.denominator, index);
  };
  const whole = isWeighted ? sum(all, weight) : isMean ? all.length : 1;
  const known =
    sum(all, (index) => weight(index) * at(parts.numerator, index)) +
    a * sum(settled, (index) => weight(index) * at(column, index));
  return { weights: stratum.own.map(weight), total: (target * whole - known) / a };
}

function isMember({ numerator, denominator }: IndicatorParts, column: Vector, index: number): boolean {
  const known = (vector: Vector | undefined) =>
    vector === undefined || !Number.isNaN(vector[index] ?? Number.NaN);
  return known(column) && known(numerator) && known(denominator);
}

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
  const regions: readonly (readonly [RegionCode, (place: Place) => boolean])[] = [
    ...targets.numbers.map((number) => [number, (place: Place) => place.number === number] as const),
    ...[...groups]
      .sort(compareCodes)
      .map((group) => [group, (place: Place) => place.group === group] as const),
    ['EAK', () => true],
    ['EAKUO', ({ isOslo }) => !isOslo],
  ];
  const taken = new Set<number>();
  return regions.flatMap(([region, isIn]) => {
    const target = targets.valueOf(indicator, region, year);
    if (target === undefined) return [];
    const all = cells.filter((index) => isIn((frame.cells[index] as ModelCell).place));
    const own = all.filter((index) => !taken.has(index));
    const settled = all.filter((index) => taken.has(index));
    own.forEach((index) => taken.add(index));
    return own.length === 0 ? [] : [{ own, settled, target }];
  });
}
