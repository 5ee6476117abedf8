import { absent, present } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import { absenceOf, QUALIFIERS } from '../domain/status.ts';
import type { Absence, Qualifier, Status, StatusMask } from '../domain/status.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { IsoDate } from '../domain/region.ts';

/**
 * The signs of tables, in and out. Out, they are the same in every language and format; their meanings are in the
 * message files under `statuses`.
 *
 * `.`, `..` and `:` are the standard signs of Statistics Norway since December 2020, and `*` was theirs for preliminary
 * figures before. The others are ours: `x` for what is not published in a release, `/0` for a ratio whose denominator is
 * zero, and letters for qualified values (`i` imputed, `e` estimated, `m` modelled), which stand raised after the number.
 * No sign is a dash, which could be read as a minus or as the old sign for zero.
 */
export const SIGN_OF: Readonly<Record<Status, string>> = {
  notApplicable: '.',
  missing: '..',
  suppressed: ':',
  withheld: 'x',
  zeroDenominator: '/0',
  imputed: 'i',
  estimated: 'e',
  modelled: 'm',
  preliminary: '*',
};

/** Raised after the first figure of a new series: it is not comparable with those before. Of our own making. */
export const BREAK_SIGN = 'b';

/** The sign that stands instead of a number; undefined when there is a number. */
export function absenceSign(mask: StatusMask): string | undefined {
  const absence = absenceOf(mask);
  return absence && SIGN_OF[absence];
}

/** Markers after a number, one per qualifier in the declared order (`em*`); empty for a plain value or an absence. */
export function qualifierMarkers(mask: StatusMask): string {
  return QUALIFIERS.filter((name) => (mask & STATUS_BIT[name]) !== 0)
    .map((name) => SIGN_OF[name])
    .join('');
}

/** Which set of standard signs a publication uses. The signs changed with the reports of 9 December 2020. */
export type SignEra = 'until2020' | 'from2020';

export function signEraOf(published: IsoDate): SignEra {
  return published < '2020-12-09' ? 'until2020' : 'from2020';
}

type SignMeaning = { readonly absence: Absence } | { readonly value: number };

/** What the published signs mean, by era. `...` («not yet reported») and `-` («none») have gone out of use. */
const PUBLISHED_SIGNS: Readonly<Record<SignEra, ReadonlyMap<string, SignMeaning>>> = {
  until2020: new Map<string, SignMeaning>([
    ['.', { absence: 'notApplicable' }],
    ['..', { absence: 'missing' }],
    ['...', { absence: 'missing' }],
    [':', { absence: 'suppressed' }],
    ['-', { value: 0 }],
  ]),
  from2020: new Map<string, SignMeaning>([
    ['.', { absence: 'notApplicable' }],
    ['..', { absence: 'missing' }],
    [':', { absence: 'suppressed' }],
  ]),
};

/** Marks after a number in published tables, by era. */
const PUBLISHED_MARKS: Readonly<Record<SignEra, ReadonlyMap<string, Qualifier>>> = {
  until2020: new Map([['*', 'preliminary']]),
  from2020: new Map(),
};

const DIGITS = String.raw`\d+(?:[ \u00a0\u2009\u202f]\d{3})*`;
const NUMBER: Readonly<Record<',' | '.', RegExp>> = {
  ',': new RegExp(`^[-\u2212]?${DIGITS}(?:,\\d+)?$`),
  '.': new RegExp(`^[-\u2212]?${DIGITS}(?:\\.\\d+)?$`),
};

export interface CellNotation {
  readonly era: SignEra;
  /** Decimal separator of the table. */
  readonly decimal: ',' | '.';
}

/**
 * Reads the text of one cell in a published table. An empty cell is a missing figure; `0` and `0,0` are numbers (in the
 * old set they may stand for less than half a unit, which is the rounded value 0); a sign of another era is not
 * guessed at.
 *
 * @returns undefined when the text is neither a number in the notation nor a sign of the era
 */
export function parseCell(text: string, notation: CellNotation): Observation | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return absent('missing');
  const sign = PUBLISHED_SIGNS[notation.era].get(trimmed);
  if (sign) return 'absence' in sign ? absent(sign.absence) : present(sign.value);
  const mark = PUBLISHED_MARKS[notation.era].get(trimmed.slice(-1));
  const number = parseNumber(mark ? trimmed.slice(0, -1).trimEnd() : trimmed, notation.decimal);
  if (number === undefined) return undefined;
  return mark ? present(number, mark) : present(number);
}

/** A number with spaces between thousands allowed; undefined for anything else. Never a guess at `1.234`. */
function parseNumber(text: string, decimal: ',' | '.'): number | undefined {
  if (!NUMBER[decimal].test(text)) return undefined;
  const plain = text
    .replace(/[ \u00a0\u2009\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  const value = Number(plain);
  return value === 0 ? 0 : value;
}
