import { absent, observationAt, setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import type { Aggregate } from '../domain/average.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';
import type { LoadedDataset } from './loadDataset.ts';
import { datasetsBySupply } from './supplies.ts';

/**
 * Key figures as they are published, where the measures give none: a year in which nobody has a figure, neither a region
 * nor an average, is taken whole from a dataset of key figures. Single holes are never filled, so that what was computed
 * and what was published do not stand side by side. Such figures have no numerator and no denominator.
 */
export function withKeyFigures(
  figures: readonly IndicatorFigures[],
  datasets: readonly LoadedDataset[],
  frame: Frame,
): IndicatorFigures[] {
  const published = [...datasetsBySupply(datasets, 'keyFigures').values()].flat();
  return figures.map((figure) => {
    const own = published.flatMap((dataset) => {
      const column = dataset.units.get(figure.indicator.id);
      return column ? [{ dataset, column }] : [];
    });
    if (own.length === 0) return figure;
    const shown = new Map<number, Published>();
    frame.grid.periods.forEach((_, at) => {
      if (hasFigure(figure, frame, at)) return;
      const found = own.find(({ column }) => hasValue(column, frame, at));
      if (found) shown.set(at, found);
    });
    return shown.size === 0 ? figure : withPublished(figure, frame, shown);
  });
}

interface Published {
  readonly dataset: LoadedDataset;
  readonly column: Column;
}

function hasFigure({ value, aggregates }: IndicatorFigures, frame: Frame, at: number): boolean {
  const width = frame.grid.periods.length;
  return (
    hasValue(value, frame, at) ||
    aggregates.some(({ observation }, index) => index % width === at && !isAbsent(observation.mask))
  );
}

function hasValue({ masks }: Column, { grid }: Frame, at: number): boolean {
  for (let place = at; place < masks.length; place += grid.periods.length)
    if (!isAbsent(masks[place] ?? STATUS_BIT.missing)) return true;
  return false;
}

/** Only what is missing is replaced: a figure that is withheld, hidden or cannot exist stays so. */
function withPublished(
  figure: IndicatorFigures,
  frame: Frame,
  shown: ReadonlyMap<number, Published>,
): IndicatorFigures {
  const width = frame.grid.periods.length;
  const value = { values: figure.value.values.slice(), masks: figure.value.masks.slice() };
  for (const [at, { column }] of shown)
    for (let place = at; place < value.masks.length; place += width)
      if (value.masks[place] === STATUS_BIT.missing)
        setObservation(value, place, observationAt(column, place));
  const aggregates = figure.aggregates.map((aggregate, index): Aggregate => {
    const column = shown.get(index % width)?.column;
    const row = frame.averages[Math.floor(index / width)]?.row;
    if (column === undefined || row === undefined || aggregate.observation.mask !== STATUS_BIT.missing)
      return aggregate;
    const observation = observationAt(column, row * width + (index % width));
    return isAbsent(observation.mask) ? aggregate : { ...NOT_COMPUTED, observation };
  });
  const keyFigures = new Map([...shown].map(([at, { dataset }]) => [at, dataset]));
  const without = (part: Column) => withoutPeriods(part, [...shown.keys()], width);
  return {
    ...{ indicator: figure.indicator, value, aggregates, keyFigures },
    numerator: without(figure.numerator),
    denominator: figure.denominator && without(figure.denominator),
  };
}

function withoutPeriods({ values, masks }: Column, periods: readonly number[], width: number): Column {
  const column = { values: values.slice(), masks: masks.slice() };
  for (const at of periods)
    for (let place = at; place < masks.length; place += width)
      if (!isAbsent(masks[place] ?? 0)) setObservation(column, place, absent('missing'));
  return column;
}

const NOT_COMPUTED = {
  numerator: null,
  denominator: null,
  coverage: { used: 0, missing: 0, imputed: 0 },
} as const;
