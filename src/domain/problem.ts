/** Something wrong in the input: data, not an exception, so that all of them can be shown at once. */
export interface Problem {
  /** Stable kebab-case code, for example `unknown-region`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path of the file, relative to the data folder, with `/`. */
  readonly file: string;
  /** Line in the file, the header being line 1. */
  readonly line?: number;
  /** Name of the column, or path of the field in JSON. */
  readonly column?: string;
  /** What is wrong, with the value in it. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly cure: string;
}
