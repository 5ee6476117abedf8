import type { Period, RegionCode, UnitLevel } from '../domain/region.ts';

/**
 * What a reader of the compare page has chosen; all of it is in the address, see `compareParams.ts`. The values of a view
 * and of a difference are the words of the address, the same in all languages.
 */
export interface CompareState {
  /** Whose figures; all regions and figures chosen are of this level. */
  readonly level: UnitLevel;
  readonly own: RegionCode | null;
  /** The others in the order of the columns: units and averages, without the own one. */
  readonly regions: readonly RegionCode[];
  /** A service area; null where `basket` holds key figures of any areas of the level. */
  readonly area: string | null;
  readonly basket: readonly string[];
  /** Both included; null for the newest year of each figure, and in views over years for the newest five. */
  readonly years: YearRange | null;
  readonly view: CompareView;
  /** The key figure of views that show one; null for the first. */
  readonly figure: string | null;
  /** The second key figure of `sammenheng`. */
  readonly against: string | null;
  readonly transposed: boolean;
  readonly difference: CompareDifference | null;
  readonly sort: CompareSort | null;
  /** Name of an own group; empty for none. */
  readonly name: string;
  /** Date of the release that the link was made in; null for a link that names none. */
  readonly release: string | null;
}

export interface YearRange {
  readonly from: Period;
  readonly to: Period;
}

/**
 * `tabell`: figures × regions in one year · `utvikling`: one figure, years × regions · charts: `linjer` over years,
 * `stolper` of one year, `spredning` among all (dots and quartiles), `sammenheng` between two figures.
 */
export const COMPARE_VIEWS = ['tabell', 'utvikling', 'linjer', 'stolper', 'spredning', 'sammenheng'] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** Those that are a table and nothing else. */
export const TABLE_VIEWS = ['tabell', 'utvikling'] as const satisfies readonly CompareView[];

export const DIFFERENCES = ['enhet', 'prosent', 'kroner'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** Own figure less that of another column. */
export interface CompareDifference {
  readonly from: RegionCode;
  readonly as: DifferenceKind;
}

/** Rows sorted by a column: code of a region, or a year, or `navn`; null in the state for the order of the area. */
export interface CompareSort {
  readonly by: string;
  readonly descending: boolean;
}

/** Others that report themselves; averages are counted apart. */
export const MAX_UNITS = 12;
export const MAX_AVERAGES = 8;
export const MAX_BASKET = 30;
export const MAX_NAME = 60;

export const EMPTY_STATE: CompareState = {
  level: 'kommune',
  own: null,
  regions: [],
  area: null,
  basket: [],
  years: null,
  view: 'tabell',
  figure: null,
  against: null,
  transposed: false,
  difference: null,
  sort: null,
  name: '',
  release: null,
};

/** Something to be told about a choice that could not be followed to the letter; texts are in the message files. */
export interface CompareMessage {
  readonly kind: CompareMessageKind;
  readonly values: Readonly<Record<string, string>>;
}

export const COMPARE_MESSAGES = [
  'unknownView',
  'unknownLevel',
  'unknownDifference',
  'notARegion',
  'notAYear',
  'notAFlag',
  'notASort',
  'notARelease',
  'nameCut',
  'unknownRegion',
  'followed',
  'divided',
  'otherLevel',
  'ownAverage',
  'tooManyUnits',
  'tooManyAverages',
  'tooManyFigures',
  'unknownArea',
  'unknownFigure',
  'yearsOutside',
  'notChosen',
  'otherRelease',
] as const;
export type CompareMessageKind = (typeof COMPARE_MESSAGES)[number];

/** Own region first, then the others: the columns. */
export function chosenRegions({ own, regions }: Pick<CompareState, 'own' | 'regions'>): RegionCode[] {
  return own === null ? [...regions] : [own, ...regions];
}

/** Whether nothing is chosen, so that the page shows what it was made with. */
export function isEmptyState({ own, regions, area, basket }: CompareState): boolean {
  return own === null && regions.length === 0 && area === null && basket.length === 0;
}
