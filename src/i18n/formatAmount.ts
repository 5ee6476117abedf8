import { formatNumber } from './format.ts';
import type { Locale } from './locales.ts';
import { messagesFor } from './messages.ts';

/**
 * An amount of kroner as people say it: «310 000 kr», «3,1 mill. kr», «1,2 mrd. kr». With one decimal up to a hundred
 * of them: what is said of a difference must not look finer than it is.
 */
export function formatAmount(kroner: number, locale: Locale): string {
  const t = messagesFor(locale).keyFigureTable;
  const size = Math.abs(kroner);
  const inUnits = (unit: number) => formatNumber(kroner / unit, size < 100 * unit ? 1 : 0, locale);
  // What would round up to a thousand of the smaller is told in the larger.
  if (size >= 999.5e6) return t.billions(inUnits(1e9));
  if (size >= 999_500) return t.millions(inUnits(1e6));
  return t.kroner(formatNumber(kroner, 0, locale));
}
