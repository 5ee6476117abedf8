import { scaleLinear } from 'd3-scale';

/** Pixels of a letter of the drawing's size, on the wide side, so that no text is cut. */
const LETTER = 7.3;
/** Letters of the drawings, in pixels. */
export const LETTER_SIZE = 12.5;

/** Room that the longest of some texts needs. */
export function roomFor(texts: readonly string[], most: number): number {
  return Math.min(most, Math.ceil(Math.max(0, ...texts.map((text) => text.length * LETTER))));
}

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
    ticks.length * (roomFor(ticks.map(text), Infinity) + LETTER) <= room + LETTER;
  for (let count = most; count > 1; count -= 1) {
    const ticks = scaleLinear(domain, [0, room]).ticks(count);
    if (fits(ticks)) return ticks;
  }
  return [...domain];
}
