import type { PublishedSearchEntry } from '../contracts/published.ts';
import type {
  PublishedCompareArea,
  PublishedCompareCatalogue,
  PublishedCompareFigures,
} from '../contracts/publishedCompare.ts';
import { isUnitLevel, unitLevelOf } from '../domain/region.ts';
import type { RegionCode, UnitLevel } from '../domain/region.ts';
import { chosenRegions, MAX_AVERAGES, MAX_BASKET, MAX_UNITS } from './compareState.ts';
import type { CompareMessage, CompareMessageKind, CompareState } from './compareState.ts';

/** A number that was: its name, and the units that it has become. */
export interface FormerUnit {
  readonly name: string;
  readonly present: readonly RegionCode[];
}

export interface ResolveInput {
  readonly catalogue: PublishedCompareCatalogue;
  /** By former number; needed only where `unknownRegions` finds some. */
  readonly formers: ReadonlyMap<RegionCode, FormerUnit>;
  /** By stem of their part; needed only where a choice names some: see `namesFigures`. */
  readonly figures?: PublishedCompareFigures['figures'] | undefined;
}

export interface ResolvedState {
  readonly state: CompareState;
  readonly messages: readonly CompareMessage[];
}

/** Codes in a state that the release does not have: only then the former numbers need to be known. */
export function unknownRegions(state: CompareState, { regions }: Pick<PublishedCompareCatalogue, 'regions'>) {
  const known = new Set(regions.map(({ code }) => code));
  return chosenRegions(state).filter((code) => !known.has(code));
}

/** Whether a choice names key figures: only then it needs to be known which there are. */
export function namesFigures({ basket, figure, against, sort }: CompareState): boolean {
  const byFigure = sort !== null && !isYearOrName(sort.by);
  return basket.length > 0 || figure !== null || against !== null || byFigure;
}

/** Former numbers from what can be searched for. */
export function formerUnits(entries: readonly PublishedSearchEntry[]): Map<RegionCode, FormerUnit> {
  const units = new Map<RegionCode, FormerUnit>();
  for (const { id, title, former = [] } of entries)
    for (const { number, name } of former) {
      const present = units.get(number)?.present ?? [];
      units.set(number, { name: name || title, present: [...present, id] });
    }
  return units;
}

/**
 * A state that can be shown with this release: numbers that were are followed to those in force; regions and figures that
 * do not exist, or are of another level, are left out; an average that is asked for as the own one is a column among the
 * others, as it is in no group and has no place; and each of these is told.
 */
export function resolveState(asked: CompareState, input: ResolveInput): ResolvedState {
  const { catalogue } = input;
  const messages: CompareMessage[] = [];
  const tell = (kind: CompareMessageKind, values: Record<string, string>) => messages.push({ kind, values });
  const levelOf = new Map(catalogue.regions.map(({ code, level }) => [code, level]));
  const nameOf = new Map(catalogue.regions.map(({ code, name }) => [code, name.nb]));
  const follow = (code: RegionCode): readonly RegionCode[] => {
    if (levelOf.has(code)) return [code];
    const former = input.formers.get(code);
    const present = former?.present.filter((each) => levelOf.has(each)) ?? [];
    if (former === undefined || present.length === 0) {
      tell('unknownRegion', { value: code });
      return [];
    }
    const names = present.map((each) => `${nameOf.get(each) ?? ''} (${each})`).join(', ');
    tell(present.length > 1 ? 'divided' : 'followed', { value: code, name: former.name, present: names });
    return present;
  };
  const isUnit = (code: RegionCode) => isUnitLevel(levelOf.get(code) ?? 'landet');
  const followed = asked.own === null ? [] : follow(asked.own);
  const own = followed.find(isUnit) ?? null;
  const average = followed.find((code) => !isUnit(code));
  if (average !== undefined) tell('ownAverage', { value: nameOf.get(average) ?? average });
  const others = [...followed, ...asked.regions.flatMap(follow)].filter((code) => code !== own);
  const level = levelFor(asked, { own, others, catalogue });
  const ofLevel = (code: RegionCode) => {
    const of = levelOf.get(code);
    const fits = of !== undefined && unitLevelOf(of) === level;
    if (!fits) tell('otherLevel', { value: `${nameOf.get(code) ?? ''} (${code})` });
    return fits;
  };
  const kept = [...new Set(others)].filter(ofLevel);
  const units = kept.filter(isUnit).slice(0, MAX_UNITS);
  const averages = kept.filter((code) => !isUnit(code)).slice(0, MAX_AVERAGES);
  if (kept.filter(isUnit).length > MAX_UNITS) tell('tooManyUnits', { value: String(MAX_UNITS) });
  if (kept.length - kept.filter(isUnit).length > MAX_AVERAGES)
    tell('tooManyAverages', { value: String(MAX_AVERAGES) });
  const shown = new Set([...units, ...averages]);
  const state = {
    ...asked,
    level,
    own: own !== null && ofLevel(own) ? own : null,
    regions: kept.filter((code) => shown.has(code)),
  };
  return { state: { ...state, ...figuresOf(state, input, tell) }, messages };
}

type Tell = (kind: CompareMessageKind, values: Record<string, string>) => void;

/** The level of the own region, else of the first other, else of the area, else the one asked for. */
function levelFor(
  asked: CompareState,
  {
    own,
    others,
    catalogue,
  }: { own: RegionCode | null; others: readonly RegionCode[]; catalogue: PublishedCompareCatalogue },
): UnitLevel {
  const region = catalogue.regions.find(({ code }) => code === (own ?? others[0]));
  if (region !== undefined) return unitLevelOf(region.level);
  return catalogue.areas.find(({ id }) => id === asked.area)?.level ?? asked.level;
}

/** The parts of a state that are about figures, years and columns. */
function figuresOf(state: CompareState, { catalogue, figures = {} }: ResolveInput, tell: Tell) {
  const areas = catalogue.areas.filter(({ level }) => level === state.level);
  const idsOf = ({ parts }: PublishedCompareArea) => parts.flatMap(({ stem }) => figures[stem] ?? []);
  const known = new Set(areas.flatMap(idsOf));
  const asked = state.basket.filter((id) => {
    if (!known.has(id)) tell('unknownFigure', { value: id });
    return known.has(id);
  });
  if (asked.length > MAX_BASKET) tell('tooManyFigures', { value: String(MAX_BASKET) });
  const basket = asked.slice(0, MAX_BASKET);
  const area = areas.find(({ id }) => id === state.area);
  if (state.area !== null && area === undefined) tell('unknownArea', { value: state.area });
  const first = area ?? areas[0];
  const shown = basket.length > 0 ? basket : first === undefined ? [] : idsOf(first);
  const figure = (id: string | null) => {
    if (id === null || shown.includes(id)) return id;
    tell(known.has(id) ? 'notChosen' : 'unknownFigure', { value: id });
    return null;
  };
  const { years, difference, release, sort } = state;
  const sorts = sort === null || isYearOrName(sort.by) || shown.includes(sort.by);
  if (!sorts) tell('notChosen', { value: sort.by });
  const inReach = years === null || catalogue.periods.some((each) => each >= years.from && each <= years.to);
  if (!inReach) tell('yearsOutside', { value: `${years.from}–${years.to}` });
  const columns = chosenRegions(state);
  const measured = difference === null || columns.includes(difference.from);
  if (!measured) tell('notChosen', { value: difference.from });
  const { published } = catalogue.release;
  if (release !== null && release !== published) tell('otherRelease', { value: release, present: published });
  return {
    area: basket.length > 0 ? null : (first?.id ?? null),
    basket,
    years: inReach ? years : null,
    figure: figure(state.figure),
    against: figure(state.against),
    difference: measured ? difference : null,
    sort: sorts ? sort : null,
    release: published,
  };
}

/** What rows are sorted by that is no key figure. */
function isYearOrName(by: string): boolean {
  return by === 'navn' || /^\d{4}$/.test(by);
}
