import { comparedObservation } from '../../compare/compareData.ts';
import type { ComparedFigure, ComparedRegion } from '../../compare/compareData.ts';
import { absent } from '../../domain/observation.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Period } from '../../domain/region.ts';
import { absenceOf, STATUS_BIT } from '../../domain/status.ts';
import { explainStatus, formatCell, formatNumber, formatQuantity } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { SIGN_OF } from '../../i18n/signs.ts';

/** The figures of a chart as they are written beside and under it. */
export interface FigureTexts {
  /** «24,8», as on an axis. */
  readonly number: (value: number) => string;
  /** «24,8 m*», or the sign that stands instead: as in a table. */
  readonly short: (observation: Observation) => string;
  /** «24,8 % (modellert, foreløpig)», or the words for what is lacking. */
  readonly long: (observation: Observation) => string;
}

export function figureTexts({ decimals, unit }: ComparedFigure, locale: Locale): FigureTexts {
  const m = messagesFor(locale);
  return {
    number: (value) => formatNumber(value, decimals, locale),
    short: (observation) => {
      const { text, sign } = formatCell({ ...observation, decimals, unit }, locale);
      return sign === undefined ? text : `${text} ${sign}`;
    },
    long: ({ value, mask }) => {
      const remark = explainStatus(mask, locale);
      if (value === null) return remark || m.chart.noValue;
      const quantity = formatQuantity(value, { decimals, unit }, locale);
      return remark ? `${quantity} (${remark})` : quantity;
    },
  };
}

export function isModelled({ mask }: Observation): boolean {
  return (mask & STATUS_BIT.modelled) !== 0;
}

/** One figure of a region in a year; missing where the figure has none that year. */
export function observationAt(figure: ComparedFigure, { code }: ComparedRegion, period: Period): Observation {
  return comparedObservation(figure, code, period) ?? absent('missing');
}

/** The words under a drawing of modelled figures; undefined where none of some figures is. */
export function modelledMark(
  observations: readonly Observation[],
  locale: Locale,
  kind: 'line' | 'drawing' = 'drawing',
): string | undefined {
  if (!observations.some((each) => each.value !== null && isModelled(each))) return undefined;
  const { inChart, inDrawing } = messagesFor(locale).provenance;
  return kind === 'line' ? inChart(SIGN_OF.modelled) : inDrawing(SIGN_OF.modelled);
}

/** «* Foreløpig tall …»: the other marks among some figures that have a value. */
export function markNotes(observations: readonly Observation[], locale: Locale): string[] {
  const { statuses } = messagesFor(locale);
  const mask = observations.reduce((all, each) => (each.value === null ? all : all | each.mask), 0);
  return (['estimated', 'imputed', 'preliminary'] as const)
    .filter((status) => (mask & STATUS_BIT[status]) !== 0)
    .map((status) => `${SIGN_OF[status]} ${statuses[status].meaning}`);
}

/** «Strand: tall mangler (2021, 2022)»: what is not drawn, and why. */
export function gapNotes(
  gaps: readonly { readonly region: string; readonly period: Period; readonly observation: Observation }[],
  locale: Locale,
): string[] {
  const m = messagesFor(locale);
  const known = new Map<string, Period[]>();
  for (const { region, period, observation } of gaps) {
    const status = absenceOf(observation.mask) ?? 'missing';
    const key = `${region}: ${SIGN_OF[status]} ${m.statuses[status].name}`;
    known.set(key, [...(known.get(key) ?? []), period]);
  }
  return [...known].map(([text, periods]) => `${text} (${[...new Set(periods)].join(', ')})`);
}
