import type { PublishedSearch } from '../contracts/published.ts';
import { FIGURES_FILE } from '../compare/compareSource.ts';
import { unpackCatalogue } from '../contracts/publishedCompare.ts';
import type {
  PackedCompareCatalogue,
  PublishedCompareCatalogue,
  PublishedCompareFigures,
} from '../contracts/publishedCompare.ts';

const files = new Map<string, Promise<unknown>>();

/**
 * Fetches a published file once and keeps it, for all parts of the compare page. One that failed is tried again at the
 * next need.
 *
 * @param path below `/data/`
 * @throws Error when the file cannot be had
 */
export function fetchOnce(path: string): Promise<unknown> {
  const known = files.get(path);
  if (known) return known;
  const file = fetchJson(`/data/${path}`);
  file.catch(() => files.delete(path));
  files.set(path, file);
  return file;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}

/** A file of the compare page. */
export function readCompare(path: string): Promise<unknown> {
  return fetchOnce(`sammenlign/${path}`);
}

let catalogue: { readonly packed: unknown; readonly unpacked: PublishedCompareCatalogue } | undefined;

/** What there is to compare; unpacked once. */
export async function loadCatalogue(): Promise<PublishedCompareCatalogue> {
  const packed = (await readCompare('regioner.json')) as PackedCompareCatalogue;
  if (catalogue?.packed !== packed) catalogue = { packed, unpacked: unpackCatalogue(packed) };
  return catalogue.unpacked;
}

/** Which key figures there are, by the stem of their part. */
export async function loadFigureIds(): Promise<PublishedCompareFigures['figures']> {
  return ((await readCompare(FIGURES_FILE)) as PublishedCompareFigures).figures;
}

/** Names and former numbers, for lists that are pasted and links of old. */
export async function loadSearchEntries(locale: string): Promise<PublishedSearch['entries']> {
  const { entries } = (await fetchOnce(`search.${locale}.json`)) as PublishedSearch;
  return entries;
}
