import { scaleLinear } from 'd3-scale';
import { roomFor } from './textRoom.ts';

/** Between two texts beside each other. */
const APART = 7;

/**
 * Round values along an axis, as many as `most` where their texts have room beside each other; the ends alone where not
 * even two others have.
 * @param room length of the axis in pixels
 */
export function ticksFor(
  domain: readonly [number, number],
  {
    most,
    room,
    text,
  }: { readonly most: number; readonly room: number; readonly text: (value: number) => string },
): number[] {
  const fits = (ticks: readonly number[]) =>
    ticks.length * (roomFor(ticks.map(text), Infinity) + APART) <= room + APART;
  for (let count = most; count > 1; count -= 1) {
    const ticks = scaleLinear(domain, [0, room]).ticks(count);
    if (fits(ticks)) return ticks;
  }
  return [...domain];
}
