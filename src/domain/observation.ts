import { absenceOf, isAbsent, maskOf, STATUS_BIT, statusesOf } from './status.ts';
import type { Absence, Qualifier, StatusMask } from './status.ts';

/**
 * One measure or indicator for one region and period. Value and status are two things: zero is never missing, missing is
 * never zero. `mask` holds exactly one absence when `value` is null, and only qualifiers otherwise.
 */
export interface Observation {
  readonly value: number | null;
  readonly mask: StatusMask;
}

/** @throws Error when the value is not a finite number (a bug in the caller, not bad input). */
export function present(value: number, ...qualifiers: readonly Qualifier[]): Observation {
  if (!Number.isFinite(value)) throw new Error(`not a finite value: ${value}`);
  return { value, mask: maskOf(qualifiers) };
}

export function absent(status: Absence): Observation {
  return { value: null, mask: STATUS_BIT[status] };
}

/** Status names of an observation, for files and screens. */
export function statusNames(observation: Observation): string[] {
  return statusesOf(observation.mask);
}

/** The regions and periods that the columns of one level share; both in published order. */
export interface Grid {
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

/**
 * One measure or indicator over a whole grid: `values[r * periods.length + p]` is region r in period p, NaN where
 * absent, with its status mask at the same place.
 */
export interface Column {
  readonly values: Float64Array;
  readonly masks: Uint16Array;
}

/** A column in which everything is missing until it is set. */
export function emptyColumn(grid: Grid, absence: Absence = 'missing'): Column {
  const length = grid.regions.length * grid.periods.length;
  return {
    values: new Float64Array(length).fill(Number.NaN),
    masks: new Uint16Array(length).fill(STATUS_BIT[absence]),
  };
}

export function observationAt(column: Column, index: number): Observation {
  const mask = column.masks[index] ?? STATUS_BIT.missing;
  return isAbsent(mask) ? { value: null, mask } : { value: column.values[index] ?? Number.NaN, mask };
}

export function setObservation(column: Column, index: number, observation: Observation): void {
  column.values[index] = observation.value ?? Number.NaN;
  column.masks[index] = observation.mask;
}

/** Why an observation has no value; undefined when it has one. */
export function absenceOfObservation(observation: Observation): Absence | undefined {
  return absenceOf(observation.mask);
}
