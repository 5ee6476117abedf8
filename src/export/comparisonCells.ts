import type { PublishedIndex, PublishedIndicator, PublishedRegionFile } from '../contracts/published.ts';
import { basisIn, observationOf } from '../contracts/publishedSeries.ts';
import { computeDifference, computeDifferencePercent } from '../domain/difference.ts';
import { computeDifferenceInKroner } from '../domain/differenceInKroner.ts';
import type { Period } from '../domain/region.ts';
import { breaksOf, computeRuns } from '../domain/seriesBreaks.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { DifferenceCell, NumberCell, TrendCell } from './tableModel.ts';

/** A number of the own region, by what it is. */
export interface OwnFigure {
  readonly indicator: PublishedIndicator;
  readonly own: PublishedRegionFile;
}

/** Whether a figure can be held against those of others: a sum of many says nothing beside one of them. */
export function isCompared({ averaging, unit }: PublishedIndicator): boolean {
  return averaging !== 'sum' && averaging !== 'none' && unit !== 'jaNei';
}

/** Undefined where either figure is lacking or hidden: then nothing is told of the other. */
export function differenceCell(
  { indicator, own }: OwnFigure,
  reference: PublishedRegionFile,
  period: Period,
): DifferenceCell | undefined {
  const { decimals, unit } = indicator;
  const [ownFigure, comparison] = [own, reference].map((file) => observationOf(file, indicator.id, period));
  if (!ownFigure || !comparison || !isCompared(indicator)) return undefined;
  const difference = computeDifference(ownFigure, comparison, decimals);
  if (difference.value === null) return undefined;
  const series = own.indicators[indicator.id];
  const denominator = series ? basisIn(series, own.periods.indexOf(period)).denominator : null;
  return {
    kind: 'difference',
    own: ownFigure,
    comparison,
    difference,
    percent: computeDifferencePercent(ownFigure, comparison, decimals),
    kroner: computeDifferenceInKroner(indicator, { own: ownFigure, comparison, denominator })?.observation,
    decimals,
    unit,
  };
}

/** The years of a table from which a row is not comparable with the years before; a break before them all is none. */
export function breaksWithin(
  index: PublishedIndex,
  { indicator, own }: OwnFigure,
  periods: readonly Period[],
): Period[] {
  const [first = ''] = periods;
  return breaksOf(index.breaks, { indicator: indicator.id, region: own.region })
    .map((each) => periods.find((period) => period >= each.period))
    .filter((period) => period !== undefined)
    .filter((period) => period > first);
}

/** The own figures of a row as a line, cut where the series is; undefined where they make none. */
export function trendCell(
  figure: OwnFigure,
  periods: readonly Period[],
  breaks: readonly Period[],
): TrendCell | undefined {
  const { indicator } = figure;
  const cells = periods.map((period) => numberCell(figure, period));
  const withValue = periods.filter((_, at) => cells[at]?.value !== null);
  const [from, to] = [periods[0], periods.at(-1)];
  if (withValue.length < 3 || from === undefined || to === undefined || indicator.unit === 'jaNei')
    return undefined;
  const newest = withValue.at(-1) ?? to;
  const lastBreak = breaks.filter((period) => period <= newest).at(-1) ?? '';
  const first = withValue.find((period) => period >= lastBreak) ?? newest;
  return {
    kind: 'trend',
    runs: computeRuns(
      {
        periods,
        values: cells.map(({ value }) => value),
        modelled: cells.map(({ mask }) => (mask & STATUS_BIT.modelled) !== 0),
      },
      breaks,
    ),
    breaks,
    from,
    to,
    change:
      first === newest
        ? undefined
        : { first: numberCell(figure, first), period: first, last: numberCell(figure, newest) },
  };
}

/** One figure as a cell. */
export function numberCell({ indicator, own }: OwnFigure, period: Period): NumberCell {
  const { decimals, unit } = indicator;
  return { kind: 'number', ...observationOf(own, indicator.id, period), decimals, unit };
}
