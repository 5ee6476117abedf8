import type {
  PublishedCompareArea,
  PublishedCompareCatalogue,
  PublishedCompareChunk,
  PublishedCompareFigures,
  PublishedCompareFile,
  PublishedComparePart,
} from '../contracts/publishedCompare.ts';
import { chunkOf } from '../contracts/publishedCompare.ts';
import { unitLevelOf } from '../domain/region.ts';
import type { RegionCode, UnitLevel } from '../domain/region.ts';
import { chosenRegions } from './compareState.ts';
import type { CompareState } from './compareState.ts';

/** Reads a file by its path below `/data/sammenlign/`. */
export type ReadCompare = (path: string) => Promise<unknown>;

/** The files that a choice needs. */
export interface CompareFiles {
  readonly catalogue: PublishedCompareCatalogue;
  readonly parts: readonly LoadedPart[];
}

/** A file of newest years with those files of other years that the chosen regions are in, by number. */
export interface LoadedPart {
  readonly area: PublishedCompareArea;
  readonly part: PublishedComparePart;
  readonly file: PublishedCompareFile;
  readonly chunks: ReadonlyMap<number, PublishedCompareChunk>;
}

/** Codes of the regions of a level in the order of its files. */
export function regionsOfLevel({ regions }: PublishedCompareCatalogue, level: UnitLevel): RegionCode[] {
  return regions.filter((region) => unitLevelOf(region.level) === level).map(({ code }) => code);
}

/** Where each key figure is, by the stem of its part. */
export const FIGURES_FILE = 'nokkeltall.json';

/**
 * The parts of areas that hold the key figures of a choice.
 * @param figures needed where key figures are chosen one by one
 */
function partsOf(
  { areas }: PublishedCompareCatalogue,
  { basket, area: chosen }: CompareState,
  figures: PublishedCompareFigures['figures'] = {},
) {
  const holds = ({ stem }: PublishedComparePart) => figures[stem]?.some((id) => basket.includes(id)) === true;
  return areas.flatMap((area) =>
    area.parts
      .filter((part) => (basket.length > 0 ? holds(part) : area.id === chosen))
      .map((part) => ({ area, part })),
  );
}

/**
 * Reads what a choice needs, all at once.
 *
 * `newestOnly`: for a table of newest years, that is all that is read; other years are then not known.
 * @throws Error when a file cannot be had, or is of another release than the catalogue
 */
export async function readCompareFiles(
  catalogue: PublishedCompareCatalogue,
  state: CompareState,
  read: ReadCompare,
  { newestOnly = false }: { readonly newestOnly?: boolean } = {},
): Promise<CompareFiles> {
  const regions = regionsOfLevel(catalogue, state.level);
  const places = newestOnly ? [] : chosenRegions(state).map((code) => regions.indexOf(code));
  async function readChecked<T extends { readonly dataVersion: string }>(path: string): Promise<T> {
    const file = (await read(path)) as T;
    if (file.dataVersion !== catalogue.dataVersion) throw new Error(`${path} is of another release`);
    return file;
  }
  const named =
    state.basket.length > 0 ? await readChecked<PublishedCompareFigures>(FIGURES_FILE) : undefined;
  const parts = partsOf(catalogue, state, named?.figures).map(async ({ area, part }): Promise<LoadedPart> => {
    const numbers = [...new Set(places.filter((at) => at >= 0).map((at) => chunkOf(at, part).number))];
    const chunks = numbers.map(async (number): Promise<[number, PublishedCompareChunk]> => [
      number,
      await readChecked(`${part.stem}/${number}.json`),
    ]);
    const file = readChecked<PublishedCompareFile>(`${part.stem}.json`);
    return { area, part, file: await file, chunks: new Map(await Promise.all(chunks)) };
  });
  return { catalogue, parts: await Promise.all(parts) };
}
