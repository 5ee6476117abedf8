import type { PublishedArea, PublishedIndicator } from '../contracts/published.ts';
import { PROVENANCES } from '../domain/indicator.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import { indicatorRemarks, termsText } from '../export/tableDefinitions.ts';
import { formatNumber, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { whereabouts } from './absentFigures.ts';
import { indicatorCoverage } from './indicatorCoverage.ts';
import type { PeriodCoverage } from './indicatorCoverage.ts';
import { indicatorById } from './indicators.ts';
import { readIndex } from './readPublished.ts';
import { periodRuns } from './sources.ts';

/** Every key figure of the release: level by level, area by area. */
export interface CatalogueLevel {
  readonly level: UnitLevel;
  readonly name: string;
  readonly areas: readonly CatalogueArea[];
  readonly counts: CatalogueCounts;
}

/** Key figures of a level, by what their numbers are. */
export interface CatalogueCounts {
  readonly areas: number;
  readonly figures: number;
  readonly official: number;
  readonly modelled: number;
  readonly none: number;
}

export interface CatalogueArea {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly rows: readonly CatalogueRow[];
}

export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  readonly heading: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly remarks: readonly string[];
  readonly table: { readonly text: string; readonly href: string } | null;
  /** «offisielle tall 2025, modellerte tall 2020–2024» */
  readonly provenance: string;
  readonly coverage: string;
  readonly isModelled: boolean;
  readonly hasFigures: boolean;
}

export function catalogue(locale: Locale): CatalogueLevel[] {
  const { areas } = readIndex();
  return UNIT_LEVELS.map((level): CatalogueLevel => {
    const own = areas.filter((area) => area.level === level).map((area) => catalogueArea(area, locale));
    return {
      level,
      name: messagesFor(locale).catalogue.levels[level],
      areas: own,
      counts: countRows(own),
    };
  }).filter(({ areas: own }) => own.length > 0);
}

function countRows(areas: readonly CatalogueArea[]): CatalogueCounts {
  const rows = areas.flatMap((area) => area.rows);
  return {
    areas: areas.length,
    figures: rows.length,
    official: rows.filter(({ hasFigures, isModelled }) => hasFigures && !isModelled).length,
    modelled: rows.filter(({ isModelled }) => isModelled).length,
    none: rows.filter(({ hasFigures }) => !hasFigures).length,
  };
}

function catalogueArea(area: PublishedArea, locale: Locale): CatalogueArea {
  return {
    id: area.id,
    name: localText(area.name, locale),
    href: pathOf({ page: 'area', area: area.id }, locale),
    rows: area.indicators.map((id) => catalogueRow(indicatorById(id), locale)),
  };
}

function catalogueRow(indicator: PublishedIndicator, locale: Locale): CatalogueRow {
  const m = messagesFor(locale);
  const coverage = indicatorCoverage(indicator);
  const newest = coverage.at(-1);
  const count = (value: number) => formatNumber(value, 0, locale);
  return {
    id: indicator.id,
    name: localText(indicator.name, locale),
    href: pathOf({ page: 'indicator', indicator: indicator.id }, locale),
    unit: m.units[indicator.unit].short,
    heading: m.headings[indicator.heading].name,
    numerator: termsText(indicator.numerator, locale),
    denominator: termsText(indicator.denominator, locale),
    remarks: indicatorRemarks(indicator, locale),
    table:
      indicator.table === null ? null : { text: indicator.table, href: whereabouts(indicator, locale).href },
    provenance: newest ? provenanceText(coverage, locale) : m.catalogue.noFigures,
    coverage: newest ? m.catalogue.coverage(count(newest.count), count(newest.of), newest.period) : '',
    isModelled: coverage.some(({ provenance }) => provenance === 'modelled'),
    hasFigures: newest !== undefined,
  };
}

/** The provenances in the declared order, each with its years. */
function provenanceText(coverage: readonly PeriodCoverage[], locale: Locale): string {
  const { provenance: names } = messagesFor(locale);
  return PROVENANCES.flatMap((provenance) => {
    const periods = coverage.filter((entry) => entry.provenance === provenance).map(({ period }) => period);
    return periods.length === 0 ? [] : [`${names[provenance].name} ${periodRuns(periods)}`];
  }).join('; ');
}
