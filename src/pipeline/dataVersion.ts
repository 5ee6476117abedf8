import { createHash } from 'node:crypto';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Files } from './files.ts';

/**
 * First twelve hex digits of the SHA-256 over all paths and bytes: the same input gives the same version.
 *
 * @param variant what else decides the content (`official-only`); empty for the whole
 */
export function dataVersion(files: Files, variant = ''): string {
  const hash = createHash('sha256').update(variant);
  for (const path of [...files.list()].sort(compareCodes)) {
    const bytes = files.readBytes(path);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}
