import type { Period, RegionCode } from '../region.ts';

/**
 * Which accounts are in a figure (regnskapsomfang).
 * - `A` konsern: the municipality's own account and its separate units (KF, IKS by owner share, § 27 …).
 * - `B` kasse: the municipality's own account only.
 * - `C` konsolidert: the consolidated account that the municipality itself reports, from about 2020.
 */
export const SCOPES = ['A', 'B', 'C'] as const;
export type Scope = (typeof SCOPES)[number];

/** 0 investment, 1 operation, 2 balance of the own account; 4, 3 and 5 the same of separate units and consolidated. */
export const KONTOKLASSER = ['0', '1', '2', '3', '4', '5'] as const;
export type Kontoklasse = (typeof KONTOKLASSER)[number];

/** What an account shows: operation (drift), investment or the balance sheet. */
export const ACCOUNT_KINDS = ['drift', 'investering', 'balanse'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Classes of each kind of account: the own account first, then separate units and consolidated. */
export const CLASSES_OF: Readonly<Record<AccountKind, readonly Kontoklasse[]>> = {
  drift: ['1', '3'],
  investering: ['0', '4'],
  balanse: ['2', '5'],
};

/** Classes of the municipality's own account. */
export const OWN_CLASSES: readonly Kontoklasse[] = ['0', '1', '2'];

/** Classes whose lines are chapters of the balance sheet (kapittel), not functions. */
export function isBalanceClass(kontoklasse: Kontoklasse): boolean {
  return CLASSES_OF.balanse.includes(kontoklasse);
}

/** Classes that a scope can hold. */
export function classesOfScope(scope: Scope): readonly Kontoklasse[] {
  if (scope === 'A') return KONTOKLASSER;
  return KONTOKLASSER.filter((kontoklasse) => OWN_CLASSES.includes(kontoklasse) === (scope === 'B'));
}

/**
 * One amount of an account. Signs are those of published tables: expenditure and income are both positive numbers, as
 * are assets, debt and equity; what goes the other way is negative. (In the reported files income is negative.)
 */
export interface AccountRecord {
  readonly region: RegionCode;
  readonly period: Period;
  readonly scope: Scope;
  readonly kontoklasse: Kontoklasse;
  /** Funksjon; in classes 2 and 5 the kapittel. */
  readonly line: string;
  /**
   * Art of three digits; or the SSB code of a concept (`AG16`, `AGD50`) where a source publishes sums of arts instead of
   * the arts. Empty in classes 2 and 5, where sectors are added together.
   */
  readonly art: string;
  /** In 1000 kr. */
  readonly amount: number;
}
