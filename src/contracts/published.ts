import type {
  Averaging,
  Heading,
  IndicatorScope,
  Provenance,
  Reference,
  Unit,
  Unverified,
  Vintage,
} from '../domain/indicator.ts';
import type { SearchEntry } from '../domain/regionSearch.ts';
import type { LocalText, Period, RegionCode, RegionLevel, RegionName, UnitLevel } from '../domain/region.ts';

/**
 * The static JSON under `/data/`. Written by `src/pipeline`, read by `src/site` at build and by islands in the browser.
 * Values are rounded once, to the indicator's decimals; status stands apart from value.
 */

/**
 * 2: a series of a region has only its own periods (`from`).
 * 3: periods before them have a status of their own (`before`); what a figure would be made of is left out where nobody has
 *    the figure. Regions of the compare page stand in columns, and its key figures in a file of their own.
 */
export const SCHEMA_VERSION = 3;

/** Stands first in every published file. */
export interface PublishedHeader {
  readonly schemaVersion: number;
  /** Hash of all inputs: the same inputs give the same version and the same bytes. */
  readonly dataVersion: string;
  readonly release: PublishedRelease;
}

export interface PublishedRelease {
  /** Newest KOSTRA year of the release. */
  readonly year: Period;
  readonly vintage: Vintage;
  /** ISO date of publication. */
  readonly published: string;
  readonly title: LocalText;
}

/**
 * A run of observations. `values[i]` is null where absent. `status[i]` is one base-36 digit: the index into the file's
 * `statusSets`, whose entries are status names joined by `+` (`""`, `missing`, `modelled+preliminary`). Left out when all
 * are plain values.
 */
export interface PublishedSeries {
  /**
   * In region files: place of the first value in the file's `periods`; 0 when left out. Before it and after the last
   * value nothing is known of the figure: it is missing, and the same holds of `numerator`, `denominator` and `coverage`,
   * which run over the same periods. To be read by the functions of `publishedSeries.ts`.
   */
  readonly from?: number | undefined;
  /**
   * In region files: the status digit of every period before `from`, where it is another than missing: a group that was
   * not in force has no figures of those years.
   */
  readonly before?: string | undefined;
  readonly values: readonly (number | null)[];
  readonly status?: string | undefined;
  /**
   * For averages, per period: municipalities in it with their own figures, left out for want of figures, and in it with
   * imputed figures; none is counted twice. All 0 where the average was not made here (given by the source, withheld,
   * not in force). Only in region files.
   */
  readonly coverage?: readonly (readonly [used: number, missing: number, imputed: number])[] | undefined;
  /**
   * Numerator and denominator in the measures' unit, of municipalities and averages. A `weighted` figure has the
   * denominator alone, the weight. Only in region files.
   */
  readonly numerator?: readonly (number | null)[] | undefined;
  readonly denominator?: readonly (number | null)[] | undefined;
}

/** `/data/region/<code>.json`: all indicators of one region, all periods. Also for averages (`EKG08`, `EAKUO`). */
export interface PublishedRegionFile extends PublishedHeader {
  readonly region: RegionCode;
  readonly level: RegionLevel;
  readonly periods: readonly Period[];
  readonly statusSets: readonly string[];
  readonly indicators: Readonly<Record<string, PublishedSeries>>;
}

/** `/data/omrade/<area>.json`: one service area, all regions; `values` runs over regions, then periods. */
export interface PublishedAreaFile extends PublishedHeader {
  readonly area: string;
  readonly regions: readonly RegionCode[];
  readonly periods: readonly Period[];
  readonly statusSets: readonly string[];
  readonly indicators: Readonly<Record<string, PublishedSeries>>;
}

export interface PublishedIndicator {
  readonly id: string;
  readonly area: string;
  readonly level: UnitLevel;
  readonly heading: Heading;
  readonly name: LocalText;
  readonly unit: Unit;
  readonly decimals: number;
  readonly averaging: Averaging;
  readonly scale: number;
  /** Readable formula parts: names of the measures with signs. */
  readonly numerator: readonly PublishedTerm[];
  readonly denominator: readonly PublishedTerm[];
  readonly direction: 'neutral' | 'high' | 'low';
  readonly table: string | null;
  readonly variable: string | null;
  readonly tells: LocalText;
  readonly limits: LocalText;
  readonly note: LocalText | null;
  /** Part of the accounts that the figure is about; left out where it is not of accounts. */
  readonly scope?: IndicatorScope | undefined;
  /** When the figure is of; left out where that is the year, or its last day. */
  readonly reference?: Reference | undefined;
  /** What of the definition could not be checked; left out when all has been. */
  readonly unverified?: readonly Unverified[] | undefined;
  /** SSB table or page where figures can be had when none are published here; `table` when left out. */
  readonly see?: string | undefined;
  /** Worst provenance of the datasets behind it; of a key figure without figures, `official`. */
  readonly provenance: Provenance;
  /** Ids of datasets behind it, into `sources`. */
  readonly datasets: readonly string[];
  /**
   * Periods in which any region has a value or a reason for none; ascending. Empty when there are no figures: then the
   * page says where they can be had (`see`, `table`), and files of regions leave the key figure out.
   */
  readonly periods: readonly Period[];
  /** Where the figures are from, in runs of `periods`; together they are all of them. */
  readonly provenances: readonly PublishedProvenance[];
}

/** A run of a key figure's periods, both ends included, that are from the same datasets. */
export interface PublishedProvenance {
  readonly from: Period;
  readonly to: Period;
  /** Worst of the datasets. */
  readonly provenance: Provenance;
  /** `partial` when one of them has only some of the regions: then a place among all has no meaning. */
  readonly coverage: 'full' | 'partial';
  /** Ids into `sources`. */
  readonly datasets: readonly string[];
}

export interface PublishedTerm {
  readonly measure: string;
  readonly name: LocalText;
  readonly unit: Unit;
  readonly sign: 1 | -1;
}

export interface PublishedArea {
  readonly id: string;
  readonly level: UnitLevel;
  readonly order: number;
  readonly name: LocalText;
  readonly description: LocalText;
  /** In table order. */
  readonly indicators: readonly string[];
}

/** A region as pages need it. */
export interface PublishedRegion {
  readonly code: RegionCode;
  readonly level: RegionLevel;
  readonly name: LocalText;
  /** Official names by language, for units and fylker. */
  readonly names: readonly RegionName[];
  /** URL segment within its level; null for the country. */
  readonly slug: string | null;
  /** For a kommune: region codes of its fylke (`EKA32`) and kommunegruppe (`EKG10`); null for all others. */
  readonly fylke: RegionCode | null;
  readonly group: RegionCode | null;
  /** For a fylkeskommune: region code of its part of the country (`EAFK03`); left out for all others. */
  readonly region?: RegionCode | undefined;
  /** Interior point of a kommune. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** Numbers, names and slugs that lead here: earlier numbers, each name form. */
  readonly aliases: readonly RegionAlias[];
  /** Breaks and notes that hold for the whole region. */
  readonly notes: readonly LocalText[];
  /** What else a reader of it should know, with where it is known from; left out where there is nothing. */
  readonly notices?: readonly { readonly text: LocalText; readonly link: string }[] | undefined;
}

export interface RegionAlias {
  readonly kind: 'oldNumber' | 'name' | 'slug' | 'oldName';
  readonly text: string;
  /** For a former name: the number the place had under it («tidligere Finnøy (1141)»). */
  readonly number?: RegionCode | undefined;
}

export interface PublishedGroup {
  readonly code: RegionCode;
  readonly vintage: string;
  readonly number: number;
  readonly criteria: LocalText;
  readonly note: LocalText | null;
  readonly members: readonly RegionCode[];
}

export interface PublishedSource {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly table: string | null;
  readonly url: string | null;
  readonly licence: string;
  readonly attribution: LocalText;
  readonly provenance: Provenance;
  readonly coverage: 'full' | 'partial';
  /** Those that some key figure takes from it; others it has are displaced by a better source, or in no key figure. */
  readonly periods: readonly Period[];
  readonly vintages: readonly {
    readonly period: Period;
    readonly vintage: Vintage;
    readonly published: string;
  }[];
  readonly note: LocalText | null;
}

export interface PublishedBreak {
  readonly indicator: string | null;
  readonly region: RegionCode | null;
  readonly period: Period;
  readonly text: LocalText;
}

/** Which key figures the page of a kommune draws, from `data/profile.json`; every id must be an indicator. */
export interface PublishedProfile {
  /** Number of inhabitants, drawn as a line over the years. */
  readonly population: string;
  /** Shares of the population by age, drawn as bars against the country. */
  readonly ageGroups: readonly { readonly indicator: string; readonly label: LocalText }[];
  /** How many key figures stand on the page of a service area for which none are chosen: the first that have a value. */
  readonly perArea: number;
  /** Key figures that tell of the people, under headings; the area they belong to is not told of again. */
  readonly facts?: readonly { readonly heading: LocalText; readonly indicators: readonly string[] }[];
  /** Key figures on the picture of a unit for shared links, after the population; the first ones that the unit has. */
  readonly picture?: readonly string[];
  /** By area: key figures that tell most of it. Those that a unit lacks are made up for by the first of the area's file. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
}

/** Something that can be found, with what its address is made of. */
export interface PublishedSearchEntry extends SearchEntry {
  readonly kind: 'kommune' | 'fylke' | 'kommunegruppe' | 'fylkeskommune' | 'bydel' | 'area' | 'indicator';
  /** Last segment of the address of its page. */
  readonly slug: string;
  /** Of an area: whose it is; left out where it is of municipalities. */
  readonly level?: UnitLevel | undefined;
  /** Of a key figure: id of its area. */
  readonly area?: string | undefined;
}

/** `/data/search.<locale>.json`: what the search box finds, in the order that decides among equals. */
export interface PublishedSearch extends PublishedHeader {
  readonly entries: readonly PublishedSearchEntry[];
}

/** `/data/index.json`: everything that is not a figure. */
export interface PublishedIndex extends PublishedHeader {
  readonly periods: readonly Period[];
  readonly areas: readonly PublishedArea[];
  readonly indicators: readonly PublishedIndicator[];
  readonly regions: readonly PublishedRegion[];
  readonly groups: readonly PublishedGroup[];
  readonly sources: readonly PublishedSource[];
  readonly breaks: readonly PublishedBreak[];
  readonly profile: PublishedProfile;
}
