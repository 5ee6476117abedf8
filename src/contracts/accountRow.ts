import { classesOfScope, isBalanceClass, KONTOKLASSER, SCOPES } from '../domain/accounts/accountRecord.ts';
import type { Kontoklasse, Scope } from '../domain/accounts/accountRecord.ts';
import { isValidIn } from '../domain/accounts/accountTables.ts';
import type { AccountTables, ValidYears } from '../domain/accounts/accountTables.ts';
import { didYouMean } from '../domain/accounts/expressionProblem.ts';
import type { Problem } from '../domain/problem.ts';

export const ACCOUNT_COLUMNS = ['region', 'year', 'scope', 'class', 'function', 'art', 'amount'] as const;
type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** Cells of a row of an account file, by column. */
export type AccountCells = Readonly<Record<AccountColumn, string>>;
/** Something wrong with a row; an error unless it says otherwise. */
export type RowFinding = Pick<Problem, 'code' | 'what' | 'why' | 'cure'> & {
  readonly column: AccountColumn;
  readonly severity?: Problem['severity'];
};

/** Codes with their years, for the many rows of a file. */
export interface CodeLookup {
  readonly functions: ReadonlyMap<string, ValidYears>;
  readonly chapters: ReadonlyMap<string, ValidYears>;
  readonly arts: ReadonlyMap<string, ValidYears>;
  /** Arts and chapters that stand as negative numbers in reported files. */
  readonly turned: Turned;
}

export interface Turned {
  readonly arts: ReadonlySet<string>;
  readonly chapters: ReadonlySet<string>;
}

export const NOTHING_TURNED: Turned = { arts: new Set(), chapters: new Set() };
const ALWAYS: ValidYears = { validFrom: null, validTo: null };

export function codeLookup(tables: AccountTables): CodeLookup {
  const byCode = (rows: readonly (ValidYears & { readonly code: string })[]) =>
    new Map(rows.map((row): [string, ValidYears] => [row.code, row]));
  const concepts = tables.concepts.flatMap(({ codes }) => codes);
  const income = tables.arts.filter(({ kind }) => kind === 'income');
  const credit = tables.chapters.filter(({ side }) => side === 'liability' || side === 'equity');
  return {
    functions: byCode(tables.functions),
    chapters: byCode(tables.chapters),
    arts: new Map([...byCode(tables.arts), ...concepts.map((code): [string, ValidYears] => [code, ALWAYS])]),
    turned: {
      arts: new Set(income.map(({ code }) => code)),
      chapters: new Set(credit.map(({ code }) => code)),
    },
  };
}

const REGION = /^\d{4}(\d{2})?$/;
const YEAR = /^\d{4}$/;
const AMOUNT = /^-?\d+(\.\d+)?$/;
const SECTOR = /^(\d{3})?$/;
const OWN_AND_GROUP = 'AB';

/** What is wrong with the cells of one row, by themselves and by the tables. */
export function checkAccountRow(cells: AccountCells, lookup: CodeLookup): RowFinding[] {
  const found: RowFinding[] = [];
  if (!REGION.test(cells.region))
    found.push(badCell('region', cells, 'a municipality number of four digits'));
  if (!YEAR.test(cells.year)) found.push(badCell('year', cells, 'a year of four digits'));
  if (!AMOUNT.test(cells.amount))
    found.push(badCell('amount', cells, 'a number with decimal point, in 1000 kr'));
  const kontoklasse = KONTOKLASSER.find((known) => known === cells.class);
  const scopes = scopesOf(cells.scope);
  if (scopes === undefined) found.push(badCell('scope', cells, 'A, B, C or AB'));
  if (kontoklasse === undefined) return [...found, badCell('class', cells, 'a digit from 0 to 5')];
  if (scopes?.some((scope) => !classesOfScope(scope).includes(kontoklasse))) found.push(wrongClass(cells));
  return [...found, ...checkCodes(cells, kontoklasse, lookup)];
}

function checkCodes(cells: AccountCells, kontoklasse: Kontoklasse, lookup: CodeLookup): RowFinding[] {
  const balance = isBalanceClass(kontoklasse);
  const lines = balance ? lookup.chapters : lookup.functions;
  const found = checkCode('function', cells, { known: lines, name: balance ? 'chapter' : 'function' });
  if (!balance) return [...found, ...checkCode('art', cells, { known: lookup.arts, name: 'art' })];
  return SECTOR.test(cells.art)
    ? found
    : [...found, badCell('art', cells, 'a sector of three digits, or empty')];
}

function checkCode(
  column: 'function' | 'art',
  cells: AccountCells,
  { known, name }: { readonly known: ReadonlyMap<string, ValidYears>; readonly name: string },
): RowFinding[] {
  const code = cells[column];
  const years = known.get(code);
  if (years === undefined) {
    return [
      {
        code: `unknown-${name}`,
        column,
        what: `There is no ${name} «${code}».`,
        why: 'The amount would belong nowhere.',
        cure: `${didYouMean(code, known.keys())}The codes are in accounts/${name}s.csv.`,
      },
    ];
  }
  if (isValidIn(years, cells.year)) return [];
  return [
    {
      code: 'code-not-in-use',
      column,
      what: `The ${name} ${code} was not in use in ${cells.year} (${years.validFrom ?? ''}–${years.validTo ?? ''}).`,
      why: 'Function groups and concepts leave it out in that year, so the amount would be lost.',
      cure: `Post the amount on the ${name} that was in use, or correct the years in accounts/${name}s.csv.`,
    },
  ];
}

/** Scopes that a row counts in; undefined when the text names none. */
export function scopesOf(text: string): readonly Scope[] | undefined {
  if (text === OWN_AND_GROUP) return ['A', 'B'];
  const scope = SCOPES.find((known) => known === text);
  return scope && [scope];
}

function badCell(column: AccountColumn, cells: AccountCells, expected: string): RowFinding {
  const text = cells[column];
  return {
    code: text === '' ? 'missing-cell' : 'bad-cell',
    column,
    what:
      text === ''
        ? `The column «${column}» is empty.`
        : `«${text}» in the column «${column}» is not ${expected}.`,
    why: 'The amount cannot be placed in the account.',
    cure:
      column === 'amount' && text === ''
        ? 'Leave out the row: what has no amount has no row.'
        : `Write ${expected}.`,
  };
}

function wrongClass(cells: AccountCells): RowFinding {
  return {
    code: 'class-not-in-scope',
    column: 'class',
    what: `Scope ${cells.scope} does not hold class ${cells.class}.`,
    why: 'Kasse (B) is the own account, classes 0–2; consolidated (C) is classes 3–5; konsern (A) holds both.',
    cure: 'Correct the scope or the class.',
  };
}
