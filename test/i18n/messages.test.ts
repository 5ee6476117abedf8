import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

/** Every text in a message object with its path; sentences are made with stand-ins for their parameters. */
function textsOf(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const stands = Array.from({ length: node.length }, (_, i) => `P${i}`);
    return [[path, (node as (...args: string[]) => string)(...stands)]];
  }
  return Object.entries(node as object).flatMap(([key, child]) =>
    textsOf(child, path ? `${path}.${key}` : key),
  );
}

describe.each(LOCALES)('messages in %s', (locale) => {
  const texts = textsOf(messagesFor(locale), '');

  it('have no empty text', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have no double spaces, straight quotation marks or unfinished texts', () => {
    expect(texts.filter(([, text]) => /  |"|TODO|undefined|\[object/.test(text))).toEqual([]);
  });

  it('give each sheet of a workbook a name that Excel accepts', () => {
    const names = Object.values(messagesFor(locale).file.sheets);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('give page titles that are unlike each other', () => {
    const titles = texts.filter(([path]) => /^\w+\.title$/.test(path)).map(([, text]) => text);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('use only plain letters in words of file names', () => {
    for (const [, word] of textsOf(messagesFor(locale).fileName, '')) expect(word).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('messages', () => {
  const byPath = new Map(textsOf(messagesFor('nb'), ''));
  const english = textsOf(messagesFor('en'), '');

  it('are sentences with the same parameters in every language', () => {
    const parameters = (text: string | undefined) => [...new Set(text?.toUpperCase().match(/\bP\d/g))].sort();
    const differing = english.filter(([path, text]) => {
      return parameters(text).join() !== parameters(byPath.get(path)).join();
    });
    expect(differing).toEqual([]);
  });

  it('are translated, apart from names and words that are the same', () => {
    const same = english.filter(([path, text]) => text.length > 25 && byPath.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });
});
