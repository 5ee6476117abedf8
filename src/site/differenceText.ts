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
  const { own, comparison, decimals, unit, locale } = input;
  const m = messagesFor(locale).comparison.difference;
  const name = m.inSentence(input.name);
  const difference = computeDifference(own, comparison, decimals).value;
  if (difference === null || unit === 'jaNei') return undefined;
  if (difference === 0) return m.same(name);
  const percent = computeDifferencePercent(own, comparison, decimals).value;
  const tellsPercent = unit !== 'prosent' && percent !== null && (own.value ?? 0) >= 0;
  if (tellsPercent && percent > MANY_PER_CENT)
    return m.manyTimes(formatNumber(1 + percent / 100, 1, locale), name);
  const size = tellsPercent ? percentText(Math.abs(percent), locale) : unitText(Math.abs(difference), input);
  return difference > 0 ? m.higher(size, name) : m.lower(size, name);
}

/** Whole per cent, but for a difference of less than one. */
function percentText(percent: number, locale: Locale): string {
  return messagesFor(locale).comparison.difference.percent(
    formatNumber(percent, percent < 1 ? 1 : 0, locale),
  );
}

function unitText(difference: number, { unit, decimals, locale }: DifferenceInput): string {
  if (unit === 'prosent')
    return messagesFor(locale).comparison.difference.points(formatNumber(difference, decimals, locale));
  return formatQuantity(difference, { decimals, unit }, locale);
}
