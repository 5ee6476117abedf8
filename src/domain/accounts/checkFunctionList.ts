import type { Period } from '../region.ts';
import type { AccountTables } from './accountTables.ts';
import { checkInUse, checkOrder } from './checkCodes.ts';
import type { Found } from './checkCodes.ts';
import { expandList, functionsNamed } from './expandList.ts';
import type { ListedCode } from './expandList.ts';
import { ALL_FUNCTIONS } from './expression.ts';
import type { ListItem } from './expression.ts';
import { functionTwice, nothingToLeaveOut, unknownCode } from './expressionTexts.ts';

interface FunctionCheck {
  readonly tables: AccountTables;
  readonly periods: readonly Period[];
}

/** A list of functions: names that exist, each function once, and taken out only of what it is in. */
export function checkFunctionList(items: readonly ListItem[], check: FunctionCheck): Found[] {
  const names = items.flatMap((item) => checkName(item, check.tables));
  if (names.length > 0) return names;
  const sets = check.periods.flatMap((period) =>
    checkSet(expandList(items, functionsNamed(check.tables, period))),
  );
  return distinct([...sets, ...items.flatMap((item) => checkYears(item, check))]);
}

function checkName(item: ListItem, tables: AccountTables): Found[] {
  if (item.kind === 'list') return item.items.flatMap((part) => checkName(part, tables));
  const { from, to, span } = item;
  if (from === ALL_FUNCTIONS || tables.membersOf.has(from)) return [];
  const unknown = [from, to ?? from].find((code) => !tables.functionAt.has(code));
  if (unknown === undefined) return checkOrder(from, to, span);
  const table = unknown.startsWith('FG')
    ? { name: 'function group', file: 'function-groups.csv', codes: [...tables.membersOf.keys()] }
    : { name: 'function', file: 'functions.csv', codes: [...tables.functionAt.keys()] };
  return [{ ...unknownCode(unknown, table), span }];
}

/** The functions of one year: a group that is taken out need only have one function that is in the list. */
function checkSet(listed: readonly ListedCode[]): Found[] {
  const added = new Set<string>();
  const found: Found[] = [];
  for (const { code, span } of listed.filter(({ sign }) => sign === 1)) {
    if (added.has(code)) found.push({ ...functionTwice(code), span });
    added.add(code);
  }
  const out = listed.filter(({ sign }) => sign === -1);
  const inVain = out.filter(({ span }) => !out.some((other) => other.span === span && added.has(other.code)));
  return [...found, ...inVain.map(({ code, span }) => ({ ...nothingToLeaveOut(code), span }))];
}

function checkYears(item: ListItem, check: FunctionCheck): Found[] {
  if (item.kind === 'list') return item.items.flatMap((part) => checkYears(part, check));
  const row = item.to === null ? check.tables.functions.find(({ code }) => code === item.from) : undefined;
  return row ? checkInUse(row, 'function', { span: item.span, periods: check.periods }) : [];
}

/** The same thing is wrong in most years; it is said once. */
function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.map((finding) => [`${finding.span.at} ${finding.what}`, finding])).values()];
}
