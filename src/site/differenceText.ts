import { computeDifference, computeDifferencePercent } from '../domain/difference.ts';
import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { formatNumber, formatQuantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

export interface DifferenceInput {
  readonly own: Observation;
  readonly comparison: Observation;
  readonly decimals: number;
  readonly unit: Unit;
  /** Heading of what it is held against: «Kommunegruppe 9». */
  readonly name: string;
  readonly locale: Locale;
}

/** From here on a difference is told as a multiple, which is easier to grasp than many hundred per cent. */
const MANY_PER_CENT = 200;

/**
 * How a figure differs from another, in words: «12 % høyere enn kommunegruppe 9». A share differs in percentage points,
 * anything else in per cent; where a percentage means nothing (the other figure is zero or negative, or the own is
 * negative) in the unit itself. Undefined where either is lacking, and for yes and no.
 */
export function differenceText(input: DifferenceInput): string | undefined {
  const m = messagesFor(input.locale).comparison.difference;
  const name = m.inSentence(input.name);
  const told = differenceSize(input);
  return told && (told.way === 'same' ? m.same(name) : m[told.way](told.size, name));
}

/** Which way a figure differs, and by how much in words. */
export type DifferenceSize =
  { readonly way: 'same' } | { readonly way: 'higher' | 'lower' | 'manyTimes'; readonly size: string };

export function differenceSize(input: Omit<DifferenceInput, 'name'>): DifferenceSize | undefined {
  const { own, comparison, decimals, unit, locale } = input;
  const difference = computeDifference(own, comparison, decimals).value;
  if (difference === null || unit === 'jaNei') return undefined;
  if (difference === 0) return { way: 'same' };
  const percent = computeDifferencePercent(own, comparison, decimals).value;
  const tellsPercent = unit !== 'prosent' && percent !== null && (own.value ?? 0) >= 0;
  if (tellsPercent && percent > MANY_PER_CENT)
    return { way: 'manyTimes', size: formatNumber(1 + percent / 100, 1, locale) };
  const size = tellsPercent ? percentText(Math.abs(percent), locale) : unitText(Math.abs(difference), input);
  return { way: difference > 0 ? 'higher' : 'lower', size };
}

/** Whole per cent, but for a difference of less than one. */
function percentText(percent: number, locale: Locale): string {
  return messagesFor(locale).comparison.difference.percent(
    formatNumber(percent, percent < 1 ? 1 : 0, locale),
  );
}

function unitText(difference: number, { unit, decimals, locale }: Omit<DifferenceInput, 'name'>): string {
  if (unit === 'prosent')
    return messagesFor(locale).comparison.difference.points(formatNumber(difference, decimals, locale));
  return formatQuantity(difference, { decimals, unit }, locale);
}
