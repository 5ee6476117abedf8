import type { RegionCode } from '../domain/region.ts';

/** What the modelled figures of a place lean on; each has mean 0 and standard deviation 1 over the places of its level. */
export interface Character {
  /** Few inhabitants. */
  readonly small: number;
  /** Far from larger places, with much road per inhabitant. */
  readonly remote: number;
  /** Many aged 0–17. */
  readonly young: number;
  /** Many aged 67 and over. */
  readonly old: number;
  /** Much free income per inhabitant. */
  readonly rich: number;
}

export const TRAITS = [
  'small',
  'remote',
  'young',
  'old',
  'rich',
] as const satisfies readonly (keyof Character)[];

/** Character before it is put on one scale; undefined where it is not known, which counts as ordinary. */
export type RawCharacter = Readonly<Record<keyof Character, number | undefined>>;

/** Furthest that a place may be from the ordinary, so that the very large and the very small stay believable. */
const FURTHEST = 3;

/**
 * Puts raw characters on one scale.
 *
 * @param inForce the places that the mean and standard deviation are taken over; others are put on the same scale
 */
export function standardize(
  raw: ReadonlyMap<RegionCode, RawCharacter>,
  inForce: readonly RegionCode[],
): ReadonlyMap<RegionCode, Character> {
  const scales = TRAITS.map((trait) => scaleOf(inForce.flatMap((code) => raw.get(code)?.[trait] ?? [])));
  return new Map(
    [...raw].map(([code, traits]) => {
      const entries = TRAITS.map((trait, index) => [trait, scales[index]?.(traits[trait]) ?? 0]);
      return [code, Object.fromEntries(entries) as unknown as Character];
    }),
  );
}

function scaleOf(values: readonly number[]): (value: number | undefined) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  if (!(deviation > 1e-9)) return () => 0;
  return (value) =>
    value === undefined ? 0 : Math.min(FURTHEST, Math.max(-FURTHEST, (value - mean) / deviation));
}

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Kilometres between two points along a great circle (haversine, mean radius of the earth 6371 km). */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** Log of the distance to the nearest of some places, where 5 km more or less is next to nothing. */
export function logDistance(from: Point, targets: readonly Point[]): number | undefined {
  if (targets.length === 0) return undefined;
  return Math.log(5 + Math.min(...targets.map((target) => kilometresBetween(from, target))));
}
