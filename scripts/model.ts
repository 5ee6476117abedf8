import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors } from '../src/contracts/parsed.ts';
import { modelFiles } from '../src/model/modelFiles.ts';
import { diskFiles } from '../src/pipeline/diskFiles.ts';
import { formatProblems } from '../src/pipeline/problems.ts';

// Writes the modelled datasets to a folder, for who wants to look at them: the build makes them itself and needs none of it.
const { values } = parseArgs({
  options: { input: { type: 'string', default: 'data' }, out: { type: 'string' } },
});

if (values.out === undefined) {
  console.error('Say where to: npm run model -- --out <folder>');
  process.exitCode = 1;
} else {
  const { value: files = new Map<string, string>(), problems } = modelFiles(diskFiles(values.input));
  if (problems.length > 0) console.error(formatProblems(problems));
  for (const [path, text] of files) {
    const target = join(values.out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.error(`${files.size} files to ${values.out}`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
}
