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
  /** Those of `notes` that are of the table as a whole; left out where there is no row to tell the others. */
  readonly generalNotes?: readonly string[] | undefined;
  /** Breaks by row, where the others of `notes` stand; what a definition notes is in the definition. */
  readonly rowNotes?: Readonly<Record<string, readonly string[]>> | undefined;
  /** One line that credits where the figures come from. */
  readonly source: string;
  /** Definitions by row: name, unit, text; goes on a sheet of its own. */
  readonly definitions: readonly TableDefinition[];
  /** «Kilde: …», licence, release, address of the page; label and text. */
  readonly about: readonly { readonly label: string; readonly text: string }[];
}

export interface TableColumn {
  readonly id: string;
  readonly header: string;
  /** `code` stays text with its zeros in every format. */
  readonly kind: 'text' | 'code' | 'number';
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

export type TableCell = TextCell | NumberCell;

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
}
