import type { PublishedRegion } from '../contracts/published.ts';
import { computeMostAlike } from '../domain/mostAlike.ts';
import type { RegionCode } from '../domain/region.ts';
import { alikeUnits } from './alikeUnits.ts';
import { membersOf } from './members.ts';
import { readAlike } from './readPublished.ts';
import { regionByCode } from './regions.ts';

const COUNT = 3;
const known = new Map<RegionCode, readonly PublishedRegion[]>();

/**
 * The three of a municipality's kommunegruppe that are most alike to it by the first model, nearest first: whom a reader
 * of its table goes on to. None for one that is alone in its group, for other levels, and where a release has no model.
 */
export function groupNeighbours({ code, group }: PublishedRegion): readonly PublishedRegion[] {
  const found = known.get(code) ?? nearestIn(group, code);
  // A page for each area asks for the same.
  known.set(code, found);
  return found;
}

function nearestIn(group: RegionCode | null, own: RegionCode): PublishedRegion[] {
  const alike = readAlike();
  const [model] = alike?.models ?? [];
  if (group === null || alike === undefined || model === undefined || !alike.regions.includes(own)) return [];
  const members = new Set(membersOf(group));
  return computeMostAlike(alikeUnits(alike, model), { own, count: alike.regions.length })
    .nearest.filter(({ code }) => members.has(code))
    .slice(0, COUNT)
    .map(({ code }) => regionByCode(code));
}
