import { compareCodes } from './compareCodes.ts';
import type { RegionCode } from './region.ts';
import { roundHalfAwayFromZero } from './rounding.ts';

/**
 * How values of a variable are held against each other. `none`: numbers as they are; `log`: sizes, where twice as many is the
 * same step anywhere on the scale (needs values above 0); `place`: points on the earth, by the distance between them; `same`:
 * texts, which are the same or not.
 */
export const ALIKE_TRANSFORMS = ['none', 'log', 'place', 'same'] as const;
export type AlikeTransform = (typeof ALIKE_TRANSFORMS)[number];

/** Something that municipalities are held against each other on. */
export interface AlikeVariable {
  readonly id: string;
  /** Zero or more; only the relation between the weights matters. A variable of weight 0 is not used. */
  readonly weight: number;
  readonly transform: AlikeTransform;
}

/** Degrees east and north, for `place`. */
export type AlikePoint = readonly [lon: number, lat: number];
export type AlikeValue = number | string | AlikePoint;

export interface AlikeUnit {
  readonly code: RegionCode;
  /** By variable id; null where the unit has no figure that is shown (a suppressed figure is none). */
  readonly values: Readonly<Record<string, AlikeValue | null>>;
}

/** Units with every variable as standard deviations from the mean of all units that have it. */
export interface StandardisedUnits {
  readonly variables: readonly AlikeVariable[];
  /** By code. */
  readonly units: readonly AlikeUnit[];
  /** `scores[v][c][u]`: component c of variable v of unit u, NaN where it has none. A number has one component. */
  readonly scores: readonly (readonly Float64Array[])[];
}

/** What one variable has to do with how far two units are apart. */
export interface AlikeReason {
  readonly variable: string;
  readonly own: AlikeValue;
  readonly other: AlikeValue;
  /** Other less own in standard deviations; of places and texts how far apart they are. */
  readonly deviation: number;
  /** Share of the squared distance that is due to this variable; all shares sum to 1. */
  readonly share: number;
}

export interface AlikeMatch {
  readonly code: RegionCode;
  /** Root of the weighted mean of squared deviations; 0 is alike in everything. */
  readonly distance: number;
  /** What they are most alike in first. */
  readonly reasons: readonly AlikeReason[];
}

export interface MostAlike {
  readonly nearest: readonly AlikeMatch[];
  /** Variables that were held against each other; those the unit itself lacks are left out for everyone. */
  readonly comparedOn: readonly string[];
  /** Units left out because they lack figures the unit itself has, by code. */
  readonly notCompared: readonly { readonly code: RegionCode; readonly lacks: readonly string[] }[];
}

/**
 * Standard scores over all units that have the variable (with the standard deviation of the whole set, not of a sample).
 * Places and texts have several components, which are scaled together: the mean squared distance between two units is then
 * the same for them as for a number. A variable in which all are equal separates nobody and scores 0. Units without figures
 * change no score.
 */
export function standardise(
  variables: readonly AlikeVariable[],
  units: readonly AlikeUnit[],
): StandardisedUnits {
  const ordered = [...units].sort((a, b) => compareCodes(a.code, b.code));
  const scores = variables.map(({ id, transform }) =>
    scoresOf(COMPONENTS[transform](ordered.map(({ values }) => values[id] ?? null))),
  );
  return { variables, units: ordered, scores };
}

type Components = (values: readonly (AlikeValue | null)[]) => number[][];

const COMPONENTS: Readonly<Record<AlikeTransform, Components>> = {
  none: (values) => [values.map(numberOf)],
  log: (values) => [values.map((value) => (numberOf(value) > 0 ? Math.log(numberOf(value)) : Number.NaN))],
  place: (values) => {
    const points = values.map((value) =>
      typeof value === 'object' && value !== null ? onSphere(value) : [],
    );
    return [0, 1, 2].map((axis) => points.map((point) => point[axis] ?? Number.NaN));
  },
  same: (values) =>
    [...new Set(values.filter((value) => typeof value === 'string'))].map((text) =>
      values.map((value) => (typeof value === 'string' ? Number(value === text) : Number.NaN)),
    ),
};

function numberOf(value: AlikeValue | null): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** A point of a sphere of radius 1: the straight line between two such points rises with the distance along the ground. */
function onSphere([lon, lat]: AlikePoint): number[] {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function scoresOf(components: readonly (readonly number[])[]): Float64Array[] {
  const spreads = components.map(meanAndVariance);
  const scale = Math.sqrt(spreads.reduce((sum, { variance }) => sum + variance, 0));
  return components.map((values, at) => {
    const mean = spreads[at]?.mean ?? 0;
    return Float64Array.from(values, (value) =>
      scale === 0 && !Number.isNaN(value) ? 0 : (value - mean) / scale,
    );
  });
}

function meanAndVariance(values: readonly number[]): { mean: number; variance: number } {
  const there = values.filter((value) => !Number.isNaN(value));
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const variance = there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length;
  // The mean of equal numbers may be a hair off; that hair is no spread.
  return { mean, variance: Math.sqrt(variance) > Math.abs(mean) * 1e-12 ? variance : 0 };
}

/**
 * The units most alike to one of them, nearest first, equal distances in the order of their codes.
 *
 * Missing figures: a variable that the unit itself lacks is left out for everyone; a unit that lacks one of the others is
 * not compared at all, so that all distances are over the same variables and nobody is near for want of figures.
 *
 * @throws Error when `own` is not among the units
 */
export function computeMostAlike(
  standardised: StandardisedUnits,
  { own, count }: { readonly own: RegionCode; readonly count: number },
): MostAlike {
  const { variables, units } = standardised;
  const ownAt = units.findIndex(({ code }) => code === own);
  if (ownAt < 0) throw new Error(`«${own}» is not among the units`);
  const compared = variables.flatMap(({ weight }, at) =>
    weight > 0 && hasScore(standardised, at, ownAt) ? [at] : [],
  );
  const idOf = (at: number): string => variables[at]?.id ?? '';

  const candidates: { at: number; code: RegionCode; distance: number }[] = [];
  const notCompared: { code: RegionCode; lacks: string[] }[] = [];
  for (const [at, { code }] of units.entries()) {
    if (at === ownAt || compared.length === 0) continue;
    const lacks = compared.filter((variable) => !hasScore(standardised, variable, at));
    if (lacks.length > 0) notCompared.push({ code, lacks: lacks.map(idOf) });
    else candidates.push({ at, code, distance: distanceBetween(standardised, compared, { ownAt, at }) });
  }
  candidates.sort((a, b) => a.distance - b.distance || compareCodes(a.code, b.code));
  const nearest = candidates.slice(0, count).map(({ at, code, distance }) => {
    return { code, distance, reasons: reasonsOf(standardised, compared, { ownAt, at }) };
  });
  return { nearest, comparedOn: compared.map(idOf), notCompared };
}

function hasScore({ scores }: StandardisedUnits, variable: number, unit: number): boolean {
  return !Number.isNaN(scores[variable]?.[0]?.[unit] ?? Number.NaN);
}

interface Pair {
  readonly ownAt: number;
  readonly at: number;
}

/** Decimals at which distances are held equal: what is beyond is the error of binary arithmetic. */
const DISTANCE_DECIMALS = 6;

function distanceBetween(standardised: StandardisedUnits, compared: readonly number[], pair: Pair): number {
  let weights = 0;
  let squares = 0;
  for (const variable of compared) {
    const weight = standardised.variables[variable]?.weight ?? 0;
    weights += weight;
    squares += weight * deviationOf(standardised, variable, pair) ** 2;
  }
  return roundHalfAwayFromZero(Math.sqrt(squares / weights), DISTANCE_DECIMALS);
}

function deviationOf({ scores }: StandardisedUnits, variable: number, { ownAt, at }: Pair): number {
  const differences = (scores[variable] ?? []).map((of) => (of[at] ?? 0) - (of[ownAt] ?? 0));
  const [only = 0, ...more] = differences;
  return more.length === 0 ? only : Math.hypot(...differences);
}

function reasonsOf(standardised: StandardisedUnits, compared: readonly number[], pair: Pair): AlikeReason[] {
  const { variables, units } = standardised;
  const parts = compared.map((place) => {
    const { id = '', weight = 0 } = variables[place] ?? {};
    const deviation = deviationOf(standardised, place, pair);
    const [own = 0, other = 0] = [units[pair.ownAt], units[pair.at]].map((unit) => unit?.values[id] ?? 0);
    return { reason: { variable: id, own, other, deviation }, weight, square: weight * deviation ** 2 };
  });
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const squares = parts.reduce((sum, { square }) => sum + square, 0);
  return parts
    .map(({ reason, weight, square }) => ({
      ...reason,
      // Alike in everything: each variable has the part in it that its weight gives.
      share: squares === 0 ? weight / weights : square / squares,
    }))
    .sort((a, b) => Math.abs(a.deviation) - Math.abs(b.deviation) || compareCodes(a.variable, b.variable));
}
