import type { PublishedRegion, PublishedRegionFile } from '../contracts/published.ts';
import { latestPeriodWithValue } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import { unitLevelOf } from '../domain/region.ts';
import { AVERAGES_OF_ALL } from '../export/regionLabel.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { ageFigure } from './ageFigure.ts';
import type { AgeFigure } from './ageFigure.ts';
import { indicatorById } from './indicators.ts';
import { keyNumber } from './keyNumber.ts';
import type { KeyNumber } from './keyNumber.ts';
import { isAlone, ownPart, peersOf } from './members.ts';
import { populationFigure, seriesObservations } from './populationFigure.ts';
import type { PopulationFigure } from './populationFigure.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { areasOf, comparisonCodes } from './regions.ts';
import { standsOut } from './standsOut.ts';
import type { StandsOutRow } from './standsOut.ts';
import { keyFigureRoute } from './unitRoutes.ts';

/** What the page of one unit shows: a kommune, a fylkeskommune or a bydel. */
export interface UnitPage {
  readonly population: PopulationFigure | null;
  readonly ages: AgeFigure | null;
  readonly areas: readonly AreaSummary[];
  readonly standsOut: readonly StandsOutRow[];
  /** Every figure the page shows. */
  readonly figures: readonly Observation[];
}

export interface AreaSummary {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly numbers: readonly KeyNumber[];
}

/** Population and ages are there for a level whose key figures they are. */
export function unitPage(region: PublishedRegion, locale: Locale): UnitPage {
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

/**
 * Every area in which the unit has a figure, with its first key figures. Compared with the part it belongs to
 * (kommunegruppe, region) and with the country without Oslo, a bydel with all of them; one that is alone in its part is
 * not compared with itself.
 */
function areaSummaries(region: PublishedRegion, file: PublishedRegionFile, locale: Locale): AreaSummary[] {
  const { profile } = readIndex();
  const [part, peers] = [isAlone(region) ? null : ownPart(region), peersOf(region)];
  const level = unitLevelOf(region.level);
  const [ofAll] = AVERAGES_OF_ALL[level];
  const comparisons = comparisonCodes(region).filter((code) => code === part || code === ofAll);
  return areasOf(level)
    .map((area) => ({
      id: area.id,
      name: localText(area.name, locale),
      href: pathOf(keyFigureRoute(area, region.slug ?? ''), locale),
      numbers: area.indicators
        .map(indicatorById)
        .filter((indicator) => latestPeriodWithValue(file, indicator.id) !== undefined)
        .slice(0, profile.perArea)
        .map((indicator) => keyNumber(indicator, { file, comparisons, peers, locale })),
    }))
    .filter((area) => area.numbers.length > 0);
}
