import { noise, uniform } from '../noise.ts';
import type { FunctionRule } from './accountRules.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { scaleTo } from './operatingPlan.ts';
import { perStratum, sum, sumByStratum } from './published.ts';
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
  readonly functions: readonly FunctionRule[];
  /** Gross operating revenue of each place. */
  readonly revenue: readonly number[];
}

const CULTURE = new Set(['idrett', 'allmenn', 'bibliotek', 'barn_unge']);
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

/** Divides the sums of strata between places and functions; investment comes in lumps. */
function spread(
  { year, functions, revenue }: InvestmentInput,
  isIn: (rule: FunctionRule) => boolean,
  totals: readonly number[],
): ReadonlyMap<string, number>[] {
  const rules = functions.filter((rule) => rule.invest > 0 && isIn(rule));
  const weights = year.places.map(({ unit }) => {
    const lumps = rules.map((rule, at) =>
      at === 0 || uniform('invests', rule.code, unit, year.year) < ACTIVE
        ? rule.invest * Math.exp(0.9 * noise('invests', rule.code, unit, year.year))
        : 0,
    );
    return lumps;
  });
  const raw = year.places.map(
    ({ unit }, place) =>
      (revenue[place] ?? 0) *
      Math.exp(0.4 * noise('investment', unit, year.year) + 0.2 * noise('investment', unit)),
  );
  const amounts = scaleTo(year, raw, totals);
  return weights.map((lumps, place) => {
    const all = sum(lumps);
    const shares = rules.map(({ code }, at): [string, number] => [
      code,
      ((lumps[at] ?? 0) / all) * (amounts[place] ?? 0),
    ]);
    return new Map(shares.filter(([, amount]) => amount !== 0));
  });
}
