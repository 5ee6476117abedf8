import type {
  PublishedArea,
  PublishedAreaFile,
  PublishedIndex,
  PublishedIndicator,
  PublishedRegionFile,
} from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import { HEADINGS } from '../domain/indicator.ts';
import { oncePer } from '../domain/oncePer.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { formatDate, formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { breaksWithin, differenceCell, isCompared, numberCell, trendCell } from './comparisonCells.ts';
import { fileNameOf } from './fileName.ts';
import {
  averagesOf,
  isAloneInFylke,
  isAloneInGroup,
  isAloneInRegion,
  publishedRegion,
  regionLabel,
} from './regionLabel.ts';
import type { TableCell, TableColumn, TableModel, TableSection } from './tableModel.ts';
import { rankAmong, tablePeers } from './tablePeers.ts';
import { aboutOf, sourceLine, sourcesOf } from './sourceLine.ts';
import { definitionsOf } from './tableDefinitions.ts';
import { columnNotes, tableNotes } from './tableNotes.ts';
import { signsIn, statusesIn } from './tableSigns.ts';

export interface KeyFigureTableInput {
  readonly index: PublishedIndex;
  /** The region the table is about. */
  readonly own: PublishedRegionFile;
  /** What it is compared with, nearest first: kommunegruppe, fylke, landet uten Oslo, landet. */
  readonly comparisons: readonly PublishedRegionFile[];
  readonly area: string;
  readonly locale: Locale;
  /** Address of the page that shows the table. */
  readonly pageUrl: string;
  /** Which rows: key figures with figures in the years shown, as a rule, or those that ended before them. */
  readonly rows?: 'current' | 'ended' | undefined;
  /** Columns of the own region, ascending; left out, they are chosen by `keyFigurePeriods`. */
  readonly periods?: readonly Period[] | undefined;
  /**
   * The figures of all units, for places among peers. Where it is given, the table tells how the own figures develop,
   * how they differ from the peers, and which place they have; without it a table has figures alone.
   */
  readonly areaFile?: PublishedAreaFile | undefined;
}

/** A row of the table: a key figure and the period in which it is compared. */
interface Row {
  readonly indicator: PublishedIndicator;
  readonly compared: Period;
}

/**
 * The key-figure table of one region and service area: key figures under their headings; five years of the region's own
 * figures; then the comparisons in one year.
 *
 * A row is compared in the newest year in which the region itself has a figure, so that own figure and averages are of
 * the same year; where it has none, in the newest year in which any comparison has one. That year is always one of the
 * own columns. When all rows have the same one it stands above the comparisons; otherwise a column of its own tells it
 * row by row. Beside the figure of the peers stand how the own one differs from it, and its place among them. Years are never mixed without saying so.
 *
 * @throws Error when the area or a region is not in the index
 */
export function buildKeyFigureTable(input: KeyFigureTableInput): TableModel {
  const { index, own, comparisons, locale, pageUrl } = input;
  const area = areaOf(input);
  const indicators = indicatorsOf(index, area, input.rows);
  const rows = indicators.map((indicator) => ({ indicator, compared: comparedPeriod(indicator, input) }));
  const periods = input.periods ?? keyFigurePeriods(input);
  const sections = sectionsOf(rows, periods, input);
  const context = { index, locale, indicators };
  const codes = [own.region, ...comparisons.map(({ region }) => region)];
  const columns = columnsOf(rows, periods, input);
  return {
    locale,
    ...titlesOf(input, area, periods),
    columns,
    sections,
    signs: signsIn(sections, locale),
    ...tableNotes({ ...context, regions: codes, periods, statuses: statusesIn(sections) }),
    columnNotes: columnNotes({
      index,
      locale,
      columns,
      sections,
      own: own.region,
      reference: peersOf(input)?.reference,
    }),
    source: sourceLine(sourcesOf(index, indicators), locale),
    definitions: definitionsOf(context),
    about: aboutOf(context, pageUrl),
  };
}

const OWN_PERIODS = 5;

/**
 * Years shown of the own region, ascending: those with figures among the release's year and the four before, later ones
 * (estimates), and every older year that is the newest of some row, so that no row is left without its latest figure.
 */
export function keyFigurePeriods(input: Omit<KeyFigureTableInput, 'periods' | 'pageUrl'>): Period[] {
  const indicators = indicatorsOf(input.index, areaOf(input), input.rows);
  const first = firstShown(input.index);
  const shown = new Set(indicators.flatMap(({ periods }) => periods.filter((period) => period >= first)));
  for (const indicator of indicators) shown.add(comparedPeriod(indicator, input));
  return [...shown].filter((period) => period !== '').sort();
}

function firstShown({ release }: PublishedIndex): Period {
  return String(Number(release.year) - OWN_PERIODS + 1);
}

/**
 * Whether an area has key figures that ended before the years shown, beside others that did not: they have a table of
 * their own, so that years long past do not widen the table of today.
 */
export function hasEnded(index: PublishedIndex, area: string): boolean {
  return indicatorsOf(index, areaOf({ index, area }), 'ended').length > 0;
}

function areaOf({ index, area }: Pick<KeyFigureTableInput, 'index' | 'area'>): PublishedArea {
  const found = index.areas.find(({ id }) => id === area);
  if (!found) throw new Error(`no service area ${area} in the release`);
  return found;
}

/**
 * The key figures of an area that are rows. One of which the release has no figures at all is none: there is no year to
 * show it in. Where all of them ended before the years shown they are the rows of today's table.
 */
function indicatorsOf(
  index: PublishedIndex,
  area: PublishedArea,
  rows: KeyFigureTableInput['rows'] = 'current',
): readonly PublishedIndicator[] {
  return rowsOf(index)(area)[rows];
}

/** The same for every unit, so that what is said of them can be said once as well. */
const rowsOf = oncePer((index: PublishedIndex) => {
  const byId = new Map(index.indicators.map((indicator) => [indicator.id, indicator]));
  const first = firstShown(index);
  return oncePer((area: PublishedArea) => {
    const all = area.indicators
      .map((id) => {
        const indicator = byId.get(id);
        if (!indicator) throw new Error(`no key figure ${id} in the release`);
        return indicator;
      })
      .filter(({ periods }) => periods.length > 0);
    const [current, ended] = partition(all, ({ periods }) => (periods.at(-1) ?? '') >= first);
    return current.length === 0 ? { current: all, ended: [] } : { current, ended };
  });
});

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

type PeriodChoice = Pick<KeyFigureTableInput, 'own' | 'comparisons' | 'periods'>;

/** Within the asked periods, if any are asked for. Empty only where there is no period at all. */
function comparedPeriod(indicator: PublishedIndicator, { own, comparisons, periods }: PeriodChoice): Period {
  const ofOwn = newestWithValue(own, indicator.id, periods);
  if (ofOwn !== undefined) return ofOwn;
  const ofOthers = comparisons.map((file) => newestWithValue(file, indicator.id, periods) ?? '').sort();
  return ofOthers.at(-1) || ((periods ?? indicator.periods).at(-1) ?? '');
}

function newestWithValue(
  file: PublishedRegionFile,
  indicator: string,
  periods: readonly Period[] | undefined,
): Period | undefined {
  if (!periods) return latestPeriodWithValue(file, indicator);
  return periods.findLast((period) => observationOf(file, indicator, period).value !== null);
}

function titlesOf(
  { index, own, locale }: KeyFigureTableInput,
  area: PublishedArea,
  periods: readonly Period[],
): Pick<TableModel, 'title' | 'subtitle' | 'fileName'> {
  const m = messagesFor(locale);
  const { release } = index;
  const { code, slug } = publishedRegion(index, own.region);
  const name = regionLabel(index, code, locale);
  const years = m.table.years(periods[0] ?? '', periods.at(-1) ?? '');
  const vintage = m.vintage[release.vintage].name;
  return {
    title: m.keyFigures.tableCaption(localText(area.name, locale), name),
    subtitle: m.table.subtitle(name, years, vintage, formatDate(release.published, locale)),
    fileName: fileNameOf({ area: area.id, region: { code, slug }, periods, release }, locale),
  };
}

/** The year all rows are compared in; undefined when they differ. */
function commonPeriod(rows: readonly Row[]): Period | undefined {
  const periods = new Set(rows.map(({ compared }) => compared));
  return periods.size === 1 ? rows[0]?.compared : undefined;
}

function columnsOf(
  rows: readonly Row[],
  periods: readonly Period[],
  input: KeyFigureTableInput,
): TableColumn[] {
  const m = messagesFor(input.locale);
  const common = commonPeriod(rows);
  const year = { id: 'comparisonYear', header: m.table.comparisonYear, kind: 'code', divider: true } as const;
  const comparisons = comparisonColumns(common, input);
  return [
    { id: 'indicator', header: m.table.indicator, kind: 'text' },
    { id: 'unit', header: m.table.unit, kind: 'text' },
    ...ownColumns(periods, input),
    ...trendColumns(periods, input),
    ...(common === undefined && comparisons.length > 0 ? [year] : []),
    ...comparisons,
  ];
}

function ownColumnId(own: PublishedRegionFile, period: Period): string {
  return `${own.region}-${period}`;
}

function ownColumns(periods: readonly Period[], { index, own, locale }: KeyFigureTableInput): TableColumn[] {
  const name = regionLabel(index, own.region, locale);
  return periods.map((period, position) => ({
    id: ownColumnId(own, period),
    header: period,
    kind: 'number',
    group: name,
    fileHeader: messagesFor(locale).table.regionAndYear(name, period),
    own: true,
    divider: position === 0,
  }));
}

function comparisonColumns(common: Period | undefined, input: KeyFigureTableInput): TableColumn[] {
  const { index, comparisons, locale } = input;
  const peers = peersOf(input);
  const m = messagesFor(locale);
  const group = common === undefined ? undefined : m.table.comparisonIn(common);
  return comparisons.flatMap(({ region }, position) => {
    const name = regionLabel(index, region, locale);
    const column: TableColumn = { id: region, header: name, kind: 'number' };
    const figures =
      common === undefined
        ? column
        : {
            ...column,
            group,
            fileHeader: m.table.regionAndYear(name, common),
            divider: position === 0,
          };
    return [
      figures,
      ...(region === peers?.reference ? peerColumns(name, group, { input, members: peers.members }) : []),
    ];
  });
}

/** How the own figures develop, over at least three years. */
function trendColumns(
  periods: readonly Period[],
  { index, own, locale, areaFile }: KeyFigureTableInput,
): TableColumn[] {
  if (areaFile === undefined || periods.length < 3) return [];
  const header = messagesFor(locale).keyFigureTable.trend;
  const group = regionLabel(index, own.region, locale);
  return [{ id: 'trend', header, kind: 'trend', group, own: true }];
}

/** Difference from the peers, and the place among them where there is one. */
function peerColumns(
  name: string,
  group: string | undefined,
  { input, members }: { input: KeyFigureTableInput; members: readonly RegionCode[] | null },
): TableColumn[] {
  const m = messagesFor(input.locale);
  const level = unitLevelOf(publishedRegion(input.index, input.own.region).level);
  const inSentence = m.comparison.difference.inSentence(name);
  const header = m.keyFigureTable.differenceFrom(inSentence);
  return [
    { id: 'difference', header, kind: 'difference', group },
    ...(members === null
      ? []
      : [
          {
            id: 'rank',
            header: m.keyFigureTable.rankAmong[level](inSentence),
            kind: 'rank',
            group,
          } as const,
        ]),
  ];
}

function peersOf({ index, own, areaFile }: KeyFigureTableInput) {
  return areaFile === undefined ? undefined : tablePeers(index, own.region);
}

/** Headings in their declared order; under each, key figures in the order of the area. */
function sectionsOf(
  rows: readonly Row[],
  periods: readonly Period[],
  input: KeyFigureTableInput,
): TableSection[] {
  const m = messagesFor(input.locale);
  const withYear = commonPeriod(rows) === undefined && input.comparisons.length > 0;
  return HEADINGS.map((heading) => ({
    id: heading,
    heading: m.headings[heading].name,
    rows: rows
      .filter(({ indicator }) => indicator.heading === heading)
      .map((row) => ({
        id: row.indicator.id,
        latest: ownColumnId(input.own, row.compared),
        cells: cellsOf(row, periods, withYear, input),
      })),
  })).filter((section) => section.rows.length > 0);
}

function cellsOf(
  { indicator, compared }: Row,
  periods: readonly Period[],
  withYear: boolean,
  input: KeyFigureTableInput,
): TableCell[] {
  const { index, own, comparisons, locale } = input;
  const breaks = breaksWithin(index, { indicator, own }, periods);
  const peers = peersOf(input);
  return [
    { kind: 'text', text: localText(indicator.name, locale) },
    { kind: 'text', text: formatUnit(indicator.unit, locale, 'short') },
    ...periods.map((period) => ownCell(own, indicator, { period, breaks })),
    ...trendColumns(periods, input).map(() => trendCell({ indicator, own }, periods, breaks) ?? EMPTY),
    ...(withYear ? [{ kind: 'text', text: compared } as const] : []),
    ...comparisons.flatMap((file) => [
      figureCell(file, indicator, compared),
      ...(file.region === peers?.reference ? peerCells({ indicator, compared }, file, input) : []),
    ]),
  ];
}

const EMPTY: TableCell = { kind: 'text', text: '' };

function ownCell(
  own: PublishedRegionFile,
  indicator: PublishedIndicator,
  { period, breaks }: { readonly period: Period; readonly breaks: readonly Period[] },
): TableCell {
  const cell = figureCell(own, indicator, period);
  return cell.kind === 'number' && breaks.includes(period) ? { ...cell, afterBreak: true } : cell;
}

function peerCells(
  { indicator, compared }: Row,
  reference: PublishedRegionFile,
  { index, own, areaFile }: KeyFigureTableInput,
): TableCell[] {
  const members = tablePeers(index, own.region)?.members;
  const difference = differenceCell({ indicator, own }, reference, compared) ?? EMPTY;
  if (!members || !areaFile) return [difference];
  const rank = isCompared(indicator)
    ? rankAmong(members, own.region, { file: areaFile, indicator, period: compared })
    : undefined;
  const { mask } = numberCell({ indicator, own }, compared);
  return [difference, rank ? { kind: 'rank', rank, mask } : EMPTY];
}

/** Empty where the source has no figures for that year at all: nobody failed to report, so nothing is «missing». */
function figureCell(file: PublishedRegionFile, indicator: PublishedIndicator, period: Period): TableCell {
  const { decimals, unit } = indicator;
  if (!indicator.periods.includes(period)) return { kind: 'text', text: '' };
  return { kind: 'number', ...observationOf(file, indicator.id, period), decimals, unit };
}

/**
 * Codes of the regions whose files the table of a unit needs, the own one first. A kommune alone in its group or its
 * fylke, or a fylkeskommune alone in its region, is not compared with itself; a note says that it is alone.
 */
export function tableRegions(index: PublishedIndex, code: RegionCode): RegionCode[] {
  const region = publishedRegion(index, code);
  const itself = [
    isAloneInGroup(index, region) ? region.group : null,
    isAloneInFylke(index, region) ? region.fylke : null,
    isAloneInRegion(index, region) ? region.region : null,
  ];
  return [code, ...averagesOf(region).filter((average) => !itself.includes(average))];
}
