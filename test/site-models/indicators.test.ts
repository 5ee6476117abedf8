import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { sourceLine } from '../../src/export/sourceLine.ts';
import { termsText } from '../../src/export/tableDefinitions.ts';
import { indicatorById, sourcesOfIndicator } from '../../src/site/indicators.ts';
import { releaseLine } from '../../src/site/releaseLine.ts';
import { explainedSigns } from '../../src/site/signs.ts';

describe('key figures', () => {
  it('credit each source once, with table and licence, in the language of the page', () => {
    expect(sourceLine(sourcesOfIndicator(indicatorById('andel-barn')), 'nb')).toBe(
      'Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)',
    );
    expect(sourceLine(sourcesOfIndicator(indicatorById('andel-barn')), 'en')).toBe(
      'Source: Statistics Norway, table 07459 (CC BY 4.0)',
    );
  });

  it('that rest on two datasets credit a publisher once', () => {
    expect(sourcesOfIndicator(indicatorById('besok-per-innbygger')).map(({ id }) => id)).toEqual([
      'bibliotek',
      'folkemengde',
    ]);
    expect(sourceLine(sourcesOfIndicator(indicatorById('besok-per-innbygger')), 'nb')).toBe(
      'Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)',
    );
  });

  it('write a formula in words, with a minus that is no hyphen', () => {
    const term = (nb: string, sign: 1 | -1) =>
      ({ measure: nb, name: { nb, en: nb }, unit: 'personer', sign }) as const;
    expect(termsText([term('A', 1), term('B', 1), term('C', -1)], 'nb')).toBe('A + B \u2212 C');
    expect(termsText([term('A', -1)], 'nb')).toBe('\u2212 A');
    expect(termsText([], 'nb')).toBe('');
  });
});

describe('signs', () => {
  const { missing, suppressed, preliminary } = STATUS_BIT;

  it('are explained once each, those for no number first, however often they occur', () => {
    const signs = explainedSigns([0, preliminary, missing, missing, suppressed | preliminary], 'nb');
    expect(signs.map(({ sign }) => sign)).toEqual(['..', ':', '*']);
  });

  it('are not explained where none occurs', () => {
    expect(explainedSigns([0, 0], 'nb')).toEqual([]);
    expect(explainedSigns([], 'nb')).toEqual([]);
  });
});

describe('the release', () => {
  it('is told by year, vintage and date, in the language of the page', () => {
    expect(releaseLine('nb')).toBe('Tall til og med 2025 · ureviderte tall, publisert 16. mars 2026');
    expect(releaseLine('en')).toMatch(/2025.*unrevised.*16 March 2026/);
  });
});
