import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksFor } from '../../src/charts/axisTicks.ts';
import { roomFor } from '../../src/charts/textRoom.ts';

describe('ticksFor', () => {
  const text = (value: number) => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ');
  const ticks = (room: number, high = 400_000) => ticksFor([0, high], { most: 5, room, text });

  it('has round values where there is room for them, and fewer where there is less', () => {
    expect(ticks(600)).toEqual([0, 100_000, 200_000, 300_000, 400_000]);
    expect(ticks(200)).toEqual([0, 200_000, 400_000]);
    expect(ticks(60)).toEqual([0, 400_000]);
  });

  it('never lets two texts overlap where there is room for two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 800 }), fc.integer({ min: 1, max: 900_000 }), (room, high) => {
        const found = ticks(room, high);
        expect(found.length * roomFor(found.map(text), Infinity)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
