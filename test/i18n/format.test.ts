import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/domain/indicator.ts';
import { absent, present } from '../../src/domain/observation.ts';
import {
  formatCell,
  formatChange,
  formatDate,
  formatNumber,
  formatObservation,
  formatQuantity,
  formatUnit,
  localText,
} from '../../src/i18n/format.ts';
import { roundHalfAwayFromZero } from '../../src/domain/rounding.ts';
import { LANGUAGE_TAG, LOCALES } from '../../src/i18n/locales.ts';

const NBSP = '\u00a0';

describe('formatNumber', () => {
  it.each([
    [24.8, 1, '24,8', '24.8'],
    [0, 0, '0', '0'],
    [0, 1, '0,0', '0.0'],
    [999, 0, '999', '999'],
    [1000, 0, `1${NBSP}000`, '1,000'],
    [5627400, 0, `5${NBSP}627${NBSP}400`, '5,627,400'],
    [-3.7, 1, '\u22123,7', '\u22123.7'],
    [-1234.56, 1, `\u22121${NBSP}234,6`, '\u22121,234.6'],
    [6, 2, '6,00', '6.00'],
  ])('writes %d with %d decimals as «%s» in nb and "%s" in en', (value, decimals, nb, en) => {
    expect(formatNumber(value, decimals, 'nb')).toBe(nb);
    expect(formatNumber(value, decimals, 'en')).toBe(en);
  });

  it.each([
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [-2.5, 0, '\u22123'],
    [1.005, 2, '1,01'],
  ])('rounds %d half away from zero', (value, decimals, expected) => {
    expect(formatNumber(value, decimals, 'nb')).toBe(expected);
  });

  it('writes a small negative number that rounds to zero without a minus', () => {
    expect(formatNumber(-0.04, 1, 'nb')).toBe('0,0');
  });

  it('gives back the rounded number when its notation is undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        const text = formatNumber(value, decimals, 'nb');
        expect(Number(text.replaceAll(NBSP, '').replace('\u2212', '-').replace(',', '.'))).toBe(value);
      }),
    );
  });
});

describe('formatNumber beside Intl', () => {
  it('writes what Intl writes, but for its spaces', () => {
    const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...LOCALES),
        (value, decimals, locale) => {
          const rounded = roundHalfAwayFromZero(value, decimals);
          const intl = new Intl.NumberFormat(LANGUAGE_TAG[locale], {
            useGrouping: 'always',
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(rounded);
          const plain = (text: string) => text.replace(/\s/g, NBSP).replace('-', '\u2212');
          expect(plain(formatNumber(value, decimals, locale))).toBe(plain(intl));
        },
      ),
    );
  });
});

describe('formatChange', () => {
  it.each([
    [7.8, 1, '+7,8', '+7.8'],
    [-3, 1, '\u22123,0', '\u22123.0'],
    [2900, 0, `+2${NBSP}900`, '+2,900'],
    [0, 1, '0,0', '0.0'],
    [0.04, 1, '0,0', '0.0'],
    [-0.04, 1, '0,0', '0.0'],
  ])('writes %d with %d decimals as «%s» in nb and "%s" in en', (value, decimals, nb, en) => {
    expect(formatChange(value, decimals, 'nb')).toBe(nb);
    expect(formatChange(value, decimals, 'en')).toBe(en);
  });
});

describe('formatDate', () => {
  it('writes the day without a leading zero and the month as a word', () => {
    expect(formatDate('2026-03-16', 'nb')).toBe('16. mars 2026');
    expect(formatDate('2026-03-16', 'en')).toBe('16 March 2026');
    expect(formatDate('2026-01-01', 'nb')).toBe('1. januar 2026');
    expect(formatDate('2025-12-31', 'en')).toBe('31 December 2025');
  });

  it.each(['2026-13-01', '2026-00-01', '16.03.2026', '2026-3-1', ''])('refuses «%s»', (text) => {
    expect(() => formatDate(text, 'nb')).toThrow('not an ISO date');
  });
});

describe('formatUnit and formatQuantity', () => {
  it('have a long and a short name for every unit in every language', () => {
    for (const locale of LOCALES) {
      for (const unit of UNITS) {
        expect(formatUnit(unit, locale)).not.toBe('');
        expect(formatUnit(unit, locale, 'short').length).toBeLessThanOrEqual(formatUnit(unit, locale).length);
      }
    }
  });

  it.each([
    ['prosent', 1, 24.8, `24,8${NBSP}%`, '24.8%'],
    ['kr', 0, 78932, `78${NBSP}932${NBSP}kr`, `NOK${NBSP}78,932`],
    ['mill_kr', 1, -3.2, `\u22123,2${NBSP}mill.${NBSP}kr`, `NOK${NBSP}\u22123.2${NBSP}million`],
    ['aarsverk', 2, 1.5, `1,50${NBSP}årsverk`, `1.50${NBSP}FTEs`],
    ['jaNei', 0, 1, 'ja', 'yes'],
    ['jaNei', 0, 0, 'nei', 'no'],
  ] as const)('write %s as each language does', (unit, decimals, value, nb, en) => {
    expect(formatQuantity(value, { decimals, unit }, 'nb')).toBe(nb);
    expect(formatQuantity(value, { decimals, unit }, 'en')).toBe(en);
  });
});

describe('formatObservation', () => {
  it('leaves a plain value without sign and explanation', () => {
    expect(formatObservation(present(24.8), 1, 'nb')).toEqual({ text: '24,8', explanation: '' });
  });

  it.each([
    ['notApplicable', '.', 'ikke mulig å oppgi tall'],
    ['missing', '..', 'tall mangler'],
    ['suppressed', ':', 'skjult av hensyn til konfidensialitet'],
    ['withheld', 'x', 'ikke publisert i denne utgaven'],
    ['zeroDenominator', '/0', 'nevneren er null'],
  ] as const)('shows %s as «%s» and says why', (absence, text, explanation) => {
    expect(formatObservation(absent(absence), 1, 'nb')).toEqual({ text, explanation });
  });

  it('marks a qualified value after the number, never instead of it', () => {
    expect(formatObservation(present(9, 'modelled', 'preliminary'), 1, 'nb')).toEqual({
      text: '9,0',
      sign: 'm*',
      explanation: 'modellert, foreløpig',
    });
  });

  it('writes a yes/no figure as a word with its markers', () => {
    expect(formatCell({ ...present(1, 'preliminary'), decimals: 0, unit: 'jaNei' }, 'en')).toEqual({
      text: 'yes',
      sign: '*',
      explanation: 'preliminary',
    });
  });

  it('never shows zero as missing', () => {
    expect(formatObservation(present(0), 0, 'nb')).toEqual({ text: '0', explanation: '' });
  });
});

describe('localText', () => {
  it('takes the text of the language', () => {
    expect(localText({ nb: 'vann', en: 'water' }, 'en')).toBe('water');
  });
});
