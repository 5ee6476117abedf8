import { allExtracts } from '../../src/extracts/allExtracts.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import type { Files } from '../../src/pipeline/files.ts';

export const SITE_URL = 'https://kommunespeil.example';

export interface Extracts {
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array;
  text(path: string): string;
}

/** Nothing is kept of former releases. */
export const NO_RELEASES: Files = {
  list: () => [],
  readBytes: (path) => {
    throw new Error(`no file ${path}`);
  },
};

const known = new Map<string, Extracts>();

/** All files made of a folder of published JSON, once for the tests of a file. */
export function extractsOf(folder: string): Extracts {
  const before = known.get(folder);
  if (before) return before;
  const made = extractsFrom(diskFiles(folder));
  known.set(folder, made);
  return made;
}

export function extractsFrom(published: Files, releases = NO_RELEASES): Extracts {
  const files = new Map(allExtracts({ published, releases, siteUrl: SITE_URL }));
  const contentOf = (path: string) => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`no file ${path} is made`);
    return content;
  };
  return {
    paths: [...files.keys()],
    bytes: (path) => Buffer.from(contentOf(path)),
    text: (path) => Buffer.from(contentOf(path)).toString('utf8'),
  };
}
