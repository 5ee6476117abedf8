import type { UnitLevel } from '../domain/region.ts';
import type { PublishedHeader } from './published.ts';

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
