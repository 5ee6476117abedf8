import type { AccountTables } from '../domain/accounts/accountTables.ts';
import { buildLineage } from '../domain/lineage.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period, UnitLevel } from '../domain/region.ts';
import { checkFunctionLevels } from './checkFunctionLevels.ts';
import { numberFrame, unitFrame } from './frame.ts';
import { levelRegions } from './levelRegions.ts';
import type { LevelRegions } from './levelRegions.ts';
import { loadAccounts } from './loadAccounts.ts';
import { loadDataset } from './loadDataset.ts';
import type { Frames, LoadedDataset } from './loadDataset.ts';
import type { Inputs } from './readInputs.ts';
import { kostraYear, makeRowLocator } from './rowLocator.ts';

/** All figures of all datasets of a level, in the frames they are computed in. */
export interface Loaded {
  readonly level: LevelRegions;
  readonly lineage: Lineage;
  readonly frames: Frames;
  readonly datasets: readonly LoadedDataset[];
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  readonly level: UnitLevel;
  /** Years of the frames; those of the datasets themselves when left out. */
  readonly periods?: readonly Period[];
}

/**
 * Datasets of accounts are left out when what they are read by has errors, or is not there.
 * @param inputs of one level (`inputsOfLevel`)
 */
export function loadDatasets(inputs: Inputs, options: LoadOptions = { level: 'kommune' }): Loaded {
  const releaseYear = inputs.release.year;
  const level = levelRegions(inputs.regions, options.level, releaseYear);
  const lineage = buildLineage(level.numbers, level.changes);
  const frames = makeFrames({ level, lineage, periods: options.periods ?? allPeriods(inputs) });
  const locator = makeRowLocator({ regions: level, lineage, releaseYear });
  const { accounts } = inputs;
  const loaded = inputs.datasets.flatMap((dataset) => {
    if (dataset.manifest.kind !== 'accounts') return [loadDataset(dataset, frames, locator)];
    return accounts ? [loadAccounts(dataset, accounts.tables, { frames, locator })] : [];
  });
  return {
    level,
    lineage,
    frames,
    datasets: loaded.map(({ dataset }) => dataset),
    problems: [
      ...loaded.flatMap(({ problems }) => problems),
      ...(accounts ? checkFunctions(inputs, accounts.tables, options.level) : []),
    ],
  };
}

function checkFunctions({ datasets }: Inputs, accountTables: AccountTables, level: UnitLevel): Problem[] {
  return datasets
    .filter(({ manifest }) => manifest.kind === 'accounts')
    .flatMap(({ tables }) => tables.flatMap(({ table }) => checkFunctionLevels(table, accountTables, level)));
}

interface FramesInput {
  readonly level: LevelRegions;
  readonly lineage: Lineage;
  readonly periods: readonly Period[];
}

function makeFrames({ level, lineage, periods }: FramesInput): Frames {
  const input = { regions: level, periods, unitOf: lineage.unitOf };
  const numbers = numberFrame(input);
  return { numbers, units: unitFrame(input, numbers) };
}

/** Every year from the first that any dataset has to the last, the year of the release included. */
export function allPeriods({ datasets, release }: Pick<Inputs, 'datasets' | 'release'>): Period[] {
  const years = new Set([Number(release.year)]);
  for (const { manifest, tables } of datasets)
    for (const { table } of tables) {
      const at = table.header.indexOf(manifest.period.column);
      for (const text of new Set(table.rows.map(({ cells }) => cells[at] ?? ''))) {
        const period = kostraYear(text, manifest.period.offset);
        if (period !== undefined) years.add(Number(period));
      }
    }
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}
