import type { PublishedIndex, PublishedIndicator } from '../contracts/published.ts';
import type { Observation } from '../domain/observation.ts';
import type { Rank } from '../domain/rank.ts';
import type { Period } from '../domain/region.ts';
import type { SeriesRun } from '../domain/seriesBreaks.ts';
import type { StatusMask } from '../domain/status.ts';
import type { Unit } from '../domain/indicator.ts';
import type { Locale } from '../i18n/locales.ts';

/**
 * One table as data: the HTML table, the CSV and the Excel file are all made from it, so they cannot disagree.
 * Values are already rounded to `decimals`; each format only writes them in its own notation.
 */
export interface TableModel {
  readonly locale: Locale;
  readonly title: string;
  /** Second line: region, years, vintage. */
  readonly subtitle: string;
  /** Without extension; tells area, number and name, years, vintage and date. Safe in every file system. */
  readonly fileName: string;
  readonly columns: readonly TableColumn[];
  readonly sections: readonly TableSection[];
  /** Signs that occur in the table with their meaning. */
  readonly signs: readonly { readonly sign: string; readonly meaning: string }[];
  readonly notes: readonly string[];
  /** How files say beside a number that it is qualified: in words as a rule, by the signs in very large tables. */
  readonly remarks?: 'words' | 'signs' | undefined;
  /** Those of `notes` that are of the table as a whole; left out where there is no row to tell the others. */
  readonly generalNotes?: readonly string[] | undefined;
  /** What the columns beside the figures mean; left out where there are none. */
  readonly columnNotes?: readonly ColumnNote[] | undefined;
  /** Breaks by row, where the others of `notes` stand; what a definition notes is in the definition. */
  readonly rowNotes?: Readonly<Record<string, readonly string[]>> | undefined;
  /** One line that credits where the figures come from. */
  readonly source: string;
  /** Definitions by row: name, unit, text; goes on a sheet of its own. */
  readonly definitions: readonly TableDefinition[];
  /** «Kilde: …», licence, release, address of the page; label and text. */
  readonly about: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The words that go with a table: signs, notes, definitions and where the figures come from. Made from the published
 * index and what the table shows, so that nothing is explained that does not occur and nothing that occurs is left out.
 */
export interface TextContext {
  readonly index: PublishedIndex;
  readonly locale: Locale;
  /** Key figures of the table, in order. */
  readonly indicators: readonly PublishedIndicator[];
}

/** What a kind of column means. */
export interface ColumnNote {
  readonly column: TableColumn['kind'];
  readonly text: string;
}

export interface TableColumn {
  readonly id: string;
  readonly header: string;
  /** `code` stays text with its zeros in every format. */
  readonly kind: 'text' | 'code' | 'number' | 'trend' | 'difference' | 'rank';
  /** Heading that spans neighbouring columns with the same text: the region that years belong to. */
  readonly group?: string | undefined;
  /** In files, which have one row of headers: «Strand 2025» where the screen has «Strand» above «2025». */
  readonly fileHeader?: string | undefined;
  /** On screen: the group is the region the table is about. */
  readonly own?: boolean | undefined;
  /** On screen: a line before this column. */
  readonly divider?: boolean | undefined;
}

export interface TableSection {
  /** To link to, on pages; left out where there is nothing to. */
  readonly id?: string | undefined;
  /** Empty when the table has no headings. */
  readonly heading: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly id: string;
  /** On screen: id of the column with the row's newest figure, shown stronger. */
  readonly latest?: string | undefined;
  /** One cell per column. */
  readonly cells: readonly TableCell[];
}

export type TableCell = TextCell | NumberCell | TrendCell | DifferenceCell | RankCell;

export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  /** Language of the text where it is not the page's. */
  readonly lang?: string | undefined;
}

export interface NumberCell {
  readonly kind: 'number';
  readonly value: number | null;
  readonly mask: StatusMask;
  readonly decimals: number;
  readonly unit: Unit;
  /** Whether the figure is not comparable with those of the years before it. */
  readonly afterBreak?: boolean | undefined;
}

/** The shape of the own years, on screen only: files have the figures themselves. */
export interface TrendCell {
  readonly kind: 'trend';
  readonly runs: readonly SeriesRun[];
  /** Years that begin a new series, which no line may cross. */
  readonly breaks: readonly Period[];
  /** Ends of the axis. */
  readonly from: Period;
  readonly to: Period;
  /** From the first figure that is comparable with the last; left out where there are no two. */
  readonly change?:
    { readonly first: NumberCell; readonly period: Period; readonly last: NumberCell } | undefined;
}

/** Own figure less that of the peers: in the unit, in per cent, and in kroner for the unit as a whole. */
export interface DifferenceCell {
  readonly kind: 'difference';
  readonly own: Observation;
  readonly comparison: Observation;
  readonly difference: Observation;
  readonly percent: Observation;
  /** Left out where the figure is not money per something. */
  readonly kroner?: Observation | undefined;
  readonly decimals: number;
  readonly unit: Unit;
}

/** Place among those peers that have a figure. */
export interface RankCell {
  readonly kind: 'rank';
  readonly rank: Rank;
  /** Of the own figure. */
  readonly mask: StatusMask;
}

/** Every figure of a cell, with its status: what a table must mark and explain. */
export function figuresIn(cell: TableCell): Observation[] {
  switch (cell.kind) {
    case 'number':
      return [{ value: cell.value, mask: cell.mask }];
    case 'difference':
      return [cell.difference, ...(showsKroner(cell) ? [cell.kroner] : [])];
    case 'rank':
      return [{ value: cell.rank.from, mask: cell.mask }];
    default:
      return [];
  }
}

/** No difference is no amount either. */
export function showsKroner(cell: DifferenceCell): cell is DifferenceCell & { kroner: Observation } {
  return cell.kroner !== undefined && cell.kroner.value !== null && cell.kroner.value !== 0;
}

export interface TableDefinition {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly averaging: string;
  readonly source: string;
  readonly provenance: string;
  readonly note: string;
  /** Averaging, source and provenance in a word or two, for pages; empty where there is nothing to say. */
  readonly short: { readonly averaging: string; readonly source: string; readonly provenance: string };
  /** For a row of a table: what the figure tells, and what is to be known of it; the rest is on its own page. */
  readonly inRow?: { readonly tells: string; readonly rest: string } | undefined;
}
