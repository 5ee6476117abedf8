import { hasErrors } from '../contracts/parsed.ts';
import { SCHEMA_VERSION } from '../contracts/published.ts';
import type { PublishedHeader } from '../contracts/published.ts';
import { buildLineage } from '../domain/lineage.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/region.ts';
import { allIndicators, checkDefinitions } from './checkDefinitions.ts';
import { checkDenominators } from './checkDenominators.ts';
import { computeAverages } from './computeAverages.ts';
import { computeIndicators } from './computeIndicators.ts';
import { computeMeasures } from './computeMeasures.ts';
import { dataVersion } from './dataVersion.ts';
import type { Files } from './files.ts';
import { numberFrame, unitFrame } from './frame.ts';
import { loadDataset } from './loadDataset.ts';
import type { Frames } from './loadDataset.ts';
import { withoutModelled } from './officialOnly.ts';
import { toProblemsFile } from './problems.ts';
import { readInputs } from './readInputs.ts';
import type { Inputs } from './readInputs.ts';
import { kostraYear, makeRowLocator } from './rowLocator.ts';
import { suppress } from './suppress.ts';
import { toAreaFile } from './toAreaFile.ts';
import { toIndex } from './toIndex.ts';
import type { IndexInput } from './toIndex.ts';
import { toRegionFile } from './toRegionFile.ts';

export interface BuildOptions {
  /** Leaves out everything modelled. */
  readonly officialOnly?: boolean;
  /** Told after each step what it made and how many. */
  readonly onStep?: (step: string, count: number, of: string) => void;
}

/** A file to be published: path below the output folder, and text. */
export type PublishedFile = readonly [path: string, text: string];

export interface Build {
  readonly problems: readonly Problem[];
  /** Undefined when there is an error. Made one at a time as they are asked for: together they may be large. */
  readonly files: Iterable<PublishedFile> | undefined;
}

/** The whole chain from input files to published files: read → check → compute → suppress → publish. Touches no disk itself. */
export function buildData(
  files: Files,
  { officialOnly = false, onStep = () => undefined }: BuildOptions = {},
): Build {
  const read = readInputs(files);
  const problems: Problem[] = [...read.problems];
  if (read.value === undefined) return { problems, files: undefined };
  const inputs = officialOnly ? withoutModelled(read.value) : read.value;
  onStep('read', inputs.datasets.length, 'datasets');

  problems.push(...checkDefinitions(inputs));
  const { kommuner, changes } = inputs.regions;
  const lineage = buildLineage(kommuner, changes);
  const frames = makeFrames(inputs, lineage);
  const locator = makeRowLocator({ regions: inputs.regions, lineage, releaseYear: inputs.release.year });
  const loaded = inputs.datasets.map((dataset) => loadDataset(dataset, frames, locator));
  problems.push(...loaded.flatMap((result) => result.problems));
  onStep('check', problems.length, 'problems');
  if (hasErrors(problems)) return { problems, files: undefined };

  const datasets = loaded.map(({ dataset }) => dataset);
  const measures = computeMeasures(
    inputs.measures.map(({ value }) => value),
    datasets,
    frames,
  );
  const definitions = allIndicators(inputs);
  const own = computeIndicators(
    definitions.map(({ value }) => value),
    measures,
    frames.units,
  );
  onStep('key figures', own.length, 'computed');
  const withheld = inputs.withheld.map(({ value }) => value);
  const averaged = computeAverages({ figures: own, measures, frames, withheld });
  onStep('averages', frames.units.averages.length, 'regions');
  const suppressed = suppress(averaged, inputs);
  problems.push(...checkDenominators(own, definitions, frames.units), ...suppressed.problems);
  if (hasErrors(problems)) return { problems, files: undefined };

  const breaks = inputs.breaks.map(({ value }) => value);
  const period = inputs.release.year;
  const index: IndexInput = {
    ...{ inputs, datasets, measures, figures: suppressed.figures, frame: frames.units },
    regions: { regions: inputs.regions, lineage, breaks, period },
  };
  const header = { schemaVersion: SCHEMA_VERSION, dataVersion: dataVersion(files), release: inputs.release };
  return { problems, files: publishedFiles(header, index, problems) };
}

function makeFrames(inputs: Inputs, lineage: Lineage): Frames {
  const { kommuner, fylker, kommunegrupper, memberships } = inputs.regions;
  const periods = allPeriods(inputs);
  const input = { kommuner, fylker, groups: kommunegrupper, memberships, periods, unitOf: lineage.unitOf };
  const numbers = numberFrame(input);
  return { numbers, units: unitFrame(input, numbers) };
}

/** Every year from the first that any dataset has to the last, and to the year of the release. */
function allPeriods({ datasets, release }: Inputs): Period[] {
  const years = new Set([release.year]);
  for (const { manifest, tables } of datasets)
    for (const { table } of tables) {
      const at = table.header.indexOf(manifest.period.column);
      for (const { cells } of table.rows)
        years.add(kostraYear(cells[at] ?? '', manifest.period.offset) ?? release.year);
    }
  const sorted = [...years].map(Number).sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  return Array.from({ length: (sorted.at(-1) ?? 0) - first + 1 }, (_, index) => String(first + index));
}

function* publishedFiles(
  header: PublishedHeader,
  input: IndexInput,
  problems: readonly Problem[],
): Generator<PublishedFile> {
  const index = toIndex(header, input);
  const measures = new Map([...input.measures].map(([id, { measure }]) => [id, measure]));
  const computed = { frame: input.frame, figures: input.figures, measures };
  const regions = index.regions.map(({ code }) => code);
  yield ['index.json', toJson(index)];
  for (const region of index.regions)
    yield [`region/${region.code}.json`, toJson(toRegionFile(header, region, computed))];
  for (const { id } of index.areas)
    yield [`omrade/${id}.json`, toJson(toAreaFile(header, { id, regions }, computed))];
  yield ['problems.json', toProblemsFile(problems)];
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}
