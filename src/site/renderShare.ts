import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

/**
 * A part of the distance under a figure, as a bar and a percentage; what it is stands before the table. A function and not a component for the same reason as
 * `renderFigure`: there are some seventy on every page of a kommune.
 *
 * @param percent whole number from 0 to 100
 */
export function renderShare(percent: number, locale: Locale): string {
  const { units } = messagesFor(locale);
  const bar = `<svg viewBox="0 0 100 10" aria-hidden="true"><path d="M0 5h${percent}"/></svg>`;
  return `<small>${bar}${units.prosent.quantity(String(percent))}</small>`;
}
