import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** Date and time as the archive writes them, in the directory and before the entry. */
  readonly stamps: readonly [number, number];
}

/** The entries of a ZIP archive, read by the directory at its end. Written apart from the code that it tests. */
export function unzip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = buffer.readUInt32LE(end + 16);
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    const nameLength = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    const text = (buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const stamps = [buffer.readUInt32LE(at + 12), buffer.readUInt32LE(local + 10)] as const;
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    return { name, text, stamps };
  });
}
