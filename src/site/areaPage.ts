import type { PublishedArea } from '../contracts/published.ts';
import { tableFilePath } from '../export/dataFileName.ts';
import { compareHref } from '../compare/compareHref.ts';
import { buildKeyFigureTable } from '../export/keyFigureTable.ts';
import { hasEnded } from '../export/keyFigureRows.ts';
import type { TableModel } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { averagesOfAll } from './regions.ts';
import { absoluteUrl } from './siteUrl.ts';

/** What the page of a service area shows for all units of its level together. */
export interface AreaPage {
  /** The area for the averages over all, on the compare page. */
  readonly compareHref: string;
  readonly table: TableModel;
  /** Key figures that ended before the years of the table; null where there are none. */
  readonly ended: TableModel | null;
  readonly links: Readonly<Record<string, string>>;
  /** Files with all units. */
  readonly files: readonly { readonly format: 'csv' | 'xlsx'; readonly href: string }[];
}

export function areaPage(area: PublishedArea, locale: Locale): AreaPage {
  const [own, ...comparisons] = averagesOfAll(area.level).map(readRegion);
  if (!own) throw new Error(`no average over all of level ${area.level}`);
  const input = {
    ...{ index: readIndex(), own, comparisons },
    area: area.id,
    locale,
    pageUrl: absoluteUrl(pathOf({ page: 'area', area: area.id }, locale)),
  };
  return {
    compareHref: compareHref(
      { level: area.level, regions: averagesOfAll(area.level), area: area.id },
      locale,
    ),
    table: buildKeyFigureTable(input),
    ended: hasEnded(input.index, area.id) ? buildKeyFigureTable({ ...input, rows: 'ended' }) : null,
    links: Object.fromEntries(
      area.indicators.map((indicator) => [indicator, pathOf({ page: 'indicator', indicator }, locale)]),
    ),
    files: (['xlsx', 'csv'] as const).map((format) => ({
      format,
      href: tableFilePath(area.id, locale, format),
    })),
  };
}
