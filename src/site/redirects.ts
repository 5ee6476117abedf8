import type { PublishedRegion } from '../contracts/published.ts';
import type { RegionCode } from '../domain/region.ts';
import { slugOf } from '../domain/slug.ts';

/**
 * Other ways to a page: the number, every name form, former names and numbers. One target is a redirect; several are a
 * choice that only the reader can make.
 */
export interface WayIn {
  /** Segment of the address, in the place of the slug. */
  readonly segment: string;
  /** The name or number that the segment was made from, as it is written. */
  readonly text: string;
  /** Regions it may mean, in code order. */
  readonly targets: readonly PublishedRegion[];
}

/**
 * Every way to the pages of one level that is not a slug in force.
 *
 * A slug in force is the page itself and never a way in; a number in force belongs to its region alone, also where it
 * once was another's. Any other name or number that several regions have had gives all of them.
 */
export function waysIn(regions: readonly PublishedRegion[]): WayIn[] {
  const slugs = new Set(regions.map((region) => region.slug));
  const owners = new Map(regions.map((region) => [numberOf(region.code), region.code]));
  const ways = new Map<string, { text: string; targets: Map<RegionCode, PublishedRegion> }>();
  for (const region of [...regions].sort(byCode)) {
    if (region.slug === null) continue;
    for (const text of textsOf(region)) {
      const segment = slugOf(text);
      const owner = owners.get(segment) ?? region.code;
      if (slugs.has(segment) || owner !== region.code) continue;
      const way = ways.get(segment) ?? { text, targets: new Map() };
      way.targets.set(region.code, region);
      ways.set(segment, way);
    }
  }
  return [...ways.entries()]
    .map(([segment, { text, targets }]) => ({ segment, text, targets: [...targets.values()] }))
    .sort((a, b) => (a.segment < b.segment ? -1 : 1));
}

/** The ways that lead to one page. */
export function redirectsOf(
  regions: readonly PublishedRegion[],
): (WayIn & { readonly to: PublishedRegion })[] {
  return waysIn(regions).flatMap((way) => {
    const [to, other] = way.targets;
    return to && !other ? [{ ...way, to }] : [];
  });
}

/** The ways that several regions share. */
export function choicesOf(regions: readonly PublishedRegion[]): WayIn[] {
  return waysIn(regions).filter(({ targets }) => targets.length > 1);
}

/** All that a region is or has been called, the present first, so that present spellings are the ones shown. */
function textsOf(region: PublishedRegion): string[] {
  const present = [numberOf(region.code), ...region.names.map(({ name }) => name), region.name.nb];
  const officialName = region.names.map(({ name }) => name).join(' - ');
  return [...present, officialName, ...region.aliases.map(({ text }) => text)].filter(
    (text) => text.trim() !== '',
  );
}

/** `EKA32` is county 32 to people; the number of a kommune is its code. */
function numberOf(code: RegionCode): string {
  return code.replace(/^EKA/, '');
}

function byCode(a: PublishedRegion, b: PublishedRegion): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
