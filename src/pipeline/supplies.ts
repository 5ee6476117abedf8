import { compareCodes } from '../domain/compareCodes.ts';
import { observationAt, setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { Frame } from './frame.ts';
import type { Frames, LoadedDataset } from './loadDataset.ts';
import { baseColumn } from './restate.ts';

/** One quantity over both frames. */
export interface QuantityColumns {
  /** By municipality number; null when it is known only by the borders of 2024. */
  readonly numbers: Column | null;
  readonly units: Column;
}

/** One quantity as one dataset has it. */
export interface Candidate extends QuantityColumns {
  readonly dataset: LoadedDataset;
}

/** One quantity, each year from the datasets of one provenance. */
export interface SuppliedColumns extends QuantityColumns {
  /** By period of the frames: the datasets that the figures are from; empty where there are none. */
  readonly sources: readonly (readonly LoadedDataset[])[];
}

/**
 * How good a dataset is for a measure and year, the best first. Part of a country is last: modelled figures for all are
 * comparable with each other, and official ones for a few must not stand among them as if they were.
 */
const ORDER = ['official full', 'estimated full', 'modelled full', 'modelled partial', 'official partial'];

function placeInOrder({ manifest: { provenance, coverage } }: LoadedDataset): number {
  const place = ORDER.indexOf(`${provenance} ${coverage}`);
  return place < 0 ? ORDER.length : place;
}

/** The datasets of each supply, the best first, those that are equally good by their ids. */
export function datasetsBySupply(
  datasets: readonly LoadedDataset[],
  of: 'measures' | 'keyFigures' = 'measures',
): ReadonlyMap<string, readonly LoadedDataset[]> {
  const ordered = datasets
    .filter(({ manifest }) => (manifest.kind === 'keyFigures') === (of === 'keyFigures'))
    .sort((a, b) => placeInOrder(a) - placeInOrder(b) || compareCodes(a.manifest.id, b.manifest.id));
  return Map.groupBy(ordered, ({ manifest }) => manifest.measures);
}

/**
 * Merges what several datasets have of one quantity, year by year. The best dataset with a figure for anybody that year
 * has the year, with equally good ones for the cells it lacks; what others have of that year is not seen.
 *
 * @param candidates the best first
 */
export function mergeCandidates(candidates: readonly Candidate[], frames: Frames): SuppliedColumns {
  const winners = frames.units.grid.periods.map((_, at) => winnersOf(candidates, frames, at));
  const chosen = winners.map((list, at) => (list.length > 0 ? list : silentOnes(candidates, frames, at)));
  return {
    ...mergeByPeriod(candidates, chosen, frames),
    sources: winners.map((list) => list.map(({ dataset }) => dataset)),
  };
}

/** A column by its name, each year from the datasets that a measure of the supply is from. */
export function columnOfSupply(
  sources: SuppliedColumns['sources'],
  name: string,
  frames: Frames,
): QuantityColumns {
  const candidates = [...new Set(sources.flat())].flatMap((dataset): Candidate[] => {
    const units = dataset.units.get(name);
    return units ? [{ dataset, numbers: dataset.numbers?.get(name) ?? null, units }] : [];
  });
  const chosen = sources.map((list) => candidates.filter(({ dataset }) => list.includes(dataset)));
  return mergeByPeriod(candidates, chosen, frames);
}

function winnersOf(candidates: readonly Candidate[], frames: Frames, at: number): Candidate[] {
  const said = candidates.map((candidate) => sayingOf(candidate, frames, at));
  const most = Math.max(NOTHING, ...said);
  if (most === NOTHING) return [];
  const speaking = candidates.filter((_, index) => said[index] === most);
  const best = Math.min(...speaking.map(({ dataset }) => placeInOrder(dataset)));
  return speaking.filter(({ dataset }) => placeInOrder(dataset) === best);
}

/** Where nobody has anything to say, the statuses are those of a dataset that has rows, if only to tell what cannot be. */
function silentOnes(candidates: readonly Candidate[], frames: Frames, at: number): Candidate[] {
  const period = frames.units.grid.periods[at] ?? '';
  const withRows = candidates.find(({ dataset }) => dataset.periods.includes(period));
  return [withRows ?? candidates[0]].flatMap((found) => found ?? []);
}

const [NOTHING, REASON, FIGURE] = [0, 1, 2];

/** What a dataset has of a year: a figure for anybody, only reasons for having none, or nothing. */
function sayingOf({ numbers, units }: Candidate, frames: Frames, at: number): number {
  const width = frames.units.grid.periods.length;
  const silent = STATUS_BIT.missing | STATUS_BIT.notApplicable;
  let saying = NOTHING;
  for (const { masks } of numbers ? [units, numbers] : [units]) {
    for (let place = at; place < masks.length; place += width) {
      const mask = masks[place] ?? STATUS_BIT.missing;
      if (!isAbsent(mask)) return FIGURE;
      if ((mask & silent) === 0) saying = REASON;
    }
  }
  return saying;
}

/** Columns that take each period from the candidates chosen for it; those of a lone candidate are its own. */
function mergeByPeriod(
  candidates: readonly Candidate[],
  chosen: readonly (readonly Candidate[])[],
  frames: Frames,
): QuantityColumns {
  const [only] = candidates;
  if (only && candidates.length === 1) return { numbers: only.numbers, units: only.units };
  const units = baseColumn(frames.units);
  const numbers = baseColumn(frames.numbers);
  let areNumbersKnown = true;
  chosen.forEach((list, at) => {
    for (const candidate of list) {
      fillPeriod(units, candidate.units, frames.units, at);
      const own = candidate.numbers ?? numbersOfPeriod(candidate.units, frames, at);
      if (own === undefined) areNumbersKnown &&= sayingOf(candidate, frames, at) === NOTHING;
      else fillPeriod(numbers, own, frames.numbers, at);
    }
  });
  return { units, numbers: areNumbersKnown ? numbers : null };
}

/** Gives the cells of one period that are still missing what another column has. */
function fillPeriod(target: Column, source: Column, { grid }: Frame, at: number): void {
  for (let place = at; place < target.masks.length; place += grid.periods.length)
    if (target.masks[place] === STATUS_BIT.missing)
      setObservation(target, place, observationAt(source, place));
}

/**
 * What is known by the borders of 2024, by the numbers of one period; undefined when these are other municipalities,
 * so that it cannot be told.
 */
function numbersOfPeriod(units: Column, frames: Frames, at: number): Column | undefined {
  const width = frames.units.grid.periods.length;
  const column = baseColumn(frames.numbers);
  for (let place = at; place < frames.units.parts.length; place += width) {
    const [number, ...others] = frames.units.parts[place] ?? [];
    if (others.length > 0) return undefined;
    if (number === undefined) continue;
    setObservation(column, number * width + at, observationAt(units, place));
  }
  frames.units.averages.forEach(({ row }, index) => {
    const target = frames.numbers.averages[index]?.row ?? 0;
    setObservation(column, target * width + at, observationAt(units, row * width + at));
  });
  return column;
}
