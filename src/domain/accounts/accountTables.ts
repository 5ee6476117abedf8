import type { LocalText, Period } from '../region.ts';
import type { AccountKind, Kontoklasse } from './accountRecord.ts';
import type { AccountsExpression } from './expression.ts';

/** First and last year that something was in use; null where open or not known. */
export interface ValidYears {
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

export interface FunctionRow extends ValidYears {
  readonly code: string;
  readonly levels: readonly ('kommune' | 'fylkeskommune')[];
  readonly name: LocalText;
}

export interface GroupMember extends ValidYears {
  readonly group: string;
  readonly function: string;
}

export interface FunctionGroup {
  readonly code: string;
  readonly name: LocalText;
}

export interface ArtRow extends ValidYears {
  readonly code: string;
  readonly kind: 'expense' | 'income';
  readonly name: LocalText;
}

/** Side of the balance sheet. A deficit is published as a positive number and lessens the equity. */
export const BALANCE_SIDES = ['asset', 'liability', 'equity', 'deficit', 'memorandum'] as const;
export type BalanceSide = (typeof BALANCE_SIDES)[number];

export interface ChapterRow extends ValidYears {
  readonly code: string;
  readonly side: BalanceSide;
  readonly name: LocalText;
}

/** Where a concept may be asked for: on named functions, for the whole account, or both. */
export const CONCEPT_USES = ['function', 'total', 'both'] as const;
export type ConceptUse = (typeof CONCEPT_USES)[number];

/** A concept of the account statistics in the years that this definition of it holds. */
export interface Concept extends ValidYears {
  readonly id: string;
  /** SSB's codes of it (`AGD4`; on function and for the whole account where they differ). */
  readonly codes: readonly string[];
  readonly account: AccountKind;
  readonly use: ConceptUse;
  readonly expression: AccountsExpression;
  /**
   * What is subtracted in konsern (scope A) so that trade within the group is not counted: in the classes of the own
   * account and in those of the separate units. It holds for the concept as it is asked for, not where it is a part of
   * another concept.
   */
  readonly nettedOwn: AccountsExpression | null;
  readonly nettedUnits: AccountsExpression | null;
  readonly name: LocalText;
  readonly note: LocalText | null;
}

export interface AccountTableRows {
  readonly functions: readonly FunctionRow[];
  readonly groups: readonly FunctionGroup[];
  readonly members: readonly GroupMember[];
  readonly arts: readonly ArtRow[];
  readonly chapters: readonly ChapterRow[];
  readonly concepts: readonly Concept[];
}

/**
 * The tables of the accounts with what makes looking up fast. Every line (function or chapter) and every art has a
 * number; the SSB codes of concepts come after the arts, so that a source may give them in place of arts.
 */
export interface AccountTables extends AccountTableRows {
  readonly functionAt: ReadonlyMap<string, number>;
  /** Lines of the chapters start after those of the functions. */
  readonly chapterAt: ReadonlyMap<string, number>;
  readonly lineCount: number;
  readonly artAt: ReadonlyMap<string, number>;
  readonly artCount: number;
  /** Years of each line and art by its number; a balance line's «no art» and the codes of concepts always hold. */
  readonly lineYears: readonly ValidYears[];
  readonly artYears: readonly ValidYears[];
  readonly membersOf: ReadonlyMap<string, readonly GroupMember[]>;
  /** Definitions of a concept by id, one per span of years. */
  readonly conceptsOf: ReadonlyMap<string, readonly Concept[]>;
}

/** Number of the art of a balance line: sectors are added together. */
export const NO_ART = 0;

const ALWAYS: ValidYears = { validFrom: null, validTo: null };

export function buildAccountTables(rows: AccountTableRows): AccountTables {
  const functionAt = numbered(
    rows.functions.map(({ code }) => code),
    0,
  );
  const chapterAt = numbered(
    rows.chapters.map(({ code }) => code),
    functionAt.size,
  );
  const codes = rows.concepts.flatMap((concept) => concept.codes);
  const artAt = numbered([...rows.arts.map(({ code }) => code), ...new Set(codes)], NO_ART + 1);
  return {
    ...rows,
    functionAt,
    chapterAt,
    lineCount: functionAt.size + chapterAt.size,
    artAt,
    artCount: artAt.size + 1,
    lineYears: [...rows.functions, ...rows.chapters],
    artYears: Array.from({ length: artAt.size + 1 }, (_, art) => rows.arts[art - NO_ART - 1] ?? ALWAYS),
    membersOf: Map.groupBy(rows.members, ({ group }) => group),
    conceptsOf: Map.groupBy(rows.concepts, ({ id }) => id),
  };
}

function numbered(codes: readonly string[], first: number): Map<string, number> {
  return new Map(codes.map((code, index) => [code, first + index]));
}

/** Number of a record's line; undefined when the tables do not know it. */
export function lineOf(tables: AccountTables, kontoklasse: Kontoklasse, code: string): number | undefined {
  const balance = kontoklasse === '2' || kontoklasse === '5';
  return (balance ? tables.chapterAt : tables.functionAt).get(code);
}

export function isValidIn(years: ValidYears, period: Period): boolean {
  const year = Number(period.slice(0, 4));
  return (years.validFrom ?? year) <= year && year <= (years.validTo ?? year);
}

/** The definition of a concept that holds in a period. */
export function conceptIn(tables: AccountTables, id: string, period: Period): Concept | undefined {
  return tables.conceptsOf.get(id)?.find((concept) => isValidIn(concept, period));
}
