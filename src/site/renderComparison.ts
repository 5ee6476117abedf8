import { trendLine } from '../charts/trendLine.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { showsKroner } from '../export/tableModel.ts';
import type { DifferenceCell, NumberCell, RankCell, TrendCell } from '../export/tableModel.ts';
import { formatCell, formatNumber } from '../i18n/format.ts';
import { formatAmount } from '../i18n/formatAmount.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { rankShort } from '../i18n/rankText.ts';
import { qualifierMarkers } from '../i18n/signs.ts';
import { differenceSize } from './differenceText.ts';

/** The cells beside the figures of a row, as HTML. What is made of marked figures is marked as they are. */

/** A line, and what it says in words for those who do not see it. Its size, that of `trendLine`, is in the style sheet. */
export function renderTrend(cell: TrendCell, locale: Locale): string {
  const { official, modelled } = trendLine(cell.runs, cell);
  const paths = [
    official === '' ? '' : `<path d="${official}"/>`,
    modelled === '' ? '' : `<path class=m d="${modelled}"/>`,
  ].join('');
  const words = escapeHtml(trendWords(cell, locale));
  return `<svg role=img aria-label="${words}">${paths}</svg>`;
}

/** «opp fra 2021»: the first year that the last is comparable with. Both figures are read in the row. */
function trendWords({ change }: TrendCell, locale: Locale): string {
  const t = messagesFor(locale).keyFigureTable;
  if (!change) return t.broken;
  const { first, period, last } = change;
  if (formatCell(first, locale).text === formatCell(last, locale).text) return t.unchanged(period);
  return (last.value ?? 0) > (first.value ?? 0) ? t.up(period) : t.down(period);
}

/** «1,2 % høyere», and under it what it comes to in kroner. */
export function renderDifference(cell: DifferenceCell, locale: Locale): string {
  const t = messagesFor(locale).keyFigureTable;
  const told = differenceSize({ ...cell, locale });
  if (!told) return '';
  const words = told.way === 'same' ? t.same : t[told.way](told.size);
  const line = escapeHtml(words) + mark(cell.difference);
  if (!showsKroner(cell)) return line;
  const { value } = cell.kroner;
  const amount = formatAmount(Math.abs(value ?? 0), locale);
  const kroner = (value ?? 0) > 0 ? t.kronerMore(amount) : t.kronerLess(amount);
  return `${line}<br>${escapeHtml(kroner)}${mark(cell.kroner)}`;
}

/** «3.–4. av 12». */
export function renderRank({ rank, mask }: RankCell, locale: Locale): string {
  const t = messagesFor(locale).keyFigureTable;
  const words = t.rankOf(rankShort(rank, locale), formatNumber(rank.of, 0, locale));
  return escapeHtml(words) + mark({ mask });
}

function mark({ mask }: Pick<NumberCell, 'mask'>): string {
  const sign = qualifierMarkers(mask);
  return sign === '' ? '' : `<i>${escapeHtml(sign)}</i>`;
}
