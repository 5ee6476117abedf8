import { parseFigure } from '../contracts/figure.ts';
import type { DatasetColumn, DatasetManifest } from '../contracts/datasetManifest.ts';
import type { CsvRow, CsvTable } from '../contracts/csv.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Vintage } from '../domain/indicator.ts';
import { setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/region.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import { checkJumps } from './checkJumps.ts';
import type { Frame } from './frame.ts';
import type { LoadedAccounts } from './loadAccounts.ts';
import { addProblems } from './problems.ts';
import type { DatasetInput, DatasetTable } from './readInputs.ts';
import { baseColumn, restateColumn } from './restate.ts';
import { datasetProblem } from './rowProblems.ts';
import { kostraYear } from './rowLocator.ts';
import type { RowLocator } from './rowLocator.ts';

/** The figures of one dataset: the winning publication of each cell. */
export interface LoadedDataset {
  readonly manifest: DatasetManifest;
  /** Columns by municipality number; null when the dataset is known only by the borders of 2024. */
  readonly numbers: ReadonlyMap<string, Column> | null;
  /** Columns by municipality as it is now (and historic ones that were split). */
  readonly units: ReadonlyMap<string, Column>;
  /** The amounts of a dataset of accounts, which then has no columns; null for columns of figures. */
  readonly accounts: LoadedAccounts | null;
  /** KOSTRA years with rows, ascending. */
  readonly periods: readonly Period[];
  /** Which publication the figures of each year come from; several when a year was published in parts. */
  readonly vintages: readonly DatasetVintage[];
}

export interface DatasetVintage {
  readonly period: Period;
  readonly vintage: Vintage;
  readonly published: string;
}

export interface Frames {
  readonly numbers: Frame;
  readonly units: Frame;
}

/** Where each cell was read: index into the dataset's tables and line; line 0 where nothing was read. */
export interface Trace {
  readonly table: Uint8Array;
  readonly line: Uint32Array;
}

interface Loading {
  readonly manifest: DatasetManifest;
  readonly frame: Frame;
  readonly columns: readonly { readonly declared: DatasetColumn; readonly column: Column }[];
  readonly trace: Trace;
  readonly locate: RowLocator;
  readonly problems: Problem[];
}

/** Puts the rows of a dataset's files in place, oldest publication first so that later ones displace them. */
export function loadDataset(
  input: DatasetInput,
  frames: Frames,
  locator: (input: DatasetInput, frame: Frame, problems: Problem[]) => RowLocator,
): { dataset: LoadedDataset; problems: readonly Problem[] } {
  const { manifest } = input;
  const frame = manifest.structure === 'own-year' ? frames.numbers : frames.units;
  const places = frame.exists.length;
  const problems: Problem[] = [];
  const loading: Loading = {
    manifest,
    frame,
    columns: manifest.columns.map((declared) => ({ declared, column: baseColumn(frame) })),
    trace: { table: new Uint8Array(places), line: new Uint32Array(places) },
    locate: locator(input, frame, problems),
    problems,
  };
  const ordered = inOrderOfPublication(input.tables);
  ordered.forEach((_, index) => loadTable(loading, ordered, index));
  addProblems(
    problems,
    checkJumps({ columns: loading.columns, frame, trace: loading.trace, tables: ordered }),
  );

  const loaded = new Map(loading.columns.map(({ declared, column }) => [declared.name, column]));
  const own = manifest.structure === 'own-year';
  const units = own
    ? new Map(
        loading.columns.map(({ declared, column }) => [
          declared.name,
          restateColumn(column, declared, frames),
        ]),
      )
    : loaded;
  const { periods, vintages } = summarise(loading, ordered);
  const numbers = own ? loaded : null;
  return { dataset: { manifest, numbers, units, accounts: null, periods, vintages }, problems };
}

/** Oldest publication first. */
export function inOrderOfPublication(tables: readonly DatasetTable[]): DatasetTable[] {
  return [...tables].sort((a, b) => compareCodes(a.entry.published ?? '', b.entry.published ?? ''));
}

function loadTable(loading: Loading, tables: readonly DatasetTable[], index: number): void {
  const current = tables[index];
  if (current === undefined) return;
  const { table, entry } = current;
  const { columns, trace, problems } = loading;
  const qualifiers = qualifiersOf(loading.manifest, entry.vintage);
  const cellAt = columns.map(({ declared }) => table.header.indexOf(declared.name));
  const isAnswer = entry.file.endsWith('.json');
  for (const row of table.rows) {
    if (isAnswer && isOutOfLife(row, loading)) continue;
    const place = loading.locate(table, row);
    if (place === undefined) continue;
    const before = trace.line[place] ?? 0;
    const beforeTable = tables[trace.table[place] ?? 0];
    if (before > 0 && beforeTable?.entry.published === entry.published) {
      problems.push(datasetProblem.duplicate(table, row, { file: beforeTable.table.file, line: before }));
      continue;
    }
    trace.table[place] = index;
    trace.line[place] = row.line;
    columns.forEach(({ declared, column }, at) => {
      const text = row.cells[cellAt[at] ?? -1] ?? '';
      setCell({ table, row, declared, column, text, place, qualifiers, problems });
    });
  }
}

/** Answers have a cell for every region asked for in every year: empty where it was not in force. */
function isOutOfLife(
  { cells: [code = '', year = '', ...figures] }: CsvRow,
  { frame, manifest }: Loading,
): boolean {
  if (figures.some((text) => text !== '.' && text !== '..')) return false;
  const row = frame.rows.get(code);
  const column = frame.column.get(kostraYear(year, manifest.period.offset) ?? '');
  if (row === undefined || column === undefined) return false;
  return frame.exists[row * frame.grid.periods.length + column] !== 1;
}

interface Cell {
  readonly table: CsvTable;
  readonly row: CsvRow;
  readonly declared: DatasetColumn;
  readonly column: Column;
  readonly text: string;
  readonly place: number;
  readonly qualifiers: StatusMask;
  readonly problems: Problem[];
}

function setCell({ table, row, declared, column, text, place, qualifiers, problems }: Cell): void {
  const figure = parseFigure(text);
  if (figure === undefined) {
    problems.push(datasetProblem.badNumber(table, row, { column: declared.name, text }));
    return;
  }
  const { value } = figure;
  if (value !== null && (value < (declared.min ?? -Infinity) || value > (declared.max ?? Infinity)))
    problems.push(datasetProblem.outOfBounds(table, row, { declared, text }));
  setObservation(column, place, isAbsent(figure.mask) ? figure : { value, mask: figure.mask | qualifiers });
}

/** What is to be known about every figure of a file. */
export function qualifiersOf(manifest: DatasetManifest, vintage: Vintage): StatusMask {
  const preliminary = vintage === 'unrevised' ? STATUS_BIT.preliminary : 0;
  return preliminary | (manifest.provenance === 'official' ? 0 : STATUS_BIT[manifest.provenance]);
}

/** Which years there are rows for, and the publications they come from. */
function summarise({ frame, trace }: Loading, tables: readonly DatasetTable[]) {
  const width = frame.grid.periods.length;
  const used = frame.grid.periods.map((_, column) => {
    const indices = new Set<number>();
    for (let place = column; place < trace.line.length; place += width)
      if ((trace.line[place] ?? 0) > 0) indices.add(trace.table[place] ?? 0);
    return [...indices].sort((a, b) => a - b);
  });
  const periods = frame.grid.periods.filter((_, column) => (used[column]?.length ?? 0) > 0);
  const vintages = frame.grid.periods.flatMap((period, column): DatasetVintage[] =>
    (used[column] ?? []).flatMap((index) => {
      const entry = tables[index]?.entry;
      return entry?.published ? [{ period, vintage: entry.vintage, published: entry.published }] : [];
    }),
  );
  return { periods, vintages };
}
