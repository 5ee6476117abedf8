import type { PublishedHeader } from '../contracts/published.ts';
import type {
  PublishedCompareArea,
  PublishedCompareFigures,
  PublishedComparePart,
} from '../contracts/publishedCompare.ts';
import type { Regions } from '../contracts/regions.ts';
import { comparePartsOf, toCompareCatalogue, toComparePart } from './toCompare.ts';
import type { CompareLevel } from './toCompare.ts';
import { toNeighbours } from './toNeighbours.ts';

/** The files of the compare page by their path under `sammenlign/`, one at a time: see `contracts/publishedCompare.ts`. */
export function* compareFiles(
  header: PublishedHeader,
  levels: readonly CompareLevel[],
  { neighbours }: Pick<Regions, 'neighbours'>,
): Generator<readonly [path: string, content: unknown]> {
  const placed = levels.flatMap(({ index }) =>
    index.regions.flatMap(({ code, point }) => (point === null ? [] : [{ code, point }])),
  );
  yield ['naboer.json', toNeighbours(header.dataVersion, placed, neighbours)];
  const areas: PublishedCompareArea[] = [];
  const figures: Record<string, readonly string[]> = {};
  for (const level of levels)
    for (const area of level.index.areas) {
      const parts: PublishedComparePart[] = [];
      for (const [at, indicators] of comparePartsOf(area, level.index).entries()) {
        const { part, file, chunks } = toComparePart(header, { area, at, indicators }, level);
        parts.push(part);
        figures[part.stem] = indicators;
        yield [`${part.stem}.json`, file];
        for (const [number, chunk] of chunks.entries()) yield [`${part.stem}/${number}.json`, chunk];
      }
      if (parts.length > 0) areas.push({ id: area.id, level: area.level, name: area.name, parts });
    }
  // Last, since they say how the others were cut.
  const named: PublishedCompareFigures = { dataVersion: header.dataVersion, figures };
  yield ['nokkeltall.json', named];
  yield ['regioner.json', toCompareCatalogue(header, levels, areas)];
}
