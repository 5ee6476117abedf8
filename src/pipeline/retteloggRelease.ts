import type { RevisedDataset } from '../contracts/rettelogg.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Indicator, MeasureTerm } from '../domain/indicator.ts';
import { absent, emptyColumn, observationAt, setObservation } from '../domain/observation.ts';
import type { Column, Grid, Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import type { Release, ReleaseItem } from '../domain/rettelogg.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';
import type { Inputs } from './readInputs.ts';
import type { Computed } from './toRegionFile.ts';

/** What of the figures a day's log is about. */
export interface RetteloggScope {
  readonly revised: readonly RevisedDataset[];
  /** The supply of each dataset. */
  readonly supplies: ReadonlyMap<string, string>;
  readonly measures: Inputs['measures'];
}

/**
 * The measures of the revised datasets, over municipalities, as far as they are published: as the one term of a
 * numerator or denominator, from the figures after suppression. What one key figure hides of a measure is hidden.
 */
export function toMeasureRelease({ frame, figures, measures }: Computed, scope: RetteloggScope): Release {
  const grid = gridOf(frame, scope);
  const items = [...publishedMeasures(figures)].flatMap(([id, columns]): [string, ReleaseItem][] => {
    const periods = periodsOf([id], scope);
    if (periods.size === 0) return [];
    const column = copyCells({ frame, grid, periods }, (place, row) =>
      row < frame.memberCount ? mostHidden(columns, place) : absent('notApplicable'),
    );
    return [[id, { column, decimals: measures.get(id)?.decimals ?? 0 }]];
  });
  return { grid, items: new Map(items) };
}

/** The key figures that the revised datasets are in, over municipalities and averages. */
export function toIndicatorRelease({ frame, figures }: Computed, scope: RetteloggScope): Release {
  const grid = gridOf(frame, scope);
  const width = frame.grid.periods.length;
  const averageAt = new Map(frame.averages.map(({ row }, index) => [row, index]));
  const items = figures.flatMap(({ indicator, value, aggregates }): [string, ReleaseItem][] => {
    const { id, decimals } = indicator;
    const periods = periodsOf(measuresOf(indicator), scope);
    if (periods.size === 0) return [];
    const column = copyCells({ frame, grid, periods }, (place, row) => {
      const average = averageAt.get(row);
      if (average === undefined) return observationAt(value, place);
      return aggregates[average * width + (place % width)]?.observation ?? absent('missing');
    });
    return [[id, { column, decimals }]];
  });
  return { grid, items: new Map(items) };
}

/** All regions, and the years that any of the datasets was revised in: the same grid before and after. */
function gridOf(frame: Frame, { revised }: RetteloggScope): Grid {
  const periods = new Set(revised.flatMap((dataset) => dataset.periods));
  return { regions: frame.grid.regions, periods: [...periods].sort(compareCodes) };
}

function measuresOf({ numerator, denominator }: Indicator): string[] {
  return [...numerator, ...denominator].map(({ measure }) => measure);
}

/** Years in which a dataset behind one of the measures was published anew. */
function periodsOf(
  measures: readonly string[],
  { revised, supplies, measures: all }: RetteloggScope,
): ReadonlySet<Period> {
  const used = new Set(
    all.filter(({ value }) => measures.includes(value.id)).map(({ value }) => value.supply),
  );
  const isUsed = ({ dataset }: RevisedDataset) => used.has(supplies.get(dataset) ?? '');
  return new Set(revised.filter(isUsed).flatMap(({ periods }) => periods));
}

/** Measures that stand alone in a numerator or denominator, with the columns that are published of them. */
function publishedMeasures(figures: readonly IndicatorFigures[]): Map<string, Column[]> {
  const columns = new Map<string, Column[]>();
  const add = (terms: readonly MeasureTerm[], column: Column | null) => {
    const [only] = terms;
    if (only === undefined || only.sign !== 1 || terms.length > 1 || column === null) return;
    columns.set(only.measure, [...(columns.get(only.measure) ?? []), column]);
  };
  for (const { indicator, numerator, denominator } of figures) {
    add(indicator.numerator, numerator);
    add(indicator.denominator, denominator);
  }
  return columns;
}

function mostHidden(columns: readonly Column[], place: number): Observation {
  const [first = absent('missing'), ...others] = columns.map((column) => observationAt(column, place));
  return others.find(({ mask }) => mask === STATUS_BIT.suppressed) ?? first;
}

interface CopyTarget {
  readonly frame: Frame;
  readonly grid: Grid;
  /** Years of this item; in the others of the grid it is not applicable, before as after. */
  readonly periods: ReadonlySet<Period>;
}

function copyCells(
  { frame, grid, periods }: CopyTarget,
  cell: (place: number, row: number) => Observation,
): Column {
  const column = emptyColumn(grid, 'notApplicable');
  const width = frame.grid.periods.length;
  for (const [at, period] of grid.periods.entries()) {
    const source = frame.column.get(period);
    if (source === undefined || !periods.has(period)) continue;
    for (let row = 0; row < grid.regions.length; row += 1)
      setObservation(column, row * grid.periods.length + at, cell(row * width + source, row));
  }
  return column;
}
