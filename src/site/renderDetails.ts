import type { TableDefinition } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { escapeHtml } from '../export/escapeHtml.ts';

/**
 * What a key figure is, folded under its name in the row: in one paragraph what it tells, in another what it is made
 * of and what is to be known of it. Opens without script. Sentences and not a list of terms: they take half the bytes,
 * in pages of which there are fourteen thousand.
 */
export function renderDetails(
  { inRow = { tells: '', rest: '' } }: TableDefinition,
  notes: readonly string[],
  locale: Locale,
): string {
  const t = messagesFor(locale).keyFigureTable;
  const rest = [inRow.rest, ...notes].join(' ');
  return `<details><summary>${t.aboutRow}</summary><p>${escapeHtml(inRow.tells)}<p>${escapeHtml(rest)}</details>`;
}
