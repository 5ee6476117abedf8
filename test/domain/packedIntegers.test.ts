import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIntegers, unpackIntegers } from '../../src/domain/packedIntegers.ts';

describe('packed whole numbers', () => {
  it('come back as they were, with what is not there in its place', () => {
    const number = fc.oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.maxSafeInteger().map((n) => Math.trunc(n / 2)),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const plain = numbers.map((n) => (n === 0 ? 0 : n));
        expect(unpackIntegers(packIntegers(plain))).toEqual(plain);
      }),
    );
  });

  it('take one letter where they are small, and need no escapes in JSON', () => {
    expect(packIntegers([0, -1, 1, 22, null])).toHaveLength(5);
    expect(packIntegers([23])).toHaveLength(2);
    const text = packIntegers(Array.from({ length: 5000 }, (_, at) => at - 2500));
    expect(JSON.stringify(text)).toHaveLength(text.length + 2);
  });

  it('are refused where they are not whole, or no numbers at all', () => {
    expect(() => packIntegers([1.5])).toThrow('1.5');
    expect(() => packIntegers([Number.MAX_SAFE_INTEGER])).toThrow();
    expect(() => unpackIntegers('æ')).toThrow('æ');
    expect(() => unpackIntegers(packIntegers([1000]).slice(0, 1))).toThrow('too early');
  });
});
