import type { Observation } from '../domain/observation.ts';
import { computeSpread } from '../domain/spread.ts';
import type { Spread } from '../domain/spread.ts';

/** How far a figure is from those of its group; never whether that is good. */
export const DISTANCE_MARKS = ['farAbove', 'above', 'below', 'farBelow'] as const;
export type DistanceMark = (typeof DISTANCE_MARKS)[number];

export const MARK_SIGNS: Readonly<Record<DistanceMark, string>> = {
  farAbove: '▴▴',
  above: '▴',
  below: '▾',
  farBelow: '▾▾',
};

/** With fewer figures than this quartiles say nothing. */
const ENOUGH = 8;
/** Tukey's fences: one and a half times the distance between the quartiles. */
const FENCE = 1.5;

/** Spread of the figures of a group; undefined where too few have one. */
export function spreadOf(observations: readonly Observation[]): Spread | undefined {
  const values = observations.flatMap(({ value }) => value ?? []);
  return values.length < ENOUGH ? undefined : computeSpread(values);
}

/** Undefined for a figure among the middle half, or where there is none. */
export function distanceMark(value: number | null, spread: Spread | undefined): DistanceMark | undefined {
  if (value === null || spread === undefined) return undefined;
  const { lowerQuartile, upperQuartile } = spread;
  const fence = FENCE * (upperQuartile - lowerQuartile);
  if (value > upperQuartile) return value > upperQuartile + fence ? 'farAbove' : 'above';
  if (value < lowerQuartile) return value < lowerQuartile - fence ? 'farBelow' : 'below';
  return undefined;
}
