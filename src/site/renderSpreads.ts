import { escapeHtml } from '../export/escapeHtml.ts';
import type { PublishedArea } from '../contracts/published.ts';
import type { RegionCode } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { coversLevel } from './coversLevel.ts';
import { groupRanges } from './groupRanges.ts';
import { indicatorById } from './indicators.ts';
import { averagesOfAll } from './regions.ts';

/**
 * How the figures of the members of an average lie in the newest year, one row a key figure, as HTML: a bar on the scale of all
 * units of the level, and the same in words. Empty where no key figure has enough members with figures.
 */
export function renderSpreads(area: PublishedArea, average: RegionCode, locale: Locale): string {
  const [all = ''] = averagesOfAll(area.level);
  return area.indicators
    .map((id) => {
      const indicator = indicatorById(id);
      const period = indicator.periods.findLast((each) => coversLevel(indicator, each));
      const ranges =
        period === undefined ? undefined : groupRanges(indicator, period, { groups: [all, average], locale });
      const range = ranges?.get(average);
      if (period === undefined || range === undefined) return '';
      const href = pathOf({ page: 'indicator', indicator: id }, locale);
      const name = escapeHtml(localText(indicator.name, locale));
      const marks = range.marks === '' ? '' : `<sup>${escapeHtml(range.marks)}</sup>`;
      return `<tr><th scope=row><a href="${href}">${name}</a><td>${period}<td>${range.svg}<td>${escapeHtml(range.text)}${marks}`;
    })
    .join('');
}
