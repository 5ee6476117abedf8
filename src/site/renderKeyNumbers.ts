import type { RangeBarModel } from '../charts/rangeBar.ts';
import type { SparklineModel } from '../charts/sparkline.ts';
import { STATUS_BIT } from '../domain/status.ts';
import { unitAfterNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import type { KeyNumber } from './keyNumber.ts';
import { renderRange } from './renderRange.ts';
import { renderTableFigure } from './renderFigure.ts';

/**
 * Key figures by themselves as HTML: name, newest value, the shape of its series, where it lies among the peers, and what
 * it is compared with in the same year in words. A function and not a component, and without end tags that may be left
 * out: a page has sixty of them, and there are eight hundred pages.
 */
export function renderKeyNumbers(numbers: readonly KeyNumber[], locale: Locale): string {
  return numbers.map((number) => renderKeyNumber(number, locale)).join('');
}

function renderKeyNumber(number: KeyNumber, locale: Locale): string {
  const { name, href, cell, period, spark, range } = number;
  const unit = [unitAfterNumber(cell.unit, locale), period && `(${period})`].filter(Boolean).join(' ');
  const isModelled = (cell.mask & STATUS_BIT.modelled) !== 0;
  const glyphs = (spark ? renderSparkline(spark) : '') + (range ? renderRangeBar(range, isModelled) : '');
  const against = number.against
    .map((entry) => `${escapeHtml(entry.label)} (${renderTableFigure(entry.cell, locale)})`)
    .join('<br>');
  return (
    `<div><dt><a href="${href}">${escapeHtml(name)}</a>` +
    `<dd><b>${renderTableFigure(cell, locale)}</b> ${escapeHtml(unit)}` +
    `<dd aria-hidden="true">${glyphs}<dd>${against}</div>`
  );
}

/** Decoration beside figures that stand in text: hidden from screen readers, which find the series in the table. */
export function renderSparkline({ paths, modelledPaths, dots }: SparklineModel): string {
  return drawing('spark', [
    ...paths.map((d) => `<path d="${whole(d)}"/>`),
    ...modelledPaths.map((d) => `<path class="modelled" d="${whole(d)}"/>`),
    ...dots.map(({ x, y }) => `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="2.5"/>`),
  ]);
}

/** Where a figure lies in its group, for those who see; the words beside it say the same. */
export function renderRangeBar(range: RangeBarModel, isModelled: boolean): string {
  const { line, box, median, own } = range;
  const at = Math.round;
  const from = at(box.from);
  const to = from + Math.max(1, at(box.width));
  return drawing(isModelled ? 'range-bar modelled' : 'range-bar', [
    renderRange({ line: { from: at(line.from), to: at(line.to) }, box: { from, to }, median: at(median) }),
    `<circle cx="${at(own)}" cy="8" r="4.5"/>`,
  ]);
}

/** The style sheet gives it the size that it is drawn for, which is told there once and not a hundred times in the page. */
function drawing(name: string, parts: readonly string[]): string {
  return `<svg class="${name}">${parts.join('')}</svg>`;
}

/** Drawn at about its own size: parts of a pixel would not be seen. */
function whole(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
