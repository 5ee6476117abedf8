import { escapeHtml } from '../export/escapeHtml.ts';
import type { CompareNotes } from './compareNotes.ts';

/** What stands under a table, as HTML. */
export function renderNotes({ signs, notes }: CompareNotes, sources: readonly string[]): string {
  const pairs = signs.map(
    ({ sign, meaning }) => `<div><dt>${escapeHtml(sign)}</dt><dd>${escapeHtml(meaning)}</dd></div>`,
  );
  const items = notes.map((note) => `<li>${escapeHtml(note)}</li>`);
  return [
    pairs.length > 0 ? `<dl class="sign-key">${pairs.join('')}</dl>` : '',
    items.length > 0 ? `<ul>${items.join('')}</ul>` : '',
    ...sources.map((source) => `<p>${escapeHtml(source)}</p>`),
  ].join('');
}
