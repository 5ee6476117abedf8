import type { PublishedRegion } from '../contracts/published.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import type { Period } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { counties } from './counties.ts';
import { indicatorById } from './indicators.ts';
import type { FigureCell } from './renderFigure.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { groupOf, regionByCode, regionPath } from './regions.ts';

export interface KommuneRow {
  readonly region: PublishedRegion;
  readonly group: { readonly number: number; readonly href: string | undefined } | null;
  readonly population: FigureCell;
}

export interface KommunerPage {
  /** Year of the population figures, which are those of its last day. */
  readonly period: Period;
  readonly count: number;
  readonly counties: readonly { readonly fylke: PublishedRegion; readonly rows: readonly KommuneRow[] }[];
}

/** All kommuner by county with what identifies them. */
export function kommunerPage(locale: Locale): KommunerPage {
  const indicator = indicatorById(readIndex().profile.population);
  const period = indicator.periods.at(-1) ?? '';
  const populationOf = (region: PublishedRegion): FigureCell => ({
    ...observationOf(readRegion(region.code), indicator.id, period),
    decimals: indicator.decimals,
    unit: indicator.unit,
  });
  const list = counties(locale).map(({ fylke, kommuner }) => ({
    fylke,
    rows: kommuner.map((region) => ({
      region,
      group: groupLink(region, locale),
      population: populationOf(region),
    })),
  }));
  return { period, count: list.reduce((sum, { rows }) => sum + rows.length, 0), counties: list };
}

function groupLink(region: PublishedRegion, locale: Locale): KommuneRow['group'] {
  const group = groupOf(region);
  return group ? { number: group.number, href: regionPath(regionByCode(group.code), locale) } : null;
}
