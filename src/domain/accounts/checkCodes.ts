import type { Period } from '../region.ts';
import { isValidIn } from './accountTables.ts';
import type { ValidYears } from './accountTables.ts';
import type { ListItem, Span } from './expression.ts';
import { notInUse, rangeOutOfOrder, unknownCode } from './expressionTexts.ts';
import type { Finding } from './expressionTexts.ts';

/** Something found, and where. */
export interface Found extends Finding {
  readonly span: Span;
}

/** A code of a table with its years. */
export type CodeRow = { readonly code: string } & ValidYears;

/** Codes of a list of arts or chapters: known, in order, and in use in some of the years. */
export function checkCodes(
  items: readonly ListItem[],
  table: { readonly name: string; readonly file: string },
  { rows, periods }: { readonly rows: readonly CodeRow[]; readonly periods: readonly Period[] },
): Found[] {
  return items.flatMap((item): Found[] => {
    if (item.kind === 'list') return checkCodes(item.items, table, { rows, periods });
    const { from, to, span } = item;
    const codes = rows.map(({ code }) => code);
    const unknown = [from, to ?? from].find((code) => !codes.includes(code));
    if (unknown !== undefined) return [{ ...unknownCode(unknown, { ...table, codes }), span }];
    const row = to === null ? rows.find(({ code }) => code === from) : undefined;
    return row ? checkInUse(row, table.name, { span, periods }) : checkOrder(from, to, span);
  });
}

/** Whether a code that is named by itself was in use in any of the years. */
export function checkInUse(
  row: CodeRow,
  name: string,
  { span, periods }: { readonly span: Span; readonly periods: readonly Period[] },
): Found[] {
  if (periods.length === 0 || periods.some((period) => isValidIn(row, period))) return [];
  return [{ ...notInUse(name, row.code, row), span }];
}

export function checkOrder(from: string, to: string | null, span: Span): Found[] {
  return to === null || from < to ? [] : [{ ...rangeOutOfOrder(from, to), span }];
}
