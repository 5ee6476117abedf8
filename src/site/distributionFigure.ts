import { histogram } from '../charts/histogram.ts';
import type { PublishedIndicator } from '../contracts/published.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import { formatNumber, formatQuantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { chartFileName } from './chartFileName.ts';
import { drawingMark } from './drawingMark.ts';
import { averageName, averagesOfAll } from './regions.ts';

/** How the figures of the units are distributed, drawn, with what it shows in words. */
export interface DistributionFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly svg: string;
  readonly mark: string | undefined;
  /** Name of the file it is saved as, without extension. */
  readonly file: string;
}

export interface DistributionInput {
  /** One a unit; those without a number are not drawn. */
  readonly figures: readonly Observation[];
  /** The figure of the country. */
  readonly country: number | null;
  readonly period: Period;
  readonly locale: Locale;
}

/** With fewer figures the list says it better. */
const ENOUGH_TO_DRAW = 20;

/** Null where a drawing would say nothing: too few figures, all of them equal, or yes and no. */
export function distributionFigure(
  indicator: PublishedIndicator,
  { figures, country, period, locale }: DistributionInput,
): DistributionFigure | null {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest, middle, highest] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (lowest === undefined || middle === undefined || highest === undefined) return null;
  if (values.length < ENOUGH_TO_DRAW || lowest === highest || indicator.unit === 'jaNei') return null;
  const m = messagesFor(locale);
  const t = m.byLevel[indicator.level].indicator;
  const quantity = (value: number) => formatQuantity(value, indicator, locale);
  return {
    title: t.distributionTitle(quantity(middle)),
    mark: drawingMark(figures, locale),
    file: chartFileName(
      {
        indicator: indicator.id,
        kind: 'distribution',
        region: null,
        level: indicator.level,
        periods: [period],
      },
      locale,
    ),
    subtitle: t.distributionSubtitle(m.units[indicator.unit].short, period),
    svg: histogram({
      values: sorted,
      decimals: indicator.decimals,
      reference: countryMark(indicator, country, locale),
      formatValue: (value) => formatNumber(value, Number.isInteger(value) ? 0 : indicator.decimals, locale),
      label: t.distributionText(quantity(lowest), quantity(middle), quantity(highest)),
    }),
  };
}

/** A sum over the country is no measure for one unit. */
function countryMark(indicator: PublishedIndicator, country: number | null, locale: Locale) {
  const averaged = indicator.averaging !== 'none' && indicator.averaging !== 'sum';
  if (country === null || !averaged) return null;
  const [code = ''] = averagesOfAll(indicator.level);
  const text = `${averageName(code, locale)} ${formatNumber(country, indicator.decimals, locale)}`;
  return { value: country, text };
}
