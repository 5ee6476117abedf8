import type { LocalText, Period, RegionCode, UnitLevel } from './region.ts';

/** How sure a figure is to be a published one. What touches a weaker input is as weak as that. */
export const PROVENANCES = ['official', 'estimated', 'modelled'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export type Vintage = 'unrevised' | 'revised';

/** Headings under which key figures stand in a table (domain: KOSTRA's indicator types). */
export const HEADINGS = [
  'prioritering',
  'dekningsgrad',
  'enhetskostnad',
  'kvalitet',
  'utdypende',
  'finansiell',
] as const;
export type Heading = (typeof HEADINGS)[number];

/**
 * How an average over municipalities is made.
 * - `ratio`: sum of numerators over sum of denominators, over those that have both.
 * - `sum`: sum of values; missing when a member has no value.
 * - `mean`: unweighted mean of those that report (fees, case handling time).
 * - `weighted`: the source publishes only the ratio; the mean of values weighted by the denominator, marked `estimated`
 *   since it is made from rounded values.
 * - `none`: no average has meaning (yes/no).
 */
export const AVERAGINGS = ['ratio', 'sum', 'mean', 'weighted', 'none'] as const;
export type Averaging = (typeof AVERAGINGS)[number];

/** Units a figure may have; their names are in the language files. */
export const UNITS = [
  'antall',
  'personer',
  'prosent',
  'promille',
  'kr',
  '1000kr',
  'mill_kr',
  'per1000',
  'per10000',
  'aarsverk',
  'km',
  'm',
  'm2',
  'm3',
  'dekar',
  'kwh',
  'kg',
  'tonn',
  'liter',
  'timer',
  'dager',
  'poeng',
  'aar',
  'jaNei',
  'indeks',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * How a total gets a figure for a municipality that has not reported. Never shown as the municipality's own figure.
 * - `none`: the municipality is left out (and a sum is missing).
 * - `lastYear`: its own figure of the year before (accounts).
 * - `groupRate`: the rate per `per` (a measure, usually population) of those in its kommunegruppe that did report,
 *   times its own `per`.
 */
export type Imputation =
  { readonly kind: 'none' | 'lastYear' } | { readonly kind: 'groupRate'; readonly per: string };

/** A base quantity: what a dataset's column, a sum of columns, or an expression over the accounts gives. */
export interface Measure {
  readonly id: string;
  /** What it is taken from: the datasets that say that they supply it. There may be none, and then there are no figures. */
  readonly supply: string;
  /** Column or `+`/`-` of columns of the supply; for accounts an accounts expression. */
  readonly expression: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly name: LocalText;
  /** Counts of units below this and above zero are hidden; null when the measure is no count of units at risk. */
  readonly suppressBelow: number | null;
  /** Whether zeros are as secret as small counts; left out means that they are shown. */
  readonly suppressZeros?: boolean | undefined;
  /** How totals are filled where municipalities lack the figure; left out means not at all. */
  readonly imputation?: Imputation | undefined;
}

/** A term of an indicator's numerator or denominator: a measure added or subtracted. */
export interface MeasureTerm {
  readonly measure: string;
  readonly sign: 1 | -1;
}

/** What part of a municipality's accounts a figure is about: A konsern, B kasse, C consolidated. */
export const INDICATOR_SCOPES = ['A', 'B', 'C'] as const;
export type IndicatorScope = (typeof INDICATOR_SCOPES)[number];

/**
 * When a figure is of, where that is not the year or its last day.
 * - `n+1`: decided for the year after (fees); `n-1`: of the year before.
 * - `1.1`, `1.10`, `15.12`: counted on that day of the year (pupils on 1 October, children in kindergarten on 15 December).
 * - `schoolYear`: of the school year that ends in the year.
 */
export const REFERENCES = ['n+1', 'n-1', '1.1', '1.10', '15.12', 'schoolYear'] as const;
export type Reference = (typeof REFERENCES)[number];

/** What of a definition could not be checked against the statistics it is to agree with. */
export const UNVERIFIED = ['definition', 'table', 'code', 'level', 'averaging'] as const;
export type Unverified = (typeof UNVERIFIED)[number];

/** A key figure (nøkkeltall): one line of `data/areas/<area>.csv`. */
export interface Indicator {
  readonly id: string;
  readonly area: string;
  readonly level: UnitLevel;
  readonly heading: Heading;
  readonly name: LocalText;
  readonly unit: Unit;
  /** Decimals shown and published; never derived from the unit. */
  readonly decimals: number;
  readonly numerator: readonly MeasureTerm[];
  /** Empty when the figure is the numerator itself (an absolute number). */
  readonly denominator: readonly MeasureTerm[];
  /** The ratio is multiplied by this: 100 for per cent, 1000 for per 1 000 or for thousand kroner. */
  readonly scale: number;
  readonly averaging: Averaging;
  /** No non-response is expected: totals are never imputed. */
  readonly fullCount: boolean;
  readonly direction: 'neutral' | 'high' | 'low';
  /** SSB table number, where known. */
  readonly table: string | null;
  /** SSB variable code (ContentsCode), where known. */
  readonly variable: string | null;
  /** One sentence: what the figure tells. */
  readonly tells: LocalText;
  /** One sentence: what it does not tell. */
  readonly limits: LocalText;
  readonly note: LocalText | null;
  /** Set only where accounts are used. */
  readonly scope?: IndicatorScope | undefined;
  /** Left out: the year, or its last day. */
  readonly reference?: Reference | undefined;
  /** Left out when all of it has been checked. */
  readonly unverified?: readonly Unverified[] | undefined;
  /** SSB table or page where figures can be had when none are published here; `table` when left out. */
  readonly see?: string | undefined;
}

export interface ServiceArea {
  readonly id: string;
  readonly level: UnitLevel;
  readonly order: number;
  readonly name: LocalText;
  readonly description: LocalText;
}

/** A break in a series: from `period` on, figures are not comparable with those before. */
export interface SeriesBreak {
  /** Which indicator; null for all of a region. */
  readonly indicator: string | null;
  /** Which region; null for all of an indicator. */
  readonly region: RegionCode | null;
  readonly period: Period;
  readonly text: LocalText;
}

/** The parsed numerator of an indicator such as `a + b - c`. @throws Error naming the position of what cannot be read. */
export function parseTerms(text: string): MeasureTerm[] {
  const terms: MeasureTerm[] = [];
  const pattern = /\s*([+-]?)\s*([a-z][a-z0-9_]*)\s*/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    const sign = match?.[1];
    const measure = match?.[2];
    if (measure === undefined || (at > 0 && sign === '')) {
      throw new Error(`expected «+ measure» or «- measure» at position ${at + 1} of «${text}»`);
    }
    terms.push({ measure, sign: sign === '-' ? -1 : 1 });
  }
  return terms;
}
