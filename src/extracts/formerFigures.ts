import type {
  PackedCompareCatalogue,
  PublishedCompareFigures,
  PublishedCompareCatalogue,
} from '../contracts/publishedCompare.ts';
import { unpackCatalogue } from '../contracts/publishedCompare.ts';
import { isAnother, wholeNumber } from '../contracts/publishedChanges.ts';
import type {
  PublishedFormerFigures,
  PublishedFormerYear,
  PublishedKeptRelease,
  PublishedKeptReleases,
} from '../contracts/publishedChanges.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import type { Observation } from '../domain/observation.ts';
import { packIntegers } from '../domain/packedIntegers.ts';
import type { RegionCode } from '../domain/region.ts';
import { unitLevelOf } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { Files } from '../pipeline/files.ts';
import { StatusSets } from '../pipeline/publishedSeries.ts';
import type { DataFile } from './areaExtracts.ts';
import { cellKey } from './keptFigures.ts';
import type { KeptFigures, KeptIndicator } from './keptFigures.ts';
import type { Published } from './published.ts';

const FOLDER = 'sammenlign';

/**
 * What was otherwise in releases that are kept, for links that were made then: see `contracts/publishedChanges.ts`. A figure
 * that is hidden today is not told of, whatever it was: a number must not be found by a link when it has been withdrawn.
 */
export function* formerFigures(
  source: Files,
  published: Published,
  kept: readonly KeptFigures[],
): Generator<DataFile> {
  const json = (path: string): unknown =>
    JSON.parse(new TextDecoder().decode(source.readBytes(`${FOLDER}/${path}`)));
  const catalogue = unpackCatalogue(json('regioner.json') as PackedCompareCatalogue);
  const { figures } = json('nokkeltall.json') as PublishedCompareFigures;
  const { dataVersion } = published.index;
  const releases: PublishedKeptRelease[] = [];
  for (const release of kept) {
    const stems: string[] = [];
    for (const [stem, ids] of Object.entries(figures)) {
      const file = formerPart(ids, { published, release, regions: regionsOfPart(stem, catalogue) });
      if (Object.keys(file.indicators).length === 0) continue;
      stems.push(stem);
      yield [`${FOLDER}/utgaver/${release.published}/${stem}.json`, toJson(file)];
    }
    releases.push({ published: release.published, stems });
  }
  const list: PublishedKeptReleases = { dataVersion, releases };
  yield [`${FOLDER}/utgaver.json`, toJson(list)];
}

function regionsOfPart(stem: string, { areas, regions }: PublishedCompareCatalogue): RegionCode[] {
  const level = areas.find(({ parts }) => parts.some((part) => part.stem === stem))?.level;
  return regions.filter((region) => unitLevelOf(region.level) === level).map(({ code }) => code);
}

interface FormerInput {
  readonly published: Published;
  readonly release: KeptFigures;
  /** In the order of the compare page's files. */
  readonly regions: readonly RegionCode[];
}

/** Years of key figures in which some figure was another one; a key figure in another unit is another key figure. */
function formerPart(
  ids: readonly string[],
  { published, release, regions }: FormerInput,
): PublishedFormerFigures {
  const sets = new StatusSets();
  const indicators: Record<string, Record<string, PublishedFormerYear>> = {};
  for (const id of ids) {
    const indicator = published.index.indicators.find((each) => each.id === id);
    const kept = release.indicators.get(id);
    if (indicator === undefined || kept === undefined || kept.unit !== indicator.unit) continue;
    for (const period of indicator.periods) {
      const now = regions.map((code) => observationOf(published.region(code), id, period));
      const was = regions.map((code, at) => formerOf(kept, cellKey(code, period), now[at]));
      const year = formerYear(was, { now, decimals: indicator.decimals, sets });
      if (year !== undefined) (indicators[id] ??= {})[period] = year;
    }
  }
  const { dataVersion } = published.index;
  return { dataVersion, published: release.published, statusSets: sets.names, indicators };
}

const MISSING: Observation = { value: null, mask: STATUS_BIT.missing };
const HIDDEN = STATUS_BIT.suppressed | STATUS_BIT.withheld;

/** What the release did not have is no change. */
function formerOf({ cells }: KeptIndicator, key: string, now: Observation = MISSING): Observation {
  if ((now.mask & HIDDEN) !== 0) return now;
  return cells.get(key) ?? now;
}

function formerYear(
  was: readonly Observation[],
  { now, decimals, sets }: { now: readonly Observation[]; decimals: number; sets: StatusSets },
): PublishedFormerYear | undefined {
  if (!was.some((each, at) => isAnother(each, now[at] ?? MISSING, decimals))) return undefined;
  const values = was.map((each, at) => {
    const whole = wholeNumber(each, decimals);
    return whole === null ? null : whole - (wholeNumber(now[at] ?? MISSING, decimals) ?? 0);
  });
  const status = was.map(({ mask }) => sets.digitOf(mask)).join('');
  return { values: packIntegers(values), ...(/^0*$/.test(status) ? {} : { status }) };
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}
