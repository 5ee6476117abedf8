import type { PublishedArea, PublishedRegion } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import type { RegionCode, UnitLevel } from '../domain/region.ts';
import { ABSENCES, absenceOf, STATUS_BIT } from '../domain/status.ts';
import type { Absence } from '../domain/status.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { SIGN_OF } from '../i18n/signs.ts';
import { coversLevel } from './coversLevel.ts';
import { counties } from './counties.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { indicatorById } from './indicators.ts';
import { readArea, readIndex } from './readPublished.ts';
import { areasOf, displayName, publishedLevels, regionsOf, sortedByName } from './regions.ts';

/** Figures of one or more units in a service area: how many are numbers, and why the others are not. */
export interface CoverageCounts {
  readonly of: number;
  readonly numbers: number;
  /** Among the numbers. */
  readonly modelled: number;
  readonly absences: Readonly<Record<Absence, number>>;
}

export interface CoverageArea {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /**
   * Key figures of the area, and those of them that are counted: with numbers in the year, from sources that have the whole
   * level. Of a source that has a few municipalities, all others would seem to be late.
   */
  readonly indicators: number;
  readonly published: number;
  /** Units that have a number of every published key figure, and units that have none. */
  readonly complete: number;
  readonly without: number;
  readonly units: number;
  readonly total: CoverageCounts;
  readonly byUnit: ReadonlyMap<RegionCode, CoverageCounts>;
}

/** Units that stand together: those of a fylke, or all of a level that is not divided so. */
export interface CoverageGroup {
  readonly name: string | null;
  readonly units: readonly PublishedRegion[];
}

export interface CoverageLevel {
  readonly level: UnitLevel;
  readonly name: string;
  /** Areas of which there is a number in the year; the columns of the tables. */
  readonly areas: readonly CoverageArea[];
  /** Names of the areas of which there is none. */
  readonly empty: readonly string[];
  readonly groups: readonly CoverageGroup[];
  /** Every reason for want of a number on the level, in the declared order. */
  readonly absences: readonly Absence[];
}

/** Who has figures in the newest year of the release: level by level, unit by service area. */
export function coverage(locale: Locale): CoverageLevel[] {
  return publishedLevels().map((level) => {
    const all = areasOf(level).map((area) => coverageArea(area, locale));
    const areas = all.filter(({ published }) => published > 0);
    return {
      level,
      name: messagesFor(locale).catalogue.levels[level],
      areas,
      empty: all.filter(({ published }) => published === 0).map(({ name }) => name),
      groups: groupsOf(level, locale),
      absences: ABSENCES.filter((absence) => areas.some(({ total }) => total.absences[absence] > 0)),
    };
  });
}

function groupsOf(level: UnitLevel, locale: Locale): CoverageGroup[] {
  if (level !== 'kommune') return [{ name: null, units: sortedByName(regionsOf(level), locale) }];
  return counties(locale).map(({ fylke, kommuner }) => ({
    name: displayName(fylke, locale),
    units: kommuner,
  }));
}

function coverageArea(area: PublishedArea, locale: Locale): CoverageArea {
  const units = regionsOf(area.level).map(({ code }) => code);
  const published = area.indicators
    .filter((indicator) => coversLevel(indicatorById(indicator), readIndex().release.year))
    .map((indicator) => newestOf(area.id, indicator, units))
    .filter((observations) => observations.some(({ value }) => value !== null));
  const byUnit = new Map(units.map((code, at) => [code, countsOf(published.map((row) => rowAt(row, at)))]));
  const counts = [...byUnit.values()];
  return {
    id: area.id,
    name: localText(area.name, locale),
    href: pathOf({ page: 'area', area: area.id }, locale),
    indicators: area.indicators.length,
    published: published.length,
    complete: counts.filter(({ numbers, of }) => numbers === of).length,
    without: counts.filter(({ numbers }) => numbers === 0).length,
    units: units.length,
    total: countsOf(published.flat()),
    byUnit,
  };
}

const MISSING: Observation = { value: null, mask: STATUS_BIT.missing };
const rowAt = (observations: readonly Observation[], at: number) => observations[at] ?? MISSING;

/** A key figure in the newest year of the release, unit by unit. */
function newestOf(area: string, indicator: string, units: readonly RegionCode[]): Observation[] {
  const file = readArea(area);
  const series = file.indicators[indicator];
  const column = file.periods.indexOf(readIndex().release.year);
  if (!series || column < 0) return [];
  return units.map((code) => {
    const place = file.regions.indexOf(code);
    return place < 0 ? MISSING : observationIn(series, file.statusSets, place * file.periods.length + column);
  });
}

function countsOf(observations: readonly Observation[]): CoverageCounts {
  const numbers = observations.filter(({ value }) => value !== null);
  const reasons = observations.filter(({ value }) => value === null).map(({ mask }) => absenceOf(mask));
  const count = (absence: Absence) => reasons.filter((reason) => reason === absence).length;
  return {
    of: observations.length,
    numbers: numbers.length,
    modelled: numbers.filter(({ mask }) => (mask & STATUS_BIT.modelled) !== 0).length,
    absences: {
      notApplicable: count('notApplicable'),
      missing: count('missing'),
      suppressed: count('suppressed'),
      withheld: count('withheld'),
      zeroDenominator: count('zeroDenominator'),
    },
  };
}

/**
 * One cell: «12 av 14», then each reason with its sign to be seen and its word to be heard («2 ..», «2 mangler»). There
 * are thousands of them on the page, so that each byte counts.
 */
export function renderCoverageCell(counts: CoverageCounts, locale: Locale): string {
  const { coverage: t } = messagesFor(locale);
  const number = (value: number) => formatNumber(value, 0, locale);
  const reasons = ABSENCES.filter((absence) => counts.absences[absence] > 0).map((absence) => {
    const count = number(counts.absences[absence]);
    return ` <i data-m="${count} ${SIGN_OF[absence]}">${count} ${escapeHtml(t.absences[absence])}</i>`;
  });
  return t.of(number(counts.numbers), number(counts.of)) + reasons.join('');
}
