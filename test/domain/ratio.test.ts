import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import { computeRatio, computeScaled, sumTerms } from '../../src/domain/ratio.ts';
import { maskOf } from '../../src/domain/status.ts';

describe('a ratio', () => {
  it('is numerator over denominator times scale, unrounded', () => {
    expect(computeRatio(present(1), present(3), 100)).toEqual(present(100 / 3));
  });

  it('is scaled before it is divided, so that a half stays a half', () => {
    expect(computeRatio(present(29), present(200), 100)).toEqual(present(14.5));
    expect((29 / 200) * 100).not.toBe(14.5);
  });

  it.each([
    ['a missing numerator', absent('missing'), present(4), 'missing'],
    ['a missing denominator', present(4), absent('missing'), 'missing'],
    [
      'a numerator that cannot exist over a missing denominator',
      absent('notApplicable'),
      absent('missing'),
      'notApplicable',
    ],
    ['a suppressed numerator over a zero', absent('suppressed'), present(0), 'suppressed'],
    ['a missing numerator over a zero', absent('missing'), present(0), 'missing'],
    ['a zero denominator', present(4), present(0), 'zeroDenominator'],
    ['nothing of nothing', present(0), present(0), 'zeroDenominator'],
  ] as const)('of %s has no value and says why', (_, numerator, denominator, status) => {
    expect(computeRatio(numerator, denominator, 100)).toEqual(absent(status));
  });

  it('of zero over something is zero, not missing', () => {
    expect(computeRatio(present(0), present(5), 100)).toEqual(present(0));
  });

  it('carries what is to be said of either part', () => {
    const ratio = computeRatio(present(1, 'modelled'), present(2, 'preliminary'), 1);
    expect(ratio).toEqual({ value: 0.5, mask: maskOf(['modelled', 'preliminary']) });
  });

  it('allows negative figures', () => {
    expect(computeRatio(present(-3), present(2), 1)).toEqual(present(-1.5));
  });
});

describe('a sum of terms', () => {
  it('adds and subtracts', () => {
    const terms = [
      { observation: present(7), sign: 1 },
      { observation: present(2), sign: -1 },
    ] as const;
    expect(sumTerms(terms)).toEqual(present(5));
  });

  it('is absent when any term is, by the strongest reason', () => {
    const terms = [
      { observation: present(7), sign: 1 },
      { observation: absent('missing'), sign: 1 },
      { observation: absent('suppressed'), sign: -1 },
    ] as const;
    expect(sumTerms(terms)).toEqual(absent('suppressed'));
  });

  it('of present terms is always present', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
        const sum = sumTerms(values.map((value) => ({ observation: present(value), sign: 1 as const })));
        expect(sum.value).toBe(values.reduce((total, value) => total + value, 0));
      }),
    );
  });
});

describe('a figure without denominator', () => {
  it('is the numerator times scale, with its status', () => {
    expect(computeScaled(present(2, 'preliminary'), 1000)).toEqual(present(2000, 'preliminary'));
    expect(computeScaled(absent('withheld'), 1000)).toEqual(absent('withheld'));
  });
});
