import { parseArgs } from 'node:util';
import { modelFiles } from '../src/model/modelFiles.ts';
import { buildFolder } from '../src/pipeline/buildFolder.ts';

// Builds the published JSON from the data folder and, unless only official figures are asked for, from what is modelled. Exit code 1, and the former output untouched, on any error.
const { values } = parseArgs({
  options: {
    input: { type: 'string', default: 'data' },
    output: { type: 'string', default: 'public/data' },
    'official-only': { type: 'boolean', default: false },
    problems: { type: 'string' },
  },
});

const started = performance.now();
process.exitCode = buildFolder({
  input: values.input,
  output: values.output,
  problems: values.problems,
  officialOnly: values['official-only'],
  model: modelFiles,
  say: (text) => console.error(text),
  onStep: (step, count, of) =>
    console.error(`${step}: ${count} ${of}, ${Math.round(performance.now() - started)} ms`),
});
