import type { NumberCell, TableColumn, TableModel, TableRow, TextCell } from '../export/tableModel.ts';
import type { CompareData } from './compareData.ts';
import type { CompareState } from './compareState.ts';
import type { CompareTexts } from './compareTexts.ts';
import type { DistanceMark } from './distanceMark.ts';

/** Denominators of the own region by key figure, then by its periods: what a difference in kroner is made with. */
export type OwnDenominators = ReadonlyMap<string, readonly (number | null)[]>;

export interface CompareTableInput {
  readonly data: CompareData;
  readonly state: CompareState;
  readonly texts: CompareTexts;
  /** Needed for a difference in kroner alone; without them there is none. */
  readonly denominators?: OwnDenominators | undefined;
}

/** The table as it is seen; files are made of the same cells. */
export interface CompareTable extends Pick<TableModel, 'locale'> {
  readonly columns: readonly CompareColumn[];
  readonly sections: readonly { readonly heading: string; readonly rows: readonly CompareRow[] }[];
  readonly rowsAre: 'regions' | 'lines';
}

export interface CompareColumn extends TableColumn {
  /** By what the regions are sorted when its heading is pressed; left out where there is nothing to sort by. */
  readonly sortBy?: string | undefined;
  readonly unit?: string | undefined;
  readonly isOwn?: boolean | undefined;
}

export interface CompareRow extends TableRow {
  readonly cells: readonly CompareCell[];
  readonly sortBy?: string | undefined;
  readonly unit?: string | undefined;
  readonly isOwn?: boolean | undefined;
}

export type CompareCell = (TextCell | NumberCell) & {
  readonly mark?: DistanceMark | undefined;
  /** The figure is not comparable with the one of the year before in the table. */
  readonly broken?: boolean | undefined;
  /** A difference, which is written with its sign. */
  readonly change?: boolean | undefined;
};
