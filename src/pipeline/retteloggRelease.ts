import type { RevisedDataset } from '../contracts/rettelogg.ts';
import type { Indicator, MeasureTerm } from '../domain/indicator.ts';
import { absent, emptyColumn, observationAt, setObservation } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
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
  readonly inputs: Pick<Inputs, 'measures'>;
  readonly published: Computed;
}

/**
 * The measures of the revised datasets, over municipalities, as far as they are published: as the one term of a
 * numerator or denominator, from the figures after suppression.
 */
export function toMeasureRelease(computed: Computed, scope: RetteloggScope): Release {
  const { frame } = computed;
  const now = new Map(publishedMeasures(scope.published.figures));
  const items = new Map<string, ReleaseItem>();
  for (const [id, column] of publishedMeasures(computed.figures)) {
    const periods = periodsOf([id], scope);
    if (periods.size === 0 || items.has(id)) continue;
    const hidden = now.get(id);
    const part = copyCells(frame, periods, (place, row) => {
      if (row >= frame.memberCount) return absent('notApplicable');
      return isHiddenNow(hidden, placeIn(scope.published.frame, frame, place))
        ? absent('suppressed')
        : observationAt(column, place);
    });
    items.set(id, { column: part, decimals: computed.measures.get(id)?.decimals ?? 0 });
  }
  return { grid: frame.grid, items };
}

/** The key figures that the revised datasets are in, over municipalities and averages. */
export function toIndicatorRelease(computed: Computed, scope: RetteloggScope): Release {
  const { frame, figures } = computed;
  const now = new Map(
    scope.published.figures.map((figure) => [
      figure.indicator.id,
      publishedValues(figure, scope.published.frame),
    ]),
  );
  const items = figures.flatMap((figure): [string, ReleaseItem][] => {
    const { indicator } = figure;
    const periods = periodsOf(measuresOf(indicator), scope);
    if (periods.size === 0) return [];
    const values = publishedValues(figure, frame);
    const hidden = now.get(indicator.id);
    const column = copyCells(frame, periods, (place) =>
      isHiddenNow(hidden, placeIn(scope.published.frame, frame, place))
        ? absent('suppressed')
        : observationAt(values, place),
    );
    return [[indicator.id, { column, decimals: indicator.decimals }]];
  });
  return { grid: frame.grid, items: new Map(items) };
}

/** Years in which a dataset behind one of the measures was published anew. */
function periodsOf(measures: readonly string[], { revised, inputs }: RetteloggScope): ReadonlySet<Period> {
  const datasets = new Set(
    inputs.measures.filter(({ value }) => measures.includes(value.id)).map(({ value }) => value.dataset),
  );
  return new Set(revised.filter(({ dataset }) => datasets.has(dataset)).flatMap(({ periods }) => periods));
}

function measuresOf({ numerator, denominator }: Indicator): string[] {
  return [...numerator, ...denominator].map(({ measure }) => measure);
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
function publishedValues(figure: IndicatorFigures, frame: Frame): Column {
  const column = copyCells(frame, new Set(frame.grid.periods), (place) => observationAt(figure.value, place));
  const width = frame.grid.periods.length;
  frame.averages.forEach(({ row }, index) => {
    for (let period = 0; period < width; period += 1) {
      const { observation = absent('missing') } = figure.aggregates[index * width + period] ?? {};
      setObservation(column, row * width + period, observation);
    }
  });
  return column;
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

/** The place of a cell in another frame; undefined when it has no such region or period. */
function placeIn(target: Frame, source: Frame, place: number): number | undefined {
  const width = source.grid.periods.length;
  const row = target.rows.get(source.grid.regions[Math.floor(place / width)] ?? '');
  const column = target.column.get(source.grid.periods[place % width] ?? '');
  return row === undefined || column === undefined ? undefined : row * target.grid.periods.length + column;
}

function isHiddenNow(column: Column | undefined, place: number | undefined): boolean {
  if (column === undefined || place === undefined) return false;
  return ((column.masks[place] ?? 0) & STATUS_BIT.suppressed) !== 0;
}
