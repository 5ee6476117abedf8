import type { Period } from '../region.ts';

/** Measures that add up: total = Σ parts, for every unit that has them all. */
export interface DeclaredSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** Sign of each part, where some are subtracted. */
  readonly signs?: readonly (1 | -1)[] | undefined;
}

/** A period that holds the sum of others (2021–2024), for the measures named. */
export interface PeriodSum {
  readonly total: Period;
  readonly parts: readonly Period[];
  readonly measures: readonly string[];
}
