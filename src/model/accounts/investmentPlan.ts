import { noise, uniform } from '../noise.ts';
import type { FunctionRule } from './accountRules.ts';
import type { NetPlan } from './fitNet.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { perStratum, scaleTo, sum, sumByStratum } from './published.ts';
import type { Published } from './published.ts';

/** Gross investment of a place by function, and the loans for it, in 1000 kr. */
export interface InvestmentPlan {
  readonly byFunction: ReadonlyMap<string, number>;
  readonly loans: number;
}

export interface InvestmentInput {
  readonly level: AccountLevel;
  readonly year: AccountYear;
  readonly published: Published;
  /** Functions with their net expenditure: there is no investment in what a place does not have. */
  readonly net: NetPlan;
  /** Investment in roads in the country, in 1000 kr, where that is published. */
  readonly roads: number | undefined;
  /** Gross operating revenue of each place. */
  readonly revenue: readonly number[];
}

const CULTURE = new Set(['idrett', 'allmenn', 'bibliotek', 'barn_unge']);
const ROADS = '332';
/** Share of the functions that a place invests in during a year. */
const ACTIVE = 0.75;

/** Investment as a share of revenue, culture per inhabitant and own financing, all as published. */
export function planInvestment(input: InvestmentInput): InvestmentPlan[] {
  const { level, year, published, revenue } = input;
  const revenues = sumByStratum(year, (place) => revenue[place] ?? 0);
  const people = sumByStratum(year, (place) => year.amount(level.population, place));
  const totals = byPercent(input, 'brutto-investeringsutgifter', revenues);
  const culture = perStratum(year, people, (region, units) => {
    const perInhabitant = published('investering-kultur-per-innbygger', region, year.year);
    return perInhabitant === undefined ? undefined : (perInhabitant * units) / 1000;
  });
  const isCulture = ({ block }: FunctionRule) => CULTURE.has(block);
  const cultureSums = culture ?? totals.map(() => 0);
  const cultural = spread(input, isCulture, cultureSums);
  const other = spread(
    input,
    (rule) => !isCulture(rule),
    totals.map((total, stratum) => total - (cultureSums[stratum] ?? 0)),
  );
  const all = year.places.map((_, place) => new Map([...(cultural[place] ?? []), ...(other[place] ?? [])]));
  const invested = all.map((functions) => sum(functions.values()));
  const own = byPercent(input, 'egenfinansiering-investeringer', totals);
  const rawLoans = year.places.map(({ unit }, place) => {
    const stratum = year.strata[place] ?? 0;
    const share = 1 - (own[stratum] ?? 0) / (totals[stratum] ?? 1);
    const loaned = share + 0.18 * noise('loans', unit, year.year);
    return (invested[place] ?? 0) * Math.min(1.2, Math.max(0.03, loaned));
  });
  const loans = scaleTo(
    year,
    rawLoans,
    totals.map((total, stratum) => total - (own[stratum] ?? 0)),
  );
  return all.map((byFunction, place) => ({ byFunction, loans: loans[place] ?? 0 }));
}

function byPercent(
  { year, published }: InvestmentInput,
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

/** Divides the sums of strata between places and functions. */
function spread(
  { year, net, revenue, roads }: InvestmentInput,
  isIn: (rule: FunctionRule) => boolean,
  totals: readonly number[],
): ReadonlyMap<string, number>[] {
  const rules = net.functions.flatMap((rule, at) => (rule.invest > 0 && isIn(rule) ? [{ rule, at }] : []));
  const raw = year.places.map(
    ({ unit }, place) =>
      (revenue[place] ?? 0) *
      Math.exp(0.4 * noise('investment', unit, year.year) + 0.2 * noise('investment', unit)),
  );
  const amounts = scaleTo(year, raw, totals);
  const weights = year.places.map(({ unit }, place) => {
    const has = rules.map(({ at }) => (net.amounts[at]?.[place] ?? 0) !== 0);
    return lumpsOf(
      rules.map(({ rule }) => rule),
      { unit, year: year.year, has },
    );
  });
  const road = rules.findIndex(({ rule }) => rule.code === ROADS);
  if (road >= 0 && roads !== undefined) meetRoads(weights, { road, amounts, total: roads });
  return weights.map((lumps, place) => {
    const all = sum(lumps);
    const shares = rules.map(({ rule }, at): [string, number] => [
      rule.code,
      ((lumps[at] ?? 0) / all) * (amounts[place] ?? 0),
    ]);
    return new Map(shares.filter(([, amount]) => amount !== 0));
  });
}

interface Lumps {
  readonly unit: string;
  readonly year: string;
  /** Whether the place has the function at all. */
  readonly has: readonly boolean[];
}

/** Investment comes in lumps: some functions have none in a year, but at least one of them has. */
function lumpsOf(rules: readonly FunctionRule[], { unit, year, has }: Lumps): number[] {
  const first = Math.max(0, has.indexOf(true));
  return rules.map((rule, at) => {
    const isActive = has[at] === true && uniform('invests', rule.code, unit, year) < ACTIVE;
    if (!isActive && at !== first) return 0;
    return rule.invest * Math.exp(0.9 * noise('invests', rule.code, unit, year));
  });
}

const ROUNDS = 12;

interface Roads {
  readonly road: number;
  readonly amounts: readonly number[];
  readonly total: number;
}

/** Makes what goes to roads in the country the published sum; what places invest in all is as before. */
function meetRoads(weights: readonly number[][], { road, amounts, total }: Roads): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = sum(weights.map((lumps, place) => ((lumps[road] ?? 0) / sum(lumps)) * (amounts[place] ?? 0)));
    for (const lumps of weights) lumps[road] = ((lumps[road] ?? 0) * total) / now;
  }
}
