import { barPairs } from '../charts/barPairs.ts';
import type { BarPairsModel } from '../charts/barPairs.ts';
import type { PublishedRegionFile } from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import { unitLevelOf } from '../domain/region.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { formatQuantity, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { chartFileName } from './chartFileName.ts';
import { drawingMark } from './drawingMark.ts';
import { indicatorById, sourcesOfIndicator } from './indicators.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { averageName, averagesOfAll, displayName, regionByCode } from './regions.ts';
import type { FigureCell } from './renderFigure.ts';

export interface AgeFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly mark: string | undefined;
  readonly chart: BarPairsModel;
  readonly label: string;
  readonly otherName: string;
  /** Name of the file it is saved as, without extension. */
  readonly file: string;
  readonly rows: readonly { readonly name: string; readonly own: FigureCell; readonly other: FigureCell }[];
}

/** Shares of the population by age beside those of the country, in the same year; null where there is no figure. */
export function ageFigure(file: PublishedRegionFile, locale: Locale): AgeFigure | null {
  const groups = readIndex().profile.ageGroups.map(({ indicator, label }) => ({
    indicator: indicatorById(indicator),
    label: localText(label, locale),
  }));
  const reference = groups[0]?.indicator;
  const period = reference && latestPeriodWithValue(file, reference.id);
  if (!reference || !period) return null;
  const m = messagesFor(locale);
  const [code = ''] = averagesOfAll(unitLevelOf(file.level));
  const country = readRegion(code);
  const name = displayName(regionByCode(file.region), locale);
  const otherName = averageName(code, locale);
  const rows = groups.map(({ indicator, label }) => {
    const { decimals, unit } = indicator;
    return {
      name: label,
      own: { ...observationOf(file, indicator.id, period), decimals, unit },
      other: { ...observationOf(country, indicator.id, period), decimals, unit },
    };
  });
  const quantity = (cell: FigureCell) =>
    cell.value === null ? m.chart.noValue : formatQuantity(cell.value, cell, locale);
  return {
    title: m.kommune.agesTitle(name),
    subtitle: m.kommune.agesSubtitle(period),
    source: sourceLine(sourcesOfIndicator(reference), locale),
    mark: drawingMark(
      rows.flatMap(({ own, other }) => [own, other]),
      locale,
    ),
    chart: barPairs(
      rows.map((row) => ({
        label: row.name,
        own: row.own.value,
        other: row.other.value,
        ownText: quantity(row.own),
      })),
    ),
    label: rows
      .map((row) => m.chart.pair(row.name, quantity(row.own), otherName, quantity(row.other)))
      .join(' '),
    otherName,
    file: chartFileName({ kind: 'ages', region: file.region, periods: [period] }, locale),
    rows,
  };
}
