import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { drawingMark } from '../../src/site/drawingMark.ts';
import { provenanceShare, sharePercent } from '../../src/site/provenanceShare.ts';

const official = { value: 1, mask: 0 };
const modelled = { value: 1, mask: STATUS_BIT.modelled | STATUS_BIT.preliminary };
const lacking = { value: null, mask: STATUS_BIT.missing };

describe('the share of modelled figures', () => {
  it('counts numbers, not the cells that have none', () => {
    expect(provenanceShare([official, modelled, modelled, lacking])).toEqual({ modelled: 2, all: 3 });
  });

  it.each([
    [0, 10, 0],
    [10, 10, 100],
    [1, 1000, 1],
    [999, 1000, 99],
    [1, 3, 33],
  ])('is %d of %d in whole per cent: %d, never none or all unless it is so', (part, all, percent) => {
    expect(sharePercent({ modelled: part, all })).toBe(percent);
  });
});

describe('the mark of a drawing', () => {
  it('is there when any figure is modelled, and not when none is', () => {
    expect(drawingMark([official, modelled], 'en', 'line')).toBe(
      'Dashed line and m: modelled figures, not official statistics',
    );
    expect(drawingMark([official, lacking], 'en')).toBeUndefined();
  });
});
