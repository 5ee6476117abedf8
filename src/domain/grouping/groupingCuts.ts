import type { RegionCode } from '../region.ts';
import type { GroupingRules, GroupingUnit, SpecialRule } from './groupingRules.ts';

/** Where the n highest end: half-way between the last one in and the first one out. */
export interface HighestCut {
  readonly group: RegionCode;
  readonly variable: string;
  readonly limit: number;
}

/** What the special rules did. */
export interface Cuts {
  readonly taken: ReadonlyMap<RegionCode, RegionCode>;
  readonly highest: readonly HighestCut[];
}

/**
 * Fills the special groups in file order. Equal values at the cut are taken in the order of their codes, so the same
 * figures always give the same group. @param units sorted by code
 */
export function computeCuts(rules: Pick<GroupingRules, 'special'>, units: readonly GroupingUnit[]): Cuts {
  const taken = new Map<RegionCode, RegionCode>();
  const highest: HighestCut[] = [];
  for (const rule of rules.special) {
    const free = units.filter(({ code }) => !taken.has(code));
    if (rule.kind === 'named') {
      for (const code of namedAmong(rule, units)) if (!taken.has(code)) taken.set(code, rule.group);
    } else {
      const { members, cut } = takeHighest(rule, free);
      for (const code of members) taken.set(code, rule.group);
      if (cut) highest.push(cut);
    }
  }
  return { taken, highest };
}

/** @throws Error when none of the numbers is there: a misspelt number would silently change the groups */
function namedAmong(rule: SpecialRule & { kind: 'named' }, units: readonly GroupingUnit[]): RegionCode[] {
  const found = units.filter(({ code }) => rule.numbers.includes(code)).map(({ code }) => code);
  if (found.length === 0) throw new Error(`none of ${rule.numbers.join(', ')} is among the units`);
  return found;
}

function takeHighest(
  rule: SpecialRule & { kind: 'highest' },
  free: readonly GroupingUnit[],
): { members: RegionCode[]; cut: HighestCut | undefined } {
  const { group, variable, count } = rule;
  const ranked = free
    .flatMap(({ code, values }) => {
      const value = values[variable] ?? null;
      return value === null ? [] : [{ code, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [lastIn, firstOut] = [ranked[count - 1], ranked[count]];
  return {
    members: ranked.slice(0, count).map(({ code }) => code),
    cut: lastIn && firstOut && { group, variable, limit: (lastIn.value + firstOut.value) / 2 },
  };
}
