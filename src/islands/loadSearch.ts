import type { PublishedSearch } from '../contracts/published.ts';
import type { Locale } from '../i18n/locales.ts';
import type { SearchTexts } from '../i18n/searchTexts.ts';
import { searchEngine } from './searchEngine.ts';
import type { SearchEngine } from './searchEngine.ts';

/** The search of one language: what it finds, and what it says. */
export interface LoadedSearch {
  readonly engine: SearchEngine;
  readonly texts: SearchTexts;
}

const loaded = new Map<Locale, Promise<LoadedSearch>>();

/**
 * Fetches what can be found and what is said of it, once, at the first need: a page must not carry them. A fetch that
 * failed is tried again at the next need.
 *
 * @throws Error when one of them cannot be had
 */
export function loadSearch(locale: Locale): Promise<LoadedSearch> {
  const known = loaded.get(locale);
  // One that was under way may have begun before what made it fail was over.
  if (known) return known.catch(() => loadAnew(locale));
  return loadAnew(locale);
}

function loadAnew(locale: Locale): Promise<LoadedSearch> {
  const search = fetchSearch(locale);
  search.catch(() => loaded.delete(locale));
  loaded.set(locale, search);
  return search;
}

async function fetchSearch(locale: Locale): Promise<LoadedSearch> {
  const [{ entries }, texts] = await Promise.all([
    fetchJson<PublishedSearch>(`/data/search.${locale}.json`),
    fetchJson<SearchTexts>(`/assets/search.${locale}.json`),
  ]);
  return { engine: searchEngine(entries, locale, texts), texts };
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}
