import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseGroupingRules } from '../src/contracts/groupingRules.ts';
import { isValidInPeriod } from '../src/domain/region.ts';
import { computePublished } from '../src/pipeline/computeFigures.ts';
import { diskFiles } from '../src/pipeline/diskFiles.ts';
import { formatProblems } from '../src/pipeline/problems.ts';
import { readInputs } from '../src/pipeline/readInputs.ts';
import { groupingFigures, reportGrouping } from '../src/pipeline/reportGrouping.ts';

// Groups the municipalities by a rule file of data/groupings and prints members, sizes, border cases and differences:
// node scripts/groups.ts folkemengde [--input data] [--year 2024] [--share 0.02]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    input: { type: 'string', default: 'data' },
    year: { type: 'string' },
    share: { type: 'string', default: '0.02' },
  },
});

const file = `groupings/${positionals[0] ?? ''}.json`;
const rules = parseGroupingRules({ file, bytes: readFileSync(join(values.input, file)) });
const inputs = readInputs(diskFiles(values.input));
const problems = [...rules.problems, ...inputs.problems];
if (rules.value === undefined || inputs.value === undefined) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const { regions, release } = inputs.value;
  const inForce = regions.kommuner.filter((kommune) => isValidInPeriod(kommune, release.year));
  const kommuner = inForce.map(({ code }) => code).sort();
  const names = new Map(inForce.map(({ code, name }) => [code, `${code} ${name}`]));
  const members = regions.memberships.filter((member) => isValidInPeriod(member, release.year));
  const computed = computePublished(inputs.value);
  const lines = reportGrouping({
    rules: rules.value,
    figures: groupingFigures(rules.value, computed, { kommuner, period: values.year }),
    official: new Map(members.map(({ kommune, group }) => [kommune, group])),
    share: Number(values.share),
    nameOf: (code) => names.get(code) ?? code,
  });
  console.log(lines.join('\n'));
}
