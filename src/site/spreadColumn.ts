import { escapeHtml } from '../export/escapeHtml.ts';
import type { PublishedArea } from '../contracts/published.ts';
import { latestPeriodWithValue } from '../contracts/publishedSeries.ts';
import type { RegionCode } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { coversLevel } from './coversLevel.ts';
import { groupRanges } from './groupRanges.ts';
import { indicatorById } from './indicators.ts';
import { readRegion } from './readPublished.ts';
import { averagesOfAll } from './regions.ts';

/** A column that only a page has: nothing of it is in files. */
export interface PageColumn {
  readonly header: string;
  /** HTML of the cells, by row id; a row that is not named has an empty one. */
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * How the figures of the members of an average lie in the newest year: a bar on the scale of all units of the level, and
 * the same in words, with the year where it is not that of the row's newest figure. Undefined where no key figure has
 * enough members with figures.
 */
export function spreadColumn(
  area: PublishedArea,
  average: RegionCode,
  locale: Locale,
): PageColumn | undefined {
  const [all = ''] = averagesOfAll(area.level);
  const file = readRegion(average);
  const cells = area.indicators.flatMap((id): [string, string][] => {
    const indicator = indicatorById(id);
    const period = indicator.periods.findLast((each) => coversLevel(indicator, each));
    if (period === undefined) return [];
    const range = groupRanges(indicator, period, { groups: [all, average], locale }).get(average);
    if (range === undefined) return [];
    const year = period === latestPeriodWithValue(file, id) ? '' : ` (${period})`;
    const marks = range.marks === '' ? '' : `<i>${escapeHtml(range.marks)}</i>`;
    return [[id, `${range.svg}<small>${escapeHtml(range.text)}${marks}${year}</small>`]];
  });
  const { bar } = messagesFor(locale).ranking.spreads;
  return cells.length === 0 ? undefined : { header: bar, cells: new Map(cells) };
}
