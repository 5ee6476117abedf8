import type {
  PublishedHeader,
  PublishedIndex,
  PublishedRegion,
  PublishedSearch,
  PublishedSearchEntry,
} from '../contracts/published.ts';
import type { FormerName } from '../domain/regionSearch.ts';
import type { LocalText, RegionCode } from '../domain/region.ts';

/** Languages of the search files; a text lacking in one is taken from bokmål. */
export const SEARCH_LANGUAGES = ['nb', 'en'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** `search.<language>.json`: kommuner, fylker, groups, service areas and key figures, in that order. */
export function toSearch(
  header: PublishedHeader,
  index: PublishedIndex,
  language: SearchLanguage,
): PublishedSearch {
  const say = (text: LocalText) => text[language];
  const nameOf = new Map(index.regions.map(({ code, name }) => [code, say(name)]));
  const criteriaOf = new Map(index.groups.map(({ code, criteria }) => [code, say(criteria)]));
  const areaOf = new Map(index.areas.map(({ id, name }) => [id, say(name)]));
  const subtitleOf = ({ code, fylke }: PublishedRegion) =>
    nameOf.get(fylke ?? '') ?? criteriaOf.get(code) ?? '';
  return {
    ...header,
    entries: [
      ...index.regions.flatMap((region) => regionEntry(region, say(region.name), subtitleOf(region))),
      ...index.areas.map(({ id, name }): PublishedSearchEntry => ({
        id,
        kind: 'area',
        title: say(name),
        subtitle: '',
        slug: id,
      })),
      ...index.indicators.map(({ id, name, area }): PublishedSearchEntry => ({
        id,
        kind: 'indicator',
        title: say(name),
        subtitle: areaOf.get(area) ?? '',
        slug: id,
      })),
    ],
  };
}

function regionEntry(region: PublishedRegion, title: string, subtitle: string): PublishedSearchEntry[] {
  const { code, level, slug, aliases, names } = region;
  if (slug === null || (level !== 'kommune' && level !== 'fylke' && level !== 'kommunegruppe')) return [];
  const others = names.map(({ name }) => name).filter((name) => name !== title);
  const former = formerNames(aliases, names[0]?.name ?? title);
  return [
    {
      ...{ id: code, kind: level, title, subtitle, slug },
      ...(level === 'kommune' ? { number: code } : {}),
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
