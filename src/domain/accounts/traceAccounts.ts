import type { RegionCode } from '../region.ts';
import type { Kontoklasse } from './accountRecord.ts';
import { NO_ART } from './accountTables.ts';
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
  const lines = [...tables.functionAt.keys(), ...tables.chapterAt.keys()];
  const codes = [...tables.artAt.keys()];
  return formula.rows.flatMap((formulaRow) => {
    const entries = index.rows.get(formulaRow.row);
    if (entries === undefined) return [];
    const start = firstOfReport(entries, number);
    const arts = entries.arts.subarray(start, firstOfReport(entries, number + 1));
    return Array.from(arts, (art, at) => ({
      kontoklasse: classOf(formulaRow, tables),
      line: lines[formulaRow.row % tables.lineCount] ?? '',
      art: art === NO_ART ? '' : (codes[art - 1] ?? ''),
      amount: entries.amounts[start + at] ?? 0,
      weight: formulaRow.weights[art] ?? 0,
    })).filter(({ amount, weight }) => amount !== 0 && weight !== 0);
  });
}
