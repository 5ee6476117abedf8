import { describe, expect, it } from 'vitest';
import { HEADINGS } from '../../src/domain/indicator.ts';
import type { LocalText } from '../../src/domain/region.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { areas, indicators, measures } from './catalogue.ts';

// The texts of the catalogue in the languages they are in. A failing line names the file, the line and the id.

interface Named {
  readonly at: string;
  readonly text: LocalText;
}

const names: readonly Named[] = [...areas, ...indicators, ...measures].map(({ at, value }) => ({
  at: `${at}, name`,
  text: value.name,
}));

const sentences: readonly Named[] = indicators.flatMap(({ at, value }) => [
  { at: `${at}, tells`, text: value.tells },
  { at: `${at}, limits`, text: value.limits },
  ...(value.note === null ? [] : [{ at: `${at}, note`, text: value.note }]),
]);
const descriptions: readonly Named[] = areas.map(({ at, value }) => ({
  at: `${at}, tells`,
  text: value.description,
}));
const texts = [...names, ...sentences, ...descriptions];

function where(all: readonly Named[], breaks: (text: LocalText) => boolean): string[] {
  return all.filter(({ text }) => breaks(text)).map(({ at }) => at);
}

/** Whole words, where a letter may be æ, ø or å. */
function hasWord(text: string, words: readonly string[]): boolean {
  const found = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return words.some((word) => found.has(word));
}

/** Names of Norwegian things that English text keeps. */
const KEPT = /Grønt hefte|SSB|Kommune-Norge/g;

const NORWEGIAN_WORDS = [
  ...['og', 'ikke', 'som', 'av', 'til', 'fra', 'med', 'hvor', 'hver', 'innbygger', 'innbyggere', 'andel'],
  ...['kommunen', 'netto', 'brutto', 'driftsutgifter', 'prosent', 'antall', 'tjenester', 'utgifter'],
];
const ENGLISH_WORDS = [
  'the',
  'of',
  'and',
  'share',
  'per cent',
  'inhabitant',
  'inhabitants',
  'expenditure',
  'with',
];
const BOKMAAL_WORDS = [
  ...[
    'ikke',
    'hvor',
    'fra',
    'noen',
    'mye',
    'hver',
    'innbygger',
    'innbyggere',
    'tjenester',
    'bolig',
    'boliger',
  ],
  ...['skole', 'skoler', 'elever', 'brukere', 'barnehager', 'vei', 'veier', 'uten', 'andel', 'samlede'],
];

describe('the texts of the catalogue', () => {
  it('are all there in bokmål and English', () => {
    expect(where(texts, ({ nb, en }) => nb.trim() === '' || en.trim() === '')).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('are not the same in both languages', () => {
    expect(where(texts, ({ nb, en }) => nb === en)).toEqual([]);
  });

  it('have no Norwegian in the English', () => {
    const wrong = where(texts, ({ en }) => {
      const rest = en.replaceAll(KEPT, '');
      return /[æøåÆØÅ«»]/.test(rest) || hasWord(rest, NORWEGIAN_WORDS);
    });
    expect(wrong).toEqual([]);
  });

  it('have no English in the bokmål', () => {
    expect(where(texts, ({ nb }) => hasWord(nb, ENGLISH_WORDS) || /[“”’]/.test(nb))).toEqual([]);
  });

  it('have no bokmål in the nynorsk', () => {
    expect(where(texts, ({ nn }) => nn !== undefined && hasWord(nn, BOKMAAL_WORDS))).toEqual([]);
  });

  it('are sentences where they tell something, and names where they name something', () => {
    const forms = ({ nb, nn, en }: LocalText) => [nb, en, ...(nn === undefined || nn === '' ? [] : [nn])];
    const noSentence = (text: string) => !/^[\p{Lu}\d«“].*[.!?»”]$/su.test(text);
    const noName = (text: string) => !/^[\p{Lu}\d].*[^.]$/su.test(text);
    expect(where([...sentences, ...descriptions], (text) => forms(text).some(noSentence))).toEqual([]);
    expect(where(names, (text) => forms(text).some(noName))).toEqual([]);
  });

  it('have no double or stray spaces, and thousands as the language writes them', () => {
    const untidy = (text: string) => /^\s|\s$| {2}|\s[,.;:]/.test(text);
    const wrong = where(texts, ({ nb, en }) => {
      const thousands = /\d,000\b/.test(nb) || /\b\d{1,3} 000\b/.test(en);
      return untidy(nb) || untidy(en) || thousands || /%/.test(nb + en);
    });
    expect(wrong).toEqual([]);
  });

  it('do not tell two key figures of an area by one name', () => {
    const byName = Map.groupBy(indicators, ({ value }) => `${value.area} ${value.name.nb}`);
    const same = [...byName.values()].filter((found) => found.length > 1);
    expect(same.flatMap((found) => found.map(({ at }) => at))).toEqual([]);
  });
});

describe('the headings of key figures', () => {
  it.each(HEADINGS)('%s has a name in bokmål and another in English', (heading) => {
    const [nb, en] = (['nb', 'en'] as const).map((locale) => messagesFor(locale).headings[heading]);
    expect(JSON.stringify(nb)).not.toBe(JSON.stringify(en));
    expect(JSON.stringify(nb)).not.toContain('""');
    expect(JSON.stringify(en)).not.toContain('""');
  });

  it('are all in use', () => {
    expect(new Set(indicators.map(({ value }) => value.heading))).toEqual(new Set(HEADINGS));
  });
});
