import { regionsOfLevel } from '../compare/compareSource.ts';
import type { Wish } from '../compare/wishParams.ts';
import { latestObservations } from '../contracts/publishedCompare.ts';
import type {
  PublishedCompareCatalogue,
  PublishedCompareFile,
  PublishedCompareIndicator,
} from '../contracts/publishedCompare.ts';
import { absent } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import type { RegionCode } from '../domain/region.ts';
import { loadFigureIds, readCompare } from './compareLoader.ts';

/** A key figure with the newest figure of every unit. */
export interface WishedFigure {
  readonly indicator: PublishedCompareIndicator;
  readonly latest: ReadonlyMap<RegionCode, Observation>;
}

/** The newest figures of every key figure that is wished for, each once, in the order of the wishes. */
export async function loadFigures(
  catalogue: PublishedCompareCatalogue,
  wishes: readonly Wish[],
): Promise<WishedFigure[]> {
  const codes = regionsOfLevel(catalogue, 'kommune');
  const ids = [...new Set(wishes.map(({ indicator }) => indicator))];
  const stems = Object.entries(await loadFigureIds());
  return Promise.all(
    ids.map(async (id) => {
      const [stem] = stems.find(([, indicators]) => indicators.includes(id)) ?? [];
      if (stem === undefined) throw new Error(`no key figure ${id}`);
      const file = (await readCompare(`${stem}.json`)) as PublishedCompareFile;
      const indicator = file.indicators.find((each) => each.id === id);
      if (indicator === undefined) throw new Error(`no key figure ${id} in ${stem}`);
      const observations = latestObservations(file, indicator);
      return {
        indicator,
        latest: new Map(codes.map((code, at) => [code, observations[at] ?? absent('missing')])),
      };
    }),
  );
}
