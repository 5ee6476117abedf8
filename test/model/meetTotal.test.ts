import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/model/bydelPopulation.ts';
import { meetTotal } from '../../src/model/meetTotal.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const plain = (amounts: readonly number[], total: number) => ({
  amounts,
  weights: amounts.map(() => 1),
  total,
  least: amounts.map(() => 0),
  most: amounts.map(() => Infinity),
  unit: 1,
});

describe('amounts that meet a total', () => {
  it('keep their proportions: 1, 2 and 3 become 10, 20 and 30', () => {
    expect(meetTotal(plain([1, 2, 3], 60))).toEqual([10, 20, 30]);
  });

  it('are rounded so that the total is kept: thirds of 10 are 4, 3 and 3', () => {
    expect(meetTotal(plain([1, 1, 1], 10))).toEqual([4, 3, 3]);
  });

  it('leave to others what one may not take: of 60, the last may have 21', () => {
    expect(meetTotal({ ...plain([1, 2, 3], 60), most: [Infinity, Infinity, 21] })).toEqual([13, 26, 21]);
  });

  it('come as near as the bounds allow when the total cannot be met', () => {
    expect(meetTotal({ ...plain([1, 2, 3], 60), most: [5, 5, 5] })).toEqual([5, 5, 5]);
  });

  it('let those that have none have none', () => {
    expect(meetTotal(plain([0, 1, 1], 11))).toEqual([0, 6, 5]);
  });

  it('count by their weights: a mean of 3 weighted 1 to 3 from 2 and 2', () => {
    expect(meetTotal({ ...plain([2, 2], 12), weights: [1, 3], unit: 0.1 })).toEqual([3, 3]);
  });

  it('are moved, not scaled, where they may be negative: -5 and 5 with total 4 are -3 and 7', () => {
    const moved = { ...plain([-5, 5], 4), least: [-100, -100], moves: [1, 1] };
    expect(meetTotal(moved)).toEqual([-3, 7]);
  });

  it('have the total to the last unit, and stay within bounds, whenever the bounds allow', () => {
    const cases = fc
      .array(
        fc.record({
          amount: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
          most: fc.integer({ min: 1, max: 10_000 }),
        }),
        { minLength: 1, maxLength: 30 },
      )
      .chain((cells) =>
        fc.tuple(fc.constant(cells), fc.integer({ min: 1, max: sum(cells.map(({ most }) => most)) })),
      );
    fc.assert(
      fc.property(cases, ([cells, total]) => {
        const most = cells.map((cell) => cell.most);
        const amounts = meetTotal({
          ...plain(
            cells.map(({ amount }) => amount),
            total,
          ),
          most,
        });
        expect(sum(amounts)).toBe(total);
        amounts.forEach((amount, at) => {
          expect(Number.isInteger(amount)).toBe(true);
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(most[at] ?? 0);
        });
      }),
    );
  });

  it('are divided after weights with nothing lost', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          expect(sum(apportion(total, weights))).toBe(total);
        },
      ),
    );
  });
});
