import { buildLineage } from '../domain/lineage.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/region.ts';
import { numberFrame, unitFrame } from './frame.ts';
import { loadAccounts } from './loadAccounts.ts';
import { loadDataset } from './loadDataset.ts';
import type { Frames, LoadedDataset } from './loadDataset.ts';
import type { Inputs } from './readInputs.ts';
import { kostraYear, makeRowLocator } from './rowLocator.ts';

/** All figures of all datasets, in the frames they are computed in. */
export interface Loaded {
  readonly lineage: Lineage;
  readonly frames: Frames;
  readonly datasets: readonly LoadedDataset[];
  readonly problems: readonly Problem[];
}

/** Datasets of accounts are left out when what they are read by has errors, or is not there. */
export function loadDatasets(inputs: Inputs): Loaded {
  const { kommuner, changes } = inputs.regions;
  const lineage = buildLineage(kommuner, changes);
  const frames = makeFrames(inputs, lineage);
  const locator = makeRowLocator({ regions: inputs.regions, lineage, releaseYear: inputs.release.year });
  const { accounts } = inputs;
  const loaded = inputs.datasets.flatMap((dataset) => {
    if (dataset.manifest.kind !== 'accounts') return [loadDataset(dataset, frames, locator)];
    return accounts ? [loadAccounts(dataset, accounts.tables, { frames, locator })] : [];
  });
  return {
    lineage,
    frames,
    datasets: loaded.map(({ dataset }) => dataset),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

function makeFrames(inputs: Inputs, lineage: Lineage): Frames {
  const { kommuner, fylker, kommunegrupper, memberships } = inputs.regions;
  const input = {
    ...{ kommuner, fylker, groups: kommunegrupper, memberships, unitOf: lineage.unitOf },
    ...{ periods: allPeriods(inputs), newest: inputs.release.year },
  };
  const numbers = numberFrame(input);
  return { numbers, units: unitFrame(input, numbers) };
}

/** Every year from the first that any dataset has to the last, the year of the release included. */
function allPeriods({ datasets, release }: Inputs): Period[] {
  const years = new Set([Number(release.year)]);
  for (const { manifest, tables } of datasets)
    for (const { table } of tables) {
      const at = table.header.indexOf(manifest.period.column);
      for (const { cells } of table.rows) {
        const period = kostraYear(cells[at] ?? '', manifest.period.offset);
        if (period !== undefined) years.add(Number(period));
      }
    }
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}
