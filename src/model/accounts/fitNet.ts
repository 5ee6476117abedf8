import { isInUse } from './accountRules.ts';
import type { FunctionRule } from './accountRules.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { fitAmounts, meet, rawAmounts, stableNoise } from './netExpenditure.ts';
import type { Amounts } from './netExpenditure.ts';
import { grossTransport, netTargets, TRANSPORT } from './netTargets.ts';
import { sum, sumByStratum } from './published.ts';
import type { Levels, Published } from './published.ts';
import { publishedNet } from './publishedNet.ts';

export interface NetInput {
  readonly level: AccountLevel;
  readonly rules: readonly FunctionRule[];
  readonly year: AccountYear;
  readonly published: Published;
  readonly levels: Levels;
  /** Templates whose rate is gross expenditure: fees or rents cover it. */
  readonly covered: ReadonlySet<string>;
  /** Net expenditure of a place where fees or rents cover an amount of gross expenditure. */
  readonly coveredNet: (rule: FunctionRule, amount: number, unit: string) => number;
  /** Income that is neither refunded sick pay nor tax, per unit of net expenditure, by template. */
  readonly incomeOf: (template: string) => number;
  /** What each place can spend, in 1000 kr. */
  readonly means: readonly number[];
}

export interface NetPlan {
  readonly functions: readonly FunctionRule[];
  /** Net expenditure by function and place; gross where the template is covered. */
  readonly amounts: Amounts;
}

/** Net expenditure where only a few sums of the country are published: by the rules. */
export function ruleNet(input: NetInput): NetPlan {
  const { year } = input;
  const functions = input.rules.filter((rule) => isInUse(rule, year.year));
  const amounts = functions.map((rule) => rawAmounts(rule, year));
  const transport = functions.flatMap(({ block }, at) => (block === TRANSPORT ? [at] : []));
  for (const target of grossTransport(input, transport)) meet(amounts, target);
  return { functions, amounts };
}

/** Net expenditure of every function and place in a year, as published where it is. */
export function fitNet(input: NetInput): NetPlan {
  const { year, covered, coveredNet } = input;
  const functions = input.rules.filter((rule) => isInUse(rule, year.year));
  const amounts = functions.map((rule) => rawAmounts(rule, year));
  const isCovered = (at: number) => covered.has(functions[at]?.template ?? '');
  const net = functions.map((rule, at) => {
    const row = amounts[at] ?? new Float64Array();
    const unitOf = (place: number) => year.places[place]?.unit ?? '';
    return isCovered(at) ? row.map((amount, place) => coveredNet(rule, amount, unitOf(place))) : row;
  });
  const inBlock = (...blocks: string[]) =>
    functions.flatMap(({ block }, at) => (blocks.includes(block) ? [at] : []));
  const { whole, totals } = publishedNet(input);
  const filler = { premium: inBlock('fellesutgifter'), oslo: inBlock('oslo_fylke') };
  keepToOslo(net, filler.oslo, year);
  const fixed = new Set([
    ...filler.premium,
    ...filler.oslo,
    ...inBlock('premie_amortisering', 'premie_fond'),
  ]);
  fitAmounts(net, {
    targets: netTargets(input, { totals, inBlock }),
    movable: functions.flatMap((_, at) => (isCovered(at) || fixed.has(at) ? [] : [at])),
    wanted: wantedSpending(input, whole),
    fillRest: () => {
      fillRest(net, { year, whole, filler });
    },
  });
  return { functions, amounts };
}

/** What each place is to spend of what its part of the country spends: by its means, some more and some less. */
function wantedSpending({ year, means }: NetInput, whole: readonly number[]): number[] {
  const weights = year.places.map(
    ({ unit }, place) => (means[place] ?? 0) * Math.exp(-0.022 * stableNoise('result', unit, year.year)),
  );
  const weightOf = sumByStratum(year, (place) => weights[place] ?? 0);
  return weights.map((weight, place) => {
    const stratum = year.strata[place] ?? 0;
    return ((whole[stratum] ?? 0) * weight) / (weightOf[stratum] ?? 1);
  });
}

interface Filling {
  readonly year: AccountYear;
  readonly whole: readonly number[];
  /** Functions that take what is left: the premium deviation of pensions, and in Oslo those of a county. */
  readonly filler: { readonly premium: readonly number[]; readonly oslo: readonly number[] };
}

/** Fills in what is left of the whole of each stratum, by the inhabitants of its places. */
function fillRest(net: Amounts, { year, whole, filler }: Filling): void {
  for (const at of filler.premium) net[at]?.fill(0);
  const spent = year.places.map((_, place) => sum(net.map((row) => row[place] ?? 0)));
  const left = sumByStratum(year, (place) => -(spent[place] ?? 0)).map(
    (rest, stratum) => rest + (whole[stratum] ?? 0),
  );
  const population = (place: number) => year.amount('innbyggere', place);
  const people = sumByStratum(year, population);
  year.strata.forEach((stratum, place) => {
    const share = population(place) / (people[stratum] ?? 1);
    if (year.places[place]?.isOslo) meetRest(net, filler.oslo, { place, rest: left[stratum] ?? 0 });
    else for (const at of filler.premium) setAt(net, at, place, share * (left[stratum] ?? 0));
  });
}

function keepToOslo(net: Amounts, functions: readonly number[], { places }: AccountYear): void {
  for (const at of functions)
    places.forEach(({ isOslo }, place) => {
      if (!isOslo) setAt(net, at, place, 0);
    });
}

function setAt(amounts: Amounts, at: number, place: number, value: number): void {
  const row = amounts[at];
  if (row !== undefined) row[place] = value;
}

/** Oslo is a county as well: what its shares leave is spent on the functions of a county. */
function meetRest(
  amounts: Amounts,
  functions: readonly number[],
  { place, rest }: { readonly place: number; readonly rest: number },
): void {
  const before = sum(functions.map((at) => amounts[at]?.[place] ?? 0));
  const factor = before === 0 ? 0 : (rest + before) / before;
  for (const at of functions) setAt(amounts, at, place, (amounts[at]?.[place] ?? 0) * factor);
}
