import type { PublishedHeader, PublishedRegionFile, PublishedSeries } from '../contracts/published.ts';
import type { Aggregate } from '../domain/average.ts';
import type { Measure, MeasureTerm } from '../domain/indicator.ts';
import { observationAt } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import type { RegionCode, RegionLevel } from '../domain/region.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';
import { placesOf } from './periodsOf.ts';
import { roundedOrNull, StatusSets, toSeries } from './publishedSeries.ts';

/** Everything computed, ready to be written. */
export interface Computed {
  readonly frame: Frame;
  readonly figures: readonly IndicatorFigures[];
  readonly measures: ReadonlyMap<string, Pick<Measure, 'decimals'>>;
}

/** One region's figure of one key figure over the frame's periods. */
export interface RegionFigures {
  readonly observations: readonly Observation[];
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[];
  readonly aggregates: readonly Aggregate[] | undefined;
}

/** `region/<code>.json`: all key figures of a municipality or an average. */
export function toRegionFile(
  header: PublishedHeader,
  region: { readonly code: RegionCode; readonly level: RegionLevel },
  { frame, figures, measures }: Computed,
): PublishedRegionFile {
  const sets = new StatusSets();
  const indicators = figures.map((figure): [string, PublishedSeries] => {
    const { indicator } = figure;
    const { from, before, own } = withinOwnPeriods(
      figuresOf(figure, frame, region.code),
      placesOf(figure, frame),
    );
    const series: PublishedSeries = {
      ...(from === 0 ? {} : { from }),
      ...(from === 0 || before === STATUS_BIT.missing ? {} : { before: sets.digitOf(before) }),
      ...toSeries(own.observations, indicator.decimals, sets),
      ...coverageAlong(own.aggregates),
      ...partOf('numerator', own.numerator, decimalsOf(indicator.numerator, measures)),
      ...partOf('denominator', own.denominator, decimalsOf(indicator.denominator, measures)),
    };
    return [indicator.id, series];
  });
  return {
    ...header,
    region: region.code,
    level: region.level,
    periods: frame.grid.periods,
    statusSets: sets.names,
    indicators: Object.fromEntries(indicators),
  };
}

/** What is published of a region: of an average its aggregates, of a municipality its row. */
export function figuresOf(figure: IndicatorFigures, frame: Frame, code: RegionCode): RegionFigures {
  const width = frame.grid.periods.length;
  const average = frame.averages.findIndex((candidate) => candidate.code === code);
  if (average >= 0) {
    const aggregates = figure.aggregates.slice(average * width, (average + 1) * width);
    return {
      observations: aggregates.map(({ observation }) => observation),
      numerator: figure.denominator === null ? [] : aggregates.map(({ numerator }) => numerator),
      denominator: figure.denominator === null ? [] : aggregates.map(({ denominator }) => denominator),
      aggregates,
    };
  }
  const row = frame.rows.get(code);
  if (row === undefined) throw new Error(`no figures for ${code}`);
  const along = (column: Column) =>
    frame.grid.periods.map((_, at) => observationAt(column, row * width + at));
  const { denominator } = figure;
  const isRatio = denominator !== null && figure.indicator.averaging !== 'weighted';
  return {
    observations: along(figure.value),
    numerator: isRatio ? along(figure.numerator).map(({ value }) => value) : [],
    denominator: denominator === null ? [] : along(denominator).map(({ value }) => value),
    aggregates: undefined,
  };
}

interface OwnPeriods {
  readonly from: number;
  /** Status of every period before `from`, none of which has a value. */
  readonly before: StatusMask;
  readonly own: RegionFigures;
}

/**
 * A figure from its first period of which anything is known to its last. Most key figures are of some years only: nulls
 * for all others would be the larger part of the published files. What a figure would be made of is left out where nobody
 * has the figure: there were inhabitants long before there were figures per inhabitant.
 */
function withinOwnPeriods(figures: RegionFigures, places: ReadonlySet<number>): OwnPeriods {
  const { observations, numerator, denominator, aggregates } = figures;
  const hasParts = (at: number) =>
    places.has(at) &&
    ([numerator[at], denominator[at]].some((part) => part !== null && part !== undefined) ||
      (aggregates?.[at] !== undefined && coverageOf(aggregates[at]).some((count) => count > 0)));
  const before = statusBefore(observations);
  const first = observations.findIndex(
    ({ value, mask }, at) => value !== null || mask !== before || hasParts(at),
  );
  const last = observations.findLastIndex(({ mask }, at) => mask !== STATUS_BIT.missing || hasParts(at));
  const from = first < 0 ? (before === STATUS_BIT.missing ? 0 : observations.length) : first;
  const within = <T>(all: readonly T[]) => all.slice(from, last + 1);
  return {
    from,
    before,
    own: {
      observations: within(observations),
      numerator: within(numerator),
      denominator: within(denominator),
      aggregates: aggregates && within(aggregates),
    },
  };
}

/** What the first period says, as long as it has no value. */
function statusBefore([first]: readonly Observation[]): StatusMask {
  return first === undefined || first.value !== null ? STATUS_BIT.missing : first.mask;
}

/** Left out where no average was made here. */
function coverageAlong(aggregates: RegionFigures['aggregates']): Pick<PublishedSeries, 'coverage'> {
  const coverage = (aggregates ?? []).map(coverageOf);
  return coverage.flat().some((count) => count > 0) ? { coverage } : {};
}

function coverageOf({ coverage }: Aggregate): readonly [number, number, number] {
  return [coverage.used, coverage.missing, coverage.imputed];
}

/** Numerator or denominator, rounded as its measures are; left out where there is none in any period. */
function partOf(
  name: 'numerator' | 'denominator',
  values: readonly (number | null)[],
  decimals: number,
): Partial<Pick<PublishedSeries, 'numerator' | 'denominator'>> {
  if (values.every((value) => value === null)) return {};
  return { [name]: values.map((value) => roundedOrNull(value, decimals)) };
}

function decimalsOf(terms: readonly MeasureTerm[], measures: Computed['measures']): number {
  return Math.max(0, ...terms.map(({ measure }) => measures.get(measure)?.decimals ?? 0));
}
