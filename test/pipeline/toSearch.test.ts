import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import { buildSearchIndex, search } from '../../src/domain/regionSearch.ts';
import { toSearch } from '../../src/pipeline/toSearch.ts';

const index = JSON.parse(readFileSync('test/golden/small/index.json', 'utf8')) as PublishedIndex;
const area = index.areas[0]?.id ?? '';
const indicator = index.indicators[0]?.id ?? '';
const words = [
  { id: area, words: { nb: ['oppslagsord'], en: ['headword'] } },
  { id: indicator, words: { nb: ['stikkord'], en: [] } },
];
const { schemaVersion, dataVersion, release } = index;
const found = (language: 'nb' | 'en', query: string) => {
  const { entries } = toSearch({ schemaVersion, dataVersion, release }, index, { language, words });
  return search(buildSearchIndex(entries), query, 10).map(({ entry }) => entry.id);
};

describe('the search file', () => {
  it('has the words that people use of an area or a key figure, in its own language only', () => {
    expect(found('nb', 'oppslagsord')).toEqual([area]);
    expect(found('nb', 'stikkord')).toEqual([indicator]);
    expect(found('en', 'headword')).toEqual([area]);
    expect(found('en', 'stikkord')).toEqual([]);
  });

  it('has no list of words where there are none', () => {
    const { entries } = toSearch({ schemaVersion, dataVersion, release }, index, { language: 'en', words });
    expect(entries.filter((entry) => 'words' in entry).map(({ id }) => id)).toEqual([area]);
  });

  it('says of a key figure which area it is in', () => {
    const { entries } = toSearch({ schemaVersion, dataVersion, release }, index, { language: 'nb', words });
    const figure = index.indicators[0];
    expect(entries.find(({ id }) => id === figure?.id)?.area).toBe(figure?.area);
  });
});
