import { inject } from 'vitest';
import type {
  PublishedAreaFile,
  PublishedIndex,
  PublishedRegionFile,
} from '../../src/contracts/published.ts';
import { observationOf } from '../../src/contracts/publishedSeries.ts';

/** The published JSON as anyone can fetch it, read here without the models of the pages. */
async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(`${inject('siteUrl')}/data/${path}`);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** One key figure for all its regions and periods. */
export interface PublishedFigures {
  /** Code of a region by its name in bokmål, among those of the key figure's level and what they are compared with. */
  codeOf(name: string): string;
  /** From the file of the region. */
  inRegion(code: string, period: string): Promise<number | null>;
  /** From the file of the service area. */
  inArea(code: string, period: string): number | null;
  /** Units of the level with a number in the period, from the file of the service area; the highest first. */
  ranked(period: string): { readonly name: string; readonly value: number }[];
}

/** @param name name of the key figure in bokmål; `level` tells apart those that bear the same name */
export async function fetchFigures(
  name: string,
  level: 'kommune' | 'fylkeskommune' | 'bydel',
): Promise<PublishedFigures> {
  const index = await fetchJson<PublishedIndex>('index.json');
  const indicator = index.indicators.find((each) => each.name.nb === name && each.level === level);
  if (!indicator) throw new Error(`no key figure «${name}» of level ${level}`);
  const area = await fetchJson<PublishedAreaFile>(`omrade/${indicator.area}.json`);
  const regions = index.regions.filter(({ code }) => area.regions.includes(code));
  const inArea = (code: string, period: string) =>
    area.indicators[indicator.id]?.values[
      area.regions.indexOf(code) * area.periods.length + area.periods.indexOf(period)
    ] ?? null;
  return {
    codeOf: (regionName) => {
      const region = regions.find((each) => each.name.nb === regionName);
      if (!region) throw new Error(`no region «${regionName}» in ${indicator.area}`);
      return region.code;
    },
    inRegion: async (code, period) => {
      const file = await fetchJson<PublishedRegionFile>(`region/${code}.json`);
      return observationOf(file, indicator.id, period).value;
    },
    inArea,
    ranked: (period) =>
      regions
        .filter((region) => region.level === level)
        .flatMap((region) => {
          const value = inArea(region.code, period);
          return value === null ? [] : [{ name: region.name.nb, value }];
        })
        .sort((a, b) => b.value - a.value),
  };
}
