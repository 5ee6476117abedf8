import { escapeHtml } from '../export/escapeHtml.ts';
import type { Rank } from '../domain/rank.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { UnrankedRow } from './indicatorPage.ts';
import { renderTableFigure } from './renderFigure.ts';

export interface RankingInput {
  readonly rows: readonly (UnrankedRow & { readonly rank?: Rank })[];
  readonly isRanked: boolean;
  /** Whether the units are divided into groups or regions. */
  readonly hasParts: boolean;
  readonly locale: Locale;
}

/**
 * The rows of a ranking as HTML: name, figure, place, part. The number of the unit is the id of its row (`k1130`), so that
 * it can be linked to. A function, and no more than the standard asks for, as `renderRows`: there are 357 rows on 250 pages
 * in two languages.
 */
export function renderRanking({ rows, isRanked, hasParts, locale }: RankingInput): string {
  const { rankShared } = messagesFor(locale).indicator;
  const place = (rank: Rank | undefined) => {
    if (rank === undefined) return '';
    return rank.from === rank.to ? String(rank.from) : rankShared(String(rank.from), String(rank.to));
  };
  return rows
    .map(({ code, name, href, cell, rank, group }) => {
      const linked = href === undefined ? escapeHtml(name) : `<a href=${href}>${escapeHtml(name)}</a>`;
      return (
        `<tr id=k${code}><th>${linked}<td>${renderTableFigure(cell, locale, 'i')}` +
        (isRanked ? `<td>${place(rank)}` : '') +
        (hasParts ? `<td>${escapeHtml(group)}` : '')
      );
    })
    .join('');
}
