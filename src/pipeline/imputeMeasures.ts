import { imputeFromGroupRate, imputeFromLastYear } from '../domain/imputation.ts';
import type { Imputation } from '../domain/indicator.ts';
import { emptyColumn, observationAt, setObservation } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import type { Frames } from './loadDataset.ts';

/** Columns of one measure as totals use them: filled where the measure declares how, over each frame it is known in. */
export interface FilledColumns {
  readonly numbers: Column | null;
  readonly units: Column;
}

/** Every measure as totals use it. Those that declare no imputation are the measure's own columns. */
export function imputeMeasures(
  measures: ReadonlyMap<string, MeasureColumns>,
  frames: Frames,
): ReadonlyMap<string, FilledColumns> {
  return new Map(
    [...measures].map(([id, { measure, numbers, units, sources }]) => {
      const { imputation = { kind: 'none' } } = measure;
      if (imputation.kind === 'none') return [id, { numbers, units }];
      const per = imputation.kind === 'groupRate' ? measures.get(imputation.per) : undefined;
      // Of a year that no dataset is of, there is nobody who is late.
      const mayStandIn = (from: number, at: number) =>
        (sources[at] ?? []).length > 0 && (isModelledIn(sources, at) || !isModelledIn(sources, from));
      const overNumbers = numbers && (imputation.kind !== 'groupRate' || per?.numbers);
      return [
        id,
        {
          numbers: overNumbers
            ? fillColumn({
                ...{ column: numbers, per: per?.numbers, frame: frames.numbers, imputation, mayStandIn },
                earlier: (row, at) => underEarlierNumbers({ units, frames, row, at }),
              })
            : null,
          units: fillColumn({
            ...{ column: units, per: per?.units, frame: frames.units, imputation, mayStandIn },
          }),
        },
      ];
    }),
  );
}

function isModelledIn(sources: MeasureColumns['sources'], at: number): boolean {
  return (sources[at] ?? []).some(({ manifest }) => manifest.provenance === 'modelled');
}

interface FillInput {
  readonly column: Column;
  readonly per: Column | null | undefined;
  readonly frame: Frame;
  readonly imputation: Imputation;
  /**
   * Whether figures of one period may fill another: a year without source is not filled, nor an official total with what
   * was modelled.
   */
  readonly mayStandIn: (from: number, at: number) => boolean;
  /** The year before of a row that did not exist then, if it can be told. */
  readonly earlier?: (row: number, at: number) => Observation | undefined;
}

function fillColumn({ column, per, frame, imputation, mayStandIn, earlier }: FillInput): Column {
  const { periods } = frame.grid;
  const filled = emptyColumn(frame.grid);
  filled.values.set(column.values);
  filled.masks.set(column.masks);
  periods.forEach((period, at) => {
    const from = imputation.kind === 'groupRate' ? at : frame.column.get(String(Number(period) - 1));
    const isFillable = from !== undefined && hasAny(column, frame, from) && lacksAny(column, frame, at);
    if (!isFillable || !mayStandIn(from, at)) return;
    const figures = slice(column, frame, at);
    const stood = imputation.kind === 'groupRate' ? groupRate(figures, at) : lastYear(figures, at, from);
    stood.forEach((observation, row) => setObservation(filled, row * periods.length + at, observation));
  });
  return filled;

  function lastYear(figures: readonly Observation[], at: number, before: number): readonly Observation[] {
    const previous = slice(column, frame, before).map((observation, row) => {
      const existed = frame.exists[row * periods.length + before] === 1;
      return existed ? observation : (earlier?.(row, at) ?? observation);
    });
    return imputeFromLastYear(figures, previous);
  }

  function groupRate(figures: readonly Observation[], at: number): readonly Observation[] {
    const groups = frame.groups[at] ?? [];
    return per ? imputeFromGroupRate({ figures, per: slice(per, frame, at), groups }) : figures;
  }
}

/** Whether a member lacks the figure, so that there is something to fill. Most columns lack none in most years. */
function lacksAny({ masks }: Column, { grid, memberCount }: Frame, at: number): boolean {
  const width = grid.periods.length;
  for (let row = 0; row < memberCount; row += 1)
    if (masks[row * width + at] === STATUS_BIT.missing) return true;
  return false;
}

function hasAny({ masks }: Column, { grid, memberCount }: Frame, at: number): boolean {
  const width = grid.periods.length;
  for (let row = 0; row < memberCount; row += 1)
    if (!isAbsent(masks[row * width + at] ?? STATUS_BIT.missing)) return true;
  return false;
}

interface NewNumber {
  readonly units: Column;
  readonly frames: Frames;
  /** Row of the number in the frame of numbers, and the period in which it is lacking. */
  readonly row: number;
  readonly at: number;
}

/**
 * What the municipality had the year before under the number or numbers it then had: a number that is new by a renaming
 * or a merger is the whole of a unit whose series goes further back. Undefined when it is not, as after a split.
 */
function underEarlierNumbers({ units, frames, row, at }: NewNumber): Observation | undefined {
  const { grid, parts, rows } = frames.units;
  const unit = rows.get(frames.numbers.grid.regions[row] ?? '');
  if (unit === undefined || at === 0) return undefined;
  const place = unit * grid.periods.length + at;
  const isWhole = parts[place]?.length === 1 && parts[place][0] === row;
  return isWhole ? observationAt(units, place - 1) : undefined;
}

/** Observations of all members in one period. */
function slice(column: Column, frame: Frame, at: number): Observation[] {
  const width = frame.grid.periods.length;
  return Array.from({ length: frame.memberCount }, (_, row) => observationAt(column, row * width + at));
}
