import { describe, expect, it } from 'vitest';
import { lineWidthFor, LETTER_SIZE, roomFor, roomForHeavy } from '../../src/charts/textRoom.ts';

describe('the room that texts need', () => {
  it.each([
    // Pixels that these took at 12.5 px in DejaVu Sans, the widest of the typefaces that browsers fall back on.
    ['Kommunegruppe 10', 127.6],
    ['Kommunene i Rogaland', 148.5],
    ['Nordre Follo', 75.4],
  ])('is what «%s» takes in a wide typeface, and at most a seventh more', (text, pixels) => {
    expect(roomFor([text], Infinity)).toBeGreaterThanOrEqual(pixels);
    expect(roomFor([text], Infinity)).toBeLessThanOrEqual((pixels * 8) / 7);
  });

  it('is that of the longest text, and no more than there is', () => {
    expect(roomFor(['Å', 'Nordre Follo', 'Ås'], Infinity)).toBe(roomFor(['Nordre Follo'], Infinity));
    expect(roomFor(['Nordre Follo'], 40)).toBe(40);
    expect(roomFor([], 40)).toBe(0);
  });

  it('is more for heavy letters, and fewer letters of Plot go into it', () => {
    expect(roomForHeavy('Strand')).toBeGreaterThan(roomFor(['Strand'], Infinity));
    expect(lineWidthFor(10 * LETTER_SIZE)).toBeLessThan(10);
  });
});
