import { describe, expect, it } from 'vitest';
import { parseWords } from '../../src/contracts/words.ts';

const HEADER = 'id,words_nb,words_en\n';
const parse = (text: string) => parseWords({ file: 'words.csv', bytes: new TextEncoder().encode(text) });

describe('words.csv', () => {
  it('has several words on a line, in each language', () => {
    expect(parse(`${HEADER}vann,drikkevann; vannverk ;,waterworks\n`).value?.[0]).toMatchObject({
      line: 2,
      value: { id: 'vann', words: { nb: ['drikkevann', 'vannverk'], en: ['waterworks'] } },
    });
  });

  it('may have none in one of the languages', () => {
    expect(parse(`${HEADER}netto-sfo,aks,\n`).value?.[0]?.value.words).toEqual({ nb: ['aks'], en: [] });
  });

  it('says of which line the id is none', () => {
    const { problems } = parse(`${HEADER}vann,drikkevann,water\nKommunale boliger,sosialbolig,\n`);
    expect(problems[0]).toMatchObject({ file: 'words.csv', line: 3, column: 'id' });
  });
});
