import { present } from '../domain/observation.ts';
import type { Observation } from '../domain/observation.ts';
import { unpackIntegers } from '../domain/packedIntegers.ts';
import type { IsoDate, Period } from '../domain/region.ts';
import { roundHalfAwayFromZero } from '../domain/rounding.ts';
import { ABSENCE_MASK } from '../domain/status.ts';
import { observationIn } from './publishedSeries.ts';

/**
 * What was otherwise in releases that are kept, for links to the compare page that were made then: `utgaver.json` says which
 * releases there are, `utgaver/<published>/<stem>.json` has the figures of one of them, both below `/data/sammenlign/`.
 */
export interface PublishedKeptReleases {
  readonly dataVersion: string;
  readonly releases: readonly PublishedKeptRelease[];
}

export interface PublishedKeptRelease {
  readonly published: IsoDate;
  /** Parts of areas in which some figure was another one; there are no files of others. */
  readonly stems: readonly string[];
}

/** Former figures of one part of an area: only years of key figures in which some figure was another one. */
export interface PublishedFormerFigures {
  readonly dataVersion: string;
  readonly published: IsoDate;
  readonly statusSets: readonly string[];
  /** By key figure, then by year. */
  readonly indicators: Readonly<Record<string, Readonly<Record<Period, PublishedFormerYear>>>>;
}

export interface PublishedFormerYear {
  /**
   * Former values as whole numbers (times ten to the decimals of today), less those of today (0 where there is none), packed;
   * one a region of the level, in the order of the catalogue. So a figure that is as it was is 0.
   */
  readonly values: string;
  /** One base-36 digit a region, into `statusSets`; left out when all are plain. */
  readonly status?: string | undefined;
}

/** The number that is packed for a value: whole, in units of the last decimal. */
export function wholeNumber({ value }: Observation, decimals: number): number | null {
  if (value === null) return null;
  return Math.round(roundHalfAwayFromZero(value, decimals) * 10 ** decimals);
}

/** Whether a reader sees another figure: another number, or another reason why there is none. */
export function isAnother(former: Observation, now: Observation, decimals: number): boolean {
  const [before, after] = [wholeNumber(former, decimals), wholeNumber(now, decimals)];
  if (before !== after) return true;
  return before === null && (former.mask & ABSENCE_MASK) !== (now.mask & ABSENCE_MASK);
}

/** What a figure was. @param place of the region among those of the level; @param now what it is, with its decimals */
export function formerObservation(
  { statusSets }: Pick<PublishedFormerFigures, 'statusSets'>,
  { values, status }: PublishedFormerYear,
  { place, now, decimals }: { readonly place: number; readonly now: Observation; readonly decimals: number },
): Observation {
  const difference = unpackIntegers(values)[place];
  const whole =
    difference === null || difference === undefined ? null : difference + (wholeNumber(now, decimals) ?? 0);
  const numbers = [whole === null ? null : present(whole / 10 ** decimals).value];
  return observationIn({ values: numbers, status: status?.[place] }, statusSets, 0);
}
