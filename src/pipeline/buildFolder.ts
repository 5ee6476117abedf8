import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildData } from './buildData.ts';
import type { BuildOptions } from './buildData.ts';
import { diskFiles } from './diskFiles.ts';
import { formatProblems, toProblemsFile } from './problems.ts';
import { publish } from './publish.ts';

export interface FolderOptions extends BuildOptions {
  readonly input: string;
  readonly output: string;
  /** Where to write the problems, also when there are errors and nothing is published. */
  readonly problems?: string | undefined;
  /** Where the lines for the publisher go. */
  readonly say: (text: string) => void;
}

/** Builds a data folder into an output folder. @returns the exit code: 1, with the former output untouched, on any error */
export function buildFolder({ input, output, problems, say, ...options }: FolderOptions): 0 | 1 {
  const build = buildData(diskFiles(input), options);
  if (build.problems.length > 0) say(`\n${formatProblems(build.problems)}\n`);
  if (problems !== undefined) {
    mkdirSync(dirname(problems), { recursive: true });
    writeFileSync(problems, toProblemsFile(build.problems));
  }
  if (build.files === undefined) {
    say(`Nothing was written; ${output} is as it was.`);
    return 1;
  }
  const count = publish(output, build.files);
  options.onStep?.('publish', count, `files to ${output}`);
  return 0;
}
