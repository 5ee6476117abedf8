import type { LinearRow } from './linearSystem.ts';

/** Every variable at a bound of its own, every row at what follows. */
export function startValues(
  lows: Float64Array,
  highs: Float64Array,
  rows: readonly LinearRow[],
): Float64Array {
  const count = lows.length - rows.length;
  const values = new Float64Array(lows.length);
  for (let v = 0; v < count; v += 1) values[v] = restingValue(lows[v] ?? 0, highs[v] ?? 0);
  rows.forEach((row, index) => {
    const terms = row.variables.map((variable, at) => (row.coefficients[at] ?? 0) * (values[variable] ?? 0));
    values[count + index] = terms.reduce((sum, term) => sum + term, 0);
  });
  return values;
}

/** A length between 0.5 and 1 hundred-thousandth, scattered over the numbers it is asked for. */
export function trifle(number: number): number {
  return (0.5 + 0.5 * ((Math.imul(number + 1, 2_654_435_769) >>> 0) / 2 ** 32)) * 1e-5;
}

function restingValue(low: number, high: number): number {
  if (Number.isFinite(low)) return low;
  return Number.isFinite(high) ? high : 0;
}
