import type { RegionCode } from '../../region.ts';
import type { AttackSystem } from './attackSystem.ts';
import type { HiddenTotal } from './hiddenTotals.ts';
import type { MeasureRule, Publication } from './publication.ts';
import type { Question, Range } from './solveBounds.ts';

/** What only the publisher knows: whether the count of a measure for a unit in a period (by number) is small. */
export type SmallCounts = (measure: string, unit: number, period: number) => boolean;

/** A hidden count that the attack is to find out about. */
export interface Asked extends Question {
  readonly measure: string;
  readonly region: RegionCode;
  readonly period: number;
  /** Known part of it, in steps. */
  readonly offset: number;
  readonly rule: MeasureRule;
  /** Known to be small: then none of the small counts may be ruled out. */
  readonly strict: boolean;
  /** Least it can be by the plainest look: each hidden part is no zero. More than that nobody expects. */
  readonly plainLeast: number;
}

/** Every hidden count of a measure at risk: units, sums of measures in a unit, and totals. */
export function listQuestions(
  publication: Publication,
  { system, totals, isSmall }: { system: AttackSystem; totals: readonly HiddenTotal[]; isSmall: SmallCounts },
): Asked[] {
  const units = system.unknowns.map((unknown, number) => ({ ...unknown, unknowns: [number], known: 0 }));
  const ofUnits = [...units, ...system.hiddenSums].map((hidden) => ({
    ...hidden,
    region: publication.units[hidden.unit] ?? '',
    strict: isSmall(hidden.measure, hidden.unit, hidden.period),
  }));
  return [...ofUnits, ...totals.map((total) => ({ ...total, strict: false }))].flatMap((hidden) => {
    const { measure, region, period, strict, known: offset, unknowns: variables } = hidden;
    const rule = system.ruleOf(measure);
    if (rule.threshold === null) return [];
    const plainLeast = system.leastOf(variables) + offset;
    const [first, last] = smallRange(rule);
    // That it may be greater than the small counts settles it; of a small one the least must be possible too.
    const settledBy = {
      least: strict ? Math.max(first, plainLeast) - offset : Infinity,
      greatest: Math.max(last + 1, plainLeast + 1) - offset,
    };
    return [{ measure, region, period, strict, offset, variables, rule, plainLeast, settledBy }];
  });
}

/** The small counts of a measure, in steps. */
export function smallRange({ decimals, threshold, protectZeros }: MeasureRule): readonly [number, number] {
  return [protectZeros ? 0 : 1, Math.round((threshold ?? 0) * 10 ** decimals) - 1];
}

/** Whether a range tells more of a count than that it is small. */
export function tellsTooMuch({ offset, rule, strict, plainLeast }: Asked, range: Range): boolean {
  if (range.settled) return false;
  const [first, last] = smallRange(rule);
  const least = range.least + offset;
  const greatest = range.greatest + offset;
  const rulesOut = least > Math.max(first, plainLeast) || greatest < last;
  // What may be a zero, and zeros are shown, is not known to be a small count.
  const isKnownSmall = least >= first && greatest <= last;
  return (isKnownSmall && (rulesOut || least === greatest)) || (strict && rulesOut);
}
