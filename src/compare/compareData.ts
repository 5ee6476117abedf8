import type { PublishedBreak } from '../contracts/published.ts';
import type { PublishedCompareIndicator } from '../contracts/publishedCompare.ts';
import { absent } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period, RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';
import { breaksOf } from '../domain/seriesBreaks.ts';

/**
 * What is compared, as data: regions × key figures × years. Made once for a choice; the table, the charts and the files
 * are all made from it, so that they cannot disagree. Value and status stand apart, as everywhere.
 */
export interface CompareData {
  readonly level: UnitLevel;
  /** Columns in order, the own region first where there is one. */
  readonly regions: readonly ComparedRegion[];
  readonly own: RegionCode | null;
  /** The kommunegruppe or region that the own region is held against; null where there is none, or it is alone in it. */
  readonly reference: RegionCode | null;
  /** Units that figures are held against: the members of `reference`, or all units of the level. */
  readonly peers: readonly RegionCode[];
  /** «Kommunegruppe 10»; empty for all units of the level. */
  readonly peersLabel: string;
  /** In the order of the area, or of the basket. */
  readonly figures: readonly ComparedFigure[];
  /** «Kilde: …», one line for each that is needed. */
  readonly sources: readonly string[];
  /** Years in reach of the choice in which any of the figures has anything, ascending. */
  readonly periods: readonly Period[];
}

export interface ComparedRegion {
  readonly code: RegionCode;
  readonly level: RegionLevel;
  /** «Strand», «Kommunegruppe 10», «Landet uten Oslo» */
  readonly label: string;
  readonly isOwn: boolean;
  readonly isAverage: boolean;
  /** Inhabitants, where they are known. */
  readonly size: number | null;
}

/** The definition is that of the file: unit, decimals, periods, the newest year. */
export interface ComparedFigure extends Omit<
  PublishedCompareIndicator,
  'name' | 'values' | 'status' | 'middle' | 'source'
> {
  readonly area: string;
  readonly areaName: string;
  readonly name: string;
  /** «Kilde: …»: whom it is from. */
  readonly source: string;
  /** Of a chosen region: one observation a period of `periods` of this figure. */
  readonly series: ReadonlyMap<RegionCode, readonly Observation[]>;
  /** Every region of the level in the year `latest`: the background of charts, quartiles, who is alike. */
  readonly latestOfAll: ReadonlyMap<RegionCode, Observation>;
  /** Breaks of this figure, and of all figures of a region. */
  readonly breaks: readonly PublishedBreak[];
}

/**
 * One figure of a region in a year; undefined where the figure has no figures that year at all, which is an empty cell and
 * no «missing».
 */
export function comparedObservation(
  figure: ComparedFigure,
  region: RegionCode,
  period: Period,
): Observation | undefined {
  const at = figure.periods.indexOf(period);
  if (at < 0) return undefined;
  return figure.series.get(region)?.[at] ?? absent('missing');
}

/** Years from which the figures of a region are not comparable with those before, ascending. */
export function breakYears(figure: ComparedFigure, region: RegionCode): Period[] {
  const own = breaksOf(figure.breaks, { indicator: figure.id, region });
  return [...new Set(own.map(({ period }) => period))].sort();
}

/** A break between two years of a table: a change between them must not be read off. */
export function isBroken(
  figure: ComparedFigure,
  region: RegionCode,
  { from, to }: { readonly from: Period; readonly to: Period },
): boolean {
  return breakYears(figure, region).some((period) => period > from && period <= to);
}
