import type { NumberCell } from '../export/tableModel.ts';
import { formatCell } from '../i18n/format.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import type { Locale } from '../i18n/locales.ts';
import { BREAK_SIGN } from '../i18n/signs.ts';
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

/**
 * The same in a table of many figures, with what its marks mean beside it: after a number stands the mark alone, which
 * can be read, heard and copied. Words for all of them, «modellert, foreløpig» over and over, would be half of what a
 * reader has to listen to. What stands in place of a number keeps its words: a lone colon is not spoken.
 */
export function renderTableFigure(
  cell: FigureCell & Pick<NumberCell, 'afterBreak'>,
  locale: Locale,
  tag: 'sup' | 'i' = 'sup',
): string {
  if (cell.value === null) return renderFigure(cell, locale);
  const { text, sign = '' } = formatCell(cell, locale);
  const marks = (cell.afterBreak === true ? BREAK_SIGN : '') + sign;
  return marks === '' ? escapeHtml(text) : `${escapeHtml(text)}<${tag}>${escapeHtml(marks)}</${tag}>`;
}
