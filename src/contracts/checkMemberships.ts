import type { Problem } from '../domain/problem.ts';
import type { IsoDate, Kommune, Membership } from '../domain/region.ts';
import { checkOverlap } from './checkRegions.ts';
import type { Located } from './fields.ts';
import { regionPath } from './regionLayouts.ts';
import type { KommunegruppeRow } from './regionRows.ts';
import { endOf, groupBy, isValidOn, lies, overlaps, validityText } from './regionValidity.ts';
import type { Validity } from './regionValidity.ts';
import type { RegionTables } from './regions.ts';

/** Groups and members: in every vintage each municipality is in exactly one group on every day both are in force. */
export function checkMemberships(tables: RegionTables): Problem[] {
  const { kommunegrupper, membership } = tables;
  return [
    ...checkOverlap('kommunegrupper', kommunegrupper, ({ vintage, code }) => `${vintage} ${code}`),
    ...checkOverlap('membership', membership, ({ vintage, kommune }) => `${vintage} ${kommune}`),
    ...checkMembers(tables),
    ...checkCoverage(tables),
    ...checkSizes(tables),
  ];
}

function checkMembers({ kommuner, kommunegrupper, membership }: RegionTables): Problem[] {
  const byCode = groupBy(kommuner, ({ code }) => code);
  const byGroup = groupBy(kommunegrupper, ({ vintage, code }) => `${vintage} ${code}`);
  return membership.flatMap(({ line, value }): Problem[] => {
    const { kommune, vintage, group } = value;
    const within = (items: readonly Located<Validity>[] | undefined) =>
      items?.some((item) => lies(value, item.value)) ?? false;
    const base = {
      severity: 'error',
      file: regionPath('membership'),
      line,
      why: 'The average of the group would be made of the wrong municipalities.',
    } as const;
    const problems: Problem[] = [];
    if (!within(byCode.get(kommune)))
      problems.push({
        ...base,
        code: 'member-outside-validity',
        column: 'kommune',
        what: `«${kommune}» is a member ${validityText(value)}, but is no municipality number all of that time.`,
        cure: 'Use the number and the days of kommuner.csv.',
      });
    if (!within(byGroup.get(`${vintage} ${group}`)))
      problems.push({
        ...base,
        code: 'unknown-group',
        column: 'group',
        what: `«${group}» of the grouping ${vintage} does not exist ${validityText(value)}.`,
        cure: 'Add the group to kommunegrupper.csv, or correct the code, the vintage or the days.',
      });
    return problems;
  });
}

/** Walks through the days a municipality and the vintage share and reports the first day without a group. */
function checkCoverage({ kommuner, kommunegrupper, membership }: RegionTables): Problem[] {
  const members = groupBy(membership, ({ vintage, kommune }) => `${vintage} ${kommune}`);
  return vintagesOf(kommunegrupper).flatMap((vintage) =>
    kommuner
      .filter(({ value }) => overlaps(value, vintage))
      .flatMap(({ value }): Problem[] => {
        const lines = (members.get(`${vintage.name} ${value.code}`) ?? []).map((item) => item.value);
        const day = firstDayWithout(lines, value, vintage);
        return day === undefined ? [] : [withoutGroup(value, vintage.name, day)];
      }),
  );
}

function firstDayWithout(
  lines: readonly Membership[],
  kommune: Validity,
  vintage: Validity,
): IsoDate | undefined {
  const last = [endOf(kommune), endOf(vintage)].sort()[0] ?? '';
  let day = kommune.validFrom > vintage.validFrom ? kommune.validFrom : vintage.validFrom;
  for (const line of [...lines].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    if (isValidOn(line, day)) day = endOf(line);
  return day < last ? day : undefined;
}

function withoutGroup(kommune: Kommune, vintage: string, day: IsoDate): Problem {
  return {
    code: 'no-group',
    severity: 'error',
    file: regionPath('membership'),
    column: 'kommune',
    what: `${kommune.code} ${kommune.name} is in no group of the grouping ${vintage} on ${day}.`,
    why: 'Its pages compare with a group, and its figures belong in the average of one.',
    cure: 'Add a line for the number with its group and days.',
  };
}

interface Vintage extends Validity {
  readonly name: string;
}

/** Each vintage with the days from its first group's first to its last group's last. */
function vintagesOf(groups: readonly Located<KommunegruppeRow>[]): Vintage[] {
  return [...groupBy(groups, ({ vintage }) => vintage)].map(([name, items]) => {
    const rows = items.map(({ value }) => value).sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
    const validFrom = rows.map((group) => group.validFrom).sort()[0] ?? '';
    return { name, validFrom, validTo: rows.at(-1)?.validTo ?? null };
  });
}

/** The published number of members is a check that no line was lost. */
function checkSizes({ kommunegrupper, membership }: RegionTables): Problem[] {
  const members = groupBy(membership, ({ vintage, group }) => `${vintage} ${group}`);
  return kommunegrupper.flatMap(({ line, value: { vintage, code, validFrom, size } }): Problem[] => {
    const lines = members.get(`${vintage} ${code}`) ?? [];
    const found = lines.filter(({ value }) => isValidOn(value, validFrom)).length;
    if (found === size) return [];
    return [
      {
        code: 'group-size',
        severity: 'error',
        file: regionPath('kommunegrupper'),
        line,
        column: 'size',
        what: `${code} of the grouping ${vintage} has ${found} members on ${validFrom}, not ${size}.`,
        why: 'The size is published with the grouping; a difference means that a member is missing or misplaced.',
        cure: 'Compare membership.csv with the published list, or correct the size.',
      },
    ];
  });
}
