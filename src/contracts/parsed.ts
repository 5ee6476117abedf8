import type { Problem } from '../domain/problem.ts';

/** What came out of reading something unknown: the typed value, if it could be made, and everything wrong with it. */
export interface Parsed<T> {
  /** Undefined when the problems leave nothing to go on with. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** A file as it lies on disk. `file` is the path relative to the data folder, with `/`. */
export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
