import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Files } from './files.ts';

/** The files of a folder on disk; names that start with a dot are not the publisher's and are passed over. */
export function diskFiles(root: string): Files {
  return {
    list: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length).split(sep).join('/'))
        .filter((path) => !path.split('/').some((part) => part.startsWith('.'))),
    readBytes: (path) => readFileSync(join(root, path)),
  };
}
