import { propagateBounds } from './propagateBounds.ts';
import type { LinearSystem } from './linearSystem.ts';

/**
 * Visits whole-number solutions of a system one by one, for the few small systems in which fractions would pass as
 * solutions.
 *
 * @param isEnough stops when told so
 * @returns whether all were visited (or enough); false when the limit of steps was reached first
 */
export function enumerateSolutions(
  system: LinearSystem,
  {
    limit,
    visit,
    isEnough,
  }: { limit: number; visit: (values: Float64Array) => void; isEnough: () => boolean },
): boolean {
  let steps = 0;
  const explore = (lows: Float64Array, highs: Float64Array): boolean => {
    steps += 1;
    if (steps > limit) return false;
    if (!propagateBounds({ ...system, lows, highs })) return true;
    const next = narrowest(lows, highs);
    if (next < 0) {
      visit(lows);
      return true;
    }
    const low = lows[next] ?? 0;
    const high = highs[next] ?? 0;
    if (high - low > limit) return false;
    for (let value = low; value <= high; value += 1) {
      const triedLows = lows.slice();
      const triedHighs = highs.slice();
      triedLows[next] = value;
      triedHighs[next] = value;
      if (!explore(triedLows, triedHighs)) return false;
      if (isEnough()) return true;
    }
    return true;
  };
  return explore(system.lows.slice(), system.highs.slice());
}

/** The variable with fewest values left, more than one; -1 when all are settled. */
function narrowest(lows: Float64Array, highs: Float64Array): number {
  let best = -1;
  let fewest = Infinity;
  for (let variable = 0; variable < lows.length; variable += 1) {
    const width = (highs[variable] ?? 0) - (lows[variable] ?? 0);
    if (width <= 0 || (width >= fewest && best >= 0)) continue;
    best = variable;
    fewest = width;
  }
  return best;
}
