import type { Problem } from '../problem.ts';
import type { LocalText, Period, RegionCode } from '../region.ts';
import type { Scope } from './accountRecord.ts';
import type { AccountsIndex } from './accountsIndex.ts';
import type { AccountsFormula } from './compileExpression.ts';
import { evaluateAccounts, prepareAccounts } from './evaluateAccounts.ts';
import type { AccountsExpression } from './expression.ts';
import { traceAccounts } from './traceAccounts.ts';
import type { TracedCell } from './traceAccounts.ts';

/**
 * A control of the reported accounts, one line of `data/accounts/account-checks.csv`.
 * - `sum`: the expression may be off zero by the tolerance at most.
 * - `none`: no cell of the expression may hold an amount; the signs in it have no meaning.
 */
export interface AccountCheck {
  readonly id: string;
  readonly kind: 'sum' | 'none';
  readonly expression: AccountsExpression;
  /** In 1000 kr. */
  readonly tolerance: number;
  readonly severity: 'error' | 'warning';
  /** The only region that it is about; null for all. */
  readonly region: RegionCode | null;
  /** `full`: only for data that hold the whole account, finance functions and all classes. */
  readonly needs: 'full' | null;
  readonly text: LocalText;
  readonly cure: LocalText;
}

export interface CheckedAccounts {
  readonly index: AccountsIndex;
  readonly checks: readonly AccountCheck[];
  /** File that the records came from. */
  readonly file: string;
  /** Whether the data hold whole accounts, or only the functions of the services. */
  readonly coverage: 'full' | 'services';
  readonly language?: 'nb' | 'en';
  /** Where a cell was read, if that is known: a problem then names the line of the first cell that it is about. */
  readonly placeOf?: (cell: ReportedCell) => CellPlace | undefined;
}

/** A cell of the account of a report. */
export type ReportedCell = Pick<TracedCell, 'kontoklasse' | 'line' | 'art'> & Omit<ReportCheck, 'formula'>;

export interface CellPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * Every control on every report: region × year × scope. In the order of the checks, then scope, year and region. What
 * fails alike in several scopes, from the same line, is one problem: a line may be of kasse and konsern at once.
 */
export function checkAccounts(accounts: CheckedAccounts): Problem[] {
  const checks = accounts.checks.filter(({ needs }) => needs === null || accounts.coverage === 'full');
  return checks.flatMap((check) => {
    const prepare = preparer(check, accounts.index);
    const failures = accounts.index.reports
      .filter(({ region }) => check.region === null || check.region === region)
      .flatMap((report) => checkReport(accounts, check, { ...report, formula: prepare(report) }) ?? []);
    const alike = Map.groupBy(
      failures,
      ({ report, found, place }) => `${report.region} ${report.period} ${place.file} ${place.line} ${found}`,
    );
    return [...alike.values()].map((same) => toProblem(accounts, check, same));
  });
}

interface ReportCheck {
  readonly region: RegionCode;
  readonly period: Period;
  readonly scope: Scope;
  readonly formula: AccountsFormula;
}

/** How a control fails on a report; undefined when it holds. */
function checkReport(
  { index, file, placeOf }: CheckedAccounts,
  { kind, tolerance }: AccountCheck,
  report: ReportCheck,
): Failure | undefined {
  const failure = (found: (cells: readonly TracedCell[]) => string): Failure => {
    const cells = traceAccounts(report.formula, index, report.region);
    const [first] = cells;
    const { region, period, scope } = report;
    const place = (first && placeOf?.({ ...first, region, period, scope })) ?? { file };
    return { report, place, found: found(cells) };
  };
  if (kind === 'none') {
    const failed = failure(listCells);
    return failed.found === '' ? undefined : failed;
  }
  const { value } = evaluateAccounts(report.formula, index, report.region);
  if (value === null || Math.abs(value) <= tolerance) return undefined;
  return failure(() => `${value} (± ${tolerance})`);
}

/** Formulas by year and scope, each made once. */
function preparer(
  check: AccountCheck,
  index: AccountsIndex,
): (report: Omit<ReportCheck, 'formula'>) => AccountsFormula {
  const formulas = new Map<string, AccountsFormula>();
  return ({ period, scope }) => {
    const key = `${period} ${scope}`;
    const formula = formulas.get(key) ?? prepareAccounts(check.expression, index, { period, scope });
    formulas.set(key, formula);
    return formula;
  };
}

const LISTED = 5;

function listCells(cells: readonly TracedCell[]): string {
  const shown = cells
    .slice(0, LISTED)
    .map(({ kontoklasse, line, art, amount }) => `${kontoklasse}.${line}.${art}: ${amount}`);
  return `${shown.join(', ')}${cells.length > LISTED ? `, … (${cells.length})` : ''}`;
}

const WHY: LocalText = {
  nb: 'Kontrollen er en av dem regnskapet må gjennom når det rapporteres; tallene bygger på at den holder.',
  en: 'It is one of the controls that accounts pass when they are reported; the figures rely on it.',
};

interface Failure {
  readonly report: ReportCheck;
  readonly place: { readonly file: string; readonly line?: number };
  readonly found: string;
}

/** @param failures at least one, alike but for the scope */
function toProblem(
  { language = 'en' }: CheckedAccounts,
  { id, severity, text, cure }: AccountCheck,
  failures: readonly Failure[],
): Problem {
  const [first] = failures;
  if (first === undefined) throw new Error('no failure to tell of');
  const { report, place, found } = first;
  const scopes = failures.map((failure) => failure.report.scope).join(', ');
  const what = `${report.region} ${report.period} ${scopes}: ${text[language]}: ${found}.`;
  return { code: id, severity, ...place, column: 'amount', what, why: WHY[language], cure: cure[language] };
}
