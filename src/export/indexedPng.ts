import { crc32, deflateSync } from 'node:zlib';

/** Steps that each colour is rounded to: a drawing in a few plain colours has soft edges between them, and no more. */
const STEP = 51;
const MOST_COLOURS = 256;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A drawing of few colours as PNG with a table of them: a third of the bytes of a PNG that gives each point its own. The
 * same points give the same bytes.
 *
 * @param pixels red, green, blue and opacity of each point; what shows through is white
 * @throws Error when there are more colours than a table has room for
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  const points = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  // Most points are as the one before.
  let before: number | undefined;
  let index = 0;
  for (let at = 0; at < points.length; at += 1) {
    if (points[at] !== before) {
      const colour = roundedColour(pixels, at * 4);
      index = palette.get(colour) ?? palette.size;
      palette.set(colour, index);
      before = points[at];
    }
    // Each row begins with how it is filtered: not at all.
    rows[at + Math.floor(at / width) + 1] = index;
  }
  if (palette.size > MOST_COLOURS) throw new Error(`${palette.size} colours do not fit in a table`);
  const table = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function roundedColour(pixels: Uint8Array, at: number): number {
  const opacity = (pixels[at + 3] ?? 255) / 255;
  const part = (offset: number) => {
    const seen = (pixels[at + offset] ?? 0) * opacity + 255 * (1 - opacity);
    return Math.round(seen / STEP) * STEP;
  };
  return (part(0) << 16) | (part(1) << 8) | part(2);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
