import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Writes all files into a fresh folder beside the target and puts it in the target's place at the end. If anything fails
 * on the way, the former output is still there, whole.
 *
 * @returns how many files were written
 */
export function publish(
  target: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): number {
  const place = resolve(target);
  mkdirSync(dirname(place), { recursive: true });
  const fresh = mkdtempSync(join(dirname(place), `.${basename(place)}-new-`));
  chmodSync(fresh, 0o755);
  try {
    let count = 0;
    for (const [path, content] of files) {
      const file = join(fresh, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      count += 1;
    }
    swap(place, fresh);
    return count;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function swap(place: string, fresh: string): void {
  const former = `${fresh}-former`;
  const exists = existsSync(place);
  if (exists) renameSync(place, former);
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (exists) renameSync(former, place);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}
