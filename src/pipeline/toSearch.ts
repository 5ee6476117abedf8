import type {
  PublishedHeader,
  PublishedIndex,
  PublishedRegion,
  PublishedSearch,
  PublishedSearchEntry,
} from '../contracts/published.ts';
import type { SearchWords } from '../contracts/words.ts';
import type { FormerName } from '../domain/regionSearch.ts';
import { isUnitLevel } from '../domain/region.ts';
import type { LocalText, RegionCode, RegionLevel, UnitLevel } from '../domain/region.ts';

/** Languages of the search files; a text lacking in one is taken from bokmål. */
export const SEARCH_LANGUAGES = ['nb', 'en'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

export interface SearchOptions {
  readonly language: SearchLanguage;
  readonly words: readonly SearchWords[];
}

/**
 * `search.<language>.json`: kommuner, fylker, groups, then county authorities and city districts, then service areas and
 * key figures. The order decides among equals: «Oslo» is the kommune first, and only then what else bears the name.
 */
export function toSearch(
  header: PublishedHeader,
  index: PublishedIndex,
  { language, words }: SearchOptions,
): PublishedSearch {
  const say = (text: LocalText) => text[language];
  const nameOf = new Map(index.regions.map(({ code, name }) => [code, say(name)]));
  const criteriaOf = new Map(index.groups.map(({ code, criteria }) => [code, say(criteria)]));
  const areaOf = new Map(index.areas.map(({ id, name }) => [id, say(name)]));
  const subtitleOf = ({ code, level, fylke, region }: PublishedRegion) =>
    level === 'bydel' ? 'Oslo' : (nameOf.get(fylke ?? region ?? '') ?? criteriaOf.get(code) ?? '');
  const wordsOf = new Map(words.map((each) => [each.id, each.words[language]]));
  const withWords = (id: string) => (wordsOf.get(id)?.length ? { words: wordsOf.get(id) } : {});
  const ofLevel = (level: UnitLevel) => say(LEVEL_NAMES[level]);
  return {
    ...header,
    entries: [
      ...index.regions.flatMap((region) => regionEntry(region, say(region.name), subtitleOf(region))),
      ...index.areas.map(({ id, name, level }): PublishedSearchEntry => ({
        id,
        kind: 'area',
        title: say(name),
        subtitle: ofLevel(level),
        slug: id,
        ...(level === 'kommune' ? {} : { level }),
        ...withWords(id),
      })),
      ...index.indicators.map(({ id, name, area, level }): PublishedSearchEntry => ({
        id,
        kind: 'indicator',
        title: say(name),
        subtitle: [areaOf.get(area) ?? '', ofLevel(level)].filter((text) => text !== '').join(', '),
        slug: id,
        area,
        ...withWords(id),
      })),
    ],
  };
}

/** Told of areas and key figures that are not of municipalities, since both have areas of the same names. */
const LEVEL_NAMES: Record<UnitLevel, LocalText> = {
  kommune: { nb: '', en: '' },
  fylkeskommune: { nb: 'fylkeskommuner', en: 'county authorities' },
  bydel: { nb: 'bydeler', en: 'city districts' },
};

/** Levels whose regions have pages. */
type LevelWithPages = UnitLevel | 'fylke' | 'kommunegruppe';

function hasPages(level: RegionLevel): level is LevelWithPages {
  return isUnitLevel(level) || level === 'fylke' || level === 'kommunegruppe';
}

function regionEntry(region: PublishedRegion, title: string, subtitle: string): PublishedSearchEntry[] {
  const { code, level, slug, aliases, names } = region;
  if (slug === null || !hasPages(level)) return [];
  const others = names.map(({ name }) => name).filter((name) => name !== title);
  const former = formerNames(aliases, names[0]?.name ?? title);
  return [
    {
      ...{ id: code, kind: level, title, subtitle, slug },
      ...(isUnitLevel(level) ? { number: code } : {}),
      ...(others.length === 0 ? {} : { names: others }),
      ...(former.length === 0 ? {} : { former }),
    },
  ];
}

/** Each earlier number with the names it had; with the present name where it had no other. */
function formerNames(aliases: PublishedRegion['aliases'], present: string): FormerName[] {
  const oldNames = Map.groupBy(
    aliases.filter(({ kind }) => kind === 'oldName'),
    ({ number }): RegionCode => number ?? '',
  );
  return aliases
    .filter(({ kind }) => kind === 'oldNumber')
    .flatMap(({ text: number }) =>
      (oldNames.get(number) ?? [{ text: present }]).map(({ text }) => ({ number, name: text })),
    );
}
