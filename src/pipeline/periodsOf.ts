import type { Period } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';

/** Periods in which some region has a value, or a reason for none other than that nothing was reported. */
export function periodsOf({ value, aggregates }: IndicatorFigures, frame: Frame): Period[] {
  const { periods } = frame.grid;
  const silent = STATUS_BIT.missing | STATUS_BIT.notApplicable;
  const speaks = (mask: number) => (mask & silent) === 0;
  return periods.filter((_, at) => {
    for (let place = at; place < value.masks.length; place += periods.length)
      if (speaks(value.masks[place] ?? STATUS_BIT.missing)) return true;
    return aggregates.some(
      ({ observation }, index) => index % periods.length === at && speaks(observation.mask),
    );
  });
}
