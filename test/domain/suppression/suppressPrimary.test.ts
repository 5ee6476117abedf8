import { describe, expect, it } from 'vitest';
import { CELL } from '../../../src/domain/suppression/layer.ts';
import { makeLayer } from '../../../src/domain/suppression/makeLayer.ts';
import { buildRegionNetwork } from '../../../src/domain/suppression/regionNetwork.ts';
import { suppressPrimary } from '../../../src/domain/suppression/suppressPrimary.ts';
import type { Protection } from '../../../src/domain/suppression/layer.ts';
import { table } from './tables.ts';

function states(counts: readonly (number | null)[], protection: Protection): string {
  const { structure, counts: columns } = table(
    counts.map((count, unit) => [unit % 2, 0, count] as const),
    { protection },
  );
  const { totalOfArc } = buildRegionNetwork([structure]);
  const layer = makeLayer({
    units: columns[0] ?? new Float64Array(),
    structure,
    totalOfArc: totalOfArc[0] ?? new Int32Array(),
    protection,
  });
  suppressPrimary(layer);
  const sign = { [CELL.open]: 'o', [CELL.primary]: ':', [CELL.absent]: '.' };
  return Array.from(layer.states, (state) => sign[state as 0 | 1 | 4]).join('');
}

describe('suppressPrimary', () => {
  it('hides counts above zero and below the threshold', () => {
    expect(states([0, 1, 2, 3, 4], { threshold: 3, protectZeros: false }).slice(0, 5)).toBe('o::oo');
    expect(states([0, 1, 2, 3, 4, 5], { threshold: 5, protectZeros: false }).slice(0, 6)).toBe('o::::o');
  });

  it('hides zeros too where the measure says so', () => {
    expect(states([0, 2, 3], { threshold: 3, protectZeros: true }).slice(0, 3)).toBe('::o');
  });

  it('hides nothing of a measure without a threshold', () => {
    expect(states([1, 2], { threshold: null, protectZeros: true })).not.toContain(':');
  });

  it('hides a total that is itself a small count', () => {
    // Totals: fylke 0 = 1 + 1, fylke 1 = 7, the group and the country 9.
    expect(states([1, 7, 1], { threshold: 3, protectZeros: false })).toBe(':o::ooo.');
  });

  it('leaves what was not reported as it is', () => {
    expect(states([null, 1], { threshold: 3, protectZeros: false }).slice(0, 2)).toBe('.:');
  });
});
