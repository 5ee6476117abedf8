import { z } from 'astro/zod';
import { parseCsv } from './csv.ts';
import { parseRecords, slugId } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** Words that people use of a service area or a key figure, and that its name does not have. They are never shown. */
export interface SearchWords {
  /** Of an area or a key figure. */
  readonly id: string;
  readonly words: { readonly nb: readonly string[]; readonly en: readonly string[] };
}

const wordList = z.string().transform((text) =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);
const record = z.object({ id: slugId, words_nb: wordList, words_en: wordList });

/** `words.csv`: other words to find an area or a key figure by, in each language with `;` between them. */
export function parseWords(source: SourceFile): Parsed<readonly Located<SearchWords>[]> {
  const table = parseCsv(source, { required: ['id', 'words_nb', 'words_en'], mayBeEmpty: true });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(
    table.value,
    record,
    ({ id, words_nb, words_en }): SearchWords => ({ id, words: { nb: words_nb, en: words_en } }),
  );
  return { value: items, problems: [...table.problems, ...problems] };
}
