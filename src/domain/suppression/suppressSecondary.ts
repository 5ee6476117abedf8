import { prepareFamily } from './family.ts';
import type { LayerFamily } from './family.ts';
import { CELL, isSmallCount, lowestHidden } from './layer.ts';
import type { Layer } from './layer.ts';
import { hideAround, reachValue, startRun } from './reachValue.ts';
import type { ProtectionRun } from './reachValue.ts';

/**
 * Hides further cells until no small count can be worked out from what is published.
 *
 * Declared protection: whoever knows all open cells, what adds up to what, and that a hidden cell is no zero (where
 * zeros are shown) must still reckon with every value from 1 to threshold − 1 for each small count, and with more than
 * one value for every other hidden cell. The exception is a small sum of hidden counts: that each of them is at least 1
 * is plain to see, so its range begins at their number.
 *
 * Method: for each small count and each direction in which it must be able to move, the cheapest cycle of cells that can
 * move with it without changing any published sum (network flow; Kelly, Golden and Assad 1992 for one table). The open
 * cells on it are hidden. Each cycle is an alternative table that fits everything published, so it is itself the proof,
 * and hiding more later cannot undo it. Elimination over the hidden cells asks only whether a cell is determined; this
 * also leaves none bounded too tightly: two ones in a published sum of two are seen to be ones.
 *
 * In a family of layers that add up, the same cycle is made in several layers at once, so that every unit's sum holds.
 *
 * @param family its layers' states are changed in place
 * @returns how many cells were hidden
 */
export function suppressSecondary(family: LayerFamily): number {
  const before = countSecondary(family);
  const run = startRun(prepareFamily(family));
  family.layers.forEach((layer, index) => {
    for (const cell of smallCells(layer)) protectCell(run, index, cell);
  });
  return countSecondary(family) - before;
}

function countSecondary({ layers }: LayerFamily): number {
  return layers.reduce(
    (sum, { states }) => sum + states.filter((state) => state === CELL.secondary).length,
    0,
  );
}

/** Small counts that are not shown, the totals first: what they need often serves their units too. */
function smallCells({ states, values, protection }: Layer): number[] {
  const cells: number[] = [];
  for (let cell = states.length - 1; cell >= 0; cell -= 1) {
    const isShown = states[cell] === CELL.open || states[cell] === CELL.secondary;
    if (states[cell] !== CELL.absent && !isShown && isSmallCount(values[cell] ?? 0, protection))
      cells.push(cell);
  }
  return cells;
}

function protectCell(run: ProtectionRun, layer: number, cell: number): void {
  const { values, protection } = run.family.layers[layer] ?? {};
  if (!values || !protection) return;
  const value = values[cell] ?? 0;
  const most = (protection.threshold ?? 0) - 1;
  const least = Math.max(0, lowestHidden(protection));
  const greatestSeen = () => run.greatest[layer]?.[cell] ?? value;
  const leastSeen = () => run.least[layer]?.[cell] ?? value;
  if (greatestSeen() < most && !reachValue(run, { layer, cell, direction: 1, amount: most - value })) {
    hideAround(run, layer, cell);
  }
  if (leastSeen() > least) reachValue(run, { layer, cell, direction: -1, amount: value - least });
  if (greatestSeen() > leastSeen()) return;
  if (!reachValue(run, { layer, cell, direction: 1, amount: 1 })) hideAround(run, layer, cell);
}
