import type { RegionName } from './region.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
};

const WHOLE_LETTER = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g');

/** Lower case with plain letters: å, á, ä → a; æ → ae; ø, ö → o; đ, ŋ, ŧ → d, n, t. Other characters stay. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(WHOLE_LETTER, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}

/**
 * URL segment of a name, as ssb.no writes it: plain small letters, everything else as one hyphen («Hå» → `ha`).
 * @throws Error when nothing is left
 */
export function slugOf(name: string): string {
  const slug = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') throw new Error(`no URL segment can be made of «${name}»`);
  return slug;
}

/** The name a slug and a sort key are made from: the Norwegian one, or the first when there is none. */
export function norwegianName(names: readonly RegionName[]): string {
  const chosen = names.find(({ lang }) => lang === 'no') ?? names[0];
  if (chosen === undefined) throw new Error('a place without a name');
  return chosen.name;
}

export interface Sluggable {
  readonly name: string;
  /** Added for those that share a name: the county (`valer-ostfold`). */
  readonly qualifier: string;
  /** Added for those that share name and qualifier too: the number. */
  readonly code: string;
}

/** Slugs in the order of the items, no two alike; one that shares its slug with another is told apart, both of them. */
export function uniqueSlugs(items: readonly Sluggable[]): string[] {
  const plain = items.map(({ name }) => slugOf(name));
  const qualified = tellApart(plain, (index) => items[index]?.qualifier ?? '');
  return tellApart(qualified, (index) => items[index]?.code ?? '');
}

function tellApart(slugs: readonly string[], suffixOf: (index: number) => string): string[] {
  const count = new Map<string, number>();
  for (const slug of slugs) count.set(slug, (count.get(slug) ?? 0) + 1);
  return slugs.map((slug, index) => (count.get(slug) === 1 ? slug : `${slug}-${slugOf(suffixOf(index))}`));
}
