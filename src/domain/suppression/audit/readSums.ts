import type { DeclaredSum, PeriodSum } from '../declaredSum.ts';
import type { AddCount, AttackSystem, Place } from './attackSystem.ts';
import type { Publication, PublishedStatement } from './publication.ts';
import { forEachPlace } from './readUnits.ts';
import type { Places } from './readUnits.ts';

/** Writes down that measures add up, in every unit where the reader has reason to think that all of them exist. */
export function readDeclaredSum(system: AttackSystem, sum: DeclaredSum, places: Places): void {
  const measures = [sum.total, ...sum.parts];
  forEachPlace(places, (place) => {
    if (!measures.every((measure) => system.exists(measure, place))) return;
    const source = {
      what: `${sum.total} = ${sum.parts.join(' + ')}`,
      region: places.publication.units[place.unit] ?? '',
      period: places.name(place),
      kind: 'sum' as const,
    };
    system.constrain(
      (add) => {
        add(sum.total, place, 1);
        sum.parts.forEach((measure, at) => add(measure, place, -(sum.signs?.[at] ?? 1)));
      },
      [0, 0],
      source,
    );
  });
}

/** Writes down that a period is the sum of others. */
export function readPeriodSum(system: AttackSystem, sum: PeriodSum, { publication }: Places): void {
  const numbers = [sum.total, ...sum.parts].map((period) => publication.periods.indexOf(period));
  if (numbers.includes(-1)) return;
  for (const measure of sum.measures) {
    publication.units.forEach((region, unit) => {
      const places = numbers.map((period): Place => ({ unit, period }));
      if (!places.every((place) => system.exists(measure, place))) return;
      const what = `${sum.total} = ${sum.parts.join(' + ')}`;
      const addAll = (add: AddCount) => places.forEach((place, at) => add(measure, place, at === 0 ? 1 : -1));
      system.constrain(addAll, [0, 0], { what, region, period: sum.total, kind: 'periodSum' });
    });
  }
}

export function readStatement(
  system: AttackSystem,
  statement: PublishedStatement,
  publication: Publication,
): void {
  const period = publication.periods.indexOf(statement.period);
  const region = publication.units[statement.terms[0]?.unit ?? -1] ?? '';
  const source = { what: statement.source, region, period: statement.period, kind: 'statement' as const };
  const addAll = (add: AddCount) =>
    statement.terms.forEach(({ measure, unit, factor }) => add(measure, { unit, period }, factor));
  system.constrain(addAll, [statement.lowest, statement.highest], source);
}
