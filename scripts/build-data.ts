import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildData } from '../src/pipeline/buildData.ts';
import { diskFiles } from '../src/pipeline/diskFiles.ts';
import { formatProblems, toProblemsFile } from '../src/pipeline/problems.ts';
import { publish } from '../src/pipeline/publish.ts';

// Builds the published JSON from the data folder. Exit code 1, and the former output untouched, on any error.
const { values } = parseArgs({
  options: {
    input: { type: 'string', default: 'data' },
    output: { type: 'string', default: 'public/data' },
    'official-only': { type: 'boolean', default: false },
    problems: { type: 'string' },
  },
});

const started = performance.now();
const step = (name: string, count: number, of: string) =>
  console.error(`${name}: ${count} ${of}, ${Math.round(performance.now() - started)} ms`);

const build = buildData(diskFiles(values.input), { officialOnly: values['official-only'], onStep: step });
if (build.problems.length > 0) console.error(`\n${formatProblems(build.problems)}\n`);
if (values.problems !== undefined) {
  mkdirSync(dirname(values.problems), { recursive: true });
  writeFileSync(values.problems, toProblemsFile(build.problems));
}
if (build.files === undefined) {
  console.error(`Nothing was written; ${values.output} is as it was.`);
  process.exitCode = 1;
} else step('published', publish(values.output, build.files), `files to ${values.output}`);
