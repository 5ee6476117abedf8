import type { UnitLevel } from './region.ts';

/**
 * URL segment of a service area below a unit of its level: the area's id without the level in front
 * (`fylkeskommune-okonomi` → `okonomi`). Ids of areas of municipalities have no level in front and are their own segment.
 */
export function areaSegment({ id, level }: { readonly id: string; readonly level: UnitLevel }): string {
  const prefix = `${level}-`;
  return level !== 'kommune' && id.startsWith(prefix) && id.length > prefix.length
    ? id.slice(prefix.length)
    : id;
}
