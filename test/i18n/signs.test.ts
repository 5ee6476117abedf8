import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import { ABSENCES, maskOf, QUALIFIERS, STATUS_BIT } from '../../src/domain/status.ts';
import { absenceSign, parseCell, qualifierMarkers, SIGN_OF, signEraOf } from '../../src/i18n/signs.ts';

const OLD = { era: 'until2020', decimal: ',' } as const;
const NEW = { era: 'from2020', decimal: ',' } as const;

describe('SIGN_OF', () => {
  it('gives every status a sign of its own', () => {
    const signs = Object.values(SIGN_OF);
    expect(new Set(signs).size).toBe(signs.length);
    expect(signs).toHaveLength(ABSENCES.length + QUALIFIERS.length);
  });

  it('has no sign that could be read as a number, a minus or a formula', () => {
    for (const sign of Object.values(SIGN_OF)) {
      expect(Number.isNaN(Number(sign))).toBe(true);
      expect(sign).not.toMatch(/^[-=+@\u2212\u2013]/);
    }
  });
});

describe('absenceSign and qualifierMarkers', () => {
  it('show the strongest absence', () => {
    expect(absenceSign(STATUS_BIT.missing | STATUS_BIT.suppressed)).toBe(':');
  });

  it('have nothing to show for a plain value', () => {
    expect(absenceSign(0)).toBeUndefined();
    expect(qualifierMarkers(0)).toBe('');
  });

  it('list qualifiers in the declared order', () => {
    expect(qualifierMarkers(maskOf(['preliminary', 'modelled', 'estimated', 'imputed']))).toBe('iem*');
  });
});

describe('signEraOf', () => {
  it('changes with the reports of 9 December 2020', () => {
    expect(signEraOf('2020-12-08')).toBe('until2020');
    expect(signEraOf('2020-12-09')).toBe('from2020');
  });
});

describe('parseCell', () => {
  it.each([
    ['.', absent('notApplicable')],
    ['..', absent('missing')],
    ['...', absent('missing')],
    [':', absent('suppressed')],
    ['-', present(0)],
    ['0', present(0)],
    ['0,0', present(0)],
    ['12,5*', present(12.5, 'preliminary')],
    ['1 234 *', present(1234, 'preliminary')],
    ['-879', present(-879)],
    ['', absent('missing')],
  ])('reads «%s» of the signs until 2020', (text, expected) => {
    expect(parseCell(text, OLD)).toEqual(expected);
  });

  it.each([
    ['.', absent('notApplicable')],
    ['..', absent('missing')],
    [':', absent('suppressed')],
    ['0', present(0)],
    ['0,0', present(0)],
    ['\u22123,7', present(-3.7)],
    ['-3,7', present(-3.7)],
    ['5\u00a0627\u00a0400', present(5627400)],
    ['  24,8 ', present(24.8)],
    ['-0,0', present(0)],
  ])('reads «%s» of the signs from 2020', (text, expected) => {
    expect(parseCell(text, NEW)).toEqual(expected);
  });

  it.each(['-', '...', '12,5*', '\u2013'])('does not guess at «%s», which has gone out of use', (text) => {
    expect(parseCell(text, NEW)).toBeUndefined();
  });

  it.each(['1.234', '1,234,5', '12 34', 'NA', '1e5', '0x10', '--1', ',5', '5,', 'Infinity'])(
    'does not guess at «%s»',
    (text) => {
      expect(parseCell(text, NEW)).toBeUndefined();
    },
  );

  it('reads the decimal separator it is told and no other', () => {
    expect(parseCell('24.8', { era: 'from2020', decimal: '.' })).toEqual(present(24.8));
    expect(parseCell('24,8', { era: 'from2020', decimal: '.' })).toBeUndefined();
  });

  it('reads back every absence that SSB has a sign for', () => {
    for (const absence of ['notApplicable', 'missing', 'suppressed'] as const) {
      expect(parseCell(SIGN_OF[absence], NEW)).toEqual(absent(absence));
    }
  });

  it('never throws and never gives a number for text without digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseCell(text, NEW);
        if (typeof parsed?.value === 'number') expect(text).toMatch(/\d/);
      }),
    );
  });
});
