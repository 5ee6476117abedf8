import { readFileSync } from 'node:fs';
import type { PublishedIndex, PublishedRegionFile, PublishedSearch } from '../../src/contracts/published.ts';
import { unpackCatalogue } from '../../src/contracts/publishedCompare.ts';
import type {
  PackedCompareCatalogue,
  PublishedCompareFigures,
} from '../../src/contracts/publishedCompare.ts';

/** The published files of a golden world. */
export function goldenWorld(name: 'small' | 'levels') {
  const json = (path: string): unknown => JSON.parse(readFileSync(`test/golden/${name}/${path}`, 'utf8'));
  return {
    json,
    read: (path: string) => Promise.resolve().then(() => json(`sammenlign/${path}`)),
    catalogue: unpackCatalogue(json('sammenlign/regioner.json') as PackedCompareCatalogue),
    figures: (json('sammenlign/nokkeltall.json') as PublishedCompareFigures).figures,
    index: json('index.json') as PublishedIndex,
    region: (code: string) => json(`region/${code}.json`) as PublishedRegionFile,
    entries: (json('search.nb.json') as PublishedSearch).entries,
  };
}
