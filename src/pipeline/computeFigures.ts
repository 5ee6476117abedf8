import type { Problem } from '../domain/problem.ts';
import { isValidInPeriod } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';
import { allIndicators } from './checkDefinitions.ts';
import { checkDenominators } from './checkDenominators.ts';
import { computeAverages } from './computeAverages.ts';
import { computeIndicators } from './computeIndicators.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { computeMeasures } from './computeMeasures.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import { inputsOfLevel } from './inputsOfLevel.ts';
import { withKeyFigures } from './keyFigures.ts';
import { loadDatasets } from './loadDatasets.ts';
import type { Loaded } from './loadDatasets.ts';
import type { Inputs } from './readInputs.ts';
import type { ComputedRelease } from './protectLog.ts';
import { suppress } from './suppress.ts';
import type { Computed } from './toRegionFile.ts';

export interface Figures {
  readonly figures: readonly IndicatorFigures[];
  readonly measures: ReadonlyMap<string, MeasureColumns>;
  readonly problems: readonly Problem[];
}

/** Told after each step what it made and how many. */
export type OnStep = (step: string, count: number, of: string) => void;

/**
 * From loaded figures to those that may be published: measures → key figures → averages → published key figures where
 * there are none → suppression.
 * @param inputs of the level that was loaded (`inputsOfLevel`)
 * @throws Error on definitions that do not fit together; `checkDefinitions` is to have found them
 */
export function computeFigures(inputs: Inputs, loaded: Loaded, onStep?: OnStep): Figures {
  const { frames, datasets } = loaded;
  const definitions = allIndicators(inputs);
  const measures = computeMeasures(
    inputs.measures.map(({ value }) => value),
    datasets,
    frames,
  );
  const own = computeIndicators(
    definitions.map(({ value }) => value),
    measures,
    frames.units,
  );
  const withheld = inputs.withheld.map(({ value }) => value);
  const averaged = withKeyFigures(
    computeAverages({ figures: own, measures, frames, withheld }),
    datasets,
    frames.units,
  );
  onStep?.('compute', averaged.length, 'key figures');
  const sums = inputs.sums.map(({ value }) => value);
  const publishedRows = rowsInForce(inputs, loaded);
  const suppressed = suppress({ figures: averaged, measures, frames, sums, publishedRows });
  onStep?.('suppress', suppressed.primary + suppressed.secondary, 'counts hidden');
  return {
    figures: suppressed.figures,
    measures,
    problems: checkDenominators(own, definitions, frames.units),
  };
}

/** Rows of units in force, which are published; historic ones are in the averages of their years alone. */
function rowsInForce({ release }: Inputs, { level, frames }: Loaded): Set<number> {
  const inForce = level.numbers.filter((number) => isValidInPeriod(number, release.year));
  return new Set(inForce.flatMap(({ code }) => frames.units.rows.get(code) ?? []));
}

/** The whole way from inputs to the figures of a level that may be published, for comparing publications. */
export function computePublished(inputs: Inputs, level: UnitLevel = 'kommune'): ComputedRelease {
  const own = inputsOfLevel(inputs, level);
  const loaded = loadDatasets(own, { level });
  const { figures, measures } = computeFigures(own, loaded);
  return { frame: loaded.frames.units, figures, measures: plainMeasures(measures), columns: measures };
}

export function plainMeasures(measures: ReadonlyMap<string, MeasureColumns>): Computed['measures'] {
  return new Map([...measures].map(([id, { measure }]) => [id, measure]));
}
