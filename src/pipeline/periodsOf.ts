import type { Period } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import type { Frame } from './frame.ts';

const placesOfFigure = new WeakMap<IndicatorFigures, ReadonlySet<number>>();

/** Periods in which some region has a value, or a reason for none other than that nothing was reported. */
export function periodsOf(figure: IndicatorFigures, frame: Frame): Period[] {
  const places = placesOf(figure, frame);
  return frame.grid.periods.filter((_, at) => places.has(at));
}

/** The same as places in the frame's periods; worked out once a figure, as every region asks for them. */
export function placesOf(figure: IndicatorFigures, frame: Frame): ReadonlySet<number> {
  const known = placesOfFigure.get(figure);
  if (known) return known;
  const places = new Set(findPlaces(figure, frame));
  placesOfFigure.set(figure, places);
  return places;
}

function findPlaces({ value, aggregates }: IndicatorFigures, frame: Frame): number[] {
  const { periods } = frame.grid;
  const silent = STATUS_BIT.missing | STATUS_BIT.notApplicable;
  const speaks = (mask: number) => (mask & silent) === 0;
  return [...periods.keys()].filter((at) => {
    for (let place = at; place < value.masks.length; place += periods.length)
      if (speaks(value.masks[place] ?? STATUS_BIT.missing)) return true;
    return aggregates.some(
      ({ observation }, index) => index % periods.length === at && speaks(observation.mask),
    );
  });
}
