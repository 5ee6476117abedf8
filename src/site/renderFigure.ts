import type { NumberCell } from '../export/tableModel.ts';
import { formatCell } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What is needed to show one figure. */
export type FigureCell = Pick<NumberCell, 'value' | 'mask' | 'decimals' | 'unit'>;

/**
 * One figure as HTML: the number with its raised marks, or the sign that stands instead. In the text stand the words,
 * for those who listen, copy or have no style sheet; the style sheet shows the mark of `data-m` in their place. A
 * function and not a component, and short, since a build writes more than a million of them.
 */
export function renderFigure(cell: FigureCell, locale: Locale): string {
  const shown = formatCell(cell, locale);
  const text = escapeHtml(shown.text);
  const meaning = escapeHtml(shown.explanation);
  if (cell.value === null) return `<i data-m="${text}">${meaning}</i>`;
  return shown.sign ? `${text}<sup data-m="${escapeHtml(shown.sign)}"> (${meaning})</sup>` : text;
}
