import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import type { PublishedIndicator, PublishedRegion, PublishedRegionFile } from '../contracts/published.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { Period } from '../domain/region.ts';
import { pickStandsOut } from '../domain/standsOut.ts';
import type { StandsOutCandidate } from '../domain/standsOut.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { differenceText } from './differenceText.ts';
import { groupSpread } from './groupSpread.ts';
import { indicatorById } from './indicators.ts';
import { peersOf } from './members.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { areasOf, averageName } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';

/** A key figure in which a unit is far from its peers. */
export interface StandsOutRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly period: Period;
  readonly cell: FigureCell;
  /** «12 % høyere enn kommunegruppe 10» */
  readonly difference: string;
  /** The average of the peers. */
  readonly group: FigureCell;
}

const MOST = 6;
/** Older figures say too little of how a kommune is now. */
const NEWEST_YEARS = 3;

interface Candidate extends StandsOutCandidate {
  readonly row: StandsOutRow;
}

/**
 * The key figures in which a unit is furthest from its peers, in the release's three newest years. Sums and yes/no figures
 * are no measure between units and are left out, and so is a figure where the average of the peers lies on the other side
 * of the unit than their middle: the sentence would contradict the choice. Empty for a unit without peers.
 */
export function standsOut(region: PublishedRegion, locale: Locale): StandsOutRow[] {
  const group = peersOf(region);
  if (group === null) return [];
  const file = readRegion(region.code);
  const average = readRegion(group);
  const { release } = readIndex();
  const first = String(Number(release.year) - NEWEST_YEARS + 1);
  const name = averageName(group, locale);
  const candidates = areasOf(unitLevelOf(region.level))
    .flatMap(({ indicators }) => indicators.map(indicatorById))
    .filter(isComparable)
    .flatMap((indicator) => candidateOf(indicator, { file, average, group, first, name, locale }));
  return pickStandsOut(candidates, MOST).map(({ row }) => row);
}

function isComparable({ averaging, unit }: PublishedIndicator): boolean {
  return averaging !== 'sum' && averaging !== 'none' && unit !== 'jaNei';
}

interface CandidateInput {
  readonly file: PublishedRegionFile;
  readonly average: PublishedRegionFile;
  readonly group: string;
  readonly first: Period;
  readonly name: string;
  readonly locale: Locale;
}

function candidateOf(indicator: PublishedIndicator, input: CandidateInput): Candidate[] {
  const { file, average, group, first, name, locale } = input;
  const { id, area, decimals, unit } = indicator;
  const period = latestPeriodWithValue(file, id);
  // An estimate of a year to come is none of them.
  if (period === undefined || period < first || period > readIndex().release.year) return [];
  const own = observationOf(file, id, period);
  const comparison = observationOf(average, id, period);
  const spread = groupSpread(indicator, group, period);
  if (own.value === null || comparison.value === null || spread === undefined) return [];
  if (Math.sign(own.value - spread.median) !== Math.sign(own.value - comparison.value)) return [];
  const difference = differenceText({ own, comparison, decimals, unit, name, locale });
  if (difference === undefined) return [];
  const row = {
    ...{ id, period, difference },
    name: localText(indicator.name, locale),
    href: pathOf({ page: 'indicator', indicator: id }, locale),
    cell: { ...own, decimals, unit },
    group: { ...comparison, decimals, unit },
  };
  return [{ own: own.value, spread, decimals, theme: area, row }];
}
