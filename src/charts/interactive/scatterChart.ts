import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { formatNumber, formatUnit } from '../../i18n/format.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { ticksFor } from '../axisTicks.ts';
import { roomFor } from '../textRoom.ts';
import type { ChartRequest, InteractiveChart, LegendItem } from './chartRequest.ts';
import { correlationOf } from './correlation.ts';
import { figureTexts, markNotes, modelledMark } from './figureTexts.ts';
import { endsOf } from './labels.ts';
import { placeLabels } from './placeLabels.ts';
import { scatterPoints } from './scatterPoints.ts';
import type { ScatterPoints } from './scatterPoints.ts';

const OWN = 'var(--series-own)';
const GROUP = 'var(--series-group)';
const OTHERS = 'var(--series-country)';
const MARGIN = { top: 24, right: 20, bottom: 40 };

/**
 * Two figures against each other, a circle a unit, its area by population; the own group in its colour, the chosen ones
 * named. No line through them unless it is asked for, and words of warning where the figures have a denominator in
 * common: then they hang together by arithmetic alone. One axis for each figure, and no figure on two.
 *
 * @throws Error when there is no second figure
 */
export function scatterChart(request: ChartRequest, width: number): InteractiveChart {
  const { figure, against, locale, trend = false } = request;
  if (!against) throw new Error('a scatter needs two figures');
  const m = messagesFor(locale);
  const t = m.charts.interactive;
  const points = scatterPoints(request, against);
  const { r } = correlationOf(points.all);
  const count = formatNumber(points.all.length, 0, locale);
  const [xTexts, yTexts] = [figureTexts(figure, locale), figureTexts(against, locale)];
  const axis = (each: typeof figure) => `${each.name} (${formatUnit(each.unit, locale)}, ${each.latest})`;
  return {
    title: t.scatterTitle(figure.name, against.name),
    subtitle: t.axes(axis(figure), axis(against)),
    label: [
      t.scatterLabel(figure.name, against.name, count),
      ...points.chosen.map(({ name, x, y }) => t.one(name, `${xTexts.long(x)}, ${yTexts.long(y)}`)),
    ].join(' '),
    mark: modelledMark(points.observations, locale),
    notes: [
      t.sizeByPopulation,
      t.withBoth(count, formatNumber(points.units, 0, locale)),
      ...(sharesDenominator(figure.denominator, against.denominator) ? [t.sameDenominator] : []),
      ...(trend ? [t.trend(r === null ? m.chart.noValue : formatNumber(r, 2, locale), count)] : []),
      ...markNotes(points.observations, locale),
    ],
    legend: legendOf(points, request),
    table: {
      columns: [m.table.region, `${figure.name}, ${figure.latest}`, `${against.name}, ${against.latest}`],
      rows: points.chosen.map(({ name, x, y }) => [name, xTexts.long(x), yTexts.long(y)]),
    },
    options: options(points, {
      ...{ width, xText: xTexts.number, yText: yTexts.number },
      trend: trend && r !== null,
    }),
  };
}

interface Frame {
  readonly width: number;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly trend: boolean;
}

function options({ all, named, group, others }: ScatterPoints, frame: Frame): Plot.PlotOptions {
  const { width, xText, yText, trend } = frame;
  const height = Math.round(Math.min(520, Math.max(340, width * 0.72)));
  const ticks = width < 500 ? 4 : 7;
  const y = scaleLinear(endsOf(all.map((point) => point.y)), [height - MARGIN.bottom, MARGIN.top]).nice(6);
  const left = 16 + roomFor(y.ticks(6).map(yText), 110);
  const across = scaleLinear()
    .domain(endsOf(all.map((point) => point.x)))
    .nice(ticks);
  // The text of the last value stands half outside the axis.
  const right = Math.max(MARGIN.right, Math.ceil(roomFor(across.domain().map(xText), Infinity) / 2));
  const x = across.copy().range([left, width - right]);
  const largest = Math.max(1, ...all.map(({ size }) => size));
  const radius = scaleSqrt([0, largest], [2.2, width < 500 ? 14 : 20]);
  const circles = (list: ScatterPoints['all'], fill: string, fillOpacity: number) =>
    // The largest first, so that no small one lies hidden under it.
    Plot.dot(
      [...list].sort((a, b) => b.size - a.size),
      {
        ...{ x: 'x', y: 'y', r: { value: ({ size }: { size: number }) => radius(size), scale: null } },
        ...{ fill, fillOpacity, stroke: 'var(--paper)', strokeWidth: 0.75 },
      },
    );
  const chosen = named.map((point) => ({ ...point, r: radius(point.size) }));
  const labels = placeLabels(
    chosen.map((point) => ({ ...point, x: x(point.x), y: y(point.y) })),
    { left, right: width, top: 0, bottom: height - MARGIN.bottom },
  ).map((place, at) => ({ ...place, x: x.invert(place.x), y: y.invert(place.y), of: chosen[at] }));
  return {
    ...{ width, height, marginTop: MARGIN.top, marginRight: right, marginBottom: MARGIN.bottom },
    marginLeft: left,
    x: {
      domain: x.domain(),
      ticks: ticksFor(x.domain() as [number, number], {
        ...{ most: ticks, room: width - right - left, text: xText },
      }),
      ...{ tickFormat: xText, label: null, grid: true },
    },
    y: { domain: y.domain(), ticks: 6, tickFormat: yText, label: null, grid: true },
    marks: [
      circles(others, OTHERS, 0.45),
      circles(group, GROUP, 0.8),
      circles(
        named.filter((point) => ![...group, ...others].includes(point)),
        OWN,
        1,
      ),
      Plot.dot(chosen, {
        ...{ x: 'x', y: 'y', r: { value: 'r', scale: null } },
        ...{ stroke: 'var(--ink)', strokeWidth: 1.75 },
      }),
      ...(trend ? [Plot.linearRegressionY(all, { x: 'x', y: 'y', stroke: 'var(--ink-2)', ci: 0 })] : []),
      Plot.link(
        labels.filter(({ apart }) => apart),
        {
          ...{ x1: ({ of }) => of?.x, y1: ({ of }) => of?.y, x2: 'x', y2: 'y' },
          ...{ stroke: 'var(--ink)', strokeWidth: 1 },
        },
      ),
      Plot.text(labels, {
        ...{ x: 'x', y: 'y' },
        ...{
          text: ({ of }) => of?.name,
          fontWeight: 600,
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
        },
      }),
      Plot.tip(all, Plot.pointer({ x: 'x', y: 'y', title: 'told', lineHeight: 1.35 })),
    ],
  };
}

function legendOf({ group }: ScatterPoints, { data, locale }: ChartRequest): LegendItem[] {
  const t = messagesFor(locale).charts.interactive;
  const own = data.regions.find(({ isOwn, isAverage }) => isOwn && !isAverage);
  const item = (colour: string, text: string): LegendItem => ({
    look: { colour, symbol: 'circle', width: 2 },
    text,
  });
  return [
    ...(own ? [item(OWN, own.label)] : []),
    ...(group.length > 0 ? [item(GROUP, data.peersLabel)] : []),
    item(OTHERS, t.others),
  ];
}

/** Whether two figures are divided by some of the same. */
export function sharesDenominator(a: readonly string[], b: readonly string[]): boolean {
  return a.some((measure) => b.includes(measure));
}
