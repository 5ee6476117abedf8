import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import { absent } from '../../domain/observation.ts';
import type { Observation } from '../../domain/observation.ts';
import { computeSpread } from '../../domain/spread.ts';
import type { Spread } from '../../domain/spread.ts';
import { formatNumber, formatUnit } from '../../i18n/format.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { ticksFor } from '../axisTicks.ts';
import { lineWidthFor, roomFor } from '../textRoom.ts';
import { seriesLooks, unitsAndPeers } from './chartRequest.ts';
import type { ChartRequest, InteractiveChart, SeriesLook } from './chartRequest.ts';
import { figureTexts, gapNotes, isModelled, markNotes, modelledMark } from './figureTexts.ts';
import { endsOf } from './labels.ts';
import { stackDots } from './stackDots.ts';

const TOP = 10;
const BOTTOM = 34;
const ROW = 28;
/** Height of the row in which all units lie. */
const CROWD = 96;
/** Across a dot of the crowd. */
const DOT = 4.5;
/** With fewer, quartiles would be a guess. */
const ENOUGH = 5;

/** A chosen region in a row of its own. */
interface SpreadRow {
  readonly name: string;
  readonly observation: Observation;
  readonly look: SeriesLook;
}

interface SpreadParts {
  readonly rows: readonly SpreadRow[];
  /** Figures of all units that have one. */
  readonly crowd: readonly number[];
  /** Of the own group; left out where there is none, or too few of it have figures. */
  readonly group: Spread | undefined;
}

/**
 * Where the chosen regions lie among all: every unit a quiet dot in a row of its own, the middle half of the own group a
 * band behind, and under it a row for each chosen region. In the newest year of the figure, which all have in common.
 */
export function spreadChart(request: ChartRequest, width: number): InteractiveChart {
  const { data, figure, locale } = request;
  const m = messagesFor(locale);
  const t = m.charts.interactive;
  const texts = figureTexts(figure, locale);
  const observed = (code: string) => figure.latestOfAll.get(code) ?? absent('missing');
  const { units, peers } = unitsAndPeers(request);
  const valuesOf = (codes: readonly string[]) => codes.flatMap((code) => observed(code).value ?? []);
  const spread = computeSpread(valuesOf([...peers]));
  const look = seriesLooks(data);
  const parts: SpreadParts = {
    crowd: valuesOf(units),
    group: spread && spread.count >= ENOUGH ? spread : undefined,
    rows: data.regions.map((region) => ({
      ...{ name: region.label, observation: observed(region.code), look: look(region) },
    })),
  };
  const [from, to] = [parts.group?.lowerQuartile ?? 0, parts.group?.upperQuartile ?? 0];
  const explained = [
    t.crowd(formatNumber(parts.crowd.length, 0, locale)),
    ...(parts.group ? [t.middleHalf(data.peersLabel, texts.number(from), texts.number(to))] : []),
  ];
  const figures = [...parts.rows.map(({ observation }) => observation), ...units.map(observed)];
  const tell = ({ name, observation }: SpreadRow) => t.one(name, texts.long(observation));
  return {
    title: figure.name,
    subtitle: t.subtitle(formatUnit(figure.unit, locale), figure.latest),
    label: [`${figure.name}, ${figure.latest}.`, ...explained, ...parts.rows.map(tell)].join(' '),
    mark: modelledMark(figures, locale),
    notes: [
      ...explained,
      ...markNotes(figures, locale),
      ...gapNotes(
        parts.rows
          .filter(({ observation }) => observation.value === null)
          .map(({ name, observation }) => ({ region: name, period: figure.latest, observation })),
        locale,
      ),
    ],
    legend: [],
    table: {
      columns: [m.table.region, figure.latest],
      rows: parts.rows.map(({ name, observation }) => [name, texts.long(observation)]),
    },
    options: options(parts, request, width),
  };
}

function options(
  { rows, crowd, group }: SpreadParts,
  request: ChartRequest,
  width: number,
): Plot.PlotOptions {
  const { figure, locale } = request;
  const { all } = messagesFor(locale).charts.interactive;
  const texts = figureTexts(figure, locale);
  const drawn = rows.map(({ name, observation, look }, index) => ({
    ...{ name, look, value: observation.value, y: CROWD + 20 + index * ROW },
    ...{ text: texts.short(observation), modelled: isModelled(observation) },
    told: `${name}\n${texts.long(observation)}`,
  }));
  const found = drawn.filter(({ value }) => value !== null);
  const names = roomFor([...rows.map(({ name }) => name), all], width * 0.4);
  const numbers =
    12 +
    roomFor(
      drawn.map(({ text }) => text),
      120,
    );
  const height = CROWD + 20 + rows.length * ROW + BOTTOM;
  const left = names + 16;
  const ends = endsOf([...crowd, ...found.map(({ value }) => value ?? 0)]);
  const x = scaleLinear(ends, [left, width - numbers]).nice(6);
  const dots = stackDots(crowd, { place: x, dot: DOT, height: CROWD - TOP }).map(({ item, up }) => ({
    ...{ value: item, y: CROWD - up },
  }));
  const name = { frameAnchor: 'left', dx: -10, textAnchor: 'end', lineWidth: lineWidthFor(names) } as const;
  return {
    ...{ width, height, marginLeft: left, marginRight: numbers, marginTop: TOP, marginBottom: BOTTOM },
    x: {
      domain: x.domain(),
      ticks: ticksFor(x.domain() as [number, number], {
        ...{ most: 6, room: width - numbers - left, text: texts.number },
      }),
      ...{ tickFormat: texts.number, label: null },
    },
    y: { domain: [TOP, height - BOTTOM], range: [TOP, height - BOTTOM], axis: null },
    marks: [
      ...(group ? bandOf(group) : []),
      Plot.text([CROWD - 8], { ...name, y: (at: number) => at, text: () => all }),
      Plot.dot(dots, {
        ...{ x: 'value', y: 'y', r: { value: () => DOT / 2, scale: null } },
        ...{ fill: 'var(--series-country)', fillOpacity: 0.6 },
      }),
      Plot.ruleY(drawn, { y: 'y', stroke: 'var(--chart-grid)' }),
      Plot.text(drawn, { ...name, y: 'y', text: 'name', fill: 'var(--ink)' }),
      Plot.text(drawn, {
        ...{ y: 'y', text: 'text', frameAnchor: 'right', dx: numbers - 2, textAnchor: 'end' },
        ...{ fill: 'var(--ink)', fontWeight: 600 },
      }),
      ...found.map(({ look, modelled, ...each }) =>
        Plot.dot([each], {
          ...{ x: 'value', y: 'y', r: 6, symbol: look.symbol, stroke: look.colour, strokeWidth: 2 },
          fill: modelled ? 'var(--paper)' : look.colour,
        }),
      ),
      Plot.tip(found, Plot.pointer({ x: 'value', y: 'y', title: 'told', lineHeight: 1.35 })),
    ],
  };
}

/** The middle half of the group, and its median. */
function bandOf(group: Spread): Plot.Markish[] {
  return [
    Plot.rect([group], {
      ...{ x1: 'lowerQuartile', x2: 'upperQuartile', fill: 'var(--series-group)', fillOpacity: 0.15 },
    }),
    Plot.ruleX([group.median], { stroke: 'var(--series-group)', strokeWidth: 2 }),
  ];
}
