import type { Period } from '../../domain/region.ts';
import { noise, uniform } from '../noise.ts';
import { TRAITS } from '../characters.ts';
import type { FunctionRule } from './accountRules.ts';
import type { AccountYear } from './accountYear.ts';

/** A sum that functions together have in some places, in 1000 kr. */
export interface Target {
  readonly functions: readonly number[];
  readonly places: readonly number[];
  readonly total: number;
  /** What a unit of each function counts in the sum; 1 when left out. */
  readonly weights?: readonly number[];
}

/** Amounts by function and then place, in 1000 kr. */
export type Amounts = readonly Float64Array[];

const NEWEST = 2025;
/** How much of the deviation of a place changes from year to year. */
const YEARLY = 0.25;

/** Amount of a function in each place before anything is made to meet what is published. */
export function rawAmounts(rule: FunctionRule, year: AccountYear): Float64Array {
  const level = (rule.rate / 1000) * (1 + rule.trend) ** (Number(year.year) - NEWEST);
  return Float64Array.from(year.places, (place, at) => {
    if (uniform('zero', rule.code, place.unit) < rule.zero) return 0;
    const character = year.characters[at];
    const leaning = TRAITS.reduce((sum, trait) => sum + rule.traits[trait] * (character?.[trait] ?? 0), 0);
    const own = noise('amount', rule.code, place.unit);
    const yearly = noise('amount', rule.code, place.unit, year.year);
    const base = year.amount(rule.base, at);
    return level * base * Math.exp(leaning + rule.spread * (own + YEARLY * yearly));
  });
}

/** Makes functions meet a sum by one factor. What is 0 everywhere stays so. */
export function meet(amounts: Amounts, { functions, places, total, weights }: Target): void {
  let sum = 0;
  for (const [index, at] of functions.entries())
    for (const place of places) sum += (amounts[at]?.[place] ?? 0) * (weights?.[index] ?? 1);
  if (sum === 0) return;
  const factor = total / sum;
  for (const at of functions) {
    const row = amounts[at];
    if (row !== undefined) for (const place of places) row[place] = (row[place] ?? 0) * factor;
  }
}

export interface Fitting {
  readonly targets: readonly Target[];
  /** Functions whose amounts are moved so that places spend what they have. */
  readonly movable: readonly number[];
  /** What each place is to spend in all, in 1000 kr. */
  readonly wanted: readonly number[];
  /** Fills in what is left of the sum of each stratum. */
  readonly fillRest: () => void;
}

const ROUNDS = 8;
/** Furthest that a place is moved in one round. */
const [LEAST, MOST] = [0.7, 1.5];

/**
 * Moves amounts by turns towards what each place can spend and to the sums that are published. The published sums come
 * last and are met exactly; places meet theirs nearly, which leaves some of them with a deficit.
 */
export function fitAmounts(amounts: Amounts, { targets, movable, wanted, fillRest }: Fitting): void {
  const meetAll = () => {
    for (const target of targets) meet(amounts, target);
    fillRest();
  };
  meetAll();
  for (let round = 0; round < ROUNDS; round += 1) {
    wanted.forEach((total, place) => {
      const all = amounts.reduce((sum, row) => sum + (row[place] ?? 0), 0);
      const moved = movable.reduce((sum, at) => sum + (amounts[at]?.[place] ?? 0), 0);
      const factor = Math.min(MOST, Math.max(LEAST, (moved + total - all) / moved));
      for (const at of movable) {
        const row = amounts[at];
        if (row !== undefined) row[place] = (row[place] ?? 0) * factor;
      }
    });
    meetAll();
  }
}

/** Deviation of a place that is mostly its own, and a little of the year; standard deviation about 1. */
export function stableNoise(key: string, unit: string, year: Period): number {
  return 0.85 * noise(key, unit) + 0.53 * noise(key, unit, year);
}
