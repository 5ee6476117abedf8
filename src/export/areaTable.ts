import type { PublishedAreaFile, PublishedIndex, PublishedIndicator } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { formatDate, formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { fileNameOf } from './fileName.ts';
import { publishedRegion, regionLabel } from './regionLabel.ts';
import { aboutOf, sourceLine, sourcesOf } from './sourceLine.ts';
import { definitionsOf } from './tableDefinitions.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from './tableModel.ts';
import { notesOf } from './tableNotes.ts';
import { signsIn, statusesIn } from './tableSigns.ts';

export interface AreaTableInput {
  readonly index: PublishedIndex;
  /** The published figures of the area, all regions and periods. */
  readonly file: PublishedAreaFile;
  readonly locale: Locale;
  /** Address of the page that offers the file. */
  readonly pageUrl: string;
}

/**
 * All figures of one service area as one long table: a row for each region and year (municipalities and averages alike,
 * in published order, years ascending), a column for each key figure. Made for filtering, pivoting and programs: number
 * and name of the region, its level and the year stand on every row. Years in which no key figure of the area exists are
 * left out.
 *
 * @throws Error when the file's area, a key figure or a region is not in the index
 */
export function buildAreaTable({ index, file, locale, pageUrl }: AreaTableInput): TableModel {
  const m = messagesFor(locale);
  const area = index.areas.find(({ id }) => id === file.area);
  if (!area) throw new Error(`no service area ${file.area} in the release`);
  const indicators = area.indicators.map((id) => indicatorOf(index, id));
  const periods = file.periods.filter((period) =>
    indicators.some((figure) => figure.periods.includes(period)),
  );
  const sections = [{ heading: '', rows: rowsOf(indicators, periods, { index, file, locale }) }];
  const context = { index, locale, indicators };
  const { release } = index;
  const years = m.table.years(periods[0] ?? '', periods.at(-1) ?? '');
  const vintage = m.vintage[release.vintage].name;
  const t = m.byLevel[area.level];
  return {
    locale,
    title: t.area.title(localText(area.name, locale)),
    subtitle: m.table.subtitle(t.indicator.all, years, vintage, formatDate(release.published, locale)),
    fileName: fileNameOf({ area: area.id, region: null, level: area.level, periods, release }, locale),
    remarks: 'signs',
    columns: columnsOf(indicators, locale),
    sections,
    signs: signsIn(sections, locale),
    notes: notesOf({ ...context, regions: file.regions, periods, statuses: statusesIn(sections) }),
    source: sourceLine(sourcesOf(index, indicators), locale),
    definitions: definitionsOf(context),
    about: aboutOf(context, pageUrl),
  };
}

function indicatorOf(index: PublishedIndex, id: string): PublishedIndicator {
  const indicator = index.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`no key figure ${id} in the release`);
  return indicator;
}

function columnsOf(indicators: readonly PublishedIndicator[], locale: Locale): TableColumn[] {
  const { table } = messagesFor(locale);
  const figures = indicators.map(({ id, name, unit }): TableColumn => {
    const header = localText(name, locale);
    return {
      id,
      header,
      kind: 'number',
      fileHeader: table.figureAndUnit(header, formatUnit(unit, locale, 'short')),
    };
  });
  return [
    { id: 'code', header: table.regionCode, kind: 'code' },
    { id: 'region', header: table.region, kind: 'text' },
    { id: 'level', header: table.level, kind: 'text' },
    { id: 'year', header: table.year, kind: 'code' },
    ...figures,
  ];
}

function rowsOf(
  indicators: readonly PublishedIndicator[],
  periods: readonly Period[],
  { index, file, locale }: Omit<AreaTableInput, 'pageUrl'>,
): TableRow[] {
  const width = file.periods.length;
  return file.regions.flatMap((code, region) => {
    const head = regionCells(index, code, locale);
    return periods.map((period) => {
      const at = region * width + file.periods.indexOf(period);
      const figures = indicators.map((indicator) => figureCell(indicator, file, { at, period }));
      return {
        id: `${code}-${period}`,
        cells: [...head, { kind: 'text', text: period } as const, ...figures],
      };
    });
  });
}

function regionCells(index: PublishedIndex, code: RegionCode, locale: Locale): TableCell[] {
  const { levels } = messagesFor(locale);
  const { level } = publishedRegion(index, code);
  return [code, regionLabel(index, code, locale), levels[level].one].map((text) => ({ kind: 'text', text }));
}

/** Empty where the source has no figures for that year at all, as in the key-figure table. */
function figureCell(
  { id, decimals, unit, periods }: PublishedIndicator,
  file: PublishedAreaFile,
  { at, period }: { at: number; period: Period },
): TableCell {
  const series = file.indicators[id];
  if (!series) throw new Error(`no key figure ${id} in the file of ${file.area}`);
  if (!periods.includes(period)) return { kind: 'text', text: '' };
  return { kind: 'number', ...observationIn(series, file.statusSets, at), decimals, unit };
}
