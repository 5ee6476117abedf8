import type { Period, RegionCode } from '../../domain/region.ts';
import type { Files } from '../../pipeline/files.ts';
import { rowsOf } from './accountRules.ts';
import type { AccountYear } from './accountYear.ts';

const COUNTRY = 'EAK';

/** The published figure of an indicator; undefined where there is none. */
export type Published = (indicator: string, region: RegionCode, year: Period) => number | undefined;

const LEVEL_FILE = 'model/account-levels.csv';

/** Net expenditure of a group of functions in the country, in kr per inhabitant; undefined where it is not published. */
export type Levels = (group: string, year: Period) => number | undefined;

/** Net expenditure of groups of functions for the country, in kr per inhabitant, where it is published as such. */
export function readLevels(files: Files): Levels {
  const levels = new Map(
    rowsOf(files, LEVEL_FILE, ['group', 'year', 'per_inhabitant', 'source']).map((row) => [
      `${row['group'] ?? ''} ${row['year'] ?? ''}`,
      Number(row['per_inhabitant']),
    ]),
  );
  return (group, year) => levels.get(`${group} ${year}`);
}

const COUNTY_FILE = 'model/account-levels-fylkeskommune.csv';

/** Figures that the accounts of county authorities are to give in the country; the same for every part of it. */
export function readCountyLevels(files: Files): Levels {
  const levels = new Map(
    rowsOf(files, COUNTY_FILE, ['figure', 'year', 'value', 'source']).map((row) => [
      `${row['figure'] ?? ''} ${row['year'] ?? ''}`,
      Number(row['value']),
    ]),
  );
  return (figure, year) => levels.get(`${figure} ${year}`);
}

/**
 * Divides what is published for the country between the strata of a year; the last stratum is what the figure of the
 * country leaves when the others are taken out.
 *
 * @param denominators of the published figure, by stratum
 * @param amountOf the figure of a region times its denominator, in the unit wanted
 * @returns undefined where the country or any stratum has no published figure
 */
export function perStratum(
  { regions }: AccountYear,
  denominators: readonly number[],
  amountOf: (region: RegionCode, denominator: number) => number | undefined,
): number[] | undefined {
  const parts = regions.slice(0, -1).map((region, at) => amountOf(region, denominators[at] ?? 0));
  const country = amountOf(COUNTRY, sum(denominators));
  if (country === undefined || parts.includes(undefined)) return undefined;
  const known = parts.map((part) => part ?? 0);
  return [...known, country - sum(known)];
}

/** Sums of a figure of each place, by stratum. */
export function sumByStratum({ strata, regions }: AccountYear, valueOf: (place: number) => number): number[] {
  const sums = regions.map(() => 0);
  strata.forEach((stratum, place) => {
    sums[stratum] = (sums[stratum] ?? 0) + valueOf(place);
  });
  return sums;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * The whole that published shares of it agree on: each share is rounded to one decimal, so it tells an interval, and the
 * whole is in the middle of what all intervals have in common.
 */
export function wholeOfShares(
  parts: readonly { readonly amount: number; readonly percent: number }[],
): number {
  const least = Math.max(...parts.map(({ amount, percent }) => (amount / (percent + HALF)) * 100));
  const most = Math.min(...parts.map(({ amount, percent }) => (amount / (percent - HALF)) * 100));
  return (least + most) / 2;
}

/** Half of the last decimal of a published share. */
const HALF = 0.05;

/** Scales figures of places so that those of each stratum have a sum. */
export function scaleTo(year: AccountYear, raw: readonly number[], totals: readonly number[]): number[] {
  const before = sumByStratum(year, (place) => raw[place] ?? 0);
  return raw.map((value, place) => {
    const stratum = year.strata[place] ?? 0;
    const all = before[stratum] ?? 0;
    return all === 0 ? 0 : (value * (totals[stratum] ?? 0)) / all;
  });
}
