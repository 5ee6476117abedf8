import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { IsoDate, LocalText } from '../domain/region.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import { statusesOf } from '../domain/status.ts';
import type { Status } from '../domain/status.ts';
import type { Locale } from './locales.ts';
import { messagesFor } from './messages.ts';
import { absenceSign, qualifierMarkers } from './signs.ts';

/** What the separators are, whatever version of the language data a browser has. */
const SEPARATORS: Record<Locale, { readonly group: string; readonly decimal: string }> = {
  nb: { group: '\u00a0', decimal: ',' },
  en: { group: ',', decimal: '.' },
};
const MINUS = '\u2212';

/**
 * A number as it is shown: rounded half away from zero, thousands set off from 1 000 up, a true minus sign. For screens
 * only: the no-break spaces and the minus sign have no place in a data file. Written out here and not by `Intl`, which
 * takes ten times as long for the million numbers of a build; a test holds that both write the same.
 */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const { group, decimal } = SEPARATORS[locale];
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const text = fraction === undefined ? grouped : grouped + decimal + fraction;
  return rounded < 0 ? MINUS + text : text;
}

/** A change with its sign: «+7,8», «−3,0»; what rounds to 0 has none. */
export function formatChange(value: number, decimals: number, locale: Locale): string {
  const text = formatNumber(value, decimals, locale);
  return roundHalfAwayFromZero(value, decimals) > 0 ? `+${text}` : text;
}

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

export interface FormattedObservation {
  /** The number, or the sign that stands instead of it. */
  readonly text: string;
  /** Markers to be raised after the number; left out for a plain value and where there is no number. */
  readonly sign?: string;
  /** What the sign or the markers mean, for tooltips and screen readers; empty for a plain value. */
  readonly explanation: string;
}

/** One figure as it is shown in a table, without unit. */
export function formatObservation(
  observation: Observation,
  decimals: number,
  locale: Locale,
): FormattedObservation {
  return formatCell({ ...observation, decimals, unit: 'antall' }, locale);
}

/** A figure with what is needed to write it: a yes/no figure is a word. */
export type FormattedCell = Observation & { readonly decimals: number; readonly unit: Unit };

/** As `formatObservation`, for a cell that knows its unit. */
export function formatCell(cell: FormattedCell, locale: Locale): FormattedObservation {
  return formatCellIn(cell, wordsFor(locale));
}

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

/** The few words that figures need; scripts get them with the page, and not all messages. */
export interface FigureWords {
  readonly locale: Locale;
  readonly yes: string;
  readonly no: string;
  readonly statuses: Readonly<Record<Status, { readonly name: string }>>;
}

/** As `formatCell`, with the words given. */
export function formatCellIn(cell: FormattedCell, words: FigureWords): FormattedObservation {
  const explanation = statusesOf(cell.mask)
    .map((status) => words.statuses[status].name)
    .join(', ');
  if (cell.value === null) return { text: absenceSign(cell.mask) ?? '', explanation };
  const isWord = cell.unit === 'jaNei';
  const word = cell.value === 0 ? words.no : words.yes;
  const text = isWord ? word : formatNumber(cell.value, cell.decimals, words.locale);
  const sign = qualifierMarkers(cell.mask);
  return sign ? { text, sign, explanation } : { text, explanation };
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
