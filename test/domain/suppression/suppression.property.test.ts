import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackPublished } from '../../../src/domain/suppression/audit/attackPublished.ts';
import { auditPublished } from '../../../src/domain/suppression/audit/auditPublished.ts';
import { CELL } from '../../../src/domain/suppression/layer.ts';
import { sumRelation } from '../../../src/domain/suppression/layerMoves.ts';
import { publish, smallCounts, suppressTable } from './tables.ts';
import type { Table } from './tables.ts';

/** Counts as they are in such tables: mostly small, some large, some not reported. */
const count = fc.oneof(
  { weight: 8, arbitrary: fc.nat(6) },
  { weight: 3, arbitrary: fc.integer({ min: 7, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 9000 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

/** Up to so many municipalities in random fylker and groups; the first, when apart, alone in its own, as Oslo is. */
function randomTable({ most, measures }: { most: number; measures: number }): fc.Arbitrary<Table> {
  const unit = fc.record({
    first: fc.integer({ min: -1, max: 14 }),
    second: fc.integer({ min: -1, max: 16 }),
    counts: fc.array(count, { minLength: measures, maxLength: measures }),
  });
  return fc
    .record({
      list: fc.array(unit, { minLength: 1, maxLength: most, size: 'max' }),
      apart: fc.boolean(),
      threshold: fc.constantFrom(2, 3, 5),
      protectZeros: fc.boolean(),
    })
    .map(({ list, apart, threshold, protectZeros }) => {
      const place = (number: number, total: number) => (apart ? (number === 0 ? 15 : total % 15) : total);
      const structure = {
        first: Int32Array.from(list, ({ first }, number) => place(number, first)),
        second: Int32Array.from(list, ({ second }, number) => (apart && number === 0 ? 17 : second)),
        ...{ firstCount: 16, secondCount: 18, apart: apart ? 0 : -1 },
      };
      const counts = Array.from({ length: measures }, (_, measure) =>
        Float64Array.from(list, (each) => each.counts[measure] ?? Number.NaN),
      );
      return {
        structure,
        counts,
        protections: counts.map(() => ({ threshold, protectZeros })),
        relations: [],
      };
    });
}

/** Three measures and their sum, the sum itself at risk or not. */
const tableOfParts = fc
  .tuple(randomTable({ most: 25, measures: 3 }), fc.boolean())
  .map(([parts, isRisk]): Table => {
    const [a = new Float64Array(), b = new Float64Array(), c = new Float64Array()] = parts.counts;
    const whole = a.map((value, unit) => value + (b[unit] ?? 0) + (c[unit] ?? 0));
    const [protection = { threshold: 3, protectZeros: false }] = parts.protections;
    const ofWhole = isRisk ? protection : { ...protection, threshold: null };
    return {
      ...parts,
      counts: [whole, a, b, c],
      protections: [ofWhole, protection, protection, protection],
      relations: [sumRelation(0, [1, 2, 3])],
    };
  });

function findings(table: Table) {
  return auditPublished(publish(table, suppressTable(table).layers), smallCounts(table));
}

describe('suppression', () => {
  it('lets the audit find no hidden count in any table of up to 400 municipalities', () => {
    fc.assert(
      fc.property(randomTable({ most: 400, measures: 1 }), (table) => {
        expect(findings(table)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lets the audit find none in tables small enough for every odd shape to come up', () => {
    fc.assert(
      fc.property(randomTable({ most: 12, measures: 1 }), (table) => {
        expect(findings(table)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('lets the audit find none where measures add up', () => {
    fc.assert(
      fc.property(tableOfParts, (table) => {
        expect(findings(table)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('hides no cell in vain: none that is hidden, small or not, can be worked out', () => {
    fc.assert(
      fc.property(randomTable({ most: 30, measures: 1 }), (table) => {
        const { layers } = suppressTable(table);
        const answers = attackPublished(publish(table, layers), { isSmall: () => false, isExact: true });
        for (const { range } of answers) expect(range?.greatest).toBeGreaterThan(range?.least ?? Infinity);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing to hide where no count is small, and hides no zero that is not protected', () => {
    fc.assert(
      fc.property(randomTable({ most: 40, measures: 1 }), (table) => {
        const { layers, primary, secondary } = suppressTable(table);
        if (primary === 0) expect(secondary).toBe(0);
        if (table.protections[0]?.protectZeros === true) return;
        for (const { states, values } of layers) {
          values.forEach((value, cell) => {
            if (value === 0 && states[cell] !== CELL.absent) expect(states[cell]).toBe(CELL.open);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('costs fewer than three further cells for each small count, and a handful for the first', () => {
    fc.assert(
      fc.property(randomTable({ most: 400, measures: 1 }), (table) => {
        const { primary, secondary } = suppressTable(table);
        expect(secondary).toBeLessThan(3 * primary + 8);
      }),
      { numRuns: 200 },
    );
  });
});
