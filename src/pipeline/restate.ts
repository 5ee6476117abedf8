import { isAdditive } from '../contracts/datasetManifest.ts';
import type { DatasetColumn } from '../contracts/datasetManifest.ts';
import { absent, emptyColumn, observationAt, setObservation } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import { sumTerms } from '../domain/ratio.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { Frame } from './frame.ts';

/** A column before anything is read: missing where a region exists, not applicable where it does not. */
export function baseColumn(frame: Frame): Column {
  const column = emptyColumn(frame.grid, 'notApplicable');
  frame.exists.forEach((exists, place) => {
    if (exists === 1) column.masks[place] = STATUS_BIT.missing;
  });
  return column;
}

/**
 * A column by municipality number, told for the municipalities as they are now: a number that was only renamed is
 * followed, the parts of a merger are added. Where adding has no meaning (shares, fees) the merged municipality has no
 * figure before the merger. Averages given by the source stand as they are.
 */
export function restateColumn(
  column: Column,
  declared: Pick<DatasetColumn, 'unit' | 'additive'>,
  frames: { readonly numbers: Frame; readonly units: Frame },
): Column {
  const { numbers, units } = frames;
  const width = units.grid.periods.length;
  const restated = baseColumn(units);
  units.parts.forEach((parts, place) => {
    if (parts.length === 0) return;
    const period = place % width;
    const figures = parts.map((row) => observationAt(column, row * width + period));
    setObservation(restated, place, mergeParts(figures, isAdditive(declared)));
  });
  numbers.averages.forEach(({ row }, index) => {
    const target = units.averages[index]?.row ?? 0;
    for (let period = 0; period < width; period += 1)
      setObservation(restated, target * width + period, observationAt(column, row * width + period));
  });
  return restated;
}

function mergeParts(figures: readonly Observation[], additive: boolean): Observation {
  const [only] = figures;
  if (only !== undefined && figures.length === 1) return only;
  if (additive) return sumTerms(figures.map((observation) => ({ observation, sign: 1 })));
  const cannotExist = figures.every(({ mask }) => mask === STATUS_BIT.notApplicable);
  return absent(cannotExist ? 'notApplicable' : 'missing');
}
