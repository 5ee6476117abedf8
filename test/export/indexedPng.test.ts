import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../src/export/indexedPng.ts';

const RED = [255, 0, 0, 255];
const NEARLY_RED = [250, 4, 3, 255];
const WHITE = [255, 255, 255, 255];
const NOTHING = [0, 0, 0, 0];

const picture = (points: readonly (readonly number[])[], width: number) =>
  indexedPng(Uint8Array.from(points.flat()), width, points.length / width);

/** The data of each part of a file, by its name. */
function chunksOf(file: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe('a PNG with a table of colours', () => {
  it('has its size, each colour once, and for each point the place of its colour', () => {
    const chunks = chunksOf(picture([RED, WHITE, WHITE, RED], 2));
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([...(chunks.get('PLTE') ?? [])]).toEqual([255, 0, 0, 255, 255, 255]);
    expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 0, 1, 0]);
  });

  it('takes colours that nobody tells apart for one, and what shows through for white', () => {
    const chunks = chunksOf(picture([RED, NEARLY_RED, WHITE, NOTHING], 4));
    expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 0, 0, 1, 1]);
  });

  it('has the same bytes for the same points', () => {
    expect(picture([RED, WHITE], 2)).toEqual(picture([RED, WHITE], 2));
  });
});
