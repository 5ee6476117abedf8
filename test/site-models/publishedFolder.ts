import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildWorld, publishedOf, readWorld } from '../pipeline/world.ts';

let shipped: ReadonlyMap<string, string> | undefined;

/** What is published from the figures of the repository, by path. Made once for the tests of a file. */
export function publishedFiles(): ReadonlyMap<string, string> {
  shipped ??= publishedOf(buildWorld(readWorld('data')));
  return shipped;
}

/**
 * Writes published files to a folder of the system's own. `KOMMUNESPEIL_DATA` must name it before a module of `src/site`
 * is imported, which is why the tests import them in the function that needs them.
 */
export function writePublished(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kommunespeil-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
