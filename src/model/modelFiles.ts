import { parseArea } from '../contracts/areas.ts';
import { isRulesFile, parseModelRules } from '../contracts/modelRules.ts';
import { hasErrors } from '../contracts/parsed.ts';
import type { Parsed } from '../contracts/parsed.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Indicator, Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Files } from '../pipeline/files.ts';
import { modelAccounts } from './accounts/modelAccounts.ts';
import { makeAccountAmounts } from './accountAmounts.ts';
import { districtPopulation } from './districtPopulation.ts';
import { modelColumns } from './modelColumns.ts';
import type { PlacedRule } from './orderRules.ts';
import { isOfAccounts } from './quantities.ts';
import { readTargets } from './readTargets.ts';
import { toModelDataset } from './toModelDataset.ts';
import { readWorld } from './world.ts';

/**
 * Everything that is modelled, as files of datasets (`input/<id>/…`) to be laid over the data folder. Made from the folder
 * alone – real figures, definitions and the rules in `model/` – and always the same for the same folder.
 */
export function modelFiles(files: Files): Parsed<ReadonlyMap<string, string>> {
  const { rules, problems } = readRules(files);
  if (hasErrors(problems)) return { value: undefined, problems };
  const world = readWorld(files);
  const areas = readAreas(files);
  const indicators = new Map(
    areas.flatMap((area) => area.indicators).map(({ value }) => [value.id, value] as const),
  );
  const subjects = new Map([...world.real.titles, ...areas.map(({ area }) => [area.id, area.name] as const)]);
  const accountFiles = modelAccounts(files, world);
  const measures = accountMeasures(rules, indicators, world.real.measures);
  const columns = modelColumns({
    ...{ world, rules, indicators },
    targets: readTargets(files),
    accounts: makeAccountAmounts({ files, made: accountFiles, measures }),
  });
  const all = [...problems, ...columns.problems];
  if (hasErrors(all)) return { value: undefined, problems: all };
  const made = new Map([
    ...accountFiles,
    ...districtPopulation(world),
    ...columns.supplies.flatMap((supply) => toModelDataset(supply, { release: world.release, subjects })),
  ]);
  return { value: made, problems: all };
}

/** The measures over accounts that columns are made from or made to fit. */
function accountMeasures(
  rules: readonly PlacedRule[],
  indicators: ReadonlyMap<string, Indicator>,
  measures: ReadonlyMap<string, Measure>,
): Measure[] {
  const names = rules.flatMap(({ value: { base, atMost, calibrate } }) => {
    const indicator = indicators.get(calibrate ?? '');
    return [...base, ...atMost, ...(indicator?.numerator ?? []), ...(indicator?.denominator ?? [])];
  });
  return [...new Set(names.map(({ measure }) => measure))].flatMap((name) => {
    const measure = measures.get(name);
    return measure !== undefined && isOfAccounts(measure) ? [measure] : [];
  });
}

function readRules(files: Files): {
  readonly rules: readonly PlacedRule[];
  readonly problems: readonly Problem[];
} {
  const parsed = [...files.list()]
    .filter(isRulesFile)
    .sort(compareCodes)
    .map((file) => ({ file, ...parseModelRules({ file, bytes: files.readBytes(file) }) }));
  return {
    rules: parsed.flatMap(({ file, value = [] }) => value.map((rule) => ({ ...rule, file }))),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

/** Service areas with their key figures; what cannot be read is reported by the pipeline. */
function readAreas(files: Files) {
  return [...files.list()]
    .filter((path) => path.startsWith('areas/') && path.endsWith('.csv'))
    .sort(compareCodes)
    .flatMap((file) => parseArea({ file, bytes: files.readBytes(file) }).value ?? []);
}
