import type { PublishedIndicator, PublishedRegionFile } from '../contracts/published.ts';
import { latestPeriodWithValue, observationIn, observationOf } from '../contracts/publishedSeries.ts';
import { rangeBar } from '../charts/rangeBar.ts';
import type { RangeBarModel } from '../charts/rangeBar.ts';
import { sparkline } from '../charts/sparkline.ts';
import type { SparklineModel } from '../charts/sparkline.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { breaksOf, computeRuns } from '../domain/seriesBreaks.ts';
import type { SeriesRun } from '../domain/seriesBreaks.ts';
import { STATUS_BIT } from '../domain/status.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { differenceText } from './differenceText.ts';
import { groupSpread } from './groupSpread.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { averageName } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';

/** One key figure as a page shows it by itself: newest value, what it is compared with, and the shape of its last years. */
export interface KeyNumber {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Period of the value; the newest of the key figure where the region has none in any. */
  readonly period: Period | undefined;
  readonly cell: FigureCell;
  /** «12 % høyere enn kommunegruppe 9», and the figure of that. */
  readonly against: readonly { readonly label: string; readonly cell: FigureCell }[];
  /** Where the figure lies among its peers. */
  readonly range: RangeBarModel | null;
  readonly spark: SparklineModel | null;
}

export interface KeyNumberInput {
  readonly file: PublishedRegionFile;
  readonly comparisons: readonly RegionCode[];
  /** Average over the peers whose spread is drawn, such as the kommunegruppe; null for a region without. */
  readonly peers: RegionCode | null;
  readonly locale: Locale;
}

/** The comparison is made in the period of the own value, never in another. A lone group is left out by the caller. */
export function keyNumber(indicator: PublishedIndicator, input: KeyNumberInput): KeyNumber {
  const { file, comparisons, peers, locale } = input;
  const { decimals, unit } = indicator;
  const period = latestPeriodWithValue(file, indicator.id) ?? indicator.periods.at(-1);
  const at = (source: PublishedRegionFile): FigureCell => ({
    ...observationOf(source, indicator.id, period ?? ''),
    decimals,
    unit,
  });
  const cell = at(file);
  const isCompared = indicator.averaging !== 'sum' && indicator.averaging !== 'none';
  const against = (isCompared ? comparisons : []).flatMap((code) => {
    const comparison = at(readRegion(code));
    const name = averageName(code, locale);
    const label = differenceText({ own: cell, comparison, decimals, unit, name, locale });
    return label === undefined ? [] : [{ label, cell: comparison }];
  });
  const spread = isCompared && peers !== null && period ? groupSpread(indicator, peers, period) : undefined;
  const runs = lastYears(seriesRuns(file, indicator), period);
  return {
    id: indicator.id,
    name: localText(indicator.name, locale),
    href: pathOf({ page: 'indicator', indicator: indicator.id }, locale),
    period,
    cell,
    against,
    range: spread && cell.value !== null ? rangeBar(cell.value, spread) : null,
    spark: sparkline({
      runs,
      from: runs[0]?.[0]?.period ?? '0',
      to: runs.at(-1)?.at(-1)?.period ?? '0',
      breaks: breakPeriods(indicator.id, file.region),
    }),
  };
}

/** The years up to that of the shown value that its line is of. */
const LINE_YEARS = 5;

function lastYears(runs: readonly SeriesRun[], last: Period = ''): SeriesRun[] {
  const first = String(Number(last) - LINE_YEARS + 1);
  return runs.map((run) => run.filter(({ period }) => period >= first)).filter((run) => run.length > 0);
}

/** The values of a region's series as runs that may be drawn as a line: a missing year or a break ends a run. */
export function seriesRuns(file: PublishedRegionFile, indicator: PublishedIndicator): SeriesRun[] {
  const series = file.indicators[indicator.id];
  if (!series) return [];
  const observations = file.periods.map((_, at) => observationIn(series, file.statusSets, at));
  const values = observations.map(({ value }) => value);
  const modelled = observations.map(({ mask }) => (mask & STATUS_BIT.modelled) !== 0);
  return computeRuns(
    { periods: file.periods, values, ...(modelled.includes(true) ? { modelled } : {}) },
    breakPeriods(indicator.id, file.region),
  );
}

/** Periods at which a new series begins for this figure in this region. */
export function breakPeriods(indicator: string, region: RegionCode): Period[] {
  return breaksOf(readIndex().breaks, { indicator, region }).map((entry) => entry.period);
}
