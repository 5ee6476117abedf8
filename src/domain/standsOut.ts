import { roundHalfAwayFromZero } from './rounding.ts';
import type { Spread } from './spread.ts';

/** A figure of a municipality with the figures of all that have one in its group, its own among them. */
export interface StandsOutCandidate {
  readonly own: number;
  readonly spread: Spread;
  /** Decimals the figure is published with. */
  readonly decimals: number;
  /** Figures of one theme are told no more than {@link MOST_OF_A_THEME} of. */
  readonly theme: string;
}

/** Makes the median deviation comparable with a standard deviation where figures are normally distributed. */
const NORMAL = 1.4826;
/** In smaller groups one figure moves the middle. */
const FEWEST = 8;
/** As far out as about one in twenty would be by chance. */
const FAR = 2;
const MOST_OF_A_THEME = 2;

/**
 * How far a figure is from the middle of its group, in robust standard deviations: (own − median) / (1.4826 × median
 * deviation). One extreme municipality moves neither median nor median deviation, so it cannot hide another.
 *
 * @returns undefined where that says nothing: fewer than eight with figures, a group in which most have the same figure,
 *   or a distance smaller than the figure's own precision
 */
export function distanceFromGroup({ own, spread, decimals }: StandsOutCandidate): number | undefined {
  const unit = spread.medianDeviation * NORMAL;
  if (spread.count < FEWEST || unit === 0) return undefined;
  const isVisible = roundHalfAwayFromZero(own, decimals) !== roundHalfAwayFromZero(spread.median, decimals);
  return isVisible ? (own - spread.median) / unit : undefined;
}

/**
 * The figures furthest from their group, furthest first: those at least two robust standard deviations out, at most two
 * of a theme. Where two are equally far, the one that comes first in the list.
 *
 * @param most how many at most
 */
export function pickStandsOut<T extends StandsOutCandidate>(
  candidates: readonly T[],
  most: number,
): (T & { readonly distance: number })[] {
  const far = candidates
    .flatMap((candidate) => {
      const distance = distanceFromGroup(candidate);
      return distance === undefined || Math.abs(distance) < FAR ? [] : [{ ...candidate, distance }];
    })
    .sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance));
  const told = new Map<string, number>();
  return far
    .filter(({ theme }) => {
      const count = (told.get(theme) ?? 0) + 1;
      told.set(theme, count);
      return count <= MOST_OF_A_THEME;
    })
    .slice(0, most);
}
