import { describe, expect, it } from 'vitest';
import { UNIT_LEVELS } from '../../src/domain/region.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

/** Every text of a level by its path, with stand-ins for the parameters. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, (node as (...of: string[]) => string)('A', 'B', 'C')]];
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
}

/** Texts that may tell of municipalities on the pages of another level: what these are to the municipalities. */
const OF_MUNICIPALITIES = ['.list.lead', '.front.lead', '.unit.note', '.unit.partOf'];
const MUNICIPALITY = { nb: /(?<!fylkes)kommune/i, en: /municipalit/i };
const OWN_WORD = {
  nb: { kommune: /kommune/i, fylkeskommune: /fylkeskommune/i, bydel: /bydel/i },
  en: { kommune: /municipalit/i, fylkeskommune: /county authorit/i, bydel: /city district/i },
};

describe.each(LOCALES)('the texts of the levels in %s', (locale) => {
  const { byLevel } = messagesFor(locale);

  it('do not say «kommune» where they tell of a fylkeskommune or a bydel', () => {
    const wrong = (['fylkeskommune', 'bydel'] as const).flatMap((level) =>
      textsOf(byLevel[level]).filter(
        ([path, text]) => !OF_MUNICIPALITIES.includes(path) && MUNICIPALITY[locale].test(text),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(UNIT_LEVELS)('name the level in the list, the ranking, and what is missing: %s', (level) => {
    const { list, indicator, unit, choice } = byLevel[level];
    const texts = [list.title, indicator.all, indicator.rankNote('2'), indicator.noRank];
    for (const text of [...texts, unit.noFigures, choice.title('X')])
      expect(text).toMatch(OWN_WORD[locale][level]);
  });

  it('give pages on the same area, key figure or name titles of their own', () => {
    const titles = UNIT_LEVELS.flatMap((level) => {
      const { area, indicator, choice } = byLevel[level];
      return [area.title('Kultur'), indicator.title('Gjeld'), choice.title('Oslo')];
    });
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('count one as one', () => {
    const of = (count: string) => UNIT_LEVELS.map((level) => byLevel[level].indicator.withoutFigures(count));
    expect(of('1')).toEqual(
      locale === 'nb'
        ? ['1 kommune har ikke tall.', '1 fylkeskommune har ikke tall.', '1 bydel har ikke tall.']
        : [
            '1 municipality has no figure.',
            '1 county authority has no figure.',
            '1 city district has no figure.',
          ],
    );
    expect(of('2').join()).toMatch(locale === 'nb' ? /2 bydeler/ : /2 city districts/);
  });
});

describe('an average in a sentence', () => {
  const { inSentence } = messagesFor('nb').comparison.difference;

  it('begins with a small letter, but keeps the names of places', () => {
    expect(['Kommunegruppe 9', 'Kommunene i Øst', 'Landet', 'Landet uten Oslo'].map(inSentence)).toEqual([
      'kommunegruppe 9',
      'kommunene i Øst',
      'landet',
      'landet uten Oslo',
    ]);
    expect(inSentence('Øst-Norge')).toBe('Øst-Norge');
  });

  it('over all districts is told as an average, so that no district is meant by itself', () => {
    expect(inSentence('Alle bydeler')).toBe('gjennomsnittet for alle bydeler');
    expect(messagesFor('en').comparison.difference.inSentence('All city districts')).toBe(
      'the average of all city districts',
    );
  });
});
