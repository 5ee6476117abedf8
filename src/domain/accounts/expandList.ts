import { ALL_FUNCTIONS } from './expression.ts';
import type { ListItem, Span } from './expression.ts';
import { isValidIn } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import type { Period } from '../region.ts';

/** A code of a list with the item that named it. */
export interface ListedCode {
  readonly code: string;
  readonly sign: 1 | -1;
  readonly span: Span;
}

/** Every code that a list names, ranges written out, parentheses dissolved, signs multiplied through. */
export function expandList(
  items: readonly ListItem[],
  codesOf: (from: string, to: string | null) => readonly string[],
  outer: 1 | -1 = 1,
): ListedCode[] {
  return items.flatMap((item): ListedCode[] => {
    const sign = item.sign === outer ? 1 : -1;
    if (item.kind === 'list') return expandList(item.items, codesOf, sign);
    return codesOf(item.from, item.to).map((code) => ({ code, sign, span: item.span }));
  });
}

/** Codes of a table from the first to the second, both included. */
export function codesInRange(codes: Iterable<string>, from: string, to: string | null): string[] {
  if (to === null) return [from];
  const found: string[] = [];
  for (const code of codes) if (from <= code && code <= to) found.push(code);
  return found;
}

/** Functions that a name stands for in a period: a code, a range, a group by its members of that year, or all. */
export function functionsNamed(tables: AccountTables, period: Period) {
  return (from: string, to: string | null): readonly string[] => {
    if (from === ALL_FUNCTIONS) return [...tables.functionAt.keys()];
    const members = tables.membersOf.get(from);
    if (members === undefined) return codesInRange(tables.functionAt.keys(), from, to);
    return members.filter((member) => isValidIn(member, period)).map((member) => member.function);
  };
}

/** Arts by code or range; the codes of concepts that stand beside them in the data are not in ranges. */
export function artsNamed(tables: AccountTables) {
  return (from: string, to: string | null): readonly string[] => {
    if (to === null) return [from];
    return tables.arts.map(({ code }) => code).filter((code) => from <= code && code <= to);
  };
}

/** Chapters by code or range, in the order of their text: 41, 411, 412, 42 … */
export function chaptersNamed(tables: AccountTables) {
  return (from: string, to: string | null): readonly string[] =>
    codesInRange(tables.chapterAt.keys(), from, to);
}

/** The set of functions that a list leaves: added ones less those taken out. */
export function functionSet(
  tables: AccountTables,
  items: readonly ListItem[],
  period: Period,
): ReadonlySet<string> {
  const listed = expandList(items, functionsNamed(tables, period));
  const out = new Set(listed.filter(({ sign }) => sign === -1).map(({ code }) => code));
  return new Set(listed.filter(({ sign, code }) => sign === 1 && !out.has(code)).map(({ code }) => code));
}
