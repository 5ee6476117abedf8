import { describe, expect, it } from 'vitest';
import { rankedStrip } from '../../src/charts/rankedStrip.ts';

const ticks = (svg = '') => [...svg.matchAll(/M([\d.]+) 5v12/g)].map(([, x]) => Number(x));

describe('a strip of all units', () => {
  it('has the lowest figure at its left end, the highest at its right, and the others in proportion', () => {
    expect(ticks(rankedStrip([30, 10, 20], 20, false))).toEqual([2, 160, 318]);
  });

  it('has a longer tick at the median, also where no unit is there', () => {
    expect(rankedStrip([0, 10, 20, 40], 15, false)).toContain('class="range-median" d="M120.5 0v22"');
  });

  it('draws units that cannot be told apart as one tick', () => {
    expect(ticks(rankedStrip([0, 0, 0.001, 1000], 0, false))).toEqual([2, 318]);
  });

  it('handles negative figures', () => {
    expect(ticks(rankedStrip([-10, 0, 10], 0, false))).toEqual([2, 160, 318]);
  });

  it('breaks its ticks where figures are modelled', () => {
    expect(rankedStrip([1, 2], 1.5, true)).toContain('class="strip modelled"');
    expect(rankedStrip([1, 2], 1.5, false)).not.toContain('modelled');
  });

  it('is not drawn where all are equal, or there is none', () => {
    expect(rankedStrip([3, 3, 3], 3, false)).toBeUndefined();
    expect(rankedStrip([], 0, false)).toBeUndefined();
  });
});
