import { hasErrors } from '../contracts/parsed.ts';
import { SCHEMA_VERSION } from '../contracts/published.ts';
import type { PublishedHeader, PublishedIndex } from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Problem } from '../domain/problem.ts';
import { isValidInPeriod } from '../domain/region.ts';
import { auditFigures } from './auditPublished.ts';
import { checkAccountReports } from './checkAccountReports.ts';
import { checkDefinitions } from './checkDefinitions.ts';
import { computeFigures, computePublished, plainMeasures } from './computeFigures.ts';
import type { OnStep } from './computeFigures.ts';
import { computeRettelogg } from './computeRettelogg.ts';
import { dataVersion } from './dataVersion.ts';
import type { Files } from './files.ts';
import { mergeNotes, splitBreaks } from './lineageNotes.ts';
import { loadDatasets } from './loadDatasets.ts';
import type { Loaded } from './loadDatasets.ts';
import { withoutModelled } from './officialOnly.ts';
import { toProblemsFile } from './problems.ts';
import { publishableProblems } from './publishableProblems.ts';
import { readInputs } from './readInputs.ts';
import type { Inputs } from './readInputs.ts';
import { toAlike } from './toAlike.ts';
import { toAreaFile } from './toAreaFile.ts';
import { toIndex } from './toIndex.ts';
import type { IndexInput } from './toIndex.ts';
import { toRegionFile } from './toRegionFile.ts';
import type { RegionsInput } from './toRegions.ts';
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
  if (read.value === undefined) return { problems, files: undefined };
  const inputs = officialOnly ? withoutModelled(read.value) : read.value;
  onStep('read', inputs.datasets.length, 'datasets');

  const loaded = loadDatasets(inputs);
  problems.push(...(definitionsAreWhole(problems) ? checkDefinitions(inputs) : []), ...loaded.problems);
  problems.push(...checkAccountReports(inputs, loaded, problems));
  onStep('check', problems.length, 'problems');
  if (hasErrors(problems)) return { problems, files: undefined };

  const { figures, measures, problems: found } = computeFigures(inputs, loaded, onStep);
  problems.push(...found);
  if (hasErrors(problems)) return { problems, files: undefined };

  const { datasets, frames } = loaded;
  const index: IndexInput = {
    ...{ inputs, datasets, measures, figures, frame: frames.units },
    regions: regionsInput(inputs, loaded),
  };
  const header = {
    schemaVersion: SCHEMA_VERSION,
    dataVersion: dataVersion(files, officialOnly ? 'official-only' : ''),
    release: inputs.release,
  };
  const contents = toIndex(header, index);
  const leaks = auditFigures({ header, index: contents, figures, measures, frames, inputs });
  onStep('audit', leaks.length, 'hidden counts found');
  problems.push(...leaks);
  if (hasErrors(problems)) return { problems, files: undefined };
  return { problems, files: publishedFiles(contents, index, problems) };
}

/** Definitions are held against each other only when all could be read, so that one bad line does not give a hundred. */
function definitionsAreWhole(problems: readonly Problem[]): boolean {
  const isFigures = /^input\/[^/]+\/[^/]+\.csv$/;
  return problems.every(({ severity, file }) => severity === 'warning' || isFigures.test(file));
}

/** The places with the breaks and notes that follow from their history, beside those that are written down. */
function regionsInput({ regions, breaks, release }: Inputs, { lineage, frames }: Loaded): RegionsInput {
  const period = release.year;
  const kommuner = regions.kommuner
    .filter((kommune) => isValidInPeriod(kommune, period))
    .sort((a, b) => compareCodes(a.code, b.code));
  const first = frames.units.grid.periods[0] ?? period;
  const history = { kommuner, numbers: regions.kommuner, lineage, first };
  return {
    ...{ regions, lineage, period },
    breaks: [...breaks.map(({ value }) => value), ...splitBreaks(history)],
    notes: mergeNotes(history),
  };
}

function* publishedFiles(
  index: PublishedIndex,
  input: IndexInput,
  problems: readonly Problem[],
): Generator<PublishedFile> {
  const { schemaVersion, dataVersion: version, release } = index;
  const header: PublishedHeader = { schemaVersion, dataVersion: version, release };
  const computed = { frame: input.frame, figures: input.figures, measures: plainMeasures(input.measures) };
  const withFigures = new Set(
    index.indicators.flatMap(({ id, periods }) => (periods.length > 0 ? [id] : [])),
  );
  const spoken = {
    ...computed,
    figures: computed.figures.filter(({ indicator }) => withFigures.has(indicator.id)),
  };
  const regions = index.regions.map(({ code }) => code);
  yield ['index.json', toJson(index)];
  for (const language of SEARCH_LANGUAGES)
    yield [`search.${language}.json`, toJson(toSearch(header, index, language))];
  for (const region of index.regions)
    yield [`region/${region.code}.json`, toJson(toRegionFile(header, region, spoken))];
  for (const { id } of index.areas)
    yield [`omrade/${id}.json`, toJson(toAreaFile(header, { id, regions }, computed))];
  const { alike } = input.inputs;
  const kommuner = index.regions.filter(({ level }) => level === 'kommune').map(({ code }) => code);
  if (alike !== undefined)
    yield ['mest-like.json', toJson(toAlike(header, { model: alike, computed, kommuner }))];
  const sections = computeRettelogg({ inputs: input.inputs, published: computed, compute: computePublished });
  yield ['rettelogg.json', toJson({ ...header, sections })];
  yield ['problems.json', toProblemsFile(publishableProblems(problems, input.inputs))];
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}
