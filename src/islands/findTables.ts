import type { PublishedSearchEntry } from '../contracts/published.ts';
import { areaSegment } from '../domain/areaSegment.ts';
import type { UnitLevel } from '../domain/region.ts';
import { buildSearchIndex, search, searchKey } from '../domain/regionSearch.ts';
import type { Route } from '../i18n/routes.ts';

/** A key-figure table that is asked for by a place and what is wanted of it: «alta barnehage», «gjeld i lørenskog». */
export interface TableHit {
  readonly place: PublishedSearchEntry;
  readonly area: PublishedSearchEntry;
  /** What the words were found in: the area itself, or one of its key figures. */
  readonly subject: PublishedSearchEntry;
  readonly route: Route;
}

const PAGES = {
  kommune: 'keyFigures',
  fylkeskommune: 'fylkeskommuneKeyFigures',
  bydel: 'bydelKeyFigures',
} as const satisfies Record<UnitLevel, Route['page']>;

/** Between the place and the rest: «barnehage i Alta», «skole på Hitra», «kindergarten in Alta»; as compared. */
const BETWEEN = new Set(['i', 'pa', 'for', 'in', 'of']);
const SHORTEST = 2;
const PLACES = 3;

export type TableFinder = (query: string) => readonly TableHit[];

/** Made once from all that can be found. */
export function tableFinder(entries: readonly PublishedSearchEntry[]): TableFinder {
  const areas = new Map(entries.filter(({ kind }) => kind === 'area').map((area) => [area.id, area]));
  const places = buildSearchIndex(entries.filter(({ kind }) => kind in PAGES));
  const subjects = new Map(
    Object.keys(PAGES).map((level) => {
      const isOfLevel = ({ kind, id, area = id }: PublishedSearchEntry) =>
        (kind === 'area' || kind === 'indicator') && (areas.get(area)?.level ?? 'kommune') === level;
      return [level, buildSearchIndex(entries.filter(isOfLevel))] as const;
    }),
  );
  const tablesOf = (place: PublishedSearchEntry, wanted: string): TableHit[] => {
    const level = place.kind as UnitLevel;
    const subject = search(subjects.get(level) ?? [], wanted, 1)[0]?.entry as
      PublishedSearchEntry | undefined;
    const area = subject && areas.get(subject.area ?? subject.id);
    if (!subject || !area) return [];
    const segment = areaSegment({ id: area.id, level });
    return [{ place, area, subject, route: { page: PAGES[level], slug: place.slug, area: segment } }];
  };
  return (query) => {
    for (const [name, wanted] of waysToPart(query)) {
      const found = search(places, name, PLACES).flatMap(({ entry }) =>
        tablesOf(entry as PublishedSearchEntry, wanted),
      );
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** Each way to part the words in a place and the rest, the place first or last; the longest names first. */
function waysToPart(query: string): (readonly [name: string, wanted: string])[] {
  const words = searchKey(query).split(' ');
  const join = (from: number, to: number) => trimmed(words.slice(from, to)).join(' ');
  return words
    .flatMap((_, cut) => [
      [join(0, cut), join(cut, words.length)] as const,
      [join(cut, words.length), join(0, cut)] as const,
    ])
    .filter((parts) => parts.every((part) => part.length >= SHORTEST))
    .sort(([a], [b]) => b.length - a.length);
}

function trimmed(words: readonly string[]): readonly string[] {
  const isBetween = (word: string | undefined) => word !== undefined && BETWEEN.has(word);
  return words.slice(isBetween(words[0]) ? 1 : 0, isBetween(words.at(-1)) ? -1 : undefined);
}
