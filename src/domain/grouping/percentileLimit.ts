import type { PercentileMethod } from './groupingRules.ts';

export interface WeightedValue {
  readonly value: number;
  /** Zero or more; a unit without weight does not move the limit. */
  readonly weight: number;
}

/**
 * The value below which `percent` per cent of the units (or of their weight) lie, by the named method.
 * @returns undefined when there are no values, or no weight
 * @throws Error when a weighted percentile is asked of a method that has none
 */
export function percentileLimit(
  values: readonly WeightedValue[],
  percent: number,
  method: PercentileMethod,
): number | undefined {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  return method === 'linear' ? linear(sorted, percent / 100) : averagedInverse(sorted, percent / 100);
}

function linear(sorted: readonly WeightedValue[], share: number): number | undefined {
  if (sorted.some(({ weight }) => weight !== 1))
    throw new Error('the linear percentile has no weighted form');
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]?.value;
  const above = sorted[Math.ceil(place)]?.value;
  if (below === undefined || above === undefined) return undefined;
  return below + (place - Math.floor(place)) * (above - below);
}

function averagedInverse(sorted: readonly WeightedValue[], share: number): number | undefined {
  const weighing = sorted.filter(({ weight }) => weight > 0);
  const target = share * weighing.reduce((sum, { weight }) => sum + weight, 0);
  // Sums of weights such as man-years are inexact; a reached target must not be missed by a rounding error.
  const slack = target * 1e-12;
  let reached = 0;
  for (const [index, { value, weight }] of weighing.entries()) {
    reached += weight;
    if (reached < target - slack) continue;
    const next = weighing[index + 1]?.value;
    return reached <= target + slack && next !== undefined ? (value + next) / 2 : value;
  }
  return undefined;
}
