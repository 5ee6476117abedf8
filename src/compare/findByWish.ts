import type { PublishedCompareRegion } from '../contracts/publishedCompare.ts';
import type { Observation } from '../domain/observation.ts';
import type { RegionCode } from '../domain/region.ts';
import { WISH_SCOPES } from './wishParams.ts';
import type { Wish, WishScope, WishState } from './wishParams.ts';

export interface WishInput {
  /** Units of the level, with what they are part of and how many live there. */
  readonly units: readonly PublishedCompareRegion[];
  /** The newest figures by key figure and unit. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<RegionCode, Observation>>;
}

export interface WishResult {
  /** In the order of the first wish, what is furthest in the wanted direction first. */
  readonly found: readonly RegionCode[];
  /** Units that were looked at: those of the scope without the own one. */
  readonly looked: number;
  /** Of these, units that lack one of the figures. */
  readonly without: number;
  /** Wishes that say «than us» of a figure the own unit lacks: nobody can fit. */
  readonly unanswerable: readonly Wish[];
  /** How many would fit without one wish, or among others: what there is to loosen when nobody fits. */
  readonly loosened: readonly {
    readonly wish: Wish | null;
    readonly among: WishScope;
    readonly count: number;
  }[];
}

/** As many inhabitants, give or take this part of the own number. */
const LIKE_SIZE = 0.25;

/**
 * The units that fit all wishes.
 * @throws Error when the own unit is not among the units
 */
export function findByWish(state: WishState, input: WishInput): WishResult {
  const { wishes } = state;
  const candidates = unitsIn(state.among, state.own, input.units);
  const valueOf = (wish: Wish, code: RegionCode | null) =>
    code === null ? null : (input.figures.get(wish.indicator)?.get(code)?.value ?? null);
  const fits = (code: RegionCode, asked: readonly Wish[]) =>
    asked.every((wish) => isMet(wish, valueOf(wish, code), valueOf(wish, state.own)));
  const found = candidates.filter((code) => fits(code, wishes));
  const [first] = wishes;
  if (first !== undefined) {
    const sign = first.kind === 'lavere' || first.kind === 'hoyst' ? 1 : -1;
    found.sort((a, b) => sign * ((valueOf(first, a) ?? 0) - (valueOf(first, b) ?? 0)));
  }
  const others = WISH_SCOPES.filter((among) => among !== state.among);
  return {
    found,
    looked: candidates.length,
    without: candidates.filter((code) => wishes.some((wish) => valueOf(wish, code) === null)).length,
    unanswerable: wishes.filter((wish) => wish.bound === null && valueOf(wish, state.own) === null),
    loosened: [
      ...wishes.map((wish) => {
        const rest = wishes.filter((other) => other !== wish);
        return { wish, among: state.among, count: candidates.filter((code) => fits(code, rest)).length };
      }),
      ...others.map((among) => {
        const there = unitsIn(among, state.own, input.units);
        return { wish: null, among, count: there.filter((code) => fits(code, wishes)).length };
      }),
    ].filter(({ count, wish }) => count > 0 && (wish === null || wishes.length > 1)),
  };
}

function unitsIn(
  among: WishScope,
  own: RegionCode | null,
  units: readonly PublishedCompareRegion[],
): RegionCode[] {
  const self = units.find(({ code }) => code === own);
  if (self === undefined) throw new Error(`«${own ?? ''}» is not among the units`);
  const [group, county] = self.parents ?? [];
  const size = self.size ?? Number.NaN;
  const isIn = ({ parents = [], size: other = Number.NaN }: PublishedCompareRegion) => {
    if (among === 'gruppe') return parents[0] === group;
    if (among === 'fylke') return parents[1] === county;
    return among === 'alle' || Math.abs(other - size) <= size * LIKE_SIZE;
  };
  return units.filter((unit) => unit.code !== own && isIn(unit)).map(({ code }) => code);
}

function isMet({ kind, bound }: Wish, value: number | null, own: number | null): boolean {
  const limit = bound ?? own;
  if (value === null || limit === null) return false;
  switch (kind) {
    case 'lavere':
      return value < limit;
    case 'hoyere':
      return value > limit;
    case 'minst':
      return value >= limit;
    case 'hoyst':
      return value <= limit;
  }
}
