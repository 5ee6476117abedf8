import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import { statusesOf } from '../domain/status.ts';
import type { Status } from '../domain/status.ts';
import type { Locale } from './locales.ts';
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

export interface FormattedObservation {
  /** The number, or the sign that stands instead of it. */
  readonly text: string;
  /** Markers to be raised after the number; left out for a plain value and where there is no number. */
  readonly sign?: string;
  /** What the sign or the markers mean, for tooltips and screen readers; empty for a plain value. */
  readonly explanation: string;
}

/** A figure with what is needed to write it: a yes/no figure is a word. */
export type FormattedCell = Observation & { readonly decimals: number; readonly unit: Unit };

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
