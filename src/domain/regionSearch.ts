import { plainLetters } from './slug.ts';
import { countTypingErrors } from './typingErrors.ts';

/** Something that can be found: a region, a key figure or a service area. Where it leads is the caller's. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Second line; its words count when several words are searched for («våler innlandet»). */
  readonly subtitle: string;
  /** Number in force. */
  readonly number?: string | undefined;
  /** Other names it has now; the parts of a title joined by « - » need not be repeated. */
  readonly names?: readonly string[] | undefined;
  /** Numbers and names that were, and lead here. */
  readonly former?: readonly FormerName[] | undefined;
  /** What people may call it besides; it is found by these after all that bear the name. */
  readonly words?: readonly string[] | undefined;
}

export interface FormerName {
  readonly number: string;
  readonly name: string;
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** The former name or number that was matched, to be told: «tidligere Finnøy (1141)». */
  readonly former?: FormerName;
}

/** Made once from the entries; the order of the entries decides among equals. */
export type SearchIndex = readonly Indexed[];

interface Indexed {
  readonly entry: SearchEntry;
  readonly keys: readonly Key[];
  /** All words of all keys and of the subtitle. */
  readonly words: readonly string[];
}

interface Key {
  readonly text: string;
  readonly isNumber: boolean;
  readonly former?: FormerName;
  /** For a former number: the entry still has the name that went with it. */
  readonly keptName?: boolean;
  /** One of the words that are no name. */
  readonly isWord?: boolean;
}

/** How a text matches, best first; typing errors add to the last. */
const RANK = { number: 0, name: 1, beginning: 2, words: 3, inside: 4, errors: 5 } as const;

interface Match {
  readonly rank: number;
  readonly former?: FormerName;
  readonly keptName?: boolean;
  readonly isWord?: boolean;
}

/**
 * A text as it is compared: small plain letters, å = aa = a, ø = ö = oe = o, æ = ae, Sámi and Kven letters by their base
 * letter, everything else a space.
 */
export function searchKey(text: string): string {
  return plainLetters(text)
    .replace(/aa/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return entries.map((entry) => {
    const keys = keysOf(entry);
    const texts = [...keys.map(({ text }) => text), searchKey(entry.subtitle)];
    return { entry, keys, words: [...new Set(texts.flatMap((text) => text.split(' ')))] };
  });
}

function keysOf(entry: SearchEntry): Key[] {
  const { number, title, names = [], former = [], words = [] } = entry;
  const own = new Set([title, ...names].flatMap(nameForms));
  return [
    ...(number === undefined ? [] : [{ text: searchKey(number), isNumber: true }]),
    ...[...own].map((text) => ({ text, isNumber: false })),
    ...words.map((text) => ({ text: searchKey(text), isNumber: false, isWord: true })),
    ...former.flatMap((old): Key[] => {
      const forms = nameForms(old.name);
      const keptName = forms.some((text) => own.has(text));
      return [
        { text: old.number, isNumber: true, former: old, keptName },
        ...forms.map((text) => ({ text, isNumber: false, former: old, keptName })),
      ];
    }),
  ];
}

/** «Bø (Telemark)» is also «Bø», «Snåase - Snåsa» also each of the two. */
function nameForms(name: string): string[] {
  const parts = name.replace(/ \([^)]*\)$/, '').split(' - ');
  return [...new Set([name, ...parts].map(searchKey))];
}

/**
 * Best hits first: number (also a former one), name, beginning of a name, beginnings of words, inside a name; and where
 * nothing begins as typed, one or two typing errors. A present name goes before a former one, then the order of the index.
 */
export function search(index: SearchIndex, query: string, limit: number): SearchHit[] {
  const typed = searchKey(query);
  if (typed === '') return [];
  const plain = matchAll(index, (item) => matchPlain(item, typed));
  const begins = plain.some(({ match }) => match.rank <= RANK.words);
  const hits = begins
    ? plain
    : matchAll(index, (item) => matchPlain(item, typed) ?? matchErrors(item, typed));
  return hits
    .sort((a, b) => order(a.match) - order(b.match))
    .slice(0, limit)
    .map(({ entry, match: { former } }) => (former === undefined ? { entry } : { entry, former }));
}

function matchAll(index: SearchIndex, matchOne: (item: Indexed) => Match | undefined) {
  return index.flatMap((item) => {
    const match = matchOne(item);
    return match === undefined ? [] : [{ entry: item.entry, match }];
  });
}

/**
 * Within a rank: what it is called now, then a number it had under the same name, then what it was called, then what
 * else people call it.
 */
function order({ rank, former, keptName, isWord }: Match): number {
  if (isWord === true) return rank + 0.3;
  return rank + (former === undefined ? 0 : keptName === true ? 0.1 : 0.2);
}

function best(matches: readonly Match[]): Match | undefined {
  return [...matches].sort((a, b) => order(a) - order(b))[0];
}

function matchPlain({ keys, words }: Indexed, typed: string): Match | undefined {
  const byKey = best(
    keys.flatMap((key) => {
      const rank = rankOf(key, typed);
      return rank === undefined ? [] : [toMatch(rank, key)];
    }),
  );
  const each = typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  return each ? best([...(byKey === undefined ? [] : [byKey]), { rank: RANK.words }]) : byKey;
}

function rankOf({ text, isNumber }: Key, typed: string): number | undefined {
  if (isNumber) {
    // A spreadsheet may have eaten the zero of 0301 or 030105.
    if (text === typed || text === `0${typed}`) return RANK.number;
    return text.startsWith(typed) ? RANK.beginning : undefined;
  }
  if (text === typed) return RANK.name;
  if (text.startsWith(typed)) return RANK.beginning;
  if (text.includes(` ${typed}`)) return RANK.words;
  return typed.length > 1 && text.includes(typed) ? RANK.inside : undefined;
}

/** Errors allowed by length: in a short word every other word is one letter away. */
function boundOf(typed: string): number {
  return typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
}

function matchErrors({ keys }: Indexed, typed: string): Match | undefined {
  const bound = boundOf(typed);
  if (bound === 0) return undefined;
  return best(
    keys.flatMap((key) => {
      if (key.isNumber) return [];
      const texts = typed.includes(' ') ? [key.text] : [key.text, ...key.text.split(' ')];
      const errors = Math.min(...texts.map((text) => errorsIn(typed, text, bound)));
      return errors === Infinity ? [] : [toMatch(RANK.errors + errors, key)];
    }),
  );
}

/** Infinity above the bound. An unfinished word counts half an error more than a finished one. */
function errorsIn(typed: string, text: string, bound: number): number {
  const { whole, beginning } = countTypingErrors(typed, text, bound);
  if (whole <= bound && whole <= beginning) return whole;
  return beginning <= bound && typed.length >= 5 ? beginning + 0.5 : whole <= bound ? whole : Infinity;
}

function toMatch(rank: number, { former, keptName = false, isWord = false }: Key): Match {
  return former === undefined ? { rank, isWord } : { rank, former, keptName };
}
