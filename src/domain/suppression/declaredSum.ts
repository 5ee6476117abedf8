/** Measures that add up: total = Σ parts, for every unit that has them all. */
export interface DeclaredSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** Sign of each part, where some are subtracted. */
  readonly signs?: readonly (1 | -1)[] | undefined;
}
