import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import type { ComparedRegion } from '../../compare/compareData.ts';
import type { RegionCode } from '../../domain/region.ts';
import { formatUnit } from '../../i18n/format.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { ticksFor } from '../axisTicks.ts';
import { lineWidthFor, roomFor } from '../textRoom.ts';
import type { ChartRequest, InteractiveChart } from './chartRequest.ts';
import { figureTexts, gapNotes, isModelled, markNotes, modelledMark, observationAt } from './figureTexts.ts';

const ROW = 30;

/**
 * One figure of one year, a bar a region in the order of the columns. Bars stand on zero; where there is no figure, the
 * sign of the table stands where the bar would begin. Bars of modelled figures are open and dashed.
 */
export function barsChart(request: ChartRequest, width: number): InteractiveChart {
  const { data, figure, periods, locale } = request;
  const m = messagesFor(locale);
  const texts = figureTexts(figure, locale);
  const period = periods.at(-1) ?? figure.latest;
  const rows = data.regions.map((region, at) => {
    const observation = observationAt(figure, region, period);
    return {
      ...{
        at,
        name: region.label,
        value: observation.value ?? 0,
        observation,
        modelled: isModelled(observation),
      },
      ...{ text: texts.short(observation), told: `${region.label}\n${texts.long(observation)}` },
      colour: barColour(region, data.reference),
    };
  });
  const found = rows.filter(({ observation }) => observation.value !== null);
  const names = roomFor(
    rows.map(({ name }) => name),
    width * 0.42,
  );
  const numbers =
    roomFor(
      rows.map(({ text }) => text),
      140,
    ) + 16;
  const negative = found.some(({ value }) => value < 0);
  const left = names + 16 + (negative ? numbers : 0);
  const domain = zeroDomain(found.map(({ value }) => value));
  return {
    title: figure.name,
    subtitle: m.charts.interactive.subtitle(formatUnit(figure.unit, locale), period),
    label: [
      `${figure.name}, ${period}.`,
      ...rows.map(({ name, observation }) => m.charts.interactive.one(name, texts.long(observation))),
    ].join(' '),
    mark: modelledMark(
      rows.map(({ observation }) => observation),
      locale,
    ),
    notes: [
      ...markNotes(
        rows.map(({ observation }) => observation),
        locale,
      ),
      ...gapNotes(
        rows
          .filter(({ observation }) => observation.value === null)
          .map(({ name, observation }) => ({ region: name, period, observation })),
        locale,
      ),
    ],
    legend: [],
    table: {
      columns: [m.table.region, period],
      rows: rows.map(({ name, observation }) => [name, texts.long(observation)]),
    },
    options: {
      width,
      height: rows.length * ROW + 44,
      ...{
        marginLeft: left,
        marginRight: numbers,
        marginTop: 8,
        marginBottom: 34,
      },
      x: {
        domain,
        ticks: ticksFor(domain, { most: 5, room: width - left - numbers, text: texts.number }),
        tickFormat: texts.number,
        label: null,
        grid: true,
      },
      y: { domain: rows.map(({ at }) => at), label: null, axis: null },
      marks: [
        Plot.text(rows, {
          ...{ y: 'at', frameAnchor: 'left', dx: -10 - (negative ? numbers : 0), textAnchor: 'end' },
          ...{ text: 'name', lineWidth: lineWidthFor(names), fill: 'var(--ink)' },
        }),
        Plot.barX(
          found.filter(({ modelled }) => !modelled),
          {
            ...{ x: 'value', y: 'at', fill: 'colour', insetTop: 5, insetBottom: 5 },
          },
        ),
        Plot.barX(
          found.filter(({ modelled }) => modelled),
          {
            ...{
              x: 'value',
              y: 'at',
              stroke: 'colour',
              fill: 'var(--paper-2)',
              strokeDasharray: '5 3',
              strokeWidth: 1.75,
            },
            ...{ insetTop: 6, insetBottom: 6 },
          },
        ),
        Plot.text(rows, {
          ...{ x: 'value', y: 'at', text: 'text', fill: 'var(--ink)', fontWeight: 600 },
          ...{ dx: 7, textAnchor: 'start', filter: ({ value }: { value: number }) => value >= 0 },
        }),
        Plot.text(rows, {
          ...{ x: 'value', y: 'at', text: 'text', fill: 'var(--ink)', fontWeight: 600 },
          ...{ dx: -7, textAnchor: 'end', filter: ({ value }: { value: number }) => value < 0 },
        }),
        Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
        Plot.tip(rows, Plot.pointerY({ x: 'value', y: 'at', title: 'told', lineHeight: 1.35 })),
      ],
    },
  };
}

/** The own bar is strong, that of the group has the colour of groups, and the others are quiet: their names stand beside them. */
function barColour({ code, isOwn }: ComparedRegion, reference: RegionCode | null): string {
  if (isOwn) return 'var(--series-own)';
  return code === reference ? 'var(--series-group)' : 'var(--series-country)';
}

/** From zero, whatever the figures are, to a round number. */
export function zeroDomain(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [from = 0, to = 1] = scaleLinear(low === high ? [0, 1] : [low, high], [0, 1])
    .nice()
    .domain();
  return [from, to];
}
