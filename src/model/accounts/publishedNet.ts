import type { AccountYear } from './accountYear.ts';
import type { NetInput } from './fitNet.ts';
import { perStratum, sum, sumByStratum, wholeOfShares } from './published.ts';

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

/** Net expenditure as far as it is published. */
export interface PublishedNet {
  /** All net expenditure by stratum. */
  readonly whole: readonly number[];
  /** Net expenditure of blocks by stratum. */
  readonly totals: ReadonlyMap<string, readonly number[]>;
}

/** What is published about net expenditure, as amounts in 1000 kr by stratum. */
export function publishedNet(input: NetInput): PublishedNet {
  const perBase = amountsPerBase(input);
  const whole = wholesOf(input, perBase);
  const shares = Object.entries(SHARES).map(([block, indicator]): [string, readonly number[]] => {
    const level = levelOf(input, block);
    const all = level ?? percentOf(figure(input, indicator, COUNTRY), sum(whole));
    const parts = partsOf(input.year).map((region, at) =>
      percentOf(figure(input, indicator, region), whole[at] ?? 0),
    );
    return [block, [...parts, all - sum(parts)]];
  });
  return { whole, totals: withCultureParts(new Map([...perBase, ...shares])) };
}

const COUNTRY = 'EAK';

function partsOf({ regions }: AccountYear): readonly string[] {
  return regions.slice(0, -1);
}

function figure({ published, year }: NetInput, indicator: string, region: string): number {
  return required(published(indicator, region, year.year), indicator, year);
}

/** What is published per unit of a base, times the base. */
function amountsPerBase({ year, published }: NetInput): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(PER_BASE).map(([block, { indicator, base }]) => {
      const bases = sumByStratum(year, (place) => year.amount(base, place));
      const amounts = perStratum(year, bases, (region, units) => {
        const perUnit = published(indicator, region, year.year);
        return perUnit === undefined ? undefined : (perUnit * units) / 1000;
      });
      return [block, required(amounts, indicator, year)];
    }),
  );
}

/** What a group of functions comes to in the country where that is published per inhabitant. */
function levelOf({ levels, year }: NetInput, group: string): number | undefined {
  const perInhabitant = levels(group, year.year);
  const people = sum(sumByStratum(year, (place) => year.amount('innbyggere', place)));
  return perInhabitant === undefined ? undefined : (perInhabitant * people) / 1000;
}

/** All net expenditure by stratum: what the published shares of it agree on. */
function wholesOf(input: NetInput, perBase: ReadonlyMap<string, readonly number[]>): number[] {
  const sharesOf = (region: string, amountOf: (block: string) => number) =>
    Object.entries(WHOLE).map(([block, indicator]) => ({
      amount: amountOf(block),
      percent: figure(input, indicator, region),
    }));
  const known = partsOf(input.year).map((region, at) =>
    wholeOfShares(sharesOf(region, (block) => perBase.get(block)?.[at] ?? 0)),
  );
  const country = wholeOfShares([
    ...sharesOf(COUNTRY, (block) => sum(perBase.get(block) ?? [])),
    ...(['omsorg', 'kommunehelse'] as const).flatMap((group) => {
      const amount = levelOf(input, group);
      return amount === undefined ? [] : [{ amount, percent: figure(input, SHARES[group], COUNTRY) }];
    }),
  ]);
  return [...known, country - sum(known)];
}

function percentOf(percent: number, whole: number): number {
  return (percent / 100) * whole;
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

/** Income support is published from 2022; before that it is taken to have moved as all social services. */
export function supportTotals({ year, published, levels }: NetInput) {
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
