import type { Kontoklasse, Scope } from './accountRecord.ts';

/**
 * The language in which a measure over the accounts is written, in one field of a CSV file.
 *
 *     netto(FGK7)                                          a concept on a function group, konsern
 *     kbdu(201 + 211 + 221) scope B                        on functions, kommunekasse
 *     kbdu(FGK8b - 213)                                    a group without one of its functions
 *     art(010..480 + 590 - 600..780 - 800..895) on 201     explicit arts: ranges, with a hole between them
 *     art(010..480 + 590 - (600..895 - 728)) on FGK13      the same with one art left out of a range
 *     art(800) on 840 + art(870 + 877) on 800              two amounts added
 *     art(010..501 - 690) on FGK14 class 0                 the investment account of the municipality itself
 *     kap(56 - 5900)                                       chapters of the balance sheet
 *     netto_driftsresultat scope C                         a concept of the whole account
 *
 * Grammar:
 *
 *     expression = sum [ "scope" ( "A" | "B" | "C" ) ]
 *     sum        = [ "-" ] amount { ( "+" | "-" ) amount }
 *     amount     = concept [ "(" list ")" ]      [ "class" classes ]
 *                | "art" "(" list ")" [ "on" list ] [ "class" classes ]
 *                | "kap" "(" list ")"            [ "class" classes ]
 *                | "(" sum ")"
 *     list       = [ "-" ] item { ( "+" | "-" ) item }
 *     item       = code | code ".." code | group | "all" | "(" list ")"
 *     classes    = digit { "+" digit }
 *
 * What it means:
 * - A **concept** is a line of `data/accounts/concepts.csv`, a **group** one of `function-groups.csv`; codes are those of
 *   `functions.csv`, `arts.csv` and `chapters.csv`. A range holds every code of the table from the first to the second,
 *   both included.
 * - Arts and chapters have signs: `+` adds the amount, `-` subtracts it, and a code that is added and subtracted is left
 *   out. Functions are a set: `-` takes functions out of what stands before, and none may be named twice.
 * - `art` without `on`, and a concept without functions, is the sum over all functions.
 * - Without `class`, `art` and the concepts of operation take classes 1 and 3, concepts of investment 0 and 4, `kap` and
 *   the concepts of the balance sheet 2 and 5.
 * - Without `scope` it is konsern (A), as in most published key figures. In scope A a concept leaves out the internal arts
 *   that the table says are netted; `art` leaves out nothing.
 */
export interface AccountsExpression {
  readonly text: string;
  readonly sum: readonly SignedAmount[];
  /** Null when not written. */
  readonly scope: Scope | null;
}

/** Place in the text of an expression: characters from the start, and how many. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

export interface SignedAmount {
  readonly sign: 1 | -1;
  readonly amount: Amount;
}

export type Amount = ConceptAmount | ArtAmount | ChapterAmount | SumAmount;

export interface ConceptAmount {
  readonly kind: 'concept';
  readonly id: string;
  /** Null for the whole account. */
  readonly functions: readonly ListItem[] | null;
  readonly classes: readonly Kontoklasse[] | null;
  readonly span: Span;
}

export interface ArtAmount {
  readonly kind: 'art';
  readonly arts: readonly ListItem[];
  readonly functions: readonly ListItem[] | null;
  readonly classes: readonly Kontoklasse[] | null;
  readonly span: Span;
}

export interface ChapterAmount {
  readonly kind: 'kap';
  readonly chapters: readonly ListItem[];
  readonly classes: readonly Kontoklasse[] | null;
  readonly span: Span;
}

export interface SumAmount {
  readonly kind: 'sum';
  readonly sum: readonly SignedAmount[];
  readonly span: Span;
}

/** Part of a list of codes: a code or group (`from` alone), a range, or a list in parentheses. */
export type ListItem =
  | {
      readonly kind: 'codes';
      readonly sign: 1 | -1;
      readonly from: string;
      readonly to: string | null;
      readonly span: Span;
    }
  | {
      readonly kind: 'list';
      readonly sign: 1 | -1;
      readonly items: readonly ListItem[];
      readonly span: Span;
    };

/** Word for every function of the account in a list of functions. */
export const ALL_FUNCTIONS = 'all';
