import type { PublishedArea, PublishedRegion } from '../contracts/published.ts';
import { compareHref } from '../compare/compareHref.ts';
import { MAX_UNITS } from '../compare/compareState.ts';
import { noteOn } from '../export/tableNotes.ts';
import { buildKeyFigureTable } from '../export/keyFigureTable.ts';
import { AVERAGES_OF_ALL } from '../export/regionLabel.ts';
import type { TableModel } from '../export/tableModel.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { RegionCode } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { areasOf, displayName, regionByCode, regionPath, sortedByName } from './regions.ts';
import { spreadColumn } from './spreadColumn.ts';
import type { PageColumn } from './spreadColumn.ts';
import { absoluteUrl } from './siteUrl.ts';

/** What the page of a kommunegruppe or a fylke shows: its members and the averages over them, area by area. */
export interface AveragePage {
  /** The average and its members, as many as are compared, on the compare page; undefined for a group of one. */
  readonly compareHref: string | undefined;
  readonly members: readonly MemberLink[];
  readonly areas: readonly AreaTable[];
  /** Notes of more than one of the tables, which do not have them; each is told once. */
  readonly notes: readonly string[];
}

export interface MemberLink {
  readonly name: string;
  readonly code: RegionCode;
  readonly href: string;
}

export interface AreaTable {
  readonly id: string;
  readonly name: string;
  readonly table: TableModel;
  readonly links: Readonly<Record<string, string>>;
  /** How the members lie; undefined where they are too few. */
  readonly spread: PageColumn | undefined;
}

/** @param told a note on the region that the head of the page tells, and no table does then */
export function averagePage(
  region: PublishedRegion,
  members: readonly RegionCode[],
  { locale, told }: { readonly locale: Locale; readonly told?: string | undefined },
): AveragePage {
  const inHead = told === undefined ? undefined : noteOn(region, told, locale);
  const areas = areasOf(unitLevelOf(region.level))
    .map((area) => withoutNotes(areaTable(region, area, locale), [inHead]))
    .filter(({ table }) => table.sections.length > 0);
  const notes = toldTwice(areas.flatMap(({ table }) => table.notes));
  return {
    compareHref:
      members.length < 2
        ? undefined
        : compareHref({ regions: [region.code, ...members.slice(0, MAX_UNITS)] }, locale),
    members: sortedByName(members.map(regionByCode), locale).map((member) => ({
      name: displayName(member, locale),
      code: member.code,
      href: regionPath(member, locale) ?? '',
    })),
    areas: areas.map((area) => withoutNotes(area, notes)),
    notes,
  };
}

function withoutNotes(area: AreaTable, told: readonly (string | undefined)[]): AreaTable {
  const notes = area.table.notes.filter((note) => !told.includes(note));
  return { ...area, table: { ...area.table, notes } };
}

function toldTwice(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}

function areaTable(region: PublishedRegion, area: PublishedArea, locale: Locale): AreaTable {
  const table = buildKeyFigureTable({
    index: readIndex(),
    own: readRegion(region.code),
    comparisons: AVERAGES_OF_ALL[area.level].map(readRegion),
    area: area.id,
    locale,
    pageUrl: absoluteUrl(regionPath(region, locale) ?? '/'),
  });
  return {
    id: area.id,
    name: localText(area.name, locale),
    table,
    spread: spreadColumn(area, region.code, locale),
    links: Object.fromEntries(
      area.indicators.map((indicator) => [indicator, pathOf({ page: 'indicator', indicator }, locale)]),
    ),
  };
}
