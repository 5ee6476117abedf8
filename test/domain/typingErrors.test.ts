import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTypingErrors } from '../../src/domain/typingErrors.ts';

describe('countTypingErrors', () => {
  test.each([
    ['bergen', 'bergen', 0, 'nothing'],
    ['bergn', 'bergen', 1, 'a missing letter'],
    ['berrgen', 'bergen', 1, 'an extra letter'],
    ['bargen', 'bergen', 1, 'a wrong letter'],
    ['begren', 'bergen', 1, 'two swapped letters'],
    ['trondhiem', 'trondheim', 1, 'two swapped letters near the end'],
    ['tronhjem', 'trondheim', 3, 'too much, which is the bound and one'],
  ])('%s for %s is %i: %s', (typed, text, errors) => {
    expect(countTypingErrors(typed, text, 2).whole).toBe(errors);
  });

  test('a beginning with an error counts by the part that fits best', () => {
    expect(countTypingErrors('lornesk', 'lorenskog', 2)).toEqual({ whole: 3, beginning: 1 });
  });

  test('is symmetric, zero only for equals, and never above the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const errors = countTypingErrors(one, other, 9).whole;
        expect(countTypingErrors(other, one, 9).whole).toBe(errors);
        expect(errors === 0).toBe(one === other);
        expect(errors).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  test('a bound never changes what lies within it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, bound) => {
        const exact = countTypingErrors(one, other, 9);
        const bounded = countTypingErrors(one, other, bound);
        expect(bounded.whole).toBe(Math.min(exact.whole, bound + 1));
        expect(bounded.beginning).toBe(Math.min(exact.beginning, bound + 1));
      }),
    );
  });
});
