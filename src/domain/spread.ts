/** How the figures of a group lie: quartiles, ends, and how far figures usually are from the middle. */
export interface Spread {
  readonly count: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
  /** Median of the distances from the median. */
  readonly medianDeviation: number;
}

/**
 * Spread of the figures of a group, each municipality counting the same. Quantiles are found by linear interpolation
 * between the ordered figures (Hyndman and Fan, type 7, as in R and in Excel's QUARTILE.INC).
 *
 * @returns undefined when there are no figures
 */
export function computeSpread(figures: readonly number[]): Spread | undefined {
  const sorted = [...figures].sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const median = quantile(sorted, 0.5);
  const deviations = sorted.map((figure) => Math.abs(figure - median)).sort((a, b) => a - b);
  return {
    count: sorted.length,
    lowest,
    lowerQuartile: quantile(sorted, 0.25),
    median,
    upperQuartile: quantile(sorted, 0.75),
    highest,
    medianDeviation: quantile(deviations, 0.5),
  };
}

/** @param sorted ascending, not empty @param share 0 the lowest, 1 the highest */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
