import { parseAccountRows } from '../contracts/accounts.ts';
import type { SeenCells } from '../contracts/accounts.ts';
import type { CsvTable } from '../contracts/csv.ts';
import { indexAccounts, reportKey } from '../domain/accounts/accountsIndex.ts';
import type { AccountsIndex } from '../domain/accounts/accountsIndex.ts';
import { isBalanceClass } from '../domain/accounts/accountRecord.ts';
import type { AccountRecord, Scope } from '../domain/accounts/accountRecord.ts';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/region.ts';
import type { Frame } from './frame.ts';
import { inOrderOfPublication, qualifiersOf } from './loadDataset.ts';
import type { DatasetVintage, Frames, LoadedDataset } from './loadDataset.ts';
import type { DatasetInput, DatasetTable } from './readInputs.ts';
import type { RowLocator } from './rowLocator.ts';

/** The amounts of a dataset of accounts: the winning publication of each report. */
export interface LoadedAccounts {
  /** By municipality number; amounts in 1000 kr. */
  readonly index: AccountsIndex;
  /** What is to be known about the figures of each report, by scope, over the frame of numbers. */
  readonly qualifiers: Readonly<Record<Scope, Uint16Array>>;
  /** The files, oldest publication first. */
  readonly tables: readonly CsvTable[];
}

interface Placing {
  readonly frames: Frames;
  readonly locator: (input: DatasetInput, frame: Frame, problems: Problem[]) => RowLocator;
}

interface Loading {
  readonly manifest: DatasetInput['manifest'];
  readonly accountTables: AccountTables;
  readonly locate: RowLocator;
  readonly problems: Problem[];
  readonly records: AccountRecord[];
  readonly qualifiers: LoadedAccounts['qualifiers'];
  readonly placeOf: (record: AccountRecord) => number;
  /** Files that the figures of each year come from. */
  readonly sources: Map<Period, Set<DatasetTable>>;
}

/**
 * Reads the amounts of a dataset of accounts. A later publication displaces an earlier one report by report, not cell by
 * cell: what the new one has no amount on is 0 in it. A report here is what a region has for a year in a scope, the
 * account and the balance sheet each by itself. Files of the same date are parts of one publication and are added.
 */
export function loadAccounts(
  input: DatasetInput,
  accountTables: AccountTables,
  { frames, locator }: Placing,
): { dataset: LoadedDataset; problems: readonly Problem[] } {
  const { manifest } = input;
  const problems: Problem[] = [];
  const { rows, column, exists } = frames.numbers;
  const none = () => new Uint16Array(exists.length);
  const loading: Loading = {
    ...{ manifest, accountTables, problems, records: [] },
    locate: locator(input, frames.numbers, problems),
    ...{ qualifiers: { A: none(), B: none(), C: none() }, sources: new Map() },
    placeOf: ({ region, period }) => (rows.get(region) ?? 0) * column.size + (column.get(period) ?? 0),
  };
  const tables = inOrderOfPublication(input.tables);
  const publications = Map.groupBy(tables, ({ entry }) => entry.published ?? '');
  const displaced = new Set<string>();
  for (const publication of [...publications.values()].reverse()) {
    const parts = loadPublication(loading, publication, displaced);
    for (const part of parts) displaced.add(part);
  }
  const { records, qualifiers, sources } = loading;
  const index = indexAccounts(records, accountTables);
  const accounts = { index, qualifiers, tables: tables.map(({ table }) => table) };
  const periods = [...sources.keys()].sort(compareCodes);
  const vintages = vintagesOf(periods, tables, sources);
  return {
    dataset: { manifest, numbers: new Map(), units: new Map(), accounts, periods, vintages },
    problems,
  };
}

/** Keeps the amounts of one publication that no later one displaces. @returns the parts of reports that it has */
function loadPublication(
  loading: Loading,
  publication: readonly DatasetTable[],
  displaced: ReadonlySet<string>,
): ReadonlySet<string> {
  const { manifest, accountTables, problems } = loading;
  const { signs } = manifest.accounts;
  const seen: SeenCells[] = [];
  const parts = new Set<string>();
  for (const table of publication) {
    const belongs = hasPlace(table.table, loading.locate);
    const read = parseAccountRows(table.table, accountTables, { signs, seen, belongs });
    for (const problem of read.problems) problems.push(problem);
    const isKept = partKeeper((record, part) => {
      if (displaced.has(part)) return false;
      parts.add(part);
      noteSource(loading, table, record);
      return true;
    });
    for (const record of read.records) if (isKept(record)) loading.records.push(record);
  }
  return parts;
}

/** Remembers which file a report is from, and what is to be known about its figures. */
function noteSource({ manifest, ...loading }: Loading, table: DatasetTable, record: AccountRecord): void {
  const [known, place] = [loading.qualifiers[record.scope], loading.placeOf(record)];
  known[place] = (known[place] ?? 0) | qualifiersOf(manifest, table.entry.vintage);
  const used = loading.sources.get(record.period) ?? new Set();
  loading.sources.set(record.period, used.add(table));
}

/**
 * Asks about the part of a report that a record is in. Files have millions of rows, those of a report next to each other,
 * so the last answer of each scope and form is kept.
 */
function partKeeper(
  ask: (record: AccountRecord, part: string) => boolean,
): (record: AccountRecord) => boolean {
  const last = new Map<string, { region: string; period: Period; answer: boolean }>();
  return (record) => {
    const { region, period, scope } = record;
    const form = isBalanceClass(record.kontoklasse) ? 'balance' : 'account';
    const known = last.get(`${scope} ${form}`);
    if (known?.region === region && known.period === period) return known.answer;
    const answer = ask(record, `${reportKey(record)} ${form}`);
    last.set(`${scope} ${form}`, { region, period, answer });
    return answer;
  };
}

/** Whether a row's region and year have a place; asked, and told about, once for each region and year of a file. */
function hasPlace(table: CsvTable, locate: RowLocator): (row: CsvTable['rows'][number]) => boolean {
  const [region, year] = [table.header.indexOf('region'), table.header.indexOf('year')];
  const known = new Map<string, boolean>();
  let last = { region: '', year: '', answer: false };
  return (row) => {
    const [own = '', when = ''] = [row.cells[region], row.cells[year]];
    if (own === last.region && when === last.year) return last.answer;
    const key = `${own} ${when}`;
    const answer = known.get(key) ?? locate(table, row) !== undefined;
    known.set(key, answer);
    last = { region: own, year: when, answer };
    return answer;
  };
}

function vintagesOf(
  periods: readonly Period[],
  tables: readonly DatasetTable[],
  sources: Loading['sources'],
): DatasetVintage[] {
  return periods.flatMap((period) =>
    tables
      .filter((table) => sources.get(period)?.has(table))
      .flatMap(({ entry: { vintage, published } }) =>
        published === null ? [] : [{ period, vintage, published }],
      ),
  );
}
