import type { PublishedBreak } from '../contracts/published.ts';
import type { PublishedCompareCatalogue, PublishedCompareRegion } from '../contracts/publishedCompare.ts';
import { chunkOf, latestObservations, seriesObservations } from '../contracts/publishedCompare.ts';
import { absent } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import { isUnitLevel } from '../domain/region.ts';
import type { RegionCode } from '../domain/region.ts';
import type { CompareData, ComparedFigure, ComparedRegion } from './compareData.ts';
import { distinctSources } from './distinctSources.ts';
import { regionsOfLevel } from './compareSource.ts';
import type { CompareFiles, LoadedPart } from './compareSource.ts';
import { chosenRegions } from './compareState.ts';
import type { CompareState } from './compareState.ts';

export interface Naming {
  readonly locale: 'nb' | 'en';
  /** «Kommunegruppe 10» for the number of a group, and so on: what a region is called as a column. */
  readonly labelOf: (region: PublishedCompareRegion) => string;
}

/**
 * The comparison that a choice asks for, from its files.
 * @throws Error when a chosen region or its file is not among them
 */
export function buildCompareData(
  state: CompareState,
  { catalogue, parts }: CompareFiles,
  naming: Naming,
): CompareData {
  const order = regionsOfLevel(catalogue, state.level);
  const chosen = chosenRegions(state);
  const figures = parts
    .flatMap((part) => figuresOf(part, { order, chosen, naming, breaks: catalogue.breaks }))
    .filter(({ id }) => state.basket.length === 0 || state.basket.includes(id));
  if (state.basket.length > 0)
    figures.sort((a, b) => state.basket.indexOf(a.id) - state.basket.indexOf(b.id));
  const { from, to } = state.years ?? { from: '', to: '9999' };
  const spoken = new Set(figures.flatMap(({ periods }) => periods));
  return {
    level: state.level,
    own: state.own,
    ...peersOf(state, catalogue, naming),
    regions: chosen.map((code) => toRegion(code, state, { catalogue, naming })),
    figures,
    sources: distinctSources(figures),
    periods: catalogue.periods.filter((period) => spoken.has(period) && period >= from && period <= to),
  };
}

interface FigureContext {
  /** Regions of the level in the order of the files. */
  readonly order: readonly RegionCode[];
  readonly chosen: readonly RegionCode[];
  readonly naming: Naming;
  readonly breaks: readonly PublishedBreak[];
}

function figuresOf({ area, part, file, chunks }: LoadedPart, context: FigureContext): ComparedFigure[] {
  const { order, chosen, naming } = context;
  return file.indicators.map((indicator, at): ComparedFigure => {
    const { name, values: _, status: __, middle: ___, source, ...definition } = indicator;
    const latest = latestObservations(file, indicator);
    const seriesOf = (code: RegionCode): readonly Observation[] => {
      const place = order.indexOf(code);
      const { number, row } = chunkOf(place, part);
      const chunk = chunks.get(number);
      // Read for the newest year alone: no file of other years is there, of any region.
      if (chunks.size === 0)
        return indicator.periods.map((period) =>
          period === indicator.latest ? (latest[place] ?? absent('missing')) : absent('missing'),
        );
      if (chunk === undefined) throw new Error(`no figures of ${code} in ${part.stem}`);
      return seriesObservations({ file, chunk, at, row, latest: latest[place] ?? absent('missing') });
    };
    return {
      ...definition,
      area: area.id,
      areaName: area.name[naming.locale],
      name: name[naming.locale],
      source: file.sources[source]?.[naming.locale] ?? '',
      series: new Map(chosen.map((code) => [code, seriesOf(code)])),
      latestOfAll: new Map(order.map((code, place) => [code, latest[place] ?? absent('missing')])),
      breaks: [
        ...file.breaks.filter((each) => each.indicator === indicator.id),
        ...context.breaks.filter(({ region }) => region !== null && chosen.includes(region)),
      ],
    };
  });
}

function toRegion(
  code: RegionCode,
  { own }: CompareState,
  { catalogue, naming }: { catalogue: PublishedCompareCatalogue; naming: Naming },
): ComparedRegion {
  const region = catalogue.regions.find((candidate) => candidate.code === code);
  if (region === undefined) throw new Error(`no region ${code} in the release`);
  return {
    ...{ code, level: region.level, label: naming.labelOf(region) },
    ...{ isOwn: code === own, isAverage: !isUnitLevel(region.level), size: region.size ?? null },
  };
}

/** The members of the own region's group; all units of the level where it has none, is alone in it, or nothing is own. */
function peersOf(
  { own, level }: CompareState,
  { regions }: PublishedCompareCatalogue,
  { labelOf }: Naming,
): Pick<CompareData, 'reference' | 'peers' | 'peersLabel'> {
  const group = regions.find(({ code }) => code === own)?.parents?.[0];
  const average = regions.find(({ code }) => code === group);
  const members = regions.filter(({ parents }) => group !== undefined && parents?.[0] === group);
  if (average !== undefined && members.length > 1)
    return { reference: average.code, peers: members.map(({ code }) => code), peersLabel: labelOf(average) };
  const units = regions.filter((region) => region.level === level).map(({ code }) => code);
  return { reference: null, peers: units, peersLabel: '' };
}
