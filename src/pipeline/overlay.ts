import type { Files } from './files.ts';

/** Files with others laid over them as text: a path that both have is read from those laid over. */
export function overlay(files: Files, over: ReadonlyMap<string, string>): Files {
  return {
    list: () => [...files.list().filter((path) => !over.has(path)), ...over.keys()],
    readBytes: (path) => {
      const text = over.get(path);
      return text === undefined ? files.readBytes(path) : new TextEncoder().encode(text);
    },
  };
}
