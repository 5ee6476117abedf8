import type { Problem } from '../domain/problem.ts';
import type { Indicator } from '../domain/indicator.ts';
import { observationAt } from '../domain/observation.ts';
import type { IndicatorFigures } from './computeIndicators.ts';
import { definitionProblem } from './definitionProblems.ts';
import type { Frame } from './frame.ts';
import type { Defined } from './readInputs.ts';

/**
 * Denominators that are 0 for municipalities: a warning for some, an error when there is no other.
 * The weight of a published ratio may be 0: nothing is divided by it.
 */
export function checkDenominators(
  figures: readonly IndicatorFigures[],
  definitions: readonly Defined<Indicator>[],
  frame: Frame,
): Problem[] {
  const { regions, periods } = frame.grid;
  const definitionOf = new Map(definitions.map((definition) => [definition.value.id, definition]));
  return figures.flatMap(({ indicator, denominator }) => {
    const definition = definitionOf.get(indicator.id);
    if (denominator === null || indicator.averaging === 'weighted' || definition === undefined) return [];
    let count = 0;
    let others = 0;
    let example = '';
    for (let place = 0; place < frame.memberCount * periods.length; place += 1) {
      const { value } = observationAt(denominator, place);
      if (value === 0 && example === '')
        example = `${regions[Math.floor(place / periods.length)] ?? ''} in ${periods[place % periods.length] ?? ''}`;
      if (value === 0) count += 1;
      else if (value !== null) others += 1;
    }
    return count === 0
      ? []
      : [definitionProblem.zeroDenominators(definition, { count, all: others === 0, example })];
  });
}
