import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileIndex } from '../contracts/fileIndex.ts';

/** Where the step that makes the files puts them. */
const FOLDER = '.build/files';
const LONGEST_WAIT = { steps: 1500, each: 200 };

/**
 * The index of all open data files. In a build the files are made at the same time as the pages, and this waits for them;
 * the build names their folder in `KOMMUNESPEIL_FILES`.
 *
 * @throws Error when nobody is making them, naming the cure
 */
export async function readFileIndex(): Promise<FileIndex> {
  const coming = process.env['KOMMUNESPEIL_FILES'];
  const path = join(coming ?? FOLDER, 'filer.json');
  for (let step = 0; coming !== undefined && !existsSync(path) && step < LONGEST_WAIT.steps; step += 1)
    await setTimeout(LONGEST_WAIT.each);
  if (!existsSync(path)) throw new Error(`${path} is missing: run «npm run files» first`);
  return JSON.parse(readFileSync(path, 'utf8')) as FileIndex;
}
