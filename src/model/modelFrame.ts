import type { Period, RegionCode, UnitLevel } from '../domain/region.ts';
import type { Place, World } from './world.ts';

/** A place in a year: what a modelled figure is of. */
export interface ModelCell {
  readonly place: Place;
  readonly year: Period;
}

/** One amount of every cell of a frame, by the order of its cells; NaN where there is none. */
export type Vector = Float64Array;

/** The cells that columns of one level are made for: years ascending, in each its numbers ascending. */
export interface ModelFrame {
  readonly level: UnitLevel;
  readonly years: readonly Period[];
  readonly cells: readonly ModelCell[];
  /** Indices of the cells of a year. */
  cellsIn(year: Period): readonly number[];
  indexOf(number: RegionCode, year: Period): number | undefined;
}

export function makeModelFrame(world: World, level: UnitLevel): ModelFrame {
  const { years } = world;
  const cells = years.flatMap((year) =>
    world.places(level, year).map((place): ModelCell => ({ place, year })),
  );
  const byYear = Map.groupBy(cells.keys(), (index) => cells[index]?.year ?? '');
  const indices = new Map(cells.map(({ place, year }, index) => [`${place.number} ${year}`, index]));
  return {
    ...{ level, years, cells },
    cellsIn: (year) => byYear.get(year) ?? [],
    indexOf: (number, year) => indices.get(`${number} ${year}`),
  };
}

/** A vector without amounts. */
export function emptyVector({ cells }: ModelFrame): Vector {
  return new Float64Array(cells.length).fill(Number.NaN);
}

/** Signed sum of vectors; an amount that one of them lacks is lacking. */
export function addVectors(
  frame: ModelFrame,
  parts: readonly { readonly vector: Vector; readonly sign: number }[],
): Vector {
  const sum = new Float64Array(frame.cells.length);
  for (const { vector, sign } of parts)
    for (let index = 0; index < sum.length; index += 1)
      sum[index] = (sum[index] ?? 0) + sign * (vector[index] ?? Number.NaN);
  return sum;
}
