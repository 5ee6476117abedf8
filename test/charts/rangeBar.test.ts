import { describe, expect, it } from 'vitest';
import { rangeBar } from '../../src/charts/rangeBar.ts';
import { computeSpread } from '../../src/domain/spread.ts';

function draw(own: number, figures: readonly number[]) {
  const spread = computeSpread(figures);
  return spread ? rangeBar(own, spread) : null;
}

describe('rangeBar', () => {
  it('has line, box, median and own figure in their order, within the drawing', () => {
    const bar = draw(9, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    if (!bar) throw new Error('no bar');
    const { line, box, median, own } = bar;
    expect([line.from, box.from, median, box.from + box.width, own, line.to]).toEqual([
      5, 37.5, 70, 102.5, 135, 135,
    ]);
  });

  it('makes room for an own figure outside the group', () => {
    const bar = draw(20, [1, 2, 3, 4, 5]);
    expect(bar?.own).toBe(135);
    expect(bar?.line.to).toBeLessThan(60);
  });

  it('is not drawn for fewer than five figures, or where all are equal', () => {
    expect(draw(2, [1, 2, 3, 4])).toBeNull();
    expect(draw(3, [3, 3, 3, 3, 3, 3])).toBeNull();
  });
});
