import { describe, expect, it } from 'vitest';
import { wordsOfAddress } from '../../src/islands/wordsOfAddress.ts';

describe('what an address that leads nowhere may have meant', () => {
  it.each([
    ['/kommune/stvanger/', 'nb', ['stvanger']],
    ['/en/municipality/1504/', 'en', ['1504']],
    ['/en/municipality/1504/kindergarten/', 'en', ['1504 kindergarten', '1504', 'kindergarten']],
    ['/kommune/more-og_romsdal', 'nb', ['more og romsdal']],
    ['/kommune/K%C3%A1r%C3%A1%C5%A1johka/', 'nb', ['Kárášjohka']],
    ['/alta', 'nb', ['alta']],
    ['/nokkeltall/andel.html', 'nb', ['andel']],
  ])('%s', (path, locale, queries) => {
    expect(wordsOfAddress(path)).toEqual({ locale, queries });
  });

  it.each(['/', '/en/', '//', '/kommune/-/'])('is nothing where %s says nothing', (path) => {
    expect(wordsOfAddress(path).queries).toEqual([]);
  });

  it('is what stands there where a % stands for nothing', () => {
    expect(wordsOfAddress('/kommune/100%/').queries).toEqual(['100%']);
  });
});
