/**
 * Linear constraints `low ≤ Σ coefficient × variable ≤ high` over variables with bounds. All in dense rows: the systems
 * that arise have some dozens of rows.
 */
export interface LinearSystem {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}
