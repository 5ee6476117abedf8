import type { AttackSystem } from './attackSystem.ts';
import { SEEN } from './publication.ts';
import type { Publication, PublishedFigure } from './publication.ts';

/** A total that is hidden and could be a small count. */
export interface HiddenTotal {
  readonly measure: string;
  readonly region: string;
  readonly period: number;
  /** Unknown counts in it, by number, and what the rest adds up to, in steps. */
  readonly unknowns: readonly number[];
  readonly known: number;
}

/**
 * Hidden totals of measures at risk that may be small, seen from outside: those whose members that are shown, with the
 * least the hidden ones can be, are below the threshold.
 */
export function listHiddenTotals(
  system: AttackSystem,
  publication: Publication,
  periods: readonly number[],
): HiddenTotal[] {
  const found = new Map<string, HiddenTotal>();
  for (const figure of publication.figures) {
    const [term] = figure.numerator;
    const rule = system.ruleOf(term?.measure ?? '');
    if (figure.numerator.length !== 1 || term?.sign !== 1 || rule.threshold === null) continue;
    publication.totals.forEach((region, total) => {
      for (const period of periods) {
        const place = (publication.units.length + total) * publication.periods.length + period;
        if (figure.seen[place] !== SEEN.hidden) continue;
        const members = (figure.members ?? publication.members)[total]?.[period]?.whole ?? [];
        const reporting = members.filter((unit) => reports(publication, figure, unit, period));
        const { unknowns, known } = partsOf(system, { measure: term.measure, members: reporting, period });
        if (system.leastOf(unknowns) + known >= (rule.threshold ?? 0) * 10 ** rule.decimals) continue;
        const hidden = { measure: term.measure, region, period, unknowns, known };
        found.set(`${term.measure} ${region} ${period} ${unknowns.join()}`, hidden);
      }
    });
  }
  return [...found.values()];
}

function reports({ periods }: Publication, figure: PublishedFigure, unit: number, period: number): boolean {
  return figure.seen[unit * periods.length + period] !== SEEN.none;
}

function partsOf(
  system: AttackSystem,
  { measure, members, period }: { measure: string; members: readonly number[]; period: number },
) {
  const unknowns: number[] = [];
  let known = 0;
  for (const unit of members) {
    for (const part of system.partsOf(measure, { unit, period })) {
      const value = system.known(part.measure, part);
      if (Number.isNaN(value)) unknowns.push(system.unknownAt(part.measure, { unit, period }));
      else known += value;
    }
  }
  return { unknowns, known };
}
