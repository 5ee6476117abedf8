import type { PublishedFormerFigures } from '../contracts/publishedChanges.ts';
import { formerObservation, isAnother } from '../contracts/publishedChanges.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { comparedObservation } from './compareData.ts';
import type { ComparedFigure, ComparedRegion } from './compareData.ts';
import { compareLines } from './compareLines.ts';
import type { CompareTableInput } from './compareTableModel.ts';

/** A figure on the screen that was another one in the release that a link was made in. */
export interface ChangedFigure {
  readonly figure: ComparedFigure;
  readonly region: ComparedRegion;
  readonly period: Period;
  readonly was: Observation;
  readonly now: Observation;
}

export interface ChangedFigures {
  /** In the order of the screen: line by line, then region by region. */
  readonly changed: readonly ChangedFigure[];
  /** Figures on the screen. */
  readonly of: number;
}

/**
 * Which of the figures on the screen were others in a former release.
 *
 * @param former of the parts of areas that are shown; a part without changes may be left out
 * @param order regions of the level in the order of the files
 */
export function changedFigures(
  input: CompareTableInput,
  former: readonly PublishedFormerFigures[],
  order: readonly RegionCode[],
): ChangedFigures {
  const cells = compareLines(input).flatMap(({ figure, period }) =>
    input.data.regions.flatMap((region) => {
      const now = comparedObservation(figure, region.code, period);
      return now === undefined ? [] : [{ figure, region, period, now }];
    }),
  );
  const changed = cells.flatMap((cell): ChangedFigure[] => {
    const { figure, region, period, now } = cell;
    const file = former.find(({ indicators }) => indicators[figure.id]?.[period] !== undefined);
    const year = file?.indicators[figure.id]?.[period];
    const place = order.indexOf(region.code);
    if (file === undefined || year === undefined || place < 0) return [];
    const was = formerObservation(file, year, { place, now, decimals: figure.decimals });
    return isAnother(was, now, figure.decimals) ? [{ ...cell, was }] : [];
  });
  return { changed, of: cells.length };
}
