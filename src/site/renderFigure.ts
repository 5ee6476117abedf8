import type { NumberCell } from '../export/tableModel.ts';
import { formatCell } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';

/** What is needed to show one figure. */
export type FigureCell = Pick<NumberCell, 'value' | 'mask' | 'decimals' | 'unit'>;

/**
 * One figure as HTML: the number with its raised marks, or the sign that stands instead, each with its meaning for those
 * who listen. A function and not a component, since a build writes some hundred thousand of them and no space may come
 * between number and mark.
 */
export function renderFigure(cell: FigureCell, locale: Locale): string {
  const shown = formatCell(cell, locale);
  const text = escapeHtml(shown.text);
  if (cell.value === null)
    return `<span class="sign" aria-hidden="true">${text}</span>${spoken(shown.explanation)}`;
  if (!shown.sign) return text;
  const mark = `<sup class="mark" aria-hidden="true">${escapeHtml(shown.sign)}</sup>`;
  return `${text}${mark}${spoken(` (${shown.explanation})`)}`;
}

function spoken(text: string): string {
  return `<span class="visually-hidden">${escapeHtml(text)}</span>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
