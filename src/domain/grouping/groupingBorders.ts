import { compareCodes } from '../compareCodes.ts';
import type { RegionCode } from '../region.ts';
import { classOf, groupOfCell } from './groupingCells.ts';
import type { ClassLimits } from './groupingCells.ts';
import type { ComputedGrouping } from './groupingEngine.ts';
import type { GroupingRules, GroupingUnit } from './groupingRules.ts';

/** A unit so near a limit that another figure could have put it elsewhere. */
export interface BorderCase {
  readonly code: RegionCode;
  readonly group: RegionCode | null;
  readonly variable: string;
  readonly value: number;
  readonly limit: number;
  /** (value − limit) / |limit|: negative below the limit. */
  readonly distance: number;
  /** Group on the other side of the limit; may be the same where cells are merged, null where there is none. */
  readonly otherGroup: RegionCode | null;
}

/**
 * Units within `share` (0.02 is 2 per cent) of a limit of the class they are in, or of the cut of the n highest; by
 * variable, nearest first. A limit of 0 has no per cent and gives no cases.
 */
export function computeBorderCases(
  rules: GroupingRules,
  units: readonly GroupingUnit[],
  { grouping, share }: { readonly grouping: ComputedGrouping; readonly share: number },
): BorderCase[] {
  const cases = units.flatMap((unit) => {
    const special = grouping.cuts.taken.has(unit.code);
    return [...(special ? [] : classBorders(rules, grouping, unit)), ...cutBorders(rules, grouping, unit)];
  });
  const order = rules.variables.map(({ id }) => id);
  return cases
    .filter(({ distance }) => Math.abs(distance) <= share)
    .sort(
      (a, b) =>
        order.indexOf(a.variable) - order.indexOf(b.variable) ||
        Math.abs(a.distance) - Math.abs(b.distance) ||
        compareCodes(a.code, b.code),
    );
}

function classBorders(
  rules: GroupingRules,
  { limits, list }: ComputedGrouping,
  unit: GroupingUnit,
): BorderCase[] {
  const cell = cellOf(limits, unit);
  if (cell === undefined) return [];
  return [...limits].flatMap(([variable, classes]) => {
    const at = classes.findIndex(({ id }) => id === cell[variable]);
    const sides = [
      { limit: classes[at]?.from ?? null, other: classes[at - 1]?.id },
      { limit: classes[at + 1]?.from ?? null, other: classes[at + 1]?.id },
    ];
    return sides.flatMap(({ limit, other }) => {
      if (limit === null || limit === 0 || other === undefined) return [];
      const otherGroup = groupOfCell(rules, { ...cell, [variable]: other });
      return [toCase({ unit, variable, limit, group: list.get(unit.code) ?? null, otherGroup })];
    });
  });
}

/** Near the cut of the n highest: who just came in, and who just stayed out. */
function cutBorders(
  rules: GroupingRules,
  { limits, list, cuts }: ComputedGrouping,
  unit: GroupingUnit,
): BorderCase[] {
  const group = list.get(unit.code) ?? null;
  return cuts.highest.flatMap(({ group: highest, variable, limit }) => {
    const takenElsewhere = cuts.taken.has(unit.code) && group !== highest;
    if (takenElsewhere || limit === 0 || (unit.values[variable] ?? null) === null) return [];
    const cell = cellOf(limits, unit);
    const otherwise = cell === undefined ? null : groupOfCell(rules, cell);
    return [toCase({ unit, variable, limit, group, otherGroup: group === highest ? otherwise : highest })];
  });
}

function cellOf(limits: ClassLimits, { values }: GroupingUnit): Record<string, string> | undefined {
  const variables = [...limits.keys()];
  if (variables.some((variable) => (values[variable] ?? null) === null)) return undefined;
  return Object.fromEntries(
    variables.map((variable) => [variable, classOf(limits, variable, values[variable] ?? 0)]),
  );
}

interface CaseParts extends Pick<BorderCase, 'variable' | 'limit' | 'group' | 'otherGroup'> {
  readonly unit: GroupingUnit;
}

function toCase({ unit, variable, limit, group, otherGroup }: CaseParts): BorderCase {
  const value = unit.values[variable] ?? 0;
  return {
    code: unit.code,
    group,
    variable,
    value,
    limit,
    distance: (value - limit) / Math.abs(limit),
    otherGroup,
  };
}
