import type { PublishedAreaFile, PublishedIndex, PublishedRegionFile } from '../contracts/published.ts';
import type { PublishedRettelogg } from '../contracts/rettelogg.ts';
import type { RegionCode } from '../domain/region.ts';
import type { Files } from '../pipeline/files.ts';

/** What is published, as the files of extracts are made from it: they have what the published JSON has, and nothing else. */
export interface Published {
  readonly index: PublishedIndex;
  readonly rettelogg: PublishedRettelogg;
  area(id: string): PublishedAreaFile;
  region(code: RegionCode): PublishedRegionFile;
}

/** Reads a folder of published JSON; the file of a region is read once, since all areas of its level need it. */
export function readPublished(files: Files): Published {
  const regions = new Map<RegionCode, PublishedRegionFile>();
  const json = <T>(path: string) => JSON.parse(new TextDecoder().decode(files.readBytes(path))) as T;
  return {
    index: json('index.json'),
    rettelogg: json('rettelogg.json'),
    area: (id) => json(`omrade/${id}.json`),
    region: (code) => {
      const known = regions.get(code) ?? json<PublishedRegionFile>(`region/${code}.json`);
      regions.set(code, known);
      return known;
    },
  };
}
