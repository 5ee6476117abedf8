import type { PublishedAlike } from '../contracts/publishedAlike.ts';
import { standardisedUnits } from '../contracts/publishedAlike.ts';
import { computeMostAlike } from '../domain/mostAlike.ts';
import type { RegionCode } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';

/** Those most alike to a region, and what made them so. */
export interface AlikeChoice {
  /** Nearest first. */
  readonly codes: readonly RegionCode[];
  readonly model: string;
  readonly themes: readonly string[];
}

const NEAREST = 10;

/** The ten nearest by the first model with its own weights; empty for a region that has no figures in it. */
export function mostAlike(own: RegionCode, alike: PublishedAlike, locale: Locale): AlikeChoice {
  const [model] = alike.models;
  if (model === undefined || !alike.regions.includes(own)) return { codes: [], model: '', themes: [] };
  const { nearest } = computeMostAlike(standardisedUnits(alike, model), { own, count: NEAREST });
  return {
    codes: nearest.map(({ code }) => code),
    model: model.title[locale],
    themes: model.themes.map(({ title }) => title[locale]),
  };
}
