/**
 * Why a value is missing, or what is to be known about one that is there.
 *
 * An observation has either a number or an **absence** (exactly one of five). A number may carry **qualifiers** (any set
 * of four). They are kept as a bit mask so that a column of a million observations is two flat arrays.
 */

export const ABSENCES = ['notApplicable', 'missing', 'suppressed', 'withheld', 'zeroDenominator'] as const;
export const QUALIFIERS = ['imputed', 'estimated', 'modelled', 'preliminary'] as const;

export type Absence = (typeof ABSENCES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Status = Absence | Qualifier;

/** A set of statuses as bits; 0 is a plain value. */
export type StatusMask = number;

/** Bit of each status. The order is part of no file format: files use the names. */
export const STATUS_BIT = {
  notApplicable: 1,
  missing: 2,
  suppressed: 4,
  withheld: 8,
  zeroDenominator: 16,
  imputed: 32,
  estimated: 64,
  modelled: 128,
  preliminary: 256,
} as const satisfies Record<Status, StatusMask>;

export const ABSENCE_MASK: StatusMask = ABSENCES.reduce((mask, name) => mask | STATUS_BIT[name], 0);
export const QUALIFIER_MASK: StatusMask = QUALIFIERS.reduce((mask, name) => mask | STATUS_BIT[name], 0);

/**
 * The absence that wins when several meet in one formula, strongest first: that a number is hidden must never be masked
 * by a weaker reason, and «cannot exist» says more than «was not reported».
 */
export const ABSENCE_PRECEDENCE = [
  'suppressed',
  'withheld',
  'notApplicable',
  'missing',
  'zeroDenominator',
] as const satisfies readonly Absence[];

export function maskOf(statuses: readonly Status[]): StatusMask {
  return statuses.reduce((mask, name) => mask | STATUS_BIT[name], 0);
}

/** Names in a mask, absences first, in the declared order. */
export function statusesOf(mask: StatusMask): Status[] {
  return [...ABSENCES, ...QUALIFIERS].filter((name) => (mask & STATUS_BIT[name]) !== 0);
}

export function isAbsent(mask: StatusMask): boolean {
  return (mask & ABSENCE_MASK) !== 0;
}

/** The strongest absence in a mask, or undefined when the mask describes a value. */
export function absenceOf(mask: StatusMask): Absence | undefined {
  return ABSENCE_PRECEDENCE.find((name) => (mask & STATUS_BIT[name]) !== 0);
}

/**
 * Status of a formula's result from the statuses of its parts: one absence (the strongest) if any part is absent,
 * otherwise the union of qualifiers.
 */
export function combineStatus(...parts: readonly StatusMask[]): StatusMask {
  const union = parts.reduce((mask, part) => mask | part, 0);
  const absence = absenceOf(union);
  return absence ? STATUS_BIT[absence] : union & QUALIFIER_MASK;
}
