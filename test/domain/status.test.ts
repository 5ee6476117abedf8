import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { computeRatio, sumTerms } from '../../src/domain/ratio.ts';
import {
  ABSENCE_MASK,
  ABSENCE_PRECEDENCE,
  ABSENCES,
  absenceOf,
  combineStatus,
  isAbsent,
  maskOf,
  QUALIFIER_MASK,
  QUALIFIERS,
  STATUS_BIT,
  statusesOf,
} from '../../src/domain/status.ts';
import type { Absence, Qualifier, Status } from '../../src/domain/status.ts';

/** What a sum, difference, ratio or average of two parts becomes; `·` is a plain value. The table is symmetric. */
const TABLE = `
                  ·               imputed         estimated       modelled        preliminary     notApplicable   missing         suppressed  withheld    zeroDenominator
·                 ·               imputed         estimated       modelled        preliminary     notApplicable   missing         suppressed  withheld    zeroDenominator
imputed           imputed         imputed         both            both            both            notApplicable   missing         suppressed  withheld    zeroDenominator
estimated         estimated       both            estimated       both            both            notApplicable   missing         suppressed  withheld    zeroDenominator
modelled          modelled        both            both            modelled        both            notApplicable   missing         suppressed  withheld    zeroDenominator
preliminary       preliminary     both            both            both            preliminary     notApplicable   missing         suppressed  withheld    zeroDenominator
notApplicable     notApplicable   notApplicable   notApplicable   notApplicable   notApplicable   notApplicable   notApplicable   suppressed  withheld    notApplicable
missing           missing         missing         missing         missing         missing         notApplicable   missing         suppressed  withheld    missing
suppressed        suppressed      suppressed      suppressed      suppressed      suppressed      suppressed      suppressed      suppressed  suppressed  suppressed
withheld          withheld        withheld        withheld        withheld        withheld        withheld        withheld        suppressed  withheld    withheld
zeroDenominator   zeroDenominator zeroDenominator zeroDenominator zeroDenominator zeroDenominator notApplicable   missing         suppressed  withheld    zeroDenominator
`;

type Part = Status | '·';
const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const parts = (rows[0] ?? []) as Part[];
const cases = rows.slice(1).flatMap(([left, ...cells]) =>
  cells.map((result, at) => {
    const right = parts[at] ?? '·';
    return { left: left as Part, right, result: result as Part | 'both' };
  }),
);

function maskOfPart(part: Part): number {
  return part === '·' ? 0 : STATUS_BIT[part];
}

function observationOf(part: Part): Observation {
  const mask = maskOfPart(part);
  return { value: isAbsent(mask) ? null : 8, mask };
}

const anyMask = fc.oneof(
  fc.constantFrom<Absence>(...ABSENCES).map((absence) => maskOf([absence])),
  fc.subarray<Qualifier>([...QUALIFIERS]).map(maskOf),
);

describe('combineStatus', () => {
  it('has a result in the table for every pair of statuses', () => {
    expect([...parts].sort()).toEqual(['·', ...ABSENCES, ...QUALIFIERS].sort());
    expect(cases).toHaveLength(parts.length ** 2);
  });

  it.each(cases)('makes $left with $right $result', ({ left, right, result }) => {
    const expected = result === 'both' ? maskOfPart(left) | maskOfPart(right) : maskOfPart(result);
    expect(combineStatus(maskOfPart(left), maskOfPart(right))).toBe(expected);
  });

  it.each(cases)('holds for sums and ratios: $left with $right', ({ left, right }) => {
    const [a, b] = [observationOf(left), observationOf(right)];
    const expected = combineStatus(a.mask, b.mask);
    const sum = sumTerms([
      { observation: a, sign: 1 },
      { observation: b, sign: -1 },
    ]);
    expect(sum.mask).toBe(expected);
    expect(computeRatio(a, b, 100).mask).toBe(expected);
    expect(sum.value === null).toBe(isAbsent(expected));
  });

  it('of nothing is a plain value', () => {
    expect(combineStatus()).toBe(0);
  });

  it('does not depend on the order or grouping of the parts, nor on repeating one', () => {
    fc.assert(
      fc.property(anyMask, anyMask, anyMask, (a, b, c) => {
        expect(combineStatus(a, b)).toBe(combineStatus(b, a));
        expect(combineStatus(combineStatus(a, b), c)).toBe(combineStatus(a, combineStatus(b, c)));
        expect(combineStatus(a, b, c, c, a)).toBe(combineStatus(a, b, c));
      }),
    );
  });

  it('gives exactly one absence or qualifiers only, never both', () => {
    fc.assert(
      fc.property(fc.array(anyMask, { maxLength: 6 }), (masks) => {
        const combined = combineStatus(...masks);
        const absences = statusesOf(combined & ABSENCE_MASK);
        expect(absences.length).toBeLessThanOrEqual(1);
        expect(absences.length === 1 && (combined & QUALIFIER_MASK) !== 0).toBe(false);
        expect(isAbsent(combined)).toBe(masks.some(isAbsent));
      }),
    );
  });

  it('never lets another reason mask that a part is suppressed', () => {
    fc.assert(
      fc.property(fc.array(anyMask, { maxLength: 6 }), (masks) => {
        expect(combineStatus(...masks, STATUS_BIT.suppressed)).toBe(STATUS_BIT.suppressed);
      }),
    );
  });
});

describe('masks', () => {
  it('ranks every absence once', () => {
    expect([...ABSENCE_PRECEDENCE].sort()).toEqual([...ABSENCES].sort());
  });

  it('gives every status a bit of its own that fits a 16-bit column', () => {
    const bits = Object.values(STATUS_BIT);
    expect(new Set(bits).size).toBe(ABSENCES.length + QUALIFIERS.length);
    expect(bits.every((bit) => Number.isInteger(Math.log2(bit)) && bit < 2 ** 16)).toBe(true);
    expect(ABSENCE_MASK & QUALIFIER_MASK).toBe(0);
    expect(ABSENCE_MASK | QUALIFIER_MASK).toBe(bits.reduce((sum, bit) => sum + bit, 0));
  });

  it('goes from names to mask and back, in the declared order', () => {
    expect(statusesOf(maskOf(['preliminary', 'imputed', 'missing']))).toEqual([
      'missing',
      'imputed',
      'preliminary',
    ]);
    expect(statusesOf(0)).toEqual([]);
    expect(absenceOf(maskOf(['imputed', 'modelled']))).toBeUndefined();
    expect(absenceOf(maskOf(['missing', 'withheld']))).toBe('withheld');
  });
});
