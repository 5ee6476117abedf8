import { hasErrors } from '../contracts/parsed.ts';
import { SCHEMA_VERSION } from '../contracts/published.ts';
import type { PublishedHeader, PublishedIndex } from '../contracts/published.ts';
import type { Problem } from '../domain/problem.ts';
import { auditFigures, publicationAtRisk } from './auditPublished.ts';
import { computeLevels, loadLevels, mergeIndexes, toLevelIndex } from './buildLevels.ts';
import type { ComputedLevel } from './buildLevels.ts';
import { checkAccountReports } from './checkAccountReports.ts';
import { checkDefinitions } from './checkDefinitions.ts';
import { checkLevelUse } from './checkLevelUse.ts';
import { computePublished, plainMeasures } from './computeFigures.ts';
import type { OnStep } from './computeFigures.ts';
import { computeRettelogg } from './computeRettelogg.ts';
import { dataVersion } from './dataVersion.ts';
import type { Files } from './files.ts';
import { mergeSections } from './mergeSections.ts';
import { withoutModelled } from './officialOnly.ts';
import { addProblems, toProblemsFile } from './problems.ts';
import { publishableProblems } from './publishableProblems.ts';
import { readInputs } from './readInputs.ts';
import type { Inputs } from './readInputs.ts';
import { toAlike } from './toAlike.ts';
import { toAreaFile } from './toAreaFile.ts';
import { compareFiles } from './compareFiles.ts';
import { toRegionFile } from './toRegionFile.ts';
import type { Computed } from './toRegionFile.ts';
import { SEARCH_LANGUAGES, toSearch } from './toSearch.ts';

export interface BuildOptions {
  /** Leaves out everything modelled. */
  readonly officialOnly?: boolean;
  readonly onStep?: OnStep;
}

/** A file to be published: path below the output folder, and text. */
export type PublishedFile = readonly [path: string, text: string];

export interface Build {
  readonly problems: readonly Problem[];
  /** Undefined when there is an error. Made one at a time as they are asked for: together they may be large. */
  readonly files: Iterable<PublishedFile> | undefined;
}

/**
 * The whole chain from input files to published files: read → check → compute → suppress → publish. All problems that can
 * be found are found in one run. Touches no disk itself.
 */
export function buildData(files: Files, options: BuildOptions = {}): Build {
  const { officialOnly = false, onStep = () => undefined } = options;
  const read = readInputs(files);
  const problems: Problem[] = [...read.problems];
  const add = (found: readonly Problem[]) => addProblems(problems, found);
  if (read.value === undefined) return { problems, files: undefined };
  const inputs = officialOnly ? withoutModelled(read.value) : read.value;
  onStep('read', inputs.datasets.length, 'datasets');

  const levels = loadLevels(inputs);
  if (definitionsAreWhole(problems)) add([...checkDefinitions(inputs), ...checkLevelUse(inputs)]);
  add(levels.flatMap(({ loaded }) => loaded.problems));
  for (const level of levels) add(checkAccountReports(level.inputs, level.loaded, problems));
  onStep('check', problems.length, 'problems');
  if (hasErrors(problems)) return { problems, files: undefined };

  const computed = computeLevels(levels, onStep);
  add(computed.problems);
  if (hasErrors(problems)) return { problems, files: undefined };

  const header = {
    schemaVersion: SCHEMA_VERSION,
    dataVersion: dataVersion(files, officialOnly ? 'official-only' : ''),
    release: inputs.release,
  };
  const indexed = computed.levels.map((level) => ({ ...level, index: toLevelIndex(header, level) }));
  const leaks = indexed.flatMap(({ index, figures, measures, loaded, inputs: own }) =>
    auditFigures({ header, index, figures, measures, frames: loaded.frames, inputs: own }),
  );
  onStep('audit', leaks.length, 'hidden counts found');
  add(leaks);
  if (hasErrors(problems)) return { problems, files: undefined };
  return { problems, files: publishedFiles({ header, inputs, levels: indexed, problems }) };
}

/** Definitions are held against each other only when all could be read, so that one bad line does not give a hundred. */
function definitionsAreWhole(problems: readonly Problem[]): boolean {
  const isFigures = /^input\/[^/]+\/(?!dataset\.json$)[^/]+$/;
  return problems.every(({ severity, file }) => severity === 'warning' || isFigures.test(file));
}

interface Publishing {
  readonly header: PublishedHeader;
  readonly inputs: Inputs;
  readonly levels: readonly (ComputedLevel & { readonly index: PublishedIndex })[];
  readonly problems: readonly Problem[];
}

function* publishedFiles({ header, inputs, levels, problems }: Publishing): Generator<PublishedFile> {
  const index = mergeIndexes(levels.map((level) => level.index));
  yield ['index.json', toJson(index)];
  const words = inputs.words.map(({ value }) => value);
  for (const language of SEARCH_LANGUAGES)
    yield [`search.${language}.json`, toJson(toSearch(header, index, { language, words }))];
  for (const level of levels) yield* levelFiles(header, level);
  const compared = levels.map((level) => ({ index: level.index, computed: computedOf(level) }));
  for (const [path, content] of compareFiles(header, compared, inputs.regions))
    yield [`sammenlign/${path}`, toJson(content)];
  const sections = levels.flatMap(({ level, inputs: own, ...computed }) =>
    computeRettelogg({
      inputs: own,
      published: { ...computedOf(computed), columns: computed.measures },
      compute: (then) => computePublished(then, level),
      publication: () =>
        publicationAtRisk({ header, ...computed, frames: computed.loaded.frames, inputs: own }),
    }),
  );
  yield ['rettelogg.json', toJson({ ...header, sections: mergeSections(sections) })];
  yield ['problems.json', toProblemsFile(publishableProblems(problems, inputs))];
}

/** The files of one level: its regions with its key figures, its areas with its regions. */
function* levelFiles(header: PublishedHeader, level: Publishing['levels'][number]): Generator<PublishedFile> {
  const { index } = level;
  const computed = computedOf(level);
  const withFigures = new Set(
    index.indicators.flatMap(({ id, periods }) => (periods.length > 0 ? [id] : [])),
  );
  const spoken = {
    ...computed,
    figures: computed.figures.filter(({ indicator }) => withFigures.has(indicator.id)),
  };
  const regions = index.regions.map(({ code }) => code);
  for (const region of index.regions)
    yield [`region/${region.code}.json`, toJson(toRegionFile(header, region, spoken))];
  for (const { id } of index.areas)
    yield [`omrade/${id}.json`, toJson(toAreaFile(header, { id, regions }, computed))];
  const { alike: models } = level.inputs;
  const kommuner = index.regions.filter((region) => region.level === level.level);
  const groups = level.inputs.regions.kommunegrupper;
  if (models !== undefined)
    yield ['mest-like.json', toJson(toAlike(header, { models, computed, kommuner, groups }))];
}

function computedOf({ loaded, figures, measures }: Omit<ComputedLevel, 'level' | 'inputs'>): Computed {
  return { frame: loaded.frames.units, figures, measures: plainMeasures(measures) };
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}
