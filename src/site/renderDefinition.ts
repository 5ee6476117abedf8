import type { TableDefinition } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { escapeHtml } from '../export/escapeHtml.ts';

/** What a key figure is, folded under its name. Parts that there is nothing to say of are left out. */
export function renderDefinition(entry: TableDefinition, locale: Locale): string {
  const { definition: names } = messagesFor(locale).file;
  const parts = [
    [names.text, entry.text],
    [names.numerator, entry.numerator],
    [names.denominator, entry.denominator],
    [names.averaging, entry.short.averaging],
    [names.source, entry.short.source],
    [names.provenance, entry.short.provenance],
    [names.note, entry.note],
  ] as const;
  const list = parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<dt>${name}<dd>${escapeHtml(text)}`)
    .join('');
  return `<details id="def-${escapeHtml(entry.id)}"><summary>${escapeHtml(entry.name)}</summary><dl>${list}</dl></details>`;
}
