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

/** The figures of the members of an average in a period, and their marks. */
interface MemberFigures {
  /** Undefined where none has a figure, and where they are too few of the level to hold one up among them. */
  readonly spread: Spread | undefined;
  readonly marks: string;
}

/** A group is asked for on the pages of all its members, in both languages. */
const known = new Map<string, MemberFigures>();

function memberFigures(indicator: PublishedIndicator, group: RegionCode, period: Period): MemberFigures {
  const key = `${indicator.id} ${group} ${period}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const observations = memberObservations(indicator, group, period);
  const figures = observations.flatMap(({ value }) => value ?? []);
  const mask = observations.reduce((all, { value, mask }) => (value === null ? all : all | mask), 0);
  const spread = coversLevel(indicator, period) ? computeSpread(figures) : undefined;
  const read = { spread, marks: qualifierMarkers(mask) };
  known.set(key, read);
  return read;
}

/**
 * How the figures of the members of an average, as a kommunegruppe, lie in a period; undefined where none has one, and
 * where the figures are of too few units of the level to hold one up among them.
 */
export function groupSpread(
  indicator: PublishedIndicator,
  group: RegionCode,
  period: Period,
): Spread | undefined {
  return memberFigures(indicator, group, period).spread;
}

/** Marks of the figures of the members together: what touches one of them touches how they lie. */
export function groupMarks(indicator: PublishedIndicator, group: RegionCode, period: Period): string {
  return memberFigures(indicator, group, period).marks;
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
