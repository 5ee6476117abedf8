import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { drawnMap } from './kommuneMap.ts';

/** What is said of the map of kommuner, of circles or of outlines. */
export function mapTexts(locale: Locale) {
  const m = messagesFor(locale);
  return drawnMap().hasOutlines ? m.charts.outlines : m.map;
}
