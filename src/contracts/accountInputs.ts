import type { AccountTables } from '../domain/accounts/accountTables.ts';
import type { AccountCheck } from '../domain/accounts/checks.ts';
import { parseAccountChecks } from './accountChecks.ts';
import { parseAccountTables } from './accountTables.ts';
import type { AccountTableSources } from './accountTables.ts';
import { hasErrors } from './parsed.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** What accounts are read by: functions, arts and concepts, and the controls that reported accounts must pass. */
export interface AccountInputs {
  readonly tables: AccountTables;
  readonly checks: readonly AccountCheck[];
}

export const ACCOUNTS_FOLDER = 'accounts';
const CHECKS_FILE = `${ACCOUNTS_FOLDER}/account-checks.csv`;
const TABLE_FILES = {
  functions: `${ACCOUNTS_FOLDER}/functions.csv`,
  groupNames: `${ACCOUNTS_FOLDER}/function-group-names.csv`,
  groups: `${ACCOUNTS_FOLDER}/function-groups.csv`,
  arts: `${ACCOUNTS_FOLDER}/arts.csv`,
  chapters: `${ACCOUNTS_FOLDER}/chapters.csv`,
  concepts: `${ACCOUNTS_FOLDER}/concepts.csv`,
} as const satisfies Record<keyof AccountTableSources, string>;

/** The files that `accounts/` must hold when there is any of it. */
export const ACCOUNT_FILES: readonly string[] = [...Object.values(TABLE_FILES), CHECKS_FILE];

/**
 * The tables of the accounts, checked against each other, and the controls. Undefined when anything in the tables is an
 * error; without controls when anything in these is, since one that is wrong cannot be made.
 */
export function parseAccountInputs(source: (path: string) => SourceFile): Parsed<AccountInputs> {
  const tables = parseAccountTables({
    functions: source(TABLE_FILES.functions),
    groupNames: source(TABLE_FILES.groupNames),
    groups: source(TABLE_FILES.groups),
    arts: source(TABLE_FILES.arts),
    chapters: source(TABLE_FILES.chapters),
    concepts: source(TABLE_FILES.concepts),
  });
  if (tables.value === undefined) return { value: undefined, problems: tables.problems };
  const checks = parseAccountChecks(source(CHECKS_FILE), tables.value);
  return {
    value: { tables: tables.value, checks: hasErrors(checks.problems) ? [] : (checks.value ?? []) },
    problems: [...tables.problems, ...checks.problems],
  };
}
