import { compareCodes } from '../compareCodes.ts';
import type { RegionCode } from '../region.ts';
import { classOf, resolveLimits } from './groupingCells.ts';
import type { ClassLimits } from './groupingCells.ts';
import type { GroupList, GroupRule, GroupingRules, GroupingUnit } from './groupingRules.ts';

/** A member whose known figure is outside the classes its group is declared to have. */
export interface ListException {
  readonly code: RegionCode;
  readonly group: RegionCode;
  readonly variable: string;
  readonly value: number;
  readonly actualClass: string;
  readonly allowedClasses: readonly string[];
}

export interface GroupListCheck {
  /** Members of which at least one figure was held against the limits. */
  readonly checked: number;
  readonly exceptions: readonly ListException[];
  /** Variables of the rules that could not be checked because no figures are published. */
  readonly unchecked: readonly string[];
  /** Members whose figure is missing, so that nothing could be checked. */
  readonly withoutFigures: readonly RegionCode[];
  /** Groups whose published number of members is another than the list's. */
  readonly sizes: readonly {
    readonly group: RegionCode;
    readonly published: number;
    readonly listed: number;
  }[];
}

/**
 * Holds a list of members against those limits of a rule file whose figures are known. It is what can be said of a
 * grouping that cannot be computed, since some of its variables are not published per municipality.
 */
export function checkGroupList(
  rules: GroupingRules,
  units: readonly GroupingUnit[],
  list: GroupList,
): GroupListCheck {
  const unchecked = rules.variables.filter(({ unknown }) => unknown !== null).map(({ id }) => id);
  const classifications = rules.classifications.filter(({ variable }) => !unchecked.includes(variable));
  const named = new Set(rules.special.flatMap((rule) => (rule.kind === 'named' ? rule.numbers : [])));
  const remaining = units.filter(({ code }) => !named.has(code));
  const limits = resolveLimits({ classifications }, { all: units, remaining });
  const members = remaining.filter(({ code }) => list.has(code)).sort((a, b) => compareCodes(a.code, b.code));
  const bound = members.flatMap((unit) => boundFigures({ rules, limits, list }, unit));
  const withoutFigures = [...new Set(bound.filter(({ value }) => value === null).map(({ code }) => code))];
  return {
    checked: new Set(bound.filter(({ value }) => value !== null).map(({ code }) => code)).size,
    exceptions: bound.flatMap((figure) => toException(limits, figure)),
    unchecked,
    withoutFigures,
    sizes: differingSizes(rules, list),
  };
}

/** A figure of a member that the cells of its group put a limit on. */
interface BoundFigure extends Omit<ListException, 'value' | 'actualClass'> {
  readonly value: number | null;
}

interface ListContext {
  readonly rules: GroupingRules;
  readonly limits: ClassLimits;
  readonly list: GroupList;
}

function boundFigures({ rules, limits, list }: ListContext, { code, values }: GroupingUnit): BoundFigure[] {
  const group = list.get(code) ?? '';
  const rule = rules.groups.find((candidate) => candidate.code === group);
  return [...limits.keys()].flatMap((variable) => {
    const allowedClasses = allowedIn(rule, variable);
    return allowedClasses === undefined
      ? []
      : [{ code, group, variable, value: values[variable] ?? null, allowedClasses }];
  });
}

function toException(limits: ClassLimits, figure: BoundFigure): ListException[] {
  const { value } = figure;
  if (value === null) return [];
  const actualClass = classOf(limits, figure.variable, value);
  return figure.allowedClasses.includes(actualClass) ? [] : [{ ...figure, value, actualClass }];
}

/** Classes of a variable that the group's cells allow; undefined when it may be in any. */
function allowedIn(group: GroupRule | undefined, variable: string): readonly string[] | undefined {
  const lists = group?.cells.map((cell) => cell[variable]) ?? [];
  const allowed = lists.filter((ids) => ids !== undefined);
  return allowed.length === 0 || allowed.length < lists.length ? undefined : [...new Set(allowed.flat())];
}

function differingSizes(rules: GroupingRules, list: GroupList): GroupListCheck['sizes'] {
  return rules.groups.flatMap(({ code, publishedSize }) => {
    const listed = [...list.values()].filter((group) => group === code).length;
    return publishedSize === null || publishedSize === listed
      ? []
      : [{ group: code, published: publishedSize, listed }];
  });
}
