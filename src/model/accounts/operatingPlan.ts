import type { Period } from '../../domain/region.ts';
import { noise } from '../noise.ts';
import type { AccountYear } from './accountYear.ts';
import { generalIncome } from './generalIncome.ts';
import type { GeneralIncome, IncomeInput } from './generalIncome.ts';
import { stableNoise } from './netExpenditure.ts';
import { perStratum, scaleTo, sum, sumByStratum } from './published.ts';
import type { Published } from './published.ts';

/** What the services of a place come to, in 1000 kr. */
export interface ServiceSums {
  readonly expenditure: number;
  readonly income: number;
  readonly depreciation: number;
}

/** General income and finance of each place, in whole 1000 kr. */
export interface OperatingPlan extends GeneralIncome {
  readonly otherGrants: number;
  readonly interestOut: number;
  readonly instalments: number;
  readonly interestIn: number;
  readonly dividends: number;
  /** Gross operating revenue. */
  readonly revenue: number;
  /** Net operating result. */
  readonly result: number;
  /** Overspending that is carried forward. */
  readonly overspending: number;
}

export interface PlanInput extends IncomeInput {
  readonly freeIncome: readonly number[];
  readonly services: readonly ServiceSums[];
}

/** Interest on debt, by year. */
const RATES: Readonly<Record<string, number>> = {
  '2020': 0.02,
  '2021': 0.017,
  '2022': 0.025,
  '2023': 0.041,
  '2024': 0.047,
  '2025': 0.044,
};
const INSTALMENTS = 0.036;
/** Liquid funds and lending that bear interest, as a share of revenue. */
const LENT = 0.35;
/**
 * General income, finance and result. What is published of the net operating result is met by the grants that are
 * neither free income nor earned by a service; how much a place spends of its income then tells its own result.
 */
export function planOperation(input: PlanInput): OperatingPlan[] {
  const { year, published, freeIncome, services } = input;
  const drafts = year.places.map((_, place) => generalIncome(input, place));
  const known = (place: number) => {
    const { homesTax = 0, businessTax = 0 } = drafts[place] ?? {};
    return (freeIncome[place] ?? 0) + homesTax + businessTax;
  };
  const revenueBefore = (place: number) => known(place) + (services[place]?.income ?? 0);
  const finance = year.places.map((place, at) =>
    financeOf(year.year, place.unit, {
      debt:
        (revenueBefore(at) * (published('langsiktig-gjeld', debtRegion(year, at), year.year) ?? 110)) / 100,
      revenue: revenueBefore(at),
      rich: year.characters[at]?.rich ?? 0,
    }),
  );
  const resultBefore = (place: number) => {
    const { expenditure = 0, income = 0, depreciation = 0 } = services[place] ?? {};
    return known(place) - (expenditure - income - depreciation) - netOf(finance[place]);
  };
  const grants = otherGrants(input, { revenueBefore, resultBefore });
  const plans = drafts.map((draft, place) => {
    const otherGrant = Math.round(grants[place] ?? 0);
    return {
      ...draft,
      ...(finance[place] ?? NO_FINANCE),
      otherGrants: otherGrant,
      revenue:
        draft.tax +
        draft.otherTax +
        draft.grant +
        draft.homesTax +
        draft.businessTax +
        otherGrant +
        (services[place]?.income ?? 0),
      result: 0,
      overspending: 0,
    };
  });
  const results = plans.map((plan, place) => {
    const { expenditure = 0, depreciation = 0 } = services[place] ?? {};
    return plan.revenue - expenditure + depreciation - netOf(plan);
  });
  const overspent = overspending(year, published, { plans, results });
  return plans.map((plan, place) => ({
    ...plan,
    result: results[place] ?? 0,
    overspending: Math.round(overspent[place] ?? 0),
  }));
}

type Finance = Pick<OperatingPlan, 'interestOut' | 'instalments' | 'interestIn' | 'dividends'>;
const NO_FINANCE: Finance = { interestOut: 0, instalments: 0, interestIn: 0, dividends: 0 };

function netOf(finance: Finance | undefined): number {
  const { interestOut, instalments, interestIn, dividends } = finance ?? NO_FINANCE;
  return interestOut + instalments - interestIn - dividends;
}

function debtRegion({ regions, strata }: AccountYear, place: number): string {
  const region = regions[strata[place] ?? 0] ?? '';
  return region === 'rest' ? 'EAK' : region;
}

function financeOf(
  year: Period,
  unit: string,
  { debt, revenue, rich }: { readonly debt: number; readonly revenue: number; readonly rich: number },
): Finance {
  const rate = RATES[year] ?? 0.04;
  const level = Math.exp(0.18 * stableNoise('debt', unit, year));
  return {
    interestOut: Math.round(debt * level * rate),
    instalments: Math.round(debt * level * INSTALMENTS),
    interestIn: Math.round(revenue * LENT * rate * Math.exp(0.3 * noise('interest', unit))),
    dividends: Math.round(revenue * 0.011 * Math.exp(0.4 * rich + 0.5 * noise('dividend', unit))),
  };
}

interface Before {
  readonly revenueBefore: (place: number) => number;
  readonly resultBefore: (place: number) => number;
}

/** Solves (result before + grants) = percentage · (revenue before + grants), by stratum. */
function otherGrants({ level, year, published }: PlanInput, before: Before): number[] {
  const revenue = sumByStratum(year, before.revenueBefore);
  const result = sumByStratum(year, before.resultBefore);
  const solve = (region: string, revenues: number, results: number) => {
    const share = (published('netto-driftsresultat', region, year.year) ?? 2) / 100;
    return (share * revenues - results) / (1 - share);
  };
  const parts = year.regions
    .slice(0, -1)
    .map((region, at) => solve(region, revenue[at] ?? 0, result[at] ?? 0));
  const totals = [...parts, solve('EAK', sum(revenue), sum(result)) - sum(parts)];
  const raw = year.places.map(
    ({ unit }, place) =>
      year.amount(level.population, place) * Math.exp(0.25 * stableNoise('other grants', unit, year.year)),
  );
  return scaleTo(year, raw, totals);
}

interface Results {
  readonly plans: readonly { readonly revenue: number }[];
  readonly results: readonly number[];
}

/** The published overspending falls on those with the worst results; on the worst one where none is bad. */
function overspending(year: AccountYear, published: Published, { plans, results }: Results): number[] {
  const revenue = sumByStratum(year, (place) => plans[place]?.revenue ?? 0);
  const totals = perStratum(year, revenue, (region, all) => {
    const percent = published('mindreforbruk-merforbruk', region, year.year);
    return percent === undefined ? undefined : (-percent * all) / 100;
  });
  const worst = year.places.map((_, place) =>
    Math.max(0, -(results[place] ?? 0) - 0.025 * (plans[place]?.revenue ?? 0)),
  );
  const anyone = sumByStratum(year, (place) => worst[place] ?? 0);
  const shareOf = (place: number) => (results[place] ?? 0) / (plans[place]?.revenue ?? 1);
  const least = year.regions.map((_, stratum) =>
    Math.min(...year.strata.flatMap((own, place) => (own === stratum ? [shareOf(place)] : []))),
  );
  const raw = worst.map((value, place) => {
    const stratum = year.strata[place] ?? 0;
    if ((anyone[stratum] ?? 0) > 0) return value;
    return shareOf(place) === least[stratum] ? 1 : 0;
  });
  return scaleTo(
    year,
    raw,
    (totals ?? year.regions.map(() => 0)).map((total) => Math.max(0, total)),
  );
}
