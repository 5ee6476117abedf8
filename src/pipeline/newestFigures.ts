import { observationAt } from '../domain/observation.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';
import { roundedOrNull } from './publishedSeries.ts';

/** The figure of one region and period as it is published; null where there is none. */
export function publishedFigure(
  { value, indicator }: IndicatorFigures,
  frame: Frame,
  { region, period }: { readonly region: RegionCode; readonly period: Period },
): number | null {
  const [row, column] = [frame.rows.get(region), frame.column.get(period)];
  if (row === undefined || column === undefined) return null;
  return roundedOrNull(
    observationAt(value, row * frame.grid.periods.length + column).value,
    indicator.decimals,
  );
}

/** The newest period in which more than half of the regions have a figure, so that a few early ones do not decide. */
export function newestPeriod(
  figure: IndicatorFigures,
  frame: Frame,
  regions: readonly RegionCode[],
): Period | undefined {
  return frame.grid.periods.findLast((period) => {
    const there = regions.filter((region) => publishedFigure(figure, frame, { region, period }) !== null);
    return there.length * 2 > regions.length;
  });
}
