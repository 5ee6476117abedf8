import { noise } from '../noise.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { stableNoise } from './netExpenditure.ts';
import { perStratum, scaleTo, sumByStratum } from './published.ts';
import type { Published } from './published.ts';

/** What the key figures of the balance sheet are made of, for each place, in 1000 kr. */
export interface BalancePlan {
  readonly debt: number;
  readonly lending: number;
  readonly workingCapital: number;
  /** Discretionary fund less overspending. */
  readonly freeEquity: number;
  readonly revenue: number;
}

export interface BalanceInput {
  readonly level: AccountLevel;
  readonly year: AccountYear;
  readonly published: Published;
  /** Gross operating revenue of each place. */
  readonly revenue: readonly number[];
}

const NEWEST = 2025;
const LEAST_LENDING = 0.03;

/** Liquid funds that go with a working capital: other current assets and short-term debt are shares of revenue. */
export function currentOf({ workingCapital, revenue }: Pick<BalancePlan, 'workingCapital' | 'revenue'>) {
  const receivables = 0.025 * revenue;
  const otherClaims = 0.055 * revenue;
  const shares = 0.015 * revenue;
  const suppliers = 0.045 * revenue;
  const usual = 0.11 * revenue;
  const liquid = workingCapital + suppliers + usual - receivables - otherClaims - shares;
  const least = 0.02 * revenue;
  return {
    ...{ receivables, otherClaims, shares, suppliers },
    liquid: Math.max(liquid, least),
    otherDebt: usual + Math.max(0, least - liquid),
  };
}

export function planBalance(input: BalanceInput): BalancePlan[] {
  const { level, year, revenue } = input;
  const of = (place: number) => revenue[place] ?? 0;
  const revenues = sumByStratum(year, of);
  const percent = (indicator: string) => byPercent(input, indicator, revenues);
  const noiseOf = (key: string, place: number) => stableNoise(key, year.places[place]?.unit ?? '', year.year);
  const everyone = year.places.map((_, place) => place);

  const debt = scaleTo(
    year,
    everyone.map((place) => of(place) * Math.exp(0.28 * noiseOf('debt', place))),
    percent('langsiktig-gjeld'),
  );
  const freeEquity = scaleTo(
    year,
    everyone.map(
      (place) => of(place) * Math.exp(0.5 * noiseOf('equity', place) - 0.1 * noiseOf('debt', place)),
    ),
    percent('fri-egenkapital-drift'),
  );
  const workingCapital = moveTo(
    year,
    everyone.map(
      (place) => of(place) * (0.06 * noiseOf('equity', place) + 0.04 * noiseOf('liquidity', place)),
    ),
    { totals: percent('arbeidskapital'), weights: revenue },
  );
  const plans = everyone.map((place) => ({ workingCapital: workingCapital[place] ?? 0, revenue: of(place) }));
  const liquid = sumByStratum(
    year,
    (place) => currentOf(plans[place] ?? { workingCapital: 0, revenue: 0 }).liquid,
  );
  const people = sumByStratum(year, (place) => year.amount(level.population, place));
  const deduction = level.deduction * (1 + level.deductionTrend) ** (Number(year.year) - NEWEST);
  const debts = sumByStratum(year, (place) => debt[place] ?? 0);
  const exposure = byPercent(input, 'netto-renteeksponering', revenues);
  const lendingTotals = revenues.map((all, stratum) => {
    const left =
      (debts[stratum] ?? 0) -
      (liquid[stratum] ?? 0) -
      (exposure[stratum] ?? 0) -
      deduction * (people[stratum] ?? 0);
    return Math.max(left, LEAST_LENDING * all);
  });
  const lending = scaleTo(
    year,
    everyone.map((place) => of(place) * Math.exp(0.35 * noise('lending', year.places[place]?.unit ?? ''))),
    lendingTotals,
  );
  return plans.map((plan, place) => ({
    ...plan,
    debt: debt[place] ?? 0,
    lending: lending[place] ?? 0,
    freeEquity: freeEquity[place] ?? 0,
  }));
}

function byPercent(
  { year, published }: BalanceInput,
  indicator: string,
  wholes: readonly number[],
): number[] {
  const parts = perStratum(year, wholes, (region, whole) => {
    const percent = published(indicator, region, year.year);
    return percent === undefined ? undefined : (percent * whole) / 100;
  });
  if (parts === undefined) throw new Error(`nothing is published for ${indicator} in ${year.year}`);
  return parts;
}

interface Moving {
  readonly totals: readonly number[];
  readonly weights: readonly number[];
}

/** Moves figures that may be negative so that those of each stratum have a sum, each by its share of a weight. */
function moveTo(year: AccountYear, raw: readonly number[], { totals, weights }: Moving): number[] {
  const before = sumByStratum(year, (place) => raw[place] ?? 0);
  const weight = sumByStratum(year, (place) => weights[place] ?? 0);
  return raw.map((value, place) => {
    const stratum = year.strata[place] ?? 0;
    const missing = (totals[stratum] ?? 0) - (before[stratum] ?? 0);
    return value + (missing * (weights[place] ?? 0)) / (weight[stratum] ?? 1);
  });
}
