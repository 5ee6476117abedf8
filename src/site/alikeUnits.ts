import { standardisedUnits } from '../contracts/publishedAlike.ts';
import type { PublishedAlike, PublishedAlikeModel } from '../contracts/publishedAlike.ts';
import type { StandardisedUnits } from '../domain/mostAlike.ts';

const standardised = new WeakMap<PublishedAlikeModel, StandardisedUnits>();

/** The units of a model, standardised: the same for all municipalities of a build, and so worked out once. */
export function alikeUnits(alike: PublishedAlike, model: PublishedAlikeModel): StandardisedUnits {
  const units = standardised.get(model) ?? standardisedUnits(alike, model);
  standardised.set(model, units);
  return units;
}
