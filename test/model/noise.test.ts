import { describe, expect, it } from 'vitest';
import { noise, uniform } from '../../src/model/noise.ts';

const keys = Array.from({ length: 20_000 }, (_, index) => String(index));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('noise', () => {
  it('is the same for the same keys and another for others', () => {
    expect(noise('barn', '0301', '2025')).toBe(noise('barn', '0301', '2025'));
    expect(noise('barn', '0301', '2025')).not.toBe(noise('barn', '0301', '2024'));
    expect(uniform('a', 'b')).not.toBe(uniform('ab'));
  });

  it('has mean 0 and standard deviation 1, and is never beyond 3', () => {
    const values = keys.map((key) => noise('test', key));
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(Math.sqrt(mean(values.map((value) => value ** 2))) - 1)).toBeLessThan(0.03);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(3);
  });

  it('is uniform between 0 and 1, ends excluded', () => {
    const values = keys.map((key) => uniform(key));
    const inTenth = (tenth: number) => values.filter((value) => Math.floor(value * 10) === tenth).length;
    for (let tenth = 0; tenth < 10; tenth += 1) expect(Math.abs(inTenth(tenth) - 2000)).toBeLessThan(200);
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });
});
