import { describe, expect, it } from 'vitest';
import { propagateBounds } from '../../../../src/domain/suppression/audit/propagateBounds.ts';
import { solveBounds } from '../../../../src/domain/suppression/audit/solveBounds.ts';
import type { LinearRow, LinearSystem } from '../../../../src/domain/suppression/audit/linearSystem.ts';

const sum = (variables: readonly number[], low: number, high = low): LinearRow => ({
  ...{ variables, coefficients: variables.map(() => 1), low, high },
});

function system(count: number, rows: readonly LinearRow[], low = 1): LinearSystem {
  return { lows: new Float64Array(count).fill(low), highs: new Float64Array(count).fill(Infinity), rows };
}

function ranges(input: LinearSystem): (readonly [number, number])[] | undefined {
  const settledBy = { least: -Infinity, greatest: Infinity };
  const questions = Array.from(input.lows, (_, variable) => ({ variables: [variable], settledBy }));
  return solveBounds(input, questions)?.map(({ least, greatest }) => [least, greatest]);
}

// A fylke of four hidden municipalities that add up to 10, three of which are a group that adds up to 6.
const FOUR_AND_THREE = system(4, [sum([0, 1, 2, 3], 10), sum([1, 2, 3], 6)]);

describe('propagateBounds', () => {
  it('tightens by one row at a time: what adds up to 4 with one other that is no zero is at most 3', () => {
    const pair = system(2, [sum([0, 1], 4)]);
    expect(propagateBounds(pair)).toBe(true);
    expect([...pair.highs]).toEqual([3, 3]);
  });

  it('is not enough: it does not see what two rows say together', () => {
    const both = {
      ...FOUR_AND_THREE,
      lows: FOUR_AND_THREE.lows.slice(),
      highs: FOUR_AND_THREE.highs.slice(),
    };
    propagateBounds(both);
    expect([both.lows[0], both.highs[0]]).toEqual([1, 7]);
    expect(ranges(FOUR_AND_THREE)?.[0]).toEqual([4, 4]);
  });

  it('says when a variable is left no value', () => {
    expect(propagateBounds(system(2, [sum([0, 1], 1)]))).toBe(false);
  });
});

describe('solveBounds', () => {
  it('leaves what nothing holds without an upper end', () => {
    expect(ranges(system(2, [sum([0, 1], 5, Infinity)]))).toEqual([
      [1, Infinity],
      [1, Infinity],
    ]);
  });

  it('finds the value that three sums of two give together', () => {
    expect(ranges(system(3, [sum([0, 1], 7), sum([1, 2], 9), sum([0, 2], 8)]))).toEqual([
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });

  it('knows that counts are whole where fractions would fit too', () => {
    // 3a + 5b = 19 with a and b at least 1: only 3 and 2, though a could be anything up to 4.67 in fractions.
    const row = { variables: [0, 1], coefficients: [3, 5], low: 19, high: 19 };
    expect(ranges(system(2, [row]))).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });

  it('tells when no table fits', () => {
    expect(ranges(system(3, [sum([0, 1], 7), sum([1, 2], 9), sum([0, 1, 2], 9)]))).toBeUndefined();
  });

  it('names the rows that together give a value', () => {
    const [first] =
      solveBounds(system(6, [sum([0, 4, 5], 30, 90), ...FOUR_AND_THREE.rows]), [
        { variables: [0], settledBy: { least: -Infinity, greatest: Infinity } },
      ]) ?? [];
    expect(first?.explain()).toEqual([1, 2]);
  });

  it('stops where it has seen both values that settle a question', () => {
    const settledBy = { least: 1, greatest: 3 };
    const [only] = solveBounds(system(2, [sum([0, 1], 50)]), [{ variables: [0], settledBy }]) ?? [];
    expect(only?.settled).toBe(true);
  });
});
