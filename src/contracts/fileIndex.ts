import type { UnitLevel } from '../domain/region.ts';
import type { PublishedHeader } from './published.ts';

/** Formats with words in them, one file a language, and formats that are the same in all. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export const NEUTRAL_FORMATS = ['parquet', 'lang.csv.gz', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type NeutralFormat = (typeof NEUTRAL_FORMATS)[number];

/** Columns of the long form, in order; the same in CSV, Parquet and the schema of the data package. */
export const LONG_COLUMN_NAMES = [
  'level',
  'region',
  'region_name',
  'year',
  'indicator',
  'indicator_name',
  'indicator_name_en',
  'unit',
  'value',
  'status',
  'numerator',
  'denominator',
  'provenance',
  'vintage',
  'source',
  'release',
] as const;
export type LongColumn = (typeof LONG_COLUMN_NAMES)[number];

/** Tables of what the figures are about, each a file of its own. */
export const REFERENCE_TABLES = ['regioner', 'grupper', 'nokkeltall', 'endringer'] as const;
export type ReferenceTable = (typeof REFERENCE_TABLES)[number];

/** A file under `/data/`. */
export interface IndexedFile {
  /** From the root of the site: `/data/barnehage.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  /** Where it has all figures of a service area: which. */
  readonly area?: string | undefined;
  /** Where it is written for people: in which language. */
  readonly language?: string | undefined;
}

export interface IndexedArea {
  readonly id: string;
  readonly level: UnitLevel;
  /** Rows of the long form: a key figure of a region in a year. */
  readonly rows: number;
}

/** `/data/filer.json`: every file under `/data/` but itself and the list of checksums, by path. */
export interface FileIndex extends PublishedHeader {
  readonly licence: string;
  readonly areas: readonly IndexedArea[];
  readonly files: readonly IndexedFile[];
}
