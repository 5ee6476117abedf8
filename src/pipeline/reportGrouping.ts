import { checkGroupList } from '../domain/grouping/checkGroupList.ts';
import { compareGroupings } from '../domain/grouping/compareGroupings.ts';
import { computeBorderCases } from '../domain/grouping/groupingBorders.ts';
import { computeGrouping } from '../domain/grouping/groupingEngine.ts';
import type { ComputedGrouping, Unplaced } from '../domain/grouping/groupingEngine.ts';
import type { GroupingRules, GroupingUnit, GroupList } from '../domain/grouping/groupingRules.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { newestPeriod, publishedFigure } from './newestFigures.ts';
import type { Computed } from './toRegionFile.ts';

/** The numbers that the rules ask for, and the year each is from. */
export interface GroupingFigures {
  readonly units: readonly GroupingUnit[];
  readonly periods: ReadonlyMap<string, Period>;
}

/**
 * The published figures of the municipalities for the variables of a rule file, of the period named or else of the newest
 * in which most have one.
 * @throws Error when a key figure that the rules name is not computed
 */
export function groupingFigures(
  rules: GroupingRules,
  { frame, figures }: Computed,
  { kommuner, period }: { readonly kommuner: readonly RegionCode[]; readonly period: Period | undefined },
): GroupingFigures {
  const periods = new Map<string, Period>();
  const values = new Map<RegionCode, Record<string, number | null>>(kommuner.map((code) => [code, {}]));
  for (const { id, indicator } of rules.variables) {
    if (indicator === null) continue;
    const figure = figures.find((candidate) => candidate.indicator.id === indicator);
    if (figure === undefined)
      throw new Error(`no key figure «${indicator}», which the grouping «${rules.id}» needs`);
    const of = period ?? newestPeriod(figure, frame, kommuner);
    if (of === undefined) continue;
    periods.set(id, of);
    for (const [region, numbers] of values)
      numbers[id] = publishedFigure(figure, frame, { region, period: of });
  }
  return { units: kommuner.map((code) => ({ code, values: values.get(code) ?? {} })), periods };
}

export interface GroupingReport {
  readonly rules: GroupingRules;
  readonly figures: GroupingFigures;
  /** The list in force, to be held against. */
  readonly official: GroupList;
  /** Units this near a limit are border cases: 0.02 is 2 per cent. */
  readonly share: number;
  readonly nameOf: (code: RegionCode) => string;
}

/** The report as lines for a terminal: members, sizes, border cases, differences; or what can be said without computing. */
export function reportGrouping(report: GroupingReport): string[] {
  const { rules, figures } = report;
  const years = [...figures.periods].map(([variable, period]) => `${variable} ${period}`).join(', ');
  const head = [`${rules.id}: ${rules.title.en}`, `figures: ${years}`, ''];
  const grouping = computeGrouping(rules, figures.units);
  if (grouping.kind === 'notComputable')
    return [...head, `cannot be computed without ${grouping.without.join(', ')}`, ...reportCheck(report)];
  return [
    ...head,
    ...reportGroups(report, grouping),
    ...grouping.unplaced.map(
      (unplaced) => `in no group: ${report.nameOf(unplaced.code)}, ${reasonOf(unplaced)}`,
    ),
    ...reportBorders(report, grouping),
    ...(rules.official ? reportMoves(report, grouping) : []),
  ];
}

function reportGroups({ rules, nameOf }: GroupingReport, { groups }: ComputedGrouping): string[] {
  return groups.flatMap(({ code, size, members }) => [
    `${code} (${size}) ${rules.groups.find((group) => group.code === code)?.title.en ?? ''}`,
    `    ${members.map(nameOf).join(', ')}`,
  ]);
}

function reasonOf(unplaced: Unplaced): string {
  if (unplaced.why === 'missingValue') return `no ${unplaced.variables.join(', ')}`;
  return `no group for ${Object.entries(unplaced.cell)
    .map(([variable, id]) => `${variable} ${id}`)
    .join(', ')}`;
}

function reportBorders(
  { rules, figures, share, nameOf }: GroupingReport,
  grouping: ComputedGrouping,
): string[] {
  return computeBorderCases(rules, figures.units, { grouping, share })
    .filter(({ group, otherGroup }) => group !== otherGroup)
    .map(
      ({ code, variable, value, limit, group, otherGroup }) =>
        `near a limit: ${nameOf(code)} in ${group ?? 'none'}, ${variable} ${value}, limit ${limit}, beyond it ${otherGroup ?? 'none'}`,
    );
}

function reportMoves({ official, nameOf }: GroupingReport, { list }: ComputedGrouping): string[] {
  return compareGroupings(official, list).map(
    ({ code, from, to }) => `other than official: ${nameOf(code)} ${from ?? 'none'} → ${to ?? 'none'}`,
  );
}

function reportCheck({ rules, figures, official, nameOf }: GroupingReport): string[] {
  const check = checkGroupList(rules, figures.units, official);
  return [
    `${check.checked} members of the official list held against the limits that are known`,
    ...check.exceptions.map(
      ({ code, group, variable, value, actualClass }) =>
        `outside: ${nameOf(code)} in ${group}, ${variable} ${value} is in the class ${actualClass}`,
    ),
    ...check.withoutFigures.map((code) => `not checked: ${nameOf(code)}, no figure`),
    ...check.sizes.map(
      ({ group, published, listed }) => `${group}: ${published} members published, ${listed} in the list`,
    ),
  ];
}
