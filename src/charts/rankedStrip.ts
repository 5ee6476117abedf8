import { scaleLinear } from 'd3-scale';

const SIZE = { width: 320, height: 22 };
const INSET = 2;

/**
 * All units on one line, from the lowest figure to the highest: a tick a unit, a taller one at the median. Units less
 * than half a pixel apart share a tick, so that hundreds of them stay a few hundred characters. Hidden from those who
 * listen: the words beside it say what it shows.
 *
 * @param values one a unit with a figure, in any order
 * @param median of the values
 * @param isModelled whether any of them is no official figure: the ticks are broken
 * @returns SVG; undefined where all values are equal: such a line has no ends
 */
export function rankedStrip(
  values: readonly number[],
  median: number,
  isModelled: boolean,
): string | undefined {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(low < high)) return undefined;
  const x = scaleLinear([low, high], [INSET, SIZE.width - INSET]);
  const half = (value: number) => Math.round(x(value) * 2) / 2;
  const ticks = [...new Set(values.map(half))].sort((a, b) => a - b).map((at) => `M${at} 5v12`);
  return (
    `<svg class="${isModelled ? 'strip modelled' : 'strip'}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" aria-hidden="true">` +
    `<path d="${ticks.join('')}"/><path class="range-median" d="M${half(median)} 0v${SIZE.height}"/></svg>`
  );
}
