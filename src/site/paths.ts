import type {
  PublishedArea,
  PublishedGroup,
  PublishedIndicator,
  PublishedRegion,
} from '../contracts/published.ts';
import { areaSegment } from '../domain/areaSegment.ts';
import type { UnitLevel } from '../domain/region.ts';
import { readIndex } from './readPublished.ts';
import { areasOf, regionsOf } from './regions.ts';

/**
 * Every page of a kind, for Astro's `getStaticPaths`. Slugs and ids are the same in all languages, so that each list
 * serves them all.
 */
interface Path<P, T> {
  readonly params: P;
  readonly props: T;
}

/** Of a level that the release tells nothing of there are none. */
export function unitPaths(level: UnitLevel): Path<{ slug: string }, { region: PublishedRegion }>[] {
  return regionsOf(level).map((region) => ({ params: { slug: region.slug ?? '' }, props: { region } }));
}

export function keyFigurePaths(
  level: UnitLevel,
): Path<{ slug: string; area: string }, { region: PublishedRegion; area: PublishedArea }>[] {
  return regionsOf(level).flatMap((region) =>
    areasOf(level).map((area) => ({
      params: { slug: region.slug ?? '', area: areaSegment(area) },
      props: { region, area },
    })),
  );
}

export function fylkePaths(): Path<{ slug: string }, { region: PublishedRegion }>[] {
  return regionsOf('fylke').map((region) => ({ params: { slug: region.slug ?? '' }, props: { region } }));
}

export function groupPaths(): Path<{ number: string }, { group: PublishedGroup }>[] {
  return readIndex().groups.map((group) => ({ params: { number: String(group.number) }, props: { group } }));
}

export function areaPaths(): Path<{ area: string }, { area: PublishedArea }>[] {
  return readIndex().areas.map((area) => ({ params: { area: area.id }, props: { area } }));
}

export function indicatorPaths(): Path<{ indicator: string }, { indicator: PublishedIndicator }>[] {
  return readIndex().indicators.map((indicator) => ({
    params: { indicator: indicator.id },
    props: { indicator },
  }));
}
