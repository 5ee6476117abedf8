import { compareCodes } from '../compareCodes.ts';
import type { Period, RegionCode } from '../region.ts';
import { isBalanceClass, OWN_CLASSES } from './accountRecord.ts';
import type { AccountRecord, Scope } from './accountRecord.ts';
import { lineOf, NO_ART } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import { rowOf } from './compileExpression.ts';
import { hiddenArts } from './hiddenArts.ts';

/** One account: what a region has for a year in a scope. */
export interface AccountReport {
  readonly region: RegionCode;
  readonly period: Period;
  readonly scope: Scope;
  /** Whether the account itself has come (not only that of separate units), and the same for the balance sheet. */
  readonly hasAccount: boolean;
  readonly hasBalance: boolean;
}

/** All amounts on one row (class and line), by number of report and then by art. */
export interface AmountRow {
  readonly reports: Int32Array;
  readonly arts: Uint16Array;
  /** In 1000 kr. */
  readonly amounts: Float64Array;
}

export interface AccountsIndex {
  readonly tables: AccountTables;
  /** By scope, then year, then region: a year's reports of a scope are next to each other. */
  readonly reports: readonly AccountReport[];
  readonly reportAt: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<number, AmountRow>;
  /** SSB codes of concepts that stand in place of arts somewhere in the data. */
  readonly given: ReadonlySet<string>;
  /** Arts that are only inside a given concept: their own amounts are not known. */
  readonly hidden: ReadonlySet<number>;
}

export function reportKey({
  region,
  period,
  scope,
}: Pick<AccountReport, 'region' | 'period' | 'scope'>): string {
  return `${scope} ${period} ${region}`;
}

/**
 * Arranges records for evaluation, once: a measure then reads only the rows that it is about, all reports in one sweep.
 * Several amounts on one cell are added, as SSB does. The order of the records does not matter.
 *
 * @throws Error on a line or art that the tables do not know: the records were to be checked when they were parsed
 */
export function indexAccounts(records: Iterable<AccountRecord>, tables: AccountTables): AccountsIndex {
  const found = new Map<string, FoundReport>();
  const collected = new Map<number, CollectedRow>();
  const artsSeen = new Set<number>();
  let last: FoundReport | undefined;
  for (const record of records) {
    last = reportOf(record, found, last);
    const { row, art } = cellOf(record, tables);
    artsSeen.add(art);
    let entries = collected.get(row);
    if (entries === undefined) collected.set(row, (entries = { reports: [], arts: [], amounts: [] }));
    entries.reports.push(last.order);
    entries.arts.push(art);
    entries.amounts.push(record.amount);
  }
  const keys = [...found.keys()].sort(compareCodes);
  const reportAt = new Map(keys.map((key, number) => [key, number]));
  const numberOf = Int32Array.from(found.keys(), (key) => reportAt.get(key) ?? -1);
  const given = givenConcepts(artsSeen, tables);
  return {
    tables,
    reports: keys.flatMap((key) => found.get(key)?.report ?? []),
    reportAt,
    rows: new Map([...collected].map(([row, entries]) => [row, toRow(entries, numberOf, tables)])),
    given,
    hidden: hiddenArts(given, artsSeen, tables),
  };
}

interface FoundReport {
  /** In the order of the records. */
  readonly order: number;
  readonly report: { -readonly [Key in keyof AccountReport]: AccountReport[Key] };
}

interface CollectedRow {
  readonly reports: number[];
  readonly arts: number[];
  readonly amounts: number[];
}

/** The report of a record: most often that of the record before. */
function reportOf(
  record: AccountRecord,
  found: Map<string, FoundReport>,
  last: FoundReport | undefined,
): FoundReport {
  const known = isOf(record, last) ? last : (found.get(reportKey(record)) ?? newReport(record, found));
  if (record.scope === 'C' || OWN_CLASSES.includes(record.kontoklasse)) {
    if (isBalanceClass(record.kontoklasse)) known.report.hasBalance = true;
    else known.report.hasAccount = true;
  }
  return known;
}

function isOf(record: AccountRecord, found: FoundReport | undefined): found is FoundReport {
  const report = found?.report;
  return report?.region === record.region && report.period === record.period && report.scope === record.scope;
}

function newReport({ region, period, scope }: AccountRecord, found: Map<string, FoundReport>): FoundReport {
  const report = { region, period, scope, hasAccount: false, hasBalance: false };
  const added = { order: found.size, report };
  found.set(reportKey(report), added);
  return added;
}

function cellOf(
  { kontoklasse, line, art }: AccountRecord,
  tables: AccountTables,
): { row: number; art: number } {
  const lineNumber = lineOf(tables, kontoklasse, line);
  const artNumber = isBalanceClass(kontoklasse) ? NO_ART : tables.artAt.get(art);
  if (lineNumber === undefined || artNumber === undefined)
    throw new Error(`no cell for class ${kontoklasse}, line «${line}», art «${art}»`);
  return { row: rowOf(tables, kontoklasse, lineNumber), art: artNumber };
}

/** Sorts the entries of a row by report and art, and adds amounts on one cell. */
function toRow(
  { reports, arts, amounts }: CollectedRow,
  numberOf: Int32Array,
  tables: AccountTables,
): AmountRow {
  const count = reports.length;
  // Cell and place in one number, so that the fast sort of plain numbers orders the entries.
  const order = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const cell = (numberOf[reports[at] ?? 0] ?? 0) * tables.artCount + (arts[at] ?? 0);
    order[at] = cell * count + at;
  }
  order.sort();
  const row = {
    reports: new Int32Array(count),
    arts: new Uint16Array(count),
    amounts: new Float64Array(count),
  };
  let length = 0;
  for (let start = 0; start < count; length += 1) {
    const cell = Math.floor((order[start] ?? 0) / count);
    let end = start + 1;
    while (end < count && (order[end] ?? 0) < (cell + 1) * count) end += 1;
    row.reports[length] = Math.floor(cell / tables.artCount);
    row.arts[length] = cell % tables.artCount;
    row.amounts[length] =
      end === start + 1
        ? (amounts[(order[start] ?? 0) % count] ?? 0)
        : addUp(Array.from(order.subarray(start, end), (key) => amounts[key % count] ?? 0));
    start = end;
  }
  return {
    reports: row.reports.slice(0, length),
    arts: row.arts.slice(0, length),
    amounts: row.amounts.slice(0, length),
  };
}

/** In order of size, so that the sum of decimals does not depend on the order of the records. */
function addUp(amounts: number[]): number {
  return amounts.sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
}

function givenConcepts(artsSeen: ReadonlySet<number>, tables: AccountTables): Set<string> {
  return new Set(
    tables.concepts.flatMap(({ codes }) =>
      codes.filter((code) => artsSeen.has(tables.artAt.get(code) ?? -1)),
    ),
  );
}

/** First place in a row from which the reports are `report` or later. */
export function firstOfReport({ reports }: AmountRow, report: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reports[middle] ?? 0) < report) low = middle + 1;
    else high = middle;
  }
  return low;
}
