import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasErrors } from '../contracts/parsed.ts';
import type { Parsed } from '../contracts/parsed.ts';
import { buildData } from './buildData.ts';
import type { Build, BuildOptions } from './buildData.ts';
import { diskFiles } from './diskFiles.ts';
import type { Files } from './files.ts';
import { overlay } from './overlay.ts';
import { formatProblems, toProblemsFile } from './problems.ts';
import { publish } from './publish.ts';

/** Makes modelled datasets from the files of a data folder: their files, `input/<id>/…`, by path. */
export type MakeModel = (files: Files) => Parsed<ReadonlyMap<string, string>>;

export interface FolderOptions extends BuildOptions {
  readonly input: string;
  /** Run before the build, not for official figures only; what it makes is built as if it lay in the folder. */
  readonly model?: MakeModel | undefined;
  readonly output: string;
  /** Where to write the problems, also when there are errors and nothing is published. */
  readonly problems?: string | undefined;
  /** Where the lines for the publisher go. */
  readonly say: (text: string) => void;
}

/** Builds a data folder into an output folder. @returns the exit code: 1, with the former output untouched, on any error */
export function buildFolder({ input, output, problems, say, model, ...options }: FolderOptions): 0 | 1 {
  const build = buildWithModel(diskFiles(input), model, options);
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

/** A folder without rules for a model has nothing modelled. */
const RULES = 'model/';

function buildWithModel(files: Files, model: MakeModel | undefined, options: BuildOptions): Build {
  const hasRules = files.list().some((path) => path.startsWith(RULES));
  if (model === undefined || !hasRules || options.officialOnly === true) return buildData(files, options);
  const made = runModel(files, model);
  return made === undefined ? buildData(files, options) : buildOver(files, made, options);
}

/**
 * A model stands on the folder's own files, and may fail on what is wrong with them.
 * @returns undefined when it does: then these are built without it, which tells what is wrong
 * @throws Error of the model, when nothing is wrong with them
 */
function runModel(files: Files, model: MakeModel): ReturnType<MakeModel> | undefined {
  try {
    return model(files);
  } catch (error) {
    if (buildData(files).files === undefined) return undefined;
    throw error;
  }
}

function buildOver(
  files: Files,
  { value: made = new Map<string, string>(), problems }: ReturnType<MakeModel>,
  options: BuildOptions,
): Build {
  const datasets = [...made.keys()].filter((path) => path.endsWith('/dataset.json'));
  options.onStep?.('model', datasets.length, 'datasets');
  if (hasErrors(problems)) return { problems, files: undefined };
  const build = buildData(overlay(files, made), options);
  return { ...build, problems: [...problems, ...build.problems] };
}
