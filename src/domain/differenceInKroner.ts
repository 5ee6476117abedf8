import { computeKronerDifference } from './difference.ts';
import type { KronerDifference } from './difference.ts';
import type { Averaging, Unit } from './indicator.ts';
import type { Observation } from './observation.ts';

/** What of a key figure's definition decides whether a difference is worth money. A published indicator has all of it. */
export interface CostFigure {
  readonly unit: Unit;
  readonly scale: number;
  readonly decimals: number;
  readonly averaging: Averaging;
  readonly numerator: readonly { readonly unit: Unit }[];
  readonly denominator: readonly unknown[];
}

const MONEY: ReadonlySet<Unit> = new Set(['kr', '1000kr', 'mill_kr']);

/**
 * Unit of the money in the numerator of a figure that is kroner per something; undefined for all others. Not a fee (it
 * has no denominator), nor a figure of which the source gives only the ratio: its numerator is not known.
 */
export function costUnit({ unit, averaging, numerator, denominator }: CostFigure): Unit | undefined {
  const [first, ...others] = numerator.map((term) => term.unit);
  const isCost = MONEY.has(unit) && averaging === 'ratio' && denominator.length > 0;
  if (!isCost || first === undefined || !MONEY.has(first)) return undefined;
  return others.every((other) => other === first) ? first : undefined;
}

/**
 * What the difference from another figure is in kroner for the own region as a whole: (own − comparison) × own
 * denominator. The denominator is a number in its own unit as in a region's file (inhabitants, children, square metres);
 * null where it is not published, and then there is no answer.
 *
 * The accounts are in 1 000 kr and the figures per inhabitant in kroner: `scale` of the definition (1 000) brings the one
 * to the other, and `computeKronerDifference` brings it back.
 *
 * @returns undefined when the figure is not money per something, or the denominator is lacking
 */
export function computeDifferenceInKroner(
  figure: CostFigure,
  {
    own,
    comparison,
    denominator,
  }: Record<'own' | 'comparison', Observation> & {
    readonly denominator: number | null;
  },
): KronerDifference | undefined {
  const numeratorUnit = costUnit(figure);
  if (numeratorUnit === undefined || denominator === null) return undefined;
  const { scale, decimals } = figure;
  return computeKronerDifference({
    ...{ own, comparison, numeratorUnit, scale, decimals },
    denominator: { value: denominator, mask: 0 },
  });
}
