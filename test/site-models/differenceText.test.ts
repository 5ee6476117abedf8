import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import type { Unit } from '../../src/domain/indicator.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { differenceText } from '../../src/site/differenceText.ts';

function text(
  own: number | null,
  other: number | null,
  unit: Unit = 'kr',
  decimals = 0,
  locale: Locale = 'nb',
) {
  const observation = (value: number | null) => (value === null ? absent('suppressed') : present(value));
  const name = locale === 'nb' ? 'Kommunegruppe 9' : 'Municipality group 9';
  return differenceText({
    ...{ own: observation(own), comparison: observation(other) },
    ...{ unit, decimals, name, locale },
  })?.replaceAll('\u00a0', ' ');
}

describe('a difference in words', () => {
  it.each([
    [112, 100, 'kr', 0, '12 % høyere enn kommunegruppe 9'],
    [88, 100, 'kr', 0, '12 % lavere enn kommunegruppe 9'],
    [1004, 1000, 'kr', 0, '0,4 % høyere enn kommunegruppe 9'],
    [400, 100, 'antall', 0, '4,0 ganger så høyt som kommunegruppe 9'],
    [300, 100, 'antall', 0, '200 % høyere enn kommunegruppe 9'],
    [24.8, 28, 'prosent', 1, '3,2 prosentpoeng lavere enn kommunegruppe 9'],
    [-1.5, 2, 'prosent', 1, '3,5 prosentpoeng lavere enn kommunegruppe 9'],
    [-50, 100, 'kr', 0, '150 kr lavere enn kommunegruppe 9'],
    [50, 0, 'kr', 0, '50 kr høyere enn kommunegruppe 9'],
    [50, -10, 'kr', 0, '60 kr høyere enn kommunegruppe 9'],
    [24.84, 24.8, 'prosent', 1, 'likt med kommunegruppe 9'],
  ] as const)('of %d from %d (%s) is «%s»', (own, other, unit, decimals, expected) => {
    expect(text(own, other, unit, decimals)).toBe(expected);
  });

  it('is British English in English', () => {
    expect(text(112, 100, 'kr', 0, 'en')).toBe('12% higher than municipality group 9');
    expect(text(1, 3, 'prosent', 1, 'en')).toBe('2.0 percentage points lower than municipality group 9');
  });

  it('is not told where either figure is lacking, nor of yes and no', () => {
    expect(text(null, 3)).toBeUndefined();
    expect(text(3, null)).toBeUndefined();
    expect(text(1, 0, 'jaNei')).toBeUndefined();
  });
});
