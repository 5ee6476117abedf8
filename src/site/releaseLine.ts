import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';

/** Which year and vintage the site shows: stands at the top of every page. */
export function releaseLine(locale: Locale): string {
  const { release } = readIndex();
  const m = messagesFor(locale);
  return m.release.line(release.year, m.vintage[release.vintage].name, formatDate(release.published, locale));
}
