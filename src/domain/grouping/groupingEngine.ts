import { compareCodes } from '../compareCodes.ts';
import type { RegionCode } from '../region.ts';
import { classOf, groupOfCell, resolveLimits } from './groupingCells.ts';
import type { ClassLimits } from './groupingCells.ts';
import { computeCuts } from './groupingCuts.ts';
import type { Cuts } from './groupingCuts.ts';
import type { GroupList, GroupingRules, GroupingUnit } from './groupingRules.ts';

/** Why a unit is in no group. */
export type Unplaced =
  | { readonly code: RegionCode; readonly why: 'missingValue'; readonly variables: readonly string[] }
  | {
      readonly code: RegionCode;
      readonly why: 'noGroupForCell';
      readonly cell: Readonly<Record<string, string>>;
    };

export interface ComputedGroup {
  readonly code: RegionCode;
  readonly members: readonly RegionCode[];
  readonly size: number;
}

export interface ComputedGrouping {
  readonly kind: 'computed';
  /** Every group of the rule file in file order, also the empty ones; members by code. */
  readonly groups: readonly ComputedGroup[];
  readonly list: GroupList;
  readonly unplaced: readonly Unplaced[];
  /** Lower limits of the classes per variable, as numbers. */
  readonly limits: ClassLimits;
  /** What decided the groups of the n highest. */
  readonly cuts: Cuts;
}

/** The rules ask for numbers that nobody has published per municipality. */
export interface NotComputable {
  readonly kind: 'notComputable';
  readonly without: readonly string[];
}

/**
 * Puts units into groups by a rule file: special groups first, then the cells of the classified variables, then the
 * fallback. A unit that lacks a value the cells ask for is left out with the reason, never guessed into a group.
 */
export function computeGrouping(
  rules: GroupingRules,
  units: readonly GroupingUnit[],
): ComputedGrouping | NotComputable {
  const without = rules.variables.filter(({ unknown }) => unknown !== null).map(({ id }) => id);
  if (without.length > 0) return { kind: 'notComputable', without };

  const ordered = [...units].sort((a, b) => compareCodes(a.code, b.code));
  const cuts = computeCuts(rules, ordered);
  const remaining = ordered.filter(({ code }) => !cuts.taken.has(code));
  const limits = resolveLimits(rules, { all: ordered, remaining });
  const list = new Map(cuts.taken);
  const unplaced: Unplaced[] = [];
  for (const unit of remaining) {
    const placed = placeUnit(rules, limits, unit);
    if (typeof placed === 'string') list.set(unit.code, placed);
    else unplaced.push(placed);
  }
  return { kind: 'computed', groups: toGroups(rules, list), list, unplaced, limits, cuts };
}

function placeUnit(rules: GroupingRules, limits: ClassLimits, unit: GroupingUnit): RegionCode | Unplaced {
  const { code, values } = unit;
  const variables = rules.classifications
    .map(({ variable }) => variable)
    .filter((variable) => (values[variable] ?? null) === null);
  if (variables.length > 0) return { code, why: 'missingValue', variables };
  const cell = Object.fromEntries(
    rules.classifications.map(({ variable }) => [variable, classOf(limits, variable, values[variable] ?? 0)]),
  );
  return groupOfCell(rules, cell) ?? { code, why: 'noGroupForCell', cell };
}

function toGroups(rules: GroupingRules, list: GroupList): ComputedGroup[] {
  return rules.groups.map(({ code }) => {
    const members = [...list]
      .filter(([, group]) => group === code)
      .map(([member]) => member)
      .sort(compareCodes);
    return { code, members, size: members.length };
  });
}
