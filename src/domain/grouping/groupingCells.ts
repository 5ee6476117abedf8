import type { RegionCode } from '../region.ts';
import type { ClassRule, GroupingRules, GroupingUnit, LimitRule } from './groupingRules.ts';
import { percentileLimit } from './percentileLimit.ts';

/** A class with its lower limit as a number; null where it has none. */
export interface ClassLimit {
  readonly id: string;
  readonly from: number | null;
}

/** Per variable its classes, lowest first. */
export type ClassLimits = ReadonlyMap<string, readonly ClassLimit[]>;

/** The units a percentile may be taken among. */
export interface Distribution {
  readonly all: readonly GroupingUnit[];
  readonly remaining: readonly GroupingUnit[];
}

/**
 * Class limits as numbers. Percentiles are taken among the units that have the variable (and the weight).
 * @throws Error when a percentile is asked for and no unit has the variable
 */
export function resolveLimits(
  rules: Pick<GroupingRules, 'classifications'>,
  units: Distribution,
): ClassLimits {
  const resolve = (variable: string) => (rule: ClassRule) => ({
    id: rule.id,
    from: rule.from === null ? null : limitValue(rule.from, variable, units),
  });
  return new Map(
    rules.classifications.map(({ variable, classes }) => [variable, classes.map(resolve(variable))]),
  );
}

function limitValue(rule: LimitRule, variable: string, units: Distribution): number {
  if (rule.kind === 'number') return rule.value;
  if (rule.kind === 'unpublished') throw new Error(`the limits of «${variable}» are not published`);
  const values = units[rule.among].flatMap((unit) => {
    const value = unit.values[variable] ?? null;
    const weight = rule.weight === null ? 1 : (unit.values[rule.weight] ?? null);
    return value === null || weight === null ? [] : [{ value, weight }];
  });
  const limit = percentileLimit(values, rule.percent, rule.method);
  if (limit === undefined)
    throw new Error(`no values of «${variable}» to take percentile ${rule.percent} of`);
  return limit;
}

/** The class a value is in: the highest whose lower limit it reaches. @throws Error on a variable without classes */
export function classOf(limits: ClassLimits, variable: string, value: number): string {
  const reached = limits.get(variable)?.findLast(({ from }) => from === null || value >= from);
  if (reached === undefined) throw new Error(`no class of «${variable}» for ${value}`);
  return reached.id;
}

/** The group whose cells hold these classes, else the fallback, which may be none. */
export function groupOfCell(
  rules: Pick<GroupingRules, 'groups' | 'fallback'>,
  cell: Readonly<Record<string, string>>,
): RegionCode | null {
  const holds = (allowed: Readonly<Record<string, readonly string[]>>): boolean =>
    Object.entries(cell).every(([variable, id]) => allowed[variable]?.includes(id) ?? true);
  return rules.groups.find(({ cells }) => cells.some(holds))?.code ?? rules.fallback;
}
