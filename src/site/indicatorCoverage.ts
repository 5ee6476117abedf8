import type { PublishedIndicator } from '../contracts/published.ts';
import { observationIn } from '../contracts/publishedSeries.ts';
import type { Provenance } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import { readArea } from './readPublished.ts';
import { regionsOf } from './regions.ts';

/** How many regions of the key figure's own level have a number in a period, and of what provenance the numbers are. */
export interface PeriodCoverage {
  readonly period: Period;
  readonly count: number;
  readonly of: number;
  /** The worst among the numbers. */
  readonly provenance: Provenance;
}

/** The periods in which any region of the level has a number, ascending. */
export function indicatorCoverage(indicator: PublishedIndicator): PeriodCoverage[] {
  const file = readArea(indicator.area);
  const series = file.indicators[indicator.id];
  if (!series) return [];
  const places = regionsOf(indicator.level).map(({ code }) => file.regions.indexOf(code));
  return file.periods.flatMap((period, column) => {
    const observations = places
      .map((place) => observationIn(series, file.statusSets, place * file.periods.length + column))
      .filter(({ value }) => value !== null);
    if (observations.length === 0) return [];
    const mask = observations.reduce((union, observation) => union | observation.mask, 0);
    return [{ period, count: observations.length, of: places.length, provenance: provenanceOf(mask) }];
  });
}

function provenanceOf(mask: StatusMask): Provenance {
  if ((mask & STATUS_BIT.modelled) !== 0) return 'modelled';
  return (mask & STATUS_BIT.estimated) !== 0 ? 'estimated' : 'official';
}
