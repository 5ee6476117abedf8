import { parseTerms } from '../domain/indicator.ts';
import type { Measure } from '../domain/indicator.ts';
import { addVectors, emptyVector } from './modelFrame.ts';
import type { ModelFrame, Vector } from './modelFrame.ts';
import type { World } from './world.ts';

/** The amounts of measures and columns over a frame, real and modelled. */
export interface Quantities {
  /** By measure id; else by the name of a column, of the supply first. NaN where there is no amount. */
  vectorOf(name: string, supply: string): Vector;
  /** The measure as `factor` times a column and the rest, NaN where that is lacking; factor 0 where it is not in it. */
  split(measure: string, column: ColumnKey): { readonly factor: number; readonly rest: Vector };
  setColumn(key: ColumnKey, vector: Vector): void;
}

export interface ColumnKey {
  readonly supply: string;
  readonly column: string;
}

/** The modelled amount of a measure over accounts; undefined when there are no modelled accounts. */
export type AccountAmounts = (measure: Measure, frame: ModelFrame) => Vector | undefined;

export function keyText({ supply, column }: ColumnKey): string {
  return `${supply} ${column}`;
}

/** Supplies whose measures are expressions over accounts. */
export function isOfAccounts({ supply }: Measure): boolean {
  return supply === 'regnskap' || supply.startsWith('regnskap-');
}

export function makeQuantities(world: World, frame: ModelFrame, accounts: AccountAmounts): Quantities {
  const columns = new Map<string, Vector>();
  const bySupply = new Map<string, Map<string, Vector>>();
  const measures = new Map<string, Vector>();
  const { real } = world;

  function columnNamed(name: string, supply: string): Vector | undefined {
    return bySupply.get(supply)?.get(name) ?? columns.get(name);
  }
  /** Real figures where a year has them from all the country, else modelled ones, else real ones of a part of it. */
  function merge(id: string, modelled: Vector | undefined): Vector {
    const vector = emptyVector(frame);
    for (const year of frame.years) {
      const isReal =
        modelled === undefined || real.hasYear(id, year) || !hasAny(modelled, frame.cellsIn(year));
      for (const index of frame.cellsIn(year)) {
        const number = frame.cells[index]?.place.number ?? '';
        vector[index] = isReal
          ? (world.amount(id, number, year) ?? Number.NaN)
          : (modelled[index] ?? Number.NaN);
      }
    }
    return vector;
  }
  function modelledMeasure(measure: Measure): Vector | undefined {
    if (isOfAccounts(measure)) return accounts(measure, frame);
    const parts = parseTerms(measure.expression).map(({ measure: name, sign }) => ({
      sign,
      vector: bySupply.get(measure.supply)?.get(name),
    }));
    const known = parts.flatMap(({ sign, vector }) => (vector === undefined ? [] : [{ sign, vector }]));
    return known.length === parts.length ? addVectors(frame, known) : undefined;
  }
  function measureVector(measure: Measure): Vector {
    const known = measures.get(measure.id);
    if (known !== undefined) return known;
    const vector = merge(measure.id, modelledMeasure(measure));
    measures.set(measure.id, vector);
    return vector;
  }
  return {
    vectorOf: (name, supply) => {
      const measure = real.measures.get(name);
      if (measure !== undefined) return measureVector(measure);
      return columnNamed(name, supply) ?? merge(name, undefined);
    },
    split: (id, { supply, column }) => {
      const measure = real.measures.get(id);
      if (measure?.supply !== supply || isOfAccounts(measure))
        return { factor: 0, rest: measure === undefined ? merge(id, undefined) : measureVector(measure) };
      const terms = parseTerms(measure.expression);
      const mine = terms.filter(({ measure: name }) => name === column);
      if (mine.length === 0) return { factor: 0, rest: measureVector(measure) };
      const others = terms.flatMap(({ measure: name, sign }) =>
        name === column ? [] : [{ sign, vector: columnNamed(name, supply) ?? emptyVector(frame) }],
      );
      return { factor: mine.reduce((sum, { sign }) => sum + sign, 0), rest: addVectors(frame, others) };
    },
    setColumn: ({ supply, column }, vector) => {
      const own = bySupply.get(supply) ?? new Map<string, Vector>();
      own.set(column, vector);
      bySupply.set(supply, own);
      columns.set(column, vector);
    },
  };
}

function hasAny(vector: Vector, indices: readonly number[]): boolean {
  return indices.some((index) => !Number.isNaN(vector[index] ?? Number.NaN));
}
