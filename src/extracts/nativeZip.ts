import { crc32, deflateRawSync } from 'node:zlib';
import { Zip as ZipStream } from 'fflate';
import { TIME } from '../export/workbook.ts';
import type { Zip } from '../export/workbook.ts';

/** A part of the archive; adding it gives it what its content is to be handed to. */
type Entry = Parameters<ZipStream['add']>[0];

/** Deflates by Node's own zlib, five times as fast as what runs in a browser, and smaller. */
export const nativeZip: Zip = (files) => {
  const chunks: Uint8Array[] = [];
  const zip = new ZipStream((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, bytes] of files) {
    const packed = deflateRawSync(bytes, { level: 7 });
    const entry: Entry = {
      ...{ filename, mtime: TIME, compression: 8 },
      ...{ size: bytes.length, crc: crc32(bytes) },
    };
    zip.add(entry);
    entry.ondata?.(null, packed, true);
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
