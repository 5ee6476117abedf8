import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import { breakYears } from '../../compare/compareData.ts';
import type { ComparedRegion } from '../../compare/compareData.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Period } from '../../domain/region.ts';
import { computeRuns } from '../../domain/seriesBreaks.ts';
import type { SeriesRun } from '../../domain/seriesBreaks.ts';
import { formatUnit } from '../../i18n/format.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { strokesOf } from '../strokes.ts';
import { LETTER_SIZE, roomFor } from '../textRoom.ts';
import { seriesLooks } from './chartRequest.ts';
import type { ChartRequest, InteractiveChart, SeriesLook } from './chartRequest.ts';
import { figureTexts, gapNotes, isModelled, markNotes, modelledMark, observationAt } from './figureTexts.ts';
import { spreadApart } from './labels.ts';

/** A region's series as it is drawn. */
interface DrawnSeries {
  readonly region: ComparedRegion;
  readonly look: SeriesLook;
  readonly observations: readonly { readonly period: Period; readonly observation: Observation }[];
  readonly breaks: readonly Period[];
  readonly runs: readonly SeriesRun[];
}

/** Narrower than this, names at the ends of lines would leave no room for the lines. */
const ROOM_FOR_NAMES = 520;
/** The part of the width that names at the ends of lines may take. */
const NAMES = 0.42;
/** From one such name to the next. */
const NAME_ROW = LETTER_SIZE + 2.5;
/** Pixels of a letter of theirs, on the wide side: the own one is bold. */
const NAME_LETTER = 7.9;
const OWN_LETTER = 8.7;

/**
 * One figure over the years, a line a region. A missing year is a gap and a break a cut, with a mark in it; modelled
 * figures are dashed with open points. The axis need not begin at zero, and says so when it does not.
 */
export function linesChart(request: ChartRequest, width: number): InteractiveChart {
  const { data, figure, locale } = request;
  const m = messagesFor(locale);
  const texts = figureTexts(figure, locale);
  const look = seriesLooks(data);
  const periods = request.periods.filter((period) => figure.periods.includes(period));
  const drawn = data.regions.map((region) => seriesOf(request, { region, look: look(region), periods }));
  const years = [periods[0] ?? '', periods.at(-1) ?? ''] as const;
  const points = drawn.flatMap(({ runs }) => runs.flat());
  const figures = drawn.flatMap(({ observations }) => observations.map(({ observation }) => observation));
  const namesFit = width >= ROOM_FOR_NAMES;
  const startsAtZero = points.every(({ value }) => value >= 0) && points.some(({ value }) => value === 0);
  return {
    title: figure.name,
    subtitle: m.charts.interactive.subtitle(
      formatUnit(figure.unit, locale),
      m.table.years(years[0], years[1]),
    ),
    label: labelOf(drawn, request),
    mark: modelledMark(figures, locale, 'line'),
    notes: [
      ...(points.length > 0 && !startsAtZero ? [m.charts.interactive.notFromZero] : []),
      ...markNotes(figures, locale),
      ...breakNotes(drawn, { ...request, periods }),
      ...gapNotes(
        drawn.flatMap(({ region, observations }) =>
          observations
            .filter(({ observation }) => observation.value === null)
            .map(({ period, observation }) => ({ region: region.label, period, observation })),
        ),
        locale,
      ),
    ],
    legend: namesFit ? [] : drawn.map((series) => ({ look: series.look, text: series.region.label })),
    table: {
      columns: [m.table.region, ...periods],
      rows: drawn.map(({ region, observations }) => [
        region.label,
        ...observations.map(({ observation }) => texts.long(observation)),
      ]),
    },
    options: options(drawn, { request, width, periods, namesFit }),
  };
}

function seriesOf(
  { figure }: ChartRequest,
  { region, look, periods }: { region: ComparedRegion; look: SeriesLook; periods: readonly Period[] },
): DrawnSeries {
  const observations = periods.map((period) => ({
    period,
    observation: observationAt(figure, region, period),
  }));
  const breaks = breakYears(figure, region.code);
  const runs = computeRuns(
    {
      periods,
      values: observations.map(({ observation }) => observation.value),
      modelled: observations.map(({ observation }) => isModelled(observation)),
    },
    breaks,
  );
  return { region, look, observations, breaks, runs };
}

interface Frame {
  readonly request: ChartRequest;
  readonly width: number;
  readonly periods: readonly Period[];
  readonly namesFit: boolean;
}

function options(drawn: readonly DrawnSeries[], frame: Frame): Plot.PlotOptions {
  const { request, width, periods, namesFit } = frame;
  const { figure, locale } = request;
  const texts = figureTexts(figure, locale);
  const height = Math.max(
    request.height ?? Math.round(Math.min(460, Math.max(300, width * 0.58))),
    namesFit ? drawn.length * NAME_ROW + 60 : 0,
  );
  const values = drawn.flatMap(({ runs }) => runs.flat().map(({ value }) => value));
  const domain = valueDomain(values);
  const ends = endLabels(drawn, { short: texts.short, most: width * NAMES });
  const margins = {
    marginTop: 26,
    marginBottom: 34,
    marginLeft: 14 + roomFor(domain.map(texts.number), 110),
    marginRight: namesFit ? 18 + Math.max(0, ...ends.map(({ room }) => room)) : 18,
  };
  const y = scaleLinear(domain, [height - margins.marginBottom, margins.marginTop]);
  const places = spreadApart(
    ends.map(({ value }) => y(value)),
    NAME_ROW,
    { low: margins.marginTop, high: height - margins.marginBottom },
  );
  const years = periods.map(Number);
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  return {
    ...{ width, height, ...margins },
    x: {
      domain: first < last ? [first, last] : [first - 1, first + 1],
      ticks: ticksOf(years, width),
      tickFormat: (year: number) => String(year),
      label: null,
    },
    y: { domain, ticks: 5, tickFormat: texts.number, label: null, grid: true },
    marks: [
      ...breakMarks(drawn, request),
      ...drawn.flatMap((series) => lineMarks(series)),
      ...drawn.flatMap((series) => pointMarks(series)),
      ...(namesFit
        ? [
            ...[true, false].map((isOwn) =>
              Plot.text(
                ends
                  .map((end, at) => ({ ...end, place: y.invert(places[at] ?? 0) }))
                  .filter((end) => end.isOwn === isOwn),
                {
                  ...{ x: last, dx: 10, y: 'place', text: 'text', textAnchor: 'start', fill: 'colour' },
                  ...(isOwn ? { fontWeight: 700 } : {}),
                },
              ),
            ),
          ]
        : []),
      Plot.tip(
        drawn.flatMap(({ region, observations }) =>
          observations
            .filter(({ observation }) => observation.value !== null)
            .map(({ period, observation }) => ({
              ...{ year: Number(period), value: observation.value },
              text: `${region.label}, ${period}\n${texts.long(observation)}`,
            })),
        ),
        Plot.pointer({ x: 'year', y: 'value', title: 'text', lineHeight: 1.35 }),
      ),
    ],
  };
}

function lineMarks({ runs, breaks, look }: DrawnSeries): Plot.Markish[] {
  const { official, modelled } = strokesOf(runs, breaks);
  const draw = (run: SeriesRun, dash?: string) =>
    Plot.line(run, {
      x: ({ period }: { period: Period }) => Number(period),
      y: 'value',
      stroke: look.colour,
      strokeWidth: look.width,
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
    });
  return [...official.map((run) => draw(run)), ...modelled.map((run) => draw(run, '5 4'))];
}

/** Open where the figure is modelled. */
function pointMarks({ runs, look }: DrawnSeries): Plot.Markish[] {
  const points = runs.flat();
  return [
    Plot.dot(points, {
      x: ({ period }: { period: Period }) => Number(period),
      y: 'value',
      r: look.width > 2 ? 4 : 3.4,
      symbol: look.symbol,
      stroke: look.colour,
      strokeWidth: 1.5,
      fill: ({ modelled }: { modelled?: boolean }) => (modelled === true ? 'var(--paper)' : look.colour),
    }),
  ];
}

/** A rule where the series of all are broken; two strokes in the line where only that of a region is. */
function breakMarks(drawn: readonly DrawnSeries[], { locale }: ChartRequest): Plot.Markish[] {
  const shared = (drawn[0]?.breaks ?? []).filter((year) =>
    drawn.every(({ breaks }) => breaks.includes(year)),
  );
  const within = (series: DrawnSeries) => series.observations.slice(1).map(({ period }) => period);
  const everywhere = shared.filter((year) => drawn.some((series) => within(series).includes(year)));
  const own = drawn.flatMap((series) =>
    series.breaks
      .filter((year) => !shared.includes(year) && within(series).includes(year))
      .flatMap((year) => cutAt(series, year)),
  );
  const at = (year: Period) => Number(year) - 0.5;
  return [
    Plot.ruleX(everywhere, { x: at, stroke: 'var(--notice-line)', strokeDasharray: '3 3' }),
    Plot.text(everywhere, {
      ...{ x: at, frameAnchor: 'top', dy: -16, fill: 'var(--ink-2)' },
      text: () => messagesFor(locale).chart.break,
    }),
    Plot.text(own, { x: 'x', y: 'y', text: () => '//', fill: 'colour', fontWeight: 700 }),
  ];
}

function cutAt({ observations, look }: DrawnSeries, year: Period) {
  const at = observations.findIndex(({ period }) => period === year);
  const [before, after] = [observations[at - 1]?.observation.value, observations[at]?.observation.value];
  if (typeof before !== 'number' || typeof after !== 'number') return [];
  return [{ x: Number(year) - 0.5, y: (before + after) / 2, colour: look.colour }];
}

/** Name and newest figure of each series that has any; a name is cut where both have no room, the figure never. */
function endLabels(
  drawn: readonly DrawnSeries[],
  { short, most }: { readonly short: (observation: Observation) => string; readonly most: number },
) {
  return drawn.flatMap(({ region, observations, look }) => {
    const last = observations.findLast(({ observation }) => observation.value !== null);
    const value = last?.observation.value;
    if (last === undefined || value === null || value === undefined) return [];
    const figure = short(last.observation);
    const letter = region.isOwn ? OWN_LETTER : NAME_LETTER;
    const letters = Math.max(2, Math.floor(most / letter) - figure.length - 1);
    const { label, isOwn } = region;
    const name = label.length > letters ? `${label.slice(0, letters - 1).trim()}…` : label;
    const text = `${name} ${figure}`;
    return [{ value, isOwn, text, colour: look.colour, room: Math.ceil(text.length * letter) }];
  });
}

/** A flat series gets room above and below. */
function valueDomain(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return [low - Math.abs(low || 1) * 0.1, high + Math.abs(high || 1) * 0.1];
  const [from = low, to = high] = scaleLinear([low, high], [0, 1]).nice(5).domain();
  return [from, to];
}

/** Years that have room for their names; the first and the last always. */
function ticksOf(years: readonly number[], width: number): number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const step = Math.max(1, Math.ceil(years.length / Math.max(2, Math.floor((width - 160) / 52))));
  return years.filter(
    (year) => (last - year) % step === 0 || (year === first && (last - first) % step > step / 2),
  );
}

function breakNotes(drawn: readonly DrawnSeries[], { figure, locale, periods }: ChartRequest): string[] {
  const m = messagesFor(locale);
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const names = new Map(drawn.map(({ region }) => [region.code, region.label]));
  return figure.breaks
    .filter(({ period }) => period > first && period <= last)
    .filter(({ region }) => region === null || names.has(region))
    .map(({ region, period, text }) =>
      m.table.breakNote(
        (region === null ? undefined : names.get(region)) ?? figure.name,
        period,
        text[locale],
      ),
    );
}

function labelOf(drawn: readonly DrawnSeries[], { figure, locale }: ChartRequest): string {
  const m = messagesFor(locale);
  const texts = figureTexts(figure, locale);
  const sentences = drawn.map(({ region, observations }) => {
    const found = observations.filter(({ observation }) => observation.value !== null);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return m.charts.interactive.noFigures(region.label);
    const tell = ({ period, observation }: typeof first) => m.chart.from(texts.long(observation), period);
    return first === last
      ? m.charts.interactive.one(region.label, tell(first))
      : m.chart.summary(region.label, tell(first), tell(last));
  });
  return [`${figure.name}.`, ...sentences].join(' ');
}
