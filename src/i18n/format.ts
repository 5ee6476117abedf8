import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { IsoDate, LocalText } from '../domain/region.ts';
import { statusesOf } from '../domain/status.ts';
import type { Locale } from './locales.ts';
import { formatCellIn, formatNumber } from './figureText.ts';
import type { FigureWords, FormattedCell, FormattedObservation } from './figureText.ts';
import { messagesFor } from './messages.ts';

/** A figure with its unit: «24,8 %», «NOK 79,000». Yes/no figures are words. */
export function formatQuantity(
  value: number,
  figure: { readonly decimals: number; readonly unit: Unit },
  locale: Locale,
): string {
  if (figure.unit === 'jaNei') return formatYesNo(value, locale);
  return messagesFor(locale).units[figure.unit].quantity(formatNumber(value, figure.decimals, locale));
}

function formatYesNo(value: number, locale: Locale): string {
  const { yes, no } = messagesFor(locale).yesNo;
  return value === 0 ? no : yes;
}

/** «16. mars 2026», "16 March 2026". Reads the text of the date, so that no time zone can move it a day. */
export function formatDate(iso: IsoDate, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const { months, full } = messagesFor(locale).date;
  const [, year, month, day] = match ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined)
    throw new Error(`not an ISO date: ${iso}`);
  return full(String(Number(day)), name, year);
}

/** Name of a unit: long for running text, short for columns and axes. */
export function formatUnit(unit: Unit, locale: Locale, form: 'long' | 'short' = 'long'): string {
  return messagesFor(locale).units[unit][form];
}

/** Units that need no word after the number, since the name of the figure says what is counted. */
const SELF_EVIDENT: ReadonlySet<Unit> = new Set(['antall', 'personer', 'indeks', 'jaNei']);

/** The unit as it stands after a number that is shown by itself; empty where the name of the figure says it. */
export function unitAfterNumber(unit: Unit, locale: Locale): string {
  return SELF_EVIDENT.has(unit) ? '' : formatUnit(unit, locale, 'short');
}

/** One figure as it is shown in a table, without unit. */
export function formatObservation(
  observation: Observation,
  decimals: number,
  locale: Locale,
): FormattedObservation {
  return formatCell({ ...observation, decimals, unit: 'antall' }, locale);
}

/** As `formatObservation`, for a cell that knows its unit. */
export function formatCell(cell: FormattedCell, locale: Locale): FormattedObservation {
  return formatCellIn(cell, wordsFor(locale));
}

// Written by themselves, so that a script that has its own words need not carry all messages.
export { formatChange, formatNumber } from './figureText.ts';
export type { FigureWords, FormattedObservation } from './figureText.ts';

const wordsOf = new Map<Locale, FigureWords>();

/** Made once a language: a build writes more than a million figures. */
function wordsFor(locale: Locale): FigureWords {
  const known = wordsOf.get(locale);
  if (known) return known;
  const { yesNo, statuses } = messagesFor(locale);
  const words = { ...yesNo, statuses, locale };
  wordsOf.set(locale, words);
  return words;
}

/** Names of the statuses in a mask, joined: «modellert, foreløpig». Empty for a plain value. */
export function explainStatus(mask: number, locale: Locale): string {
  const { statuses } = messagesFor(locale);
  return statusesOf(mask)
    .map((status) => statuses[status].name)
    .join(', ');
}

/**
 * A text of the data files in a language of the pages. Numbers in it do not break at their thousands: «per 10 000» is
 * written with a plain space in the files, where it can be searched for and edited.
 */
export function localText(text: LocalText, locale: Locale): string {
  return text[locale].replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
}
