import { describe, expect, it } from 'vitest';
import { withFixedTimestamps } from '../../src/export/zipTimestamps.ts';

describe('withFixedTimestamps', () => {
  it('refuses what is not a ZIP archive', () => {
    expect(() => withFixedTimestamps(new Uint8Array(10))).toThrow('not a ZIP archive');
    expect(() => withFixedTimestamps(new Uint8Array(100))).toThrow('not a ZIP archive');
  });

  it('leaves the bytes it is given as they are', () => {
    const empty = new Uint8Array(22);
    empty.set([0x50, 0x4b, 5, 6]);
    expect(withFixedTimestamps(empty)).toEqual(empty);
    expect(withFixedTimestamps(empty)).not.toBe(empty);
  });
});
