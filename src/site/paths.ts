import type {
  PublishedArea,
  PublishedGroup,
  PublishedIndicator,
  PublishedRegion,
} from '../contracts/published.ts';
import { readIndex } from './readPublished.ts';
import { regionsOf } from './regions.ts';

/**
 * Every page of a kind, for Astro's `getStaticPaths`. Slugs and ids are the same in all languages, so that each list
 * serves them all.
 */
interface Path<P, T> {
  readonly params: P;
  readonly props: T;
}

export function kommunePaths(): Path<{ slug: string }, { region: PublishedRegion }>[] {
  return regionsOf('kommune').map((region) => ({ params: { slug: region.slug ?? '' }, props: { region } }));
}

export function keyFigurePaths(): Path<
  { slug: string; area: string },
  { region: PublishedRegion; area: PublishedArea }
>[] {
  const areas = readIndex().areas.filter((area) => area.level === 'kommune');
  return regionsOf('kommune').flatMap((region) =>
    areas.map((area) => ({ params: { slug: region.slug ?? '', area: area.id }, props: { region, area } })),
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
