import { noise } from '../noise.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { perStratum, scaleTo, sumByStratum } from './published.ts';
import type { Published } from './published.ts';

export interface IncomeInput {
  readonly level: AccountLevel;
  readonly year: AccountYear;
  readonly published: Published;
}

const NEWEST = 2025;
const SPREAD_OF_INCOME = 0.2;

/** Free income of each place: as the estimates for the block grant distribute it, at the published level. */
export function freeIncomeOf(input: IncomeInput): number[] {
  const { level, year } = input;
  const raw = year.places.map(({ unit }, at) => {
    const rich = year.characters[at]?.rich ?? 0;
    const own = SPREAD_OF_INCOME * rich + 0.01 * noise('free income', unit, year.year);
    return year.amount(level.population, at) * Math.exp(own);
  });
  return freeIncomeAs(raw, input);
}

/** Free income at the published level, divided as some other figure. */
export function freeIncomeAs(raw: readonly number[], { level, year, published }: IncomeInput): number[] {
  const people = sumByStratum(year, (place) => year.amount(level.population, place));
  const totals = perStratum(year, people, (region, units) => {
    const perInhabitant = published('frie-inntekter-per-innbygger', region, year.year);
    return perInhabitant === undefined ? undefined : (perInhabitant * units) / 1000;
  });
  if (totals === undefined) throw new Error(`no free income is published in ${year.year}`);
  return scaleTo(year, raw, totals);
}

/** Free income and property tax of each place: nearly all that it can spend. */
export function meansOf(input: TaxInput): number[] {
  return input.year.places.map((_, place) => {
    const { homesTax, businessTax } = generalIncome(input, place);
    return (input.freeIncome[place] ?? 0) + homesTax + businessTax;
  });
}

/** Free income of each place, in 1000 kr, and the place. */
export interface TaxInput extends Omit<IncomeInput, 'published'> {
  readonly freeIncome: readonly number[];
}

/** General income of a place, in whole 1000 kr. */
export interface GeneralIncome {
  readonly tax: number;
  readonly otherTax: number;
  readonly grant: number;
  readonly homesTax: number;
  readonly businessTax: number;
}

/** Tax after the municipality's index, the rest of free income as block grant; property tax where there is one. */
export function generalIncome({ level, year, freeIncome }: TaxInput, place: number): GeneralIncome {
  const { unit = '' } = year.places[place] ?? {};
  const free = freeIncome[place] ?? 0;
  const { rich = 0 } = year.characters[place] ?? {};
  const people = year.amount(level.population, place);
  const growth = (1 + GROWTH) ** (Number(year.year) - NEWEST);
  const isRich = level.hasPropertyTax && rich > 1;
  const otherTax = isRich ? Math.round(0.03 * (rich - 1) * free) : 0;
  const index = (year.index(unit) ?? USUAL_INDEX) / 100;
  const tax = Math.round(Math.min(level.mostTax * free, index * level.taxPerHead * growth * people));
  const { homes, business } = propertyTax(year, place);
  const perHead = level.hasPropertyTax ? people * growth : 0;
  return {
    ...{ tax, otherTax },
    grant: Math.round(free) - tax - otherTax,
    homesTax: Math.round(homes * perHead),
    businessTax: Math.round(business * perHead),
  };
}

const GROWTH = 0.045;
/** Tax income per inhabitant of most places, where the country is 100. */
const USUAL_INDEX = 88;

/** Property tax in 1000 kr per inhabitant: most have it on homes, those with power plants much on business. */
function propertyTax(
  year: AccountYear,
  place: number,
): { readonly homes: number; readonly business: number } {
  const { unit, isOslo } = year.places[place] ?? { unit: '', isOslo: false };
  if (isOslo) return { homes: 0.9, business: 0.2 };
  if (year.ratio('eiendomsskatt', 'har_eiendomsskatt', unit) === 0) return { homes: 0, business: 0 };
  const hasHomes = year.ratio('eiendomsskatt', 'eiendomsskatt_hele_kommunen', unit) !== 0;
  const { rich = 0 } = year.characters[place] ?? {};
  const plants = rich > 0.6 ? 9 * (rich - 0.6) : 0;
  const other = 0.9 * Math.exp(0.7 * noise('business tax', unit));
  return {
    homes: hasHomes ? 2.3 * Math.exp(0.45 * noise('property tax', unit)) : 0,
    business: other + plants,
  };
}
