import type { ComparedFigure } from '../../compare/compareData.ts';
import { absent } from '../../domain/observation.ts';
import type { Observation } from '../../domain/observation.ts';
import type { RegionCode } from '../../domain/region.ts';
import { unitsAndPeers } from './chartRequest.ts';
import type { ChartRequest } from './chartRequest.ts';
import { figureTexts } from './figureTexts.ts';

/** A unit that has both figures. */
export interface ScatterPoint {
  readonly code: RegionCode;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Inhabitants; 0 where they are not known, which gives the smallest circle. */
  readonly size: number;
  readonly told: string;
}

export interface ScatterPoints {
  readonly all: readonly ScatterPoint[];
  /** Those that are chosen, in the order of the columns: their names are drawn. */
  readonly named: readonly ScatterPoint[];
  /** Members of the own group without the own region. */
  readonly group: readonly ScatterPoint[];
  readonly others: readonly ScatterPoint[];
  /** How many units there are, with both figures or not. */
  readonly units: number;
  /** Both figures of each chosen unit, also where one is lacking. */
  readonly chosen: readonly { readonly name: string; readonly x: Observation; readonly y: Observation }[];
  readonly observations: readonly Observation[];
}

/** The units of a scatter, parted by how they are drawn. */
export function scatterPoints(request: ChartRequest, against: ComparedFigure): ScatterPoints {
  const { data, figure, regions, locale } = request;
  const [xTexts, yTexts] = [figureTexts(figure, locale), figureTexts(against, locale)];
  const { units, peers } = unitsAndPeers(request);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const chosen = data.regions.filter(({ isAverage }) => !isAverage);
  const labels = new Map(chosen.map(({ code, label }) => [code, label]));
  const of = (each: ComparedFigure, code: RegionCode) => each.latestOfAll.get(code) ?? absent('missing');
  const all = units.flatMap((code): ScatterPoint[] => {
    const [x, y] = [of(figure, code), of(against, code)];
    if (x.value === null || y.value === null) return [];
    const region = byCode.get(code);
    const name = labels.get(code) ?? region?.name[locale] ?? code;
    const told = `${name}\n${xTexts.long(x)}\n${yTexts.long(y)}`;
    return [{ code, name, x: x.value, y: y.value, size: region?.size ?? 0, told }];
  });
  const isGroup = ({ code }: ScatterPoint) => peers.has(code) && code !== data.own;
  return {
    all,
    named: chosen.flatMap(({ code }) => all.filter((point) => point.code === code)),
    group: all.filter(isGroup),
    others: all.filter((point) => !isGroup(point) && point.code !== data.own),
    units: units.length,
    chosen: chosen.map(({ code, label }) => ({ name: label, x: of(figure, code), y: of(against, code) })),
    observations: all.flatMap(({ code }) => [of(figure, code), of(against, code)]),
  };
}
