import { isInUse } from './accountRules.ts';
import type { FunctionRule } from './accountRules.ts';
import type { AccountLevel } from './accountLevel.ts';
import type { AccountYear } from './accountYear.ts';
import { fitAmounts, meet, rawAmounts, stableNoise } from './netExpenditure.ts';
import type { Amounts, Target } from './netExpenditure.ts';
import { perStratum, sum, sumByStratum, wholeOfShares } from './published.ts';
import type { Published } from './published.ts';

export interface NetInput {
  readonly level: AccountLevel;
  readonly rules: readonly FunctionRule[];
  readonly year: AccountYear;
  readonly published: Published;
  readonly levels: (group: string, year: string) => number | undefined;
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

/** Blocks whose sum per unit of base is published for parts of the country. */
const PER_BASE = {
  barnehage: { indicator: 'netto-barnehage-per-1-5', base: 'innb_1_5' },
  grunnskole: { indicator: 'netto-grunnskole-per-6-15', base: 'innb_6_15' },
  kultur: { indicator: 'netto-kultur-per-innbygger', base: 'innbyggere' },
  allmenn_og_bibliotek: { indicator: 'netto-allmenn-kultur-per-innbygger', base: 'innbyggere' },
  bibliotek: { indicator: 'netto-folkebibliotek-per-innbygger', base: 'innbyggere' },
} as const;
/** Blocks that are published as shares of the whole, which tell the whole and are told by it. */
const SHARES = {
  omsorg: 'andel-netto-omsorg',
  kommunehelse: 'andel-netto-kommunehelse',
  idrett: 'andel-netto-idrett',
  barn_unge: 'andel-netto-kultur-barn-unge',
} as const;
const WHOLE = {
  barnehage: 'andel-netto-barnehage',
  grunnskole: 'andel-netto-grunnskole',
  kultur: 'andel-netto-kultur',
} as const;
/** Income support is published as amounts, from this year. */
const SUPPORT_FROM = '2022';
const SUPPORT = 'netto-ytelse-livsopphold';

/** Net expenditure where only a few sums of the country are published: by the rules. */
export function ruleNet(input: NetInput): NetPlan {
  const { year } = input;
  const functions = input.rules.filter((rule) => isInUse(rule, year.year));
  const amounts = functions.map((rule) => rawAmounts(rule, year));
  const transport = functions.flatMap(({ block }, at) => (block === TRANSPORT ? [at] : []));
  for (const target of grossTransport(input, transport)) meet(amounts, target);
  return { functions, amounts };
}

const TRANSPORT = 'samferdsel';

/** Net expenditure of every function and place in a year, as published where it is. */
export function fitNet(input: NetInput): NetPlan {
  const { year, covered, coveredNet, means } = input;
  const functions = input.rules.filter((rule) => isInUse(rule, year.year));
  const amounts = functions.map((rule) => rawAmounts(rule, year));
  const isCovered = (at: number) => covered.has(functions[at]?.template ?? '');
  const net = functions.map((rule, at) =>
    isCovered(at)
      ? amounts[at]?.map((amount, place) => coveredNet(rule, amount, year.places[place]?.unit ?? ''))
      : undefined,
  );
  const inBlock = (...blocks: string[]) =>
    functions.flatMap(({ block }, at) => (blocks.includes(block) ? [at] : []));
  const { whole, totals } = wholeAndParts(input);
  const targets = targetsOf(input, { totals, inBlock });

  const filler = { premium: inBlock('fellesutgifter'), oslo: inBlock('oslo_fylke') };
  const netAt = (at: number, place: number) => (net[at] ?? amounts[at])?.[place] ?? 0;
  const population = (place: number) => year.amount('innbyggere', place);
  const isOslo = year.places.map((place) => place.isOslo);
  for (const at of filler.oslo)
    isOslo.forEach((own, place) => {
      const row = amounts[at];
      if (!own && row !== undefined) row[place] = 0;
    });
  const fillRest = () => {
    for (const at of filler.premium) amounts[at]?.fill(0);
    const spent = year.places.map((_, place) => sum(functions.map((_rule, at) => netAt(at, place))));
    const left = sumByStratum(year, (place) => -(spent[place] ?? 0)).map(
      (rest, stratum) => rest + (whole[stratum] ?? 0),
    );
    const people = sumByStratum(year, population);
    year.strata.forEach((stratum, place) => {
      const share = population(place) / (people[stratum] ?? 1);
      if (isOslo[place]) meetRest(amounts, filler.oslo, { place, rest: left[stratum] ?? 0 });
      else for (const at of filler.premium) setAt(amounts, at, place, share * (left[stratum] ?? 0));
    });
  };

  const weights = year.places.map(
    ({ unit }, place) => (means[place] ?? 0) * Math.exp(-0.022 * stableNoise('result', unit, year.year)),
  );
  const weightOf = sumByStratum(year, (place) => weights[place] ?? 0);
  const wanted = weights.map((weight, place) => {
    const stratum = year.strata[place] ?? 0;
    return ((whole[stratum] ?? 0) * weight) / (weightOf[stratum] ?? 1);
  });
  const fixed = new Set([
    ...filler.premium,
    ...filler.oslo,
    ...inBlock('premie_amortisering', 'premie_fond'),
  ]);
  const movable = functions.flatMap((_, at) => (isCovered(at) || fixed.has(at) ? [] : [at]));
  const netRows = functions.map((_, at) => net[at] ?? amounts[at] ?? new Float64Array());
  fitAmounts(netRows, { targets, movable, wanted, fillRest });
  return { functions, amounts };
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

interface Parts {
  /** All net expenditure by stratum. */
  readonly whole: readonly number[];
  /** Net expenditure of blocks by stratum. */
  readonly totals: ReadonlyMap<string, readonly number[]>;
}

/** What is published about net expenditure, as amounts in 1000 kr by stratum. */
function wholeAndParts({ year, published, levels }: NetInput): Parts {
  const people = sumByStratum(year, (place) => year.amount('innbyggere', place));
  const levelOf = (group: string) => ((levels(group, year.year) ?? 0) * sum(people)) / 1000;
  const totals = new Map<string, readonly number[]>();
  const published1 = (indicator: string, region: string) => published(indicator, region, year.year);
  for (const [block, { indicator, base }] of Object.entries(PER_BASE)) {
    const bases = sumByStratum(year, (place) => year.amount(base, place));
    totals.set(
      block,
      required(
        perStratum(year, bases, (region, units) => {
          const perUnit = published1(indicator, region);
          return perUnit === undefined ? undefined : (perUnit * units) / 1000;
        }),
        indicator,
        year,
      ),
    );
  }
  const part = (block: string, stratum: number) => totals.get(block)?.[stratum] ?? 0;
  const wholeIn = (region: string, amountOf: (block: string) => number) =>
    wholeOfShares(
      Object.entries(WHOLE).map(([block, indicator]) => ({
        amount: amountOf(block),
        percent: published1(indicator, region) ?? Number.NaN,
      })),
    );
  const known = year.regions.slice(0, -1).map((region, at) => wholeIn(region, (block) => part(block, at)));
  const country = wholeOfShares([
    ...Object.entries(WHOLE).map(([block, indicator]) => ({
      amount: sum(totals.get(block) ?? []),
      percent: published1(indicator, 'EAK') ?? Number.NaN,
    })),
    ...(['omsorg', 'kommunehelse'] as const).map((group) => ({
      amount: levelOf(group),
      percent: published1(SHARES[group], 'EAK') ?? Number.NaN,
    })),
  ]);
  const whole = [...known, country - sum(known)];
  for (const [block, indicator] of Object.entries(SHARES)) {
    const parts = year.regions
      .slice(0, -1)
      .map((region, at) => ((published1(indicator, region) ?? 0) / 100) * (whole[at] ?? 0));
    const all =
      levels(block, year.year) === undefined
        ? percentOf(published1(indicator, 'EAK'), country)
        : levelOf(block);
    totals.set(block, [...parts, all - sum(parts)]);
  }
  return { whole, totals: withCultureParts(totals) };
}

function percentOf(percent: number | undefined, whole: number): number {
  return ((percent ?? 0) / 100) * whole;
}

/** Sports and activities for the young are what general culture leaves of culture, divided as their rounded shares tell. */
function withCultureParts(totals: ReadonlyMap<string, readonly number[]>): Map<string, readonly number[]> {
  const at = (block: string, stratum: number) => totals.get(block)?.[stratum] ?? 0;
  const strata = totals.get('kultur') ?? [];
  const rest = strata.map((all, stratum) => all - at('allmenn_og_bibliotek', stratum));
  const sports = rest.map((left, stratum) => {
    const [idrett, young] = [at('idrett', stratum), at('barn_unge', stratum)];
    return (left * idrett) / (idrett + young);
  });
  return new Map([
    ...totals,
    ['idrett', sports],
    ['barn_unge', rest.map((left, stratum) => left - (sports[stratum] ?? 0))],
    ['allmenn', strata.map((_, s) => at('allmenn_og_bibliotek', s) - at('bibliotek', s))],
  ]);
}

interface Targeting {
  readonly totals: ReadonlyMap<string, readonly number[]>;
  readonly inBlock: (...blocks: string[]) => number[];
}

const BLOCKS = [
  ...(['barnehage', 'grunnskole', 'omsorg', 'kommunehelse', 'idrett', 'barn_unge'] as const),
  ...(['allmenn', 'bibliotek'] as const),
];
const everyone = (year: AccountYear) => year.places.map((_, place) => place);

function targetsOf(input: NetInput, { totals, inBlock }: Targeting): Target[] {
  const { year, levels } = input;
  const members = year.regions.map((_, stratum) =>
    year.strata.flatMap((own, place) => (own === stratum ? [place] : [])),
  );
  const perPart = (block: string, parts: readonly number[]): Target[] =>
    parts.map((total, stratum) => ({
      functions: inBlock(block),
      places: members[stratum] ?? [],
      total,
    }));
  const people = sum(everyone(year).map((place) => year.amount('innbyggere', place)));
  const levelOf = (group: string) => ((levels(group, year.year) ?? 0) * people) / 1000;
  const support = supportTotals(input);
  const national = (block: string, total: number): Target => ({
    functions: inBlock(block),
    places: everyone(year),
    total,
  });
  return [
    ...BLOCKS.flatMap((block) => perPart(block, totals.get(block) ?? [])),
    ...(support.parts === undefined
      ? [national('livsopphold', support.total)]
      : perPart('livsopphold', support.parts)),
    national('sosial', levelOf('sosial') - support.total),
    national('barnevern', levelOf('barnevern')),
    national('administrasjon', levelOf('administrasjon')),
    ...grossTransport(input, inBlock(TRANSPORT)),
    national('voksenopplaering', levelOf('grunnskole_med_voksne') - sum(totals.get('grunnskole') ?? [])),
  ];
}

/** What transport costs is published as gross expenditure of the country, in some years. */
function grossTransport(
  { level: { population }, year, rules, levels, incomeOf }: NetInput,
  functions: readonly number[],
): Target[] {
  const level = levels('samferdsel_brutto', year.year);
  if (level === undefined) return [];
  const inUse = rules.filter((rule) => isInUse(rule, year.year));
  const people = sum(everyone(year).map((place) => year.amount(population, place)));
  const weights = functions.map((at) => 1 + incomeOf(inUse[at]?.template ?? ''));
  return [{ functions, places: everyone(year), total: (level * people) / 1000, weights }];
}

/** Income support is published from 2022; before that it is taken to have moved as all social services. */
function supportTotals({ year, published, levels }: NetInput) {
  const none = year.regions.map(() => 0);
  const parts = perStratum(year, none, (region) => published(SUPPORT, region, year.year));
  if (parts !== undefined) return { parts, total: sum(parts) };
  const first = published(SUPPORT, 'EAK', SUPPORT_FROM) ?? 0;
  const [now, then] = [levels('sosial', year.year) ?? 0, levels('sosial', SUPPORT_FROM) ?? 1];
  return { parts: undefined, total: (first * now) / then };
}

function required<T>(value: T | undefined, indicator: string, { year }: AccountYear): T {
  if (value === undefined) throw new Error(`nothing is published for ${indicator} in ${year}`);
  return value;
}
