import type { RevisedDataset } from '../contracts/rettelogg.ts';
import type { MeasureTerm } from '../domain/indicator.ts';
import { absent, emptyColumn, observationAt, setObservation } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import type { Period } from '../domain/region.ts';
import type { Release, ReleaseItem } from '../domain/rettelogg.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';
import type { Inputs } from './readInputs.ts';
import type { Computed } from './toRegionFile.ts';

/** What of the figures a day's log is about. */
export interface RetteloggScope {
  readonly revised: readonly RevisedDataset[];
  readonly measures: Inputs['measures'];
}

/**
 * The measures of the revised datasets, over municipalities, as far as they are published: as the one term of a
 * numerator or denominator, from the figures after suppression.
 */
export function toMeasureRelease({ frame, figures, measures }: Computed, scope: RetteloggScope): Release {
  const items = new Map<string, ReleaseItem>();
  for (const [id, published] of publishedMeasures(figures)) {
    const periods = periodsOf([id], scope);
    if (periods.size === 0 || items.has(id)) continue;
    const column = copyCells(frame, periods, (place, row) =>
      row < frame.memberCount ? observationAt(published, place) : absent('notApplicable'),
    );
    items.set(id, { column, decimals: measures.get(id)?.decimals ?? 0 });
  }
  return { grid: frame.grid, items };
}

/** The key figures that the revised datasets are in, over municipalities and averages. */
export function toIndicatorRelease({ frame, figures }: Computed, scope: RetteloggScope): Release {
  const items = figures.flatMap((figure): [string, ReleaseItem][] => {
    const { id, decimals, numerator, denominator } = figure.indicator;
    const periods = periodsOf(
      [...numerator, ...denominator].map(({ measure }) => measure),
      scope,
    );
    return periods.size === 0 ? [] : [[id, { column: publishedValues(figure, frame, periods), decimals }]];
  });
  return { grid: frame.grid, items: new Map(items) };
}

/** Years in which a dataset behind one of the measures was published anew. */
function periodsOf(
  measures: readonly string[],
  { revised, measures: all }: RetteloggScope,
): ReadonlySet<Period> {
  const datasets = new Set(
    all.filter(({ value }) => measures.includes(value.id)).map(({ value }) => value.dataset),
  );
  return new Set(revised.filter(({ dataset }) => datasets.has(dataset)).flatMap(({ periods }) => periods));
}

/** Measures that stand alone in a numerator or denominator, with what is published of them. */
function publishedMeasures(figures: readonly IndicatorFigures[]): [string, Column][] {
  return figures.flatMap(({ indicator, numerator, denominator }) => [
    ...loneTerm(indicator.numerator, numerator),
    ...loneTerm(indicator.denominator, denominator),
  ]);
}

function loneTerm(terms: readonly MeasureTerm[], column: Column | null): [string, Column][] {
  const [only] = terms;
  return only !== undefined && only.sign === 1 && terms.length === 1 && column !== null
    ? [[only.measure, column]]
    : [];
}

/** Key figure of every row, the averages as they are published. */
function publishedValues(figure: IndicatorFigures, frame: Frame, periods: ReadonlySet<Period>): Column {
  const width = frame.grid.periods.length;
  const averageAt = new Map(frame.averages.map(({ row }, index) => [row, index]));
  return copyCells(frame, periods, (place, row) => {
    const average = averageAt.get(row);
    if (average === undefined) return observationAt(figure.value, place);
    return figure.aggregates[average * width + (place % width)]?.observation ?? absent('missing');
  });
}

/** A column of the cells of some periods; the others are not applicable, before as after. */
function copyCells(
  frame: Frame,
  periods: ReadonlySet<Period>,
  cell: (place: number, row: number) => Observation,
): Column {
  const column = emptyColumn(frame.grid, 'notApplicable');
  const width = frame.grid.periods.length;
  frame.grid.periods.forEach((period, at) => {
    if (!periods.has(period)) return;
    for (let row = 0; row < frame.grid.regions.length; row += 1)
      setObservation(column, row * width + at, cell(row * width + at, row));
  });
  return column;
}
