import type { RegionCode } from '../region.ts';
import type { Kontoklasse } from './accountRecord.ts';
import { NO_ART } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import { firstOfReport, reportKey } from './accountsIndex.ts';
import type { AccountsIndex } from './accountsIndex.ts';
import { classOf } from './compileExpression.ts';
import type { AccountsFormula } from './compileExpression.ts';

/** A cell of the account that went into a figure. */
export interface TracedCell {
  readonly kontoklasse: Kontoklasse;
  /** Function, or chapter of the balance sheet. */
  readonly line: string;
  /** Empty on the balance sheet. */
  readonly art: string;
  /** In 1000 kr. */
  readonly amount: number;
  /** 1 where it is added, -1 where it is subtracted. */
  readonly weight: number;
}

/**
 * The cells behind a figure, by class, line and art, so that it can be followed back to the account: the sum of amount ×
 * weight is the figure. Cells without an amount are left out.
 */
export function traceAccounts(
  formula: AccountsFormula,
  index: AccountsIndex,
  region: RegionCode,
): TracedCell[] {
  const { tables } = index;
  const number = index.reportAt.get(reportKey({ region, period: formula.period, scope: formula.scope }));
  if (number === undefined) return [];
  const { lines, codes } = codesOf(tables);
  const cells: TracedCell[] = [];
  for (const formulaRow of formula.rows) {
    const entries = index.rows.get(formulaRow.row);
    if (entries === undefined) continue;
    const end = firstOfReport(entries, number + 1);
    for (let at = firstOfReport(entries, number); at < end; at += 1) {
      const art = entries.arts[at] ?? NO_ART;
      const amount = entries.amounts[at] ?? 0;
      const weight = formulaRow.weights[art] ?? 0;
      if (amount === 0 || weight === 0) continue;
      cells.push({
        kontoklasse: classOf(formulaRow, tables),
        line: lines[formulaRow.row % tables.lineCount] ?? '',
        art: art === NO_ART ? '' : (codes[art - 1] ?? ''),
        ...{ amount, weight },
      });
    }
  }
  return cells;
}

interface Codes {
  readonly lines: readonly string[];
  readonly codes: readonly string[];
}

const knownCodes = new WeakMap<AccountTables, Codes>();

/** Codes by number, listed once for the many reports that are traced. */
function codesOf(tables: AccountTables): Codes {
  const known = knownCodes.get(tables) ?? {
    lines: [...tables.functionAt.keys(), ...tables.chapterAt.keys()],
    codes: [...tables.artAt.keys()],
  };
  knownCodes.set(tables, known);
  return known;
}
