import { barPairs } from '../charts/barPairs.ts';
import { lineChart } from '../charts/lineChart.ts';
import type { BarPairsModel } from '../charts/barPairs.ts';
import type { LineChartModel } from '../charts/lineChart.ts';
import type { PublishedIndicator, PublishedRegion, PublishedRegionFile } from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import type { SeriesPoint } from '../domain/seriesBreaks.ts';
import { formatNumber, formatQuantity, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { drawingMark } from './drawingMark.ts';
import { breakPeriods, keyNumber, seriesRuns } from './keyNumber.ts';
import type { KeyNumber } from './keyNumber.ts';
import type { FigureCell } from './renderFigure.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { averageName, comparisonCodes, COUNTRY, COUNTRY_WITHOUT_OSLO, displayName } from './regions.ts';
import { standsOut } from './standsOut.ts';
import type { StandsOutRow } from './standsOut.ts';
import { indicatorById, sourcesOfIndicator } from './indicators.ts';
import { sourceLine } from '../export/tableText.ts';

/** What the page of one kommune shows. */
export interface KommunePage {
  readonly population: PopulationFigure | null;
  readonly ages: AgeFigure | null;
  readonly areas: readonly AreaSummary[];
  readonly standsOut: readonly StandsOutRow[];
  /** Every figure the page shows. */
  readonly figures: readonly Observation[];
}

export interface PopulationFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly mark: string | undefined;
  readonly chart: LineChartModel;
  readonly label: string;
  readonly rows: readonly { readonly period: Period; readonly text: string }[];
}

export interface AgeFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly mark: string | undefined;
  readonly chart: BarPairsModel;
  readonly label: string;
  readonly otherName: string;
  readonly rows: readonly { readonly name: string; readonly own: FigureCell; readonly other: FigureCell }[];
}

export interface AreaSummary {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly numbers: readonly KeyNumber[];
}

export function kommunePage(region: PublishedRegion, locale: Locale): KommunePage {
  const file = readRegion(region.code);
  const { profile } = readIndex();
  const population = indicatorById(profile.population);
  const ages = ageFigure(file, locale);
  const areas = areaSummaries(region, file, locale);
  const far = standsOut(region, locale);
  return {
    ...{ population: populationFigure(file, population, locale), ages, areas, standsOut: far },
    figures: [
      ...seriesObservations(file, population.id),
      ...(ages?.rows.flatMap(({ own, other }) => [own, other]) ?? []),
      ...far.flatMap(({ cell, group }) => [cell, group]),
      ...areas.flatMap(({ numbers }) =>
        numbers.flatMap(({ cell, against }) => [cell, ...against.map((entry) => entry.cell)]),
      ),
    ],
  };
}

function populationFigure(
  file: PublishedRegionFile,
  indicator: PublishedIndicator,
  locale: Locale,
): PopulationFigure | null {
  const runs = seriesRuns(file, indicator);
  const points = runs.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const m = messagesFor(locale);
  const name = displayNameOf(file, locale);
  const format = (value: number) => formatNumber(value, indicator.decimals, locale);
  const inYear = (point: SeriesPoint) => m.chart.from(format(point.value), point.period);
  return {
    title: m.kommune.populationTitle(name, change(first, last, locale), first.period, last.period),
    subtitle: m.kommune.populationSubtitle,
    source: sourceLine(sourcesOfIndicator(indicator), locale),
    mark: drawingMark(seriesObservations(file, indicator.id), locale, 'line'),
    chart: lineChart({
      runs,
      from: first.period,
      to: last.period,
      breaks: breakPeriods(indicator.id, file.region),
      formatValue: format,
      decimals: indicator.decimals,
    }),
    label: m.chart.summary(name, inYear(first), inYear(last)),
    rows: points.map((point) => ({ period: point.period, text: format(point.value) })).reverse(),
  };
}

function seriesObservations(file: PublishedRegionFile, indicator: string): Observation[] {
  return file.periods.map((period) => observationOf(file, indicator, period));
}

/** «4 211 flere» or «312 færre»; the years stand beside it. */
function change(first: SeriesPoint, last: SeriesPoint, locale: Locale): string {
  const m = messagesFor(locale);
  const difference = last.value - first.value;
  const text = formatNumber(Math.abs(difference), 0, locale);
  if (difference === 0) return m.kommune.populationSame;
  return difference > 0 ? m.kommune.populationMore(text) : m.kommune.populationFewer(text);
}

function ageFigure(file: PublishedRegionFile, locale: Locale): AgeFigure | null {
  const groups = readIndex().profile.ageGroups.map(({ indicator, label }) => ({
    indicator: indicatorById(indicator),
    label: localText(label, locale),
  }));
  const reference = groups[0]?.indicator;
  const period = reference && latestPeriodWithValue(file, reference.id);
  if (!reference || !period) return null;
  const m = messagesFor(locale);
  const country = readRegion(COUNTRY);
  const name = displayNameOf(file, locale);
  const otherName = averageName(COUNTRY, locale);
  const rows = groups.map(({ indicator, label }) => {
    const { decimals, unit } = indicator;
    return {
      name: label,
      own: { ...observationOf(file, indicator.id, period), decimals, unit },
      other: { ...observationOf(country, indicator.id, period), decimals, unit },
    };
  });
  const quantity = (cell: FigureCell) =>
    cell.value === null ? m.chart.noValue : formatQuantity(cell.value, cell, locale);
  return {
    title: m.kommune.agesTitle(name),
    subtitle: m.kommune.agesSubtitle(period),
    source: sourceLine(sourcesOfIndicator(reference), locale),
    mark: drawingMark(
      rows.flatMap(({ own, other }) => [own, other]),
      locale,
    ),
    chart: barPairs(
      rows.map((row) => ({
        label: row.name,
        own: row.own.value,
        other: row.other.value,
        ownText: quantity(row.own),
      })),
    ),
    label: rows
      .map((row) => m.chart.pair(row.name, quantity(row.own), otherName, quantity(row.other)))
      .join(' '),
    otherName,
    rows,
  };
}

/**
 * Every area in which the kommune has a figure, with its first key figures. Compared with the kommunegruppe and the
 * country without Oslo; a kommune alone in its group is not compared with itself.
 */
function areaSummaries(region: PublishedRegion, file: PublishedRegionFile, locale: Locale): AreaSummary[] {
  const { areas, profile } = readIndex();
  const group = isAlone(region) ? null : region.group;
  const comparisons = comparisonCodes(region).filter(
    (code) => code === group || code === COUNTRY_WITHOUT_OSLO,
  );
  return areas
    .filter((area) => area.level === 'kommune')
    .map((area) => ({
      id: area.id,
      name: localText(area.name, locale),
      href: pathOf({ page: 'keyFigures', slug: region.slug ?? '', area: area.id }, locale),
      numbers: area.indicators
        .map(indicatorById)
        .filter((indicator) => latestPeriodWithValue(file, indicator.id) !== undefined)
        .slice(0, profile.perArea)
        .map((indicator) => keyNumber(indicator, { file, comparisons, group, locale })),
    }))
    .filter((area) => area.numbers.length > 0);
}

/** Whether a kommune is the only one of its kommunegruppe. */
export function isAlone(region: PublishedRegion): boolean {
  const group = readIndex().groups.find((candidate) => candidate.code === region.group);
  return group?.members.length === 1;
}

function displayNameOf(file: PublishedRegionFile, locale: Locale): string {
  const region = readIndex().regions.find((candidate) => candidate.code === file.region);
  return region ? displayName(region, locale) : file.region;
}
