import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import type { Files } from '../../src/pipeline/files.ts';

/** Some files of the data folder as they lie, with others put in their place or beside them as text. */
export function overlayFiles(keep: (path: string) => boolean, own: Readonly<Record<string, string>>): Files {
  const disk = diskFiles('data');
  const kept = disk.list().filter((path) => keep(path) && own[path] === undefined);
  return {
    list: () => [...kept, ...Object.keys(own)],
    readBytes: (path) => {
      const text = own[path];
      return text === undefined ? disk.readBytes(path) : new TextEncoder().encode(text);
    },
  };
}
