import type { NumberCell } from '../export/tableModel.ts';
import { formatCell } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { figureHtml } from '../export/figureHtml.ts';

/** What is needed to show one figure. */
export type FigureCell = Pick<NumberCell, 'value' | 'mask' | 'decimals' | 'unit'>;

/**
 * One figure as HTML: the number with its raised marks, or the sign that stands instead. In the text stand the words,
 * for those who listen, copy or have no style sheet; the style sheet shows the mark of `data-m` in their place. A
 * function and not a component, and short, since a build writes more than a million of them.
 */
export function renderFigure(cell: FigureCell, locale: Locale): string {
  return figureHtml(formatCell(cell, locale), cell.value !== null);
}
