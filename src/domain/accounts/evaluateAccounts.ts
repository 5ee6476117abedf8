import { absent, emptyColumn, present, setObservation } from '../observation.ts';
import type { Column, Grid, Observation } from '../observation.ts';
import type { Period, RegionCode } from '../region.ts';
import type { Scope } from './accountRecord.ts';
import { firstOfReport, reportKey } from './accountsIndex.ts';
import type { AccountsIndex } from './accountsIndex.ts';
import { compileExpression } from './compileExpression.ts';
import type { AccountsFormula } from './compileExpression.ts';
import type { AccountsExpression } from './expression.ts';

/** An expression made ready for one year of these data; evaluates any number of regions. */
export function prepareAccounts(
  expression: AccountsExpression,
  index: AccountsIndex,
  { period, scope }: { readonly period: Period; readonly scope?: Scope | undefined },
): AccountsFormula {
  return compileExpression(expression, {
    tables: index.tables,
    period,
    scope,
    given: index.given,
    hidden: index.hidden,
  });
}

/**
 * The value of a formula for a region, in 1000 kr.
 * - not applicable when none of its codes was in use in the year;
 * - missing when the region has not reported the account (or the balance sheet) that it is about, or when the data tell
 *   only sums that its arts are part of;
 * - otherwise a number: an account with nothing on the functions asked for is 0, not missing.
 */
export function evaluateAccounts(
  formula: AccountsFormula,
  index: AccountsIndex,
  region: RegionCode,
): Observation {
  const number =
    index.reportAt.get(reportKey({ region, period: formula.period, scope: formula.scope })) ?? -1;
  const lacking = lackOf(formula, index, number);
  if (lacking) return lacking;
  return present(sumsOf(formula, index, { first: number, last: number })[0] ?? 0);
}

/** An expression over all regions and periods of a grid. */
export function evaluateAccountsColumn(
  expression: AccountsExpression,
  index: AccountsIndex,
  grid: Grid,
): Column {
  const column = emptyColumn(grid);
  grid.periods.forEach((period, p) => {
    const formula = prepareAccounts(expression, index, { period });
    const { numbers, first, last } = reportsOf(index, grid, { period, scope: formula.scope });
    const sums = last < first ? [] : sumsOf(formula, index, { first, last });
    numbers.forEach((number, r) => {
      const observation = lackOf(formula, index, number) ?? present(sums[number - first] ?? 0);
      setObservation(column, r * grid.periods.length + p, observation);
    });
  });
  return column;
}

/** Numbers of the reports of a year, by the regions of a grid; -1 where there is none. */
interface ReportNumbers {
  readonly numbers: readonly number[];
  /** Least and greatest number; `last` is below `first` when there is none at all. */
  readonly first: number;
  readonly last: number;
}

const knownReports = new WeakMap<AccountsIndex, WeakMap<Grid['regions'], Map<string, ReportNumbers>>>();

/** Looked up once for the many expressions that are evaluated over the same regions. */
function reportsOf(
  index: AccountsIndex,
  { regions }: Grid,
  place: { readonly period: Period; readonly scope: Scope },
): ReportNumbers {
  const ofIndex = knownReports.get(index) ?? new WeakMap<Grid['regions'], Map<string, ReportNumbers>>();
  knownReports.set(index, ofIndex);
  const ofRegions = ofIndex.get(regions) ?? new Map<string, ReportNumbers>();
  ofIndex.set(regions, ofRegions);
  const key = `${place.scope} ${place.period}`;
  const known = ofRegions.get(key);
  if (known !== undefined) return known;
  const numbers = regions.map((region) => index.reportAt.get(reportKey({ region, ...place })) ?? -1);
  const used = numbers.filter((number) => number >= 0);
  const found = {
    numbers,
    first: used.reduce((least, number) => Math.min(least, number), Infinity),
    last: used.reduce((most, number) => Math.max(most, number), -Infinity),
  };
  ofRegions.set(key, found);
  return found;
}

const NOT_APPLICABLE = absent('notApplicable');
const MISSING = absent('missing');

/** Why a report has no value for a formula; undefined when it has one. */
function lackOf(formula: AccountsFormula, index: AccountsIndex, number: number): Observation | undefined {
  if (!formula.applicable) return NOT_APPLICABLE;
  const report = index.reports[number];
  if (report === undefined || !formula.known) return MISSING;
  const lacksAccount = formula.readsAccount && !report.hasAccount;
  const lacksBalance = formula.readsBalance && !report.hasBalance;
  return lacksAccount || lacksBalance ? MISSING : undefined;
}

/** Sums of a formula for a run of reports, row after row. */
function sumsOf(
  formula: AccountsFormula,
  index: AccountsIndex,
  { first, last }: { readonly first: number; readonly last: number },
): Float64Array {
  const sums = new Float64Array(last - first + 1);
  for (const { row, weights } of formula.rows) {
    const entries = index.rows.get(row);
    if (entries === undefined) continue;
    const { reports, arts, amounts } = entries;
    const end = firstOfReport(entries, last + 1);
    for (let at = firstOfReport(entries, first); at < end; at += 1) {
      const place = (reports[at] ?? 0) - first;
      sums[place] = (sums[place] ?? 0) + (weights[arts[at] ?? 0] ?? 0) * (amounts[at] ?? 0);
    }
  }
  return sums;
}
