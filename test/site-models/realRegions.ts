import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedRegion } from '../../src/contracts/published.ts';
import { parseRegions, REGION_FILES, regionPath } from '../../src/contracts/regions.ts';
import type { RegionFile } from '../../src/contracts/regions.ts';
import type { SourceFile } from '../../src/contracts/parsed.ts';
import { buildLineage } from '../../src/domain/lineage.ts';
import { toRegions } from '../../src/pipeline/toRegions.ts';

/** The regions of the repository as they are published for 2025, made anew from `data/regions`. */
export function realRegions(): PublishedRegion[] {
  const sources = Object.fromEntries(
    REGION_FILES.map((file) => {
      const path = regionPath(file);
      return [file, { file: path, bytes: readFileSync(join('data', path)) }];
    }),
  ) as unknown as Record<RegionFile, SourceFile>;
  const regions = parseRegions(sources).value;
  if (regions === undefined) throw new Error('data/regions cannot be read');
  return toRegions({
    regions,
    lineage: buildLineage(regions.kommuner, regions.changes),
    breaks: [],
    notes: new Map(),
    period: '2025',
  });
}
