import type { PublishedArea, PublishedRegion, PublishedRegionFile } from '../contracts/published.ts';
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
import type { AreaLink } from './keyFigurePage.ts';
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
  /** Births, moving, households and income, each under a heading. */
  readonly facts: readonly FactGroup[];
  readonly areas: readonly AreaSummary[];
  readonly standsOut: readonly StandsOutRow[];
  /** The tables of the areas that the facts are of. */
  readonly toTables: readonly AreaLink[];
  /** Every figure the page shows. */
  readonly figures: readonly Observation[];
}

export interface FactGroup {
  readonly heading: string;
  readonly numbers: readonly KeyNumber[];
}

export interface AreaSummary extends AreaLink {
  readonly numbers: readonly KeyNumber[];
}

/** Population, ages and facts are there for a level whose key figures they are. */
export function unitPage(region: PublishedRegion, locale: Locale): UnitPage {
  const file = readRegion(region.code);
  const { profile } = readIndex();
  const population = indicatorById(profile.population);
  const ages = ageFigure(file, locale);
  const numbersOf = keyNumbersOf(region, file, locale);
  const facts = (profile.facts ?? [])
    .map(({ heading, indicators }) => ({
      heading: localText(heading, locale),
      numbers: numbersOf(indicators),
    }))
    .filter(({ numbers }) => numbers.length > 0);
  const told = toldAreas(region);
  const areas = areaSummaries(region, numbersOf, locale);
  const far = standsOut(region, locale);
  return {
    ...{ population: populationFigure(file, population, locale), ages, facts, areas, standsOut: far },
    toTables: told.map((area) => linkTo(area, region, locale)),
    figures: [
      ...seriesObservations(file, population.id),
      ...(ages?.rows.flatMap(({ own, other }) => [own, other]) ?? []),
      ...far.flatMap(({ cell, group }) => [cell, group]),
      ...[...facts, ...areas].flatMap(({ numbers }) =>
        numbers.flatMap(({ cell, against }) => [cell, ...against.map((entry) => entry.cell)]),
      ),
    ],
  };
}

type NumbersOf = (ids: readonly string[], most?: number) => KeyNumber[];

/**
 * The first of some key figures of which the unit has a figure. Compared with the part it belongs to (kommunegruppe,
 * region) and with the country without Oslo, a bydel with all of them; one that is alone in its part is not compared with
 * itself.
 */
function keyNumbersOf(region: PublishedRegion, file: PublishedRegionFile, locale: Locale): NumbersOf {
  const [part, peers] = [isAlone(region) ? null : ownPart(region), peersOf(region)];
  const [ofAll] = AVERAGES_OF_ALL[unitLevelOf(region.level)];
  const comparisons = comparisonCodes(region).filter((code) => code === part || code === ofAll);
  return (ids, most) =>
    ids
      .filter((id) => latestPeriodWithValue(file, id) !== undefined)
      .slice(0, most)
      .map((id) => keyNumber(indicatorById(id), { file, comparisons, peers, locale }));
}

/**
 * Every area in which the unit has a figure, with what is chosen of it; what the unit lacks of that is made up for by the
 * first of its key figures. The area that the facts are of is left out, where there are facts.
 */
function areaSummaries(region: PublishedRegion, numbersOf: NumbersOf, locale: Locale): AreaSummary[] {
  const { profile } = readIndex();
  const told = new Set(
    profile.facts?.flatMap(({ indicators }) => indicators.map((id) => indicatorById(id).area)),
  );
  return areasOf(unitLevelOf(region.level))
    .filter(({ id }) => !told.has(id))
    .map((area) => {
      const chosen = profile.chosen?.[area.id] ?? [];
      const ids = [...new Set([...chosen, ...area.indicators])];
      return {
        ...linkTo(area, region, locale),
        numbers: numbersOf(ids, chosen.length || profile.perArea),
      };
    })
    .filter((area) => area.numbers.length > 0);
}

/** Areas of the unit's level that the facts are of. */
function toldAreas(region: PublishedRegion): PublishedArea[] {
  const ids = new Set(
    readIndex().profile.facts?.flatMap(({ indicators }) => indicators.map((id) => indicatorById(id).area)),
  );
  return areasOf(unitLevelOf(region.level)).filter(({ id }) => ids.has(id));
}

function linkTo(area: PublishedArea, region: PublishedRegion, locale: Locale): AreaLink {
  return {
    id: area.id,
    name: localText(area.name, locale),
    href: pathOf(keyFigureRoute(area, region.slug ?? ''), locale),
  };
}
