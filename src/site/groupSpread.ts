import { observationIn } from '../contracts/publishedSeries.ts';
import type { PublishedIndicator } from '../contracts/published.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { computeSpread } from '../domain/spread.ts';
import type { Spread } from '../domain/spread.ts';
import { qualifierMarkers } from '../i18n/signs.ts';
import { coversLevel } from './coversLevel.ts';
import { readArea } from './readPublished.ts';
import { membersOf } from './members.ts';

const known = new Map<string, Spread | undefined>();

/**
 * How the figures of the members of an average, as a kommunegruppe, lie in a period; undefined where none has one, and
 * where the figures are of too few units of the level to hold one up among them.
 */
export function groupSpread(
  indicator: PublishedIndicator,
  group: RegionCode,
  period: Period,
): Spread | undefined {
  const key = `${indicator.id} ${group} ${period}`;
  if (known.has(key)) return known.get(key);
  const spread = coversLevel(indicator, period)
    ? computeSpread(memberFigures(indicator, group, period))
    : undefined;
  known.set(key, spread);
  return spread;
}

/** Marks of the figures of the members together: what touches one of them touches how they lie. */
export function groupMarks(indicator: PublishedIndicator, group: RegionCode, period: Period): string {
  const masks = memberObservations(indicator, group, period).flatMap(({ value, mask }) =>
    value === null ? [] : [mask],
  );
  return qualifierMarkers(masks.reduce((all, mask) => all | mask, 0));
}

function memberFigures(indicator: PublishedIndicator, group: RegionCode, period: Period): number[] {
  return memberObservations(indicator, group, period).flatMap(({ value }) => value ?? []);
}

function memberObservations(indicator: PublishedIndicator, group: RegionCode, period: Period): Observation[] {
  const file = readArea(indicator.area);
  const series = file.indicators[indicator.id];
  const column = file.periods.indexOf(period);
  if (series === undefined || column < 0) return [];
  return membersOf(group).map((code) => {
    const at = file.regions.indexOf(code) * file.periods.length + column;
    return observationIn(series, file.statusSets, at);
  });
}
