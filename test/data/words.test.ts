import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWords } from '../../src/contracts/words.ts';
import { buildSearchIndex, search } from '../../src/domain/regionSearch.ts';

const parsed = parseWords({ file: 'words.csv', bytes: readFileSync('data/words.csv') });
const indexOf = (language: 'nb' | 'en') =>
  buildSearchIndex(
    (parsed.value ?? []).map(({ value: { id, words } }) => ({
      ...{ id, kind: 'indicator', title: id, subtitle: '' },
      words: words[language],
    })),
  );

describe('the words that people use', () => {
  it('can all be read', () => {
    expect(parsed.problems).toEqual([]);
  });

  it.each([
    ['nb', 'folketall', 'innbyggere'],
    ['nb', 'skole', 'grunnskole'],
    ['nb', 'søppel', 'avfall'],
    ['nb', 'vannavgift', 'aarsgebyr-vann'],
    ['nb', 'hjemmehjelp', 'andel-80-hjemmetjenester'],
    ['nb', 'kommunale avgifter', 'aarsgebyr-avfall'],
    ['en', 'rubbish', 'avfall'],
    ['en', 'how much debt', 'langsiktig-gjeld'],
    ['en', 'doctors', 'legeaarsverk-per-10000'],
  ] as const)('in %s: «%s» leads to %s', (language, query, id) => {
    expect(search(indexOf(language), query, 10).map(({ entry }) => entry.id)).toContain(id);
  });
});
