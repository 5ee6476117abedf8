import type { PublishedIndex } from '../contracts/published.ts';

type Release = PublishedIndex['release'];

/** A publication of KOSTRA figures. */
export interface Publication {
  /** The year that the figures are of. */
  readonly year: string;
  readonly vintage: Release['vintage'];
  /** ISO date where it is known; one to come has only its day in the rhythm. */
  readonly published: string | undefined;
  /** The year in which it comes. */
  readonly comes: string;
}

/**
 * This publication and the two that come after it: unrevised figures of a year in March of the next, revised in June.
 * The days to come are not known here, only the rhythm.
 */
export function publicationCalendar(release: Pick<Release, 'year' | 'vintage' | 'published'>): Publication[] {
  const publication = (year: number, vintage: Release['vintage']): Publication => ({
    ...{ year: String(year), vintage, comes: String(year + 1) },
    published: undefined,
  });
  const year = Number(release.year);
  const now = { ...publication(year, release.vintage), published: release.published };
  return release.vintage === 'unrevised'
    ? [now, publication(year, 'revised'), publication(year + 1, 'unrevised')]
    : [now, publication(year + 1, 'unrevised'), publication(year + 1, 'revised')];
}
