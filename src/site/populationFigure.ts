import { lineChart } from '../charts/lineChart.ts';
import type { LineChartModel } from '../charts/lineChart.ts';
import type { PublishedIndicator, PublishedRegionFile } from '../contracts/published.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import type { SeriesPoint } from '../domain/seriesBreaks.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { chartFileName } from './chartFileName.ts';
import { drawingMark } from './drawingMark.ts';
import { sourcesOfIndicator } from './indicators.ts';
import { breakPeriods, seriesRuns } from './keyNumber.ts';
import { displayName, regionByCode } from './regions.ts';

export interface PopulationFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly mark: string | undefined;
  readonly chart: LineChartModel;
  readonly label: string;
  /** Name of the file it is saved as, without extension. */
  readonly file: string;
  readonly rows: readonly { readonly period: Period; readonly text: string }[];
}

/** The number of inhabitants over all years, drawn as a line and told; null where there is no figure. */
export function populationFigure(
  file: PublishedRegionFile,
  indicator: PublishedIndicator,
  locale: Locale,
): PopulationFigure | null {
  const runs = seriesRuns(file, indicator);
  const points = runs.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const m = messagesFor(locale);
  const name = displayName(regionByCode(file.region), locale);
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
    file: chartFileName(
      { indicator: indicator.id, region: file.region, periods: [first.period, last.period] },
      locale,
    ),
    rows: points.map((point) => ({ period: point.period, text: format(point.value) })).reverse(),
  };
}

/** A key figure of a region in every period of its file. */
export function seriesObservations(file: PublishedRegionFile, indicator: string): Observation[] {
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
