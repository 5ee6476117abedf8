import type { LinearRow, LinearSystem } from './linearSystem.ts';

const TOLERANCE = 1e-7;
const MOST_ROUNDS = 40;

/**
 * Tightens the bounds of whole-number variables by looking at one row at a time, again and again: the rest of a row at
 * its least and greatest leaves so much for each of its variables.
 *
 * @param system its `lows` and `highs` are changed in place
 * @returns false when some variable is left no value
 */
export function propagateBounds(system: LinearSystem): boolean {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    for (const row of system.rows) {
      const tightened = tightenByRow(system, row);
      if (tightened === undefined) return false;
      changed ||= tightened;
    }
    if (!changed) return true;
  }
  return true;
}

/** The system with what single rows say in its bounds; undefined when they leave a variable no value. */
export function tightenSystem(system: LinearSystem): LinearSystem | undefined {
  const tight = { ...system, lows: system.lows.slice(), highs: system.highs.slice() };
  if (!propagateBounds(tight)) return undefined;
  // What is said of one variable is in its bounds now.
  return { ...tight, rows: system.rows.filter(({ variables }) => variables.length > 1) };
}

/** Whether a bound changed; undefined when a variable is left no value. */
function tightenByRow({ lows, highs }: LinearSystem, row: LinearRow): boolean | undefined {
  let least = extremeOf(row, lows, highs);
  let greatest = extremeOf(row, highs, lows);
  let changed = false;
  for (let index = 0; index < row.variables.length; index += 1) {
    const variable = row.variables[index] ?? 0;
    const factor = row.coefficients[index] ?? 0;
    const low = lows[variable] ?? 0;
    const high = highs[variable] ?? 0;
    const ownLeast = factor * (factor > 0 ? low : high);
    const ownGreatest = factor * (factor > 0 ? high : low);
    const most = (row.high - without(least, ownLeast)) / factor;
    const fewest = (row.low - without(greatest, ownGreatest)) / factor;
    const newHigh = Math.min(high, Math.floor((factor > 0 ? most : fewest) + TOLERANCE));
    const newLow = Math.max(low, Math.ceil((factor > 0 ? fewest : most) - TOLERANCE));
    if (newLow > newHigh) return undefined;
    if (newLow <= low && newHigh >= high) continue;
    lows[variable] = newLow;
    highs[variable] = newHigh;
    least = extremeOf(row, lows, highs);
    greatest = extremeOf(row, highs, lows);
    changed = true;
  }
  return changed;
}

/** A sum with infinite terms kept apart, so that one of them can be taken out again. */
interface OpenSum {
  readonly finite: number;
  readonly infinite: number;
  readonly sign: number;
}

function extremeOf(row: LinearRow, lows: Float64Array, highs: Float64Array): OpenSum {
  let finite = 0;
  let infinite = 0;
  let sign = 0;
  row.variables.forEach((variable, index) => {
    const factor = row.coefficients[index] ?? 0;
    const term = factor * ((factor > 0 ? lows[variable] : highs[variable]) ?? 0);
    if (Number.isFinite(term)) finite += term;
    else {
      infinite += 1;
      sign = Math.sign(term);
    }
  });
  return { finite, infinite, sign };
}

function without({ finite, infinite, sign }: OpenSum, term: number): number {
  if (!Number.isFinite(term)) return infinite > 1 ? sign * Infinity : finite;
  return infinite > 0 ? sign * Infinity : finite - term;
}
