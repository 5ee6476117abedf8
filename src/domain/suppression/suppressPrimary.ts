import { CELL, isSmallCount } from './layer.ts';
import type { Layer } from './layer.ts';

/**
 * Hides every published count that is too small to be shown: above zero and below the measure's threshold; zero too
 * where zeros are protected. Totals are counts as units are: a fylke with two cases is hidden like a kommune with two.
 *
 * @returns how many cells were hidden
 */
export function suppressPrimary(layer: Layer): number {
  let hidden = 0;
  for (let cell = 0; cell < layer.states.length; cell += 1) {
    if (layer.states[cell] !== CELL.open || !isSmallCount(layer.values[cell] ?? 0, layer.protection))
      continue;
    layer.states[cell] = CELL.primary;
    hidden += 1;
  }
  return hidden;
}
