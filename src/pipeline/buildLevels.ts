import type { PublishedHeader, PublishedIndex } from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { isValidInPeriod } from '../domain/region.ts';
import type { Problem } from '../domain/problem.ts';
import type { UnitLevel } from '../domain/region.ts';
import { computeFigures } from './computeFigures.ts';
import type { Figures, OnStep } from './computeFigures.ts';
import { inputsOfLevel, isPublishedLevel, levelsIn } from './inputsOfLevel.ts';
import { mergeNotes, splitBreaks } from './lineageNotes.ts';
import { allPeriods, loadDatasets } from './loadDatasets.ts';
import type { Loaded } from './loadDatasets.ts';
import type { Inputs } from './readInputs.ts';
import { addProblems } from './problems.ts';
import { toIndex } from './toIndex.ts';
import type { RegionsInput } from './toRegions.ts';

/** One level with its own inputs, loaded into frames of its own regions. */
export interface LoadedLevel {
  readonly level: UnitLevel;
  readonly inputs: Inputs;
  readonly loaded: Loaded;
}

/** One level, computed and after suppression. */
export interface ComputedLevel extends LoadedLevel, Omit<Figures, 'problems'> {}

/** Every level that has datasets or areas, all over the same years. */
export function loadLevels(inputs: Inputs): LoadedLevel[] {
  const periods = allPeriods(inputs);
  return levelsIn(inputs).map((level) => {
    const own = inputsOfLevel(inputs, level);
    return { level, inputs: own, loaded: loadDatasets(own, { level, periods }) };
  });
}

/** The levels that are published, computed each by itself. */
export function computeLevels(
  levels: readonly LoadedLevel[],
  onStep?: OnStep,
): { readonly levels: readonly ComputedLevel[]; readonly problems: readonly Problem[] } {
  const published = levels.filter(({ level, inputs }) => isPublishedLevel(inputs, level));
  const problems: Problem[] = [];
  const computed = published.map((level) => {
    const { problems: found, ...figures } = computeFigures(level.inputs, level.loaded, onStep);
    addProblems(problems, found);
    return { ...level, ...figures };
  });
  return { levels: computed, problems };
}

/** `index.json` as it would be if there were no other level; the audit of the level reads it. */
export function toLevelIndex(
  header: PublishedHeader,
  { inputs, loaded, figures, measures, level }: ComputedLevel,
): PublishedIndex {
  const { datasets, frames } = loaded;
  const regions = regionsInput({ level, inputs, loaded });
  return toIndex(header, { inputs, datasets, measures, figures, frame: frames.units, regions });
}

/** The indexes of all levels as one, municipalities first. @throws Error when there is none */
export function mergeIndexes(indexes: readonly PublishedIndex[]): PublishedIndex {
  const [first] = indexes;
  if (first === undefined) throw new Error('no level to publish');
  return {
    ...first,
    areas: indexes.flatMap(({ areas }) => areas),
    indicators: indexes.flatMap(({ indicators }) => indicators),
    regions: indexes.flatMap(({ regions }) => regions),
    sources: indexes.flatMap(({ sources }) => sources).sort((a, b) => compareCodes(a.id, b.id)),
    breaks: indexes.flatMap(({ breaks }) => breaks),
  };
}

/** The places of a level with the breaks and notes that follow from their history, beside those that are written down. */
function regionsInput({ level, inputs, loaded }: LoadedLevel): RegionsInput {
  const { regions, release } = inputs;
  const { lineage, frames } = loaded;
  const period = release.year;
  const { numbers } = loaded.level;
  const units = numbers
    .filter((number) => isValidInPeriod(number, period))
    .sort((a, b) => compareCodes(a.code, b.code));
  const first = frames.units.grid.periods[0] ?? period;
  const history = { level, units, numbers, lineage, first };
  return {
    ...{ level, regions, lineage, period },
    breaks: [...breaksOfLevel(inputs, loaded), ...splitBreaks(history)],
    notes: level === 'kommune' ? mergeNotes(history) : new Map(),
    notices: noticesInForce(inputs),
  };
}

/** Notices that hold on the day of publication: a build has no other day than that. */
function noticesInForce({ notices, release }: Inputs): RegionsInput['notices'] {
  const inForce = notices
    .map(({ value }) => value)
    .filter(({ from, to }) => from <= release.published && (to === null || release.published <= to));
  return new Map(
    inForce.map(({ region }) => [
      region,
      inForce.filter((each) => each.region === region).map(({ text, link }) => ({ text, link })),
    ]),
  );
}

/** A break of a region is of the region's level; one of a key figure everywhere is of the key figure's. */
function breaksOfLevel({ breaks, areas }: Inputs, { level }: Loaded) {
  const codes = new Set([...level.numbers.map(({ code }) => code), ...level.averageCodes]);
  const ids = new Set(areas.flatMap(({ indicators }) => indicators.map(({ value }) => value.id)));
  return breaks
    .map(({ value }) => value)
    .filter(({ indicator, region }) =>
      region === null ? indicator !== null && ids.has(indicator) : codes.has(region),
    );
}
