import { rankedStrip } from '../charts/rankedStrip.ts';
import type { PublishedArea, PublishedIndicator } from '../contracts/published.ts';
import { computeRanks } from '../domain/rank.ts';
import type { Rank } from '../domain/rank.ts';
import { computeSpread } from '../domain/spread.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { Period } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { coversLevel } from './coversLevel.ts';
import { indicatorById } from './indicators.ts';
import { cellReader } from './cellReader.ts';
import { readArea } from './readPublished.ts';
import { displayName, regionsOf, sortedByName } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';
import { keyFigureRoute } from './unitRoutes.ts';

/** How the units of a level lie on one key figure: all of them as a drawing, the ends and the middle as figures. */
export interface AreaStrip {
  readonly name: string;
  readonly href: string;
  readonly period: Period;
  readonly svg: string;
  readonly lowest: StripEnd;
  readonly median: FigureCell;
  readonly highest: StripEnd;
  /** Units with a figure, and all there are. */
  readonly count: number;
  readonly of: number;
}

/** The unit with the lowest or the highest figure: the first by name where several share it. */
export interface StripEnd {
  readonly name: string;
  /** Its table of the area. */
  readonly href: string;
  readonly cell: FigureCell;
  /** Others that have the same figure with the decimals shown. */
  readonly others: number;
}

/** With fewer the median would be a guess. */
const ENOUGH = 5;

/**
 * One strip a key figure of an area, for the newest period that can be compared between units. Left out: figures of too few
 * units, yes and no, and those where all units are equal.
 */
export function areaStrips(area: PublishedArea, locale: Locale): AreaStrip[] {
  return area.indicators.map(indicatorById).flatMap((indicator) => {
    const period = indicator.periods.findLast((each) => coversLevel(indicator, each));
    return period === undefined || indicator.unit === 'jaNei'
      ? []
      : (areaStrip(area, { indicator, period, locale }) ?? []);
  });
}

interface StripInput {
  readonly indicator: PublishedIndicator;
  readonly period: Period;
  readonly locale: Locale;
}

function areaStrip(area: PublishedArea, { indicator, period, locale }: StripInput): AreaStrip | undefined {
  const reader = cellReader(indicator, readArea(area.id));
  const units = sortedByName(regionsOf(area.level), locale).map((region) => ({
    region,
    cell: reader(region.code, period),
  }));
  const withFigure = units.filter(({ cell }) => cell.value !== null);
  const values = withFigure.flatMap(({ cell }) => cell.value ?? []);
  const spread = computeSpread(values);
  // Touched by whatever touches one of the figures.
  const mask = withFigure.reduce((all, { cell }) => all | cell.mask, 0);
  const svg = spread && rankedStrip(values, spread.median, (mask & STATUS_BIT.modelled) !== 0);
  if (spread === undefined || svg === undefined || spread.count < ENOUGH) return undefined;
  const ranks = computeRanks(
    units.map(({ region, cell }) => ({ code: region.code, observation: cell })),
    indicator.decimals,
  );
  const end = (isEnd: (rank: Rank) => boolean): StripEnd | undefined => {
    const there = withFigure.filter(({ region }) => {
      const rank = ranks.get(region.code);
      return rank !== undefined && isEnd(rank);
    });
    const [first] = there;
    return (
      first && {
        name: displayName(first.region, locale),
        href: pathOf(keyFigureRoute(area, first.region.slug ?? ''), locale),
        cell: first.cell,
        others: there.length - 1,
      }
    );
  };
  const [highest, lowest] = [end(({ from }) => from === 1), end(({ to, of }) => to === of)];
  if (highest === undefined || lowest === undefined) return undefined;
  return {
    name: localText(indicator.name, locale),
    href: pathOf({ page: 'indicator', indicator: indicator.id }, locale),
    period,
    svg,
    lowest,
    median: { value: spread.median, mask, decimals: indicator.decimals, unit: indicator.unit },
    highest,
    count: spread.count,
    of: units.length,
  };
}
