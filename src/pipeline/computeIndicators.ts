import type { Aggregate } from '../domain/average.ts';
import type { Indicator } from '../domain/indicator.ts';
import { observationAt, setObservation } from '../domain/observation.ts';
import type { Column } from '../domain/observation.ts';
import { computeRatio, computeScaled } from '../domain/ratio.ts';
import { combineColumns } from './computeMeasures.ts';
import type { MeasureColumns } from './computeMeasures.ts';
import type { Frame } from './frame.ts';
import type { LoadedDataset } from './loadDataset.ts';
import { baseColumn } from './restate.ts';

/** A key figure over the frame of municipalities as they are now; unrounded. Columns may be shared: not to be changed. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** In the rows of averages only what the source itself gives; what is published for them is in `aggregates`. */
  readonly value: Column;
  readonly numerator: Column;
  /** Null when the figure has no denominator. */
  readonly denominator: Column | null;
  /** The averages, by the order of the frame's averages, then period; empty until `computeAverages` has run. */
  readonly aggregates: readonly Aggregate[];
  /** By period (its place in the frame): where the values are published ones, the dataset that they are from. */
  readonly keyFigures?: ReadonlyMap<number, LoadedDataset> | undefined;
}

/** The key figures of all municipalities, and the averages that the sources give. */
export function computeIndicators(
  indicators: readonly Indicator[],
  measures: ReadonlyMap<string, MeasureColumns>,
  frame: Frame,
): IndicatorFigures[] {
  const columnOf = (id: string) => measures.get(id)?.units;
  return indicators.map((indicator) => {
    const numerator = combineColumns(frame, indicator.numerator, columnOf);
    const denominator =
      indicator.denominator.length === 0 ? null : combineColumns(frame, indicator.denominator, columnOf);
    const value = computeValues({ frame, indicator, numerator, denominator });
    return { indicator, value, numerator, denominator, aggregates: [] };
  });
}

interface ValueInput {
  readonly frame: Frame;
  readonly indicator: Indicator;
  readonly numerator: Column;
  readonly denominator: Column | null;
}

/** The figure of every row from its own numerator and denominator; of a `weighted` one the published ratio as it is. */
export function computeValues({ frame, indicator, numerator, denominator }: ValueInput): Column {
  const { scale, averaging } = indicator;
  const value = baseColumn(frame);
  for (let place = 0; place < frame.exists.length; place += 1) {
    const top = observationAt(numerator, place);
    const observation =
      denominator === null || averaging === 'weighted'
        ? computeScaled(top, scale)
        : computeRatio(top, observationAt(denominator, place), scale);
    setObservation(value, place, observation);
  }
  return value;
}
