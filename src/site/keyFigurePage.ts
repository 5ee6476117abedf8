import type { PublishedArea, PublishedRegion, PublishedSource } from '../contracts/published.ts';
import { buildKeyFigureTable, tableRegions } from '../export/keyFigureTable.ts';
import { hasEnded, keyFigurePeriods } from '../export/keyFigureRows.ts';
import { sourcesOf } from '../export/sourceLine.ts';
import type { TableModel } from '../export/tableModel.ts';
import type { RegionCode } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { absentFigures } from './absentFigures.ts';
import type { AbsentFigure } from './absentFigures.ts';
import { readArea, readIndex, readRegion } from './readPublished.ts';
import { absoluteUrl } from './siteUrl.ts';
import { keyFigureRoute } from './unitRoutes.ts';

/** What the key-figure page of one region and service area shows. */
export interface KeyFigurePage {
  readonly table: TableModel;
  /** First and last year of the table, «2021–2025». */
  readonly years: string;
  /** Of the figures in the table. */
  readonly sources: readonly PublishedSource[];
  /** Address of the page. */
  readonly url: string;
  /** Key figures that ended before the years of the table; null where there are none. */
  readonly ended: TableModel | null;
  /** Address of each row's key figure, by row id. */
  readonly links: Readonly<Record<string, string>>;
  /** Key figures of the area without figures in the release. */
  readonly absent: readonly AbsentFigure[];
  /** Regions whose files the table is made from, the own one first; the Excel download reads the same. */
  readonly regions: readonly RegionCode[];
  readonly previous: AreaLink | null;
  readonly next: AreaLink | null;
  readonly areas: readonly AreaLink[];
}

export interface AreaLink {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export function keyFigurePage(region: PublishedRegion, area: PublishedArea, locale: Locale): KeyFigurePage {
  const index = readIndex();
  const slug = region.slug ?? '';
  const regions = tableRegions(index, region.code);
  const [own, ...comparisons] = regions.map(readRegion);
  if (!own) throw new Error(`no figures for region ${region.code}`);
  const pageUrl = absoluteUrl(pathOf(keyFigureRoute(area, slug), locale));
  const areaFile = readArea(area.id);
  const input = { index, own, comparisons, area: area.id, locale, pageUrl };
  const periods = keyFigurePeriods(input);
  const table = buildKeyFigureTable({ ...input, areaFile });
  const areas = index.areas
    .filter((candidate) => candidate.level === area.level)
    .map((candidate) => ({
      id: candidate.id,
      name: localText(candidate.name, locale),
      href: pathOf(keyFigureRoute(candidate, slug), locale),
    }));
  const place = areas.findIndex((candidate) => candidate.id === area.id);
  return {
    table,
    years: messagesFor(locale).table.years(periods[0] ?? '', periods.at(-1) ?? ''),
    sources: sourcesOf(
      index,
      index.indicators.filter(({ id }) => table.definitions.some((row) => row.id === id)),
    ),
    url: pageUrl,
    ended: hasEnded(index, area.id) ? buildKeyFigureTable({ ...input, rows: 'ended' }) : null,
    links: Object.fromEntries(
      area.indicators.map((indicator) => [indicator, pathOf({ page: 'indicator', indicator }, locale)]),
    ),
    absent: absentFigures(area, locale),
    regions,
    previous: areas[place - 1] ?? null,
    next: areas[place + 1] ?? null,
    areas,
  };
}
