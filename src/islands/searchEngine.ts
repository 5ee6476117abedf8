import type { PublishedSearchEntry } from '../contracts/published.ts';
import { buildSearchIndex, search, searchKey } from '../domain/regionSearch.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { SearchHit } from '../domain/regionSearch.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import type { Route } from '../i18n/routes.ts';
import type { SearchTexts } from '../i18n/searchTexts.ts';
import { fill } from '../i18n/searchTexts.ts';
import { tableFinder } from './findTables.ts';
import type { TableHit } from './findTables.ts';

/** A hit as it is shown. */
export interface ShownHit {
  readonly id: string;
  readonly kind: PublishedSearchEntry['kind'];
  /** Of a key figure: whose it is. */
  readonly level?: UnitLevel | undefined;
  readonly href: string;
  readonly title: string;
  /** Its other names, «Kárášjohka». */
  readonly others: string;
  /** «Kommune 1103 i Rogaland» */
  readonly detail: string;
  /** What was matched, where it is no longer in use: «tidligere Finnøy (1141)». Empty otherwise. */
  readonly former: string;
}

export type SearchEngine = (query: string, limit: number) => ShownHit[];

/** Makes what can be found searchable. */
export function searchEngine(
  entries: readonly PublishedSearchEntry[],
  locale: Locale,
  texts: SearchTexts,
): SearchEngine {
  const index = buildSearchIndex(entries.map((entry) => withGroupName(entry, texts)));
  const findTables = tableFinder(entries);
  const areas = entries.filter(({ kind }) => kind === 'area');
  const levels = new Map(areas.map(({ id, level = 'kommune' }) => [id, level]));
  return (query, limit) => {
    const hits = search(index, query, limit);
    if (hits.length > 0)
      return hits.map((hit) => {
        const { kind, area = '' } = hit.entry as PublishedSearchEntry;
        const shown = showHit(hit, locale, texts);
        return kind === 'indicator' ? { ...shown, level: levels.get(area) } : shown;
      });
    return findTables(query)
      .slice(0, limit)
      .map((hit) => showTable(hit, locale, texts));
  };
}

/** «Alta: Barnehage»; where a key figure was asked for, that it stands there. */
function showTable({ place, area, subject, route }: TableHit, locale: Locale, texts: SearchTexts): ShownHit {
  return {
    id: `${place.id}/${area.id}`,
    kind: 'area',
    href: pathOf(route, locale),
    title: `${place.title}: ${area.title}`,
    others: subject === area ? '' : subject.title,
    detail: detailOf(place, texts),
    former: '',
  };
}

/** The pages say «Kommunegruppe 8» where the source says «KOSTRA-gruppe 8»: both are found. */
function withGroupName(entry: PublishedSearchEntry, texts: SearchTexts): PublishedSearchEntry {
  if (entry.kind !== 'kommunegruppe') return entry;
  return {
    ...entry,
    title: fill(texts.group, { number: entry.slug }),
    names: [entry.title, ...(entry.names ?? [])],
  };
}

function showHit(hit: SearchHit, locale: Locale, texts: SearchTexts): ShownHit {
  const entry = hit.entry as PublishedSearchEntry;
  const { id, kind, title, names = [] } = entry;
  return {
    id,
    kind,
    href: pathOf(routeOf(entry), locale),
    title,
    // «Våler» says nothing that «Våler (Østfold)» does not.
    others: kind === 'kommunegruppe' ? '' : names.filter((name) => !title.startsWith(name)).join(' – '),
    detail: detailOf(entry, texts),
    former: formerText(hit, texts),
  };
}

function routeOf({ kind, slug }: PublishedSearchEntry): Route {
  if (kind === 'kommunegruppe') return { page: kind, number: Number(slug) };
  if (kind === 'area') return { page: kind, area: slug };
  if (kind === 'indicator') return { page: kind, indicator: slug };
  return { page: kind, slug };
}

function detailOf({ kind, number = '', subtitle }: PublishedSearchEntry, texts: SearchTexts): string {
  if (kind === 'kommune' || kind === 'fylkeskommune' || kind === 'bydel')
    return fill(texts[kind], { number, place: subtitle });
  if (kind === 'kommunegruppe') return subtitle;
  if (kind === 'indicator') return fill(texts.indicator, { area: subtitle.toLowerCase() });
  return kind === 'area' && subtitle !== '' ? fill(texts.areaOf, { level: subtitle }) : texts[kind];
}

/** Told by its number alone where the name is still in use. */
function formerText({ entry, former }: SearchHit, texts: SearchTexts): string {
  if (former === undefined) return '';
  const present = [entry.title, ...(entry.names ?? [])].map(searchKey);
  const kept = former.name === '' || present.includes(searchKey(former.name));
  return fill(kept ? texts.formerNumber : texts.formerly, { name: former.name, number: former.number });
}
