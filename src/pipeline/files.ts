/** The only way in which the pipeline reads: a folder, by paths relative to it with `/`. */
export interface Files {
  /** Paths of all files below the folder, in any order. */
  list(): readonly string[];
  /** @throws Error when the file is not there. */
  readBytes(path: string): Uint8Array;
}
