import type { CompareData, ComparedFigure } from '../../../src/compare/compareData.ts';
import type { PublishedBreak } from '../../../src/contracts/published.ts';
import type { PublishedCompareRegion } from '../../../src/contracts/publishedCompare.ts';
import type { ChartRequest } from '../../../src/charts/interactive/chartRequest.ts';
import { absent, present } from '../../../src/domain/observation.ts';
import type { Observation } from '../../../src/domain/observation.ts';

/** A made-up country of forty municipalities; the first is compared with two others, their group and the country. */
export const FIRST = 2016;
const UNITS = Array.from({ length: 40 }, (_, at) => String(1101 + at));
const GROUP = 'EKG10';
const CHOSEN = ['1101', '1102', '1125', GROUP, 'EAK'];
const NAMES: Record<string, string> = {
  '1101': 'Strand',
  '1102': 'Gáivuotna – Kåfjord – Kaivuono',
  '1125': 'Ås',
  [GROUP]: 'Kommunegruppe 10',
  EAK: 'Landet',
};

/** The first twelve are in the group. */
export const REGIONS: PublishedCompareRegion[] = [
  ...UNITS.map((code, at): PublishedCompareRegion => {
    const name = NAMES[code] ?? `Bygd ${code}`;
    return {
      ...{ code, level: 'kommune', name: { nb: name, nn: name, en: name }, size: 1000 + at * at * 90 },
      parents: [at < 12 ? GROUP : 'EKG11', 'EKA11'],
    };
  }),
];

export function textOf(text: string) {
  return { nb: text, nn: text, en: text };
}

export const breakAt = (period: string, region: string | null = null): PublishedBreak => ({
  ...{ indicator: region === null ? 'a' : null, region, period, text: textOf('Ny definisjon.') },
});

export interface FigureOptions {
  readonly id?: string;
  readonly name?: string;
  readonly denominator?: readonly string[];
  readonly breaks?: readonly PublishedBreak[];
  /** Figures of each chosen region, over those made up. */
  readonly series?: Readonly<Record<string, readonly Observation[]>>;
  readonly years?: number;
  readonly shift?: number;
}

/** Rises and falls a little, differently for each. */
function madeUp(code: string, at: number, shift: number): Observation {
  const number = Number(code.replace(/\D/g, '') || 50) % 41;
  return present(Math.round((20 + shift + (number % 13) + at * 0.6 + Math.sin(number + at)) * 10) / 10);
}

export function figureOf(options: FigureOptions = {}): ComparedFigure {
  const { id = 'a', years = 10, breaks = [], series = {}, shift = 0 } = options;
  const periods = Array.from({ length: years }, (_, at) => String(FIRST + at));
  const last = periods.length - 1;
  const newest = (code: string) => series[code]?.at(-1) ?? madeUp(code, last, shift);
  return {
    ...{
      id,
      area: 'omsorg',
      areaName: 'Omsorg',
      heading: 'dekningsgrad',
      unit: 'prosent',
      decimals: 1,
      scale: 100,
    },
    ...{ averaging: 'ratio', direction: 'neutral', numerator: [{ unit: 'personer' }] },
    name: options.name ?? 'Andel innbyggere 80 år og over',
    source: 'Kilde: ingen',
    denominator: options.denominator ?? ['innbyggere'],
    ...{ periods, latest: periods[last] ?? '', breaks },
    series: new Map(
      CHOSEN.map((code) => [code, series[code] ?? periods.map((_, at) => madeUp(code, at, shift))]),
    ),
    latestOfAll: new Map([...UNITS, GROUP, 'EAK'].map((code) => [code, newest(code)])),
  };
}

export function requestOf(own: Partial<ChartRequest> = {}): ChartRequest {
  const figure = own.figure ?? figureOf();
  const data: CompareData = {
    ...{ level: 'kommune', own: '1101', reference: GROUP, periods: figure.periods },
    regions: CHOSEN.map((code) => ({
      ...{ code, level: code === GROUP ? 'kommunegruppe' : code === 'EAK' ? 'landet' : 'kommune' },
      ...{ label: NAMES[code] ?? code, isOwn: code === '1101', isAverage: code.startsWith('E'), size: 5000 },
    })),
    figures: [figure],
    ...{ sources: [], peers: UNITS.slice(0, 12), peersLabel: NAMES[GROUP] ?? '' },
  };
  return { kind: 'linjer', data, figure, periods: figure.periods, regions: REGIONS, locale: 'nb', ...own };
}

export const MISSING = absent('missing');
export const SUPPRESSED = absent('suppressed');
