import type { PublishedSearchEntry } from '../contracts/published.ts';
import type { PublishedCompareCatalogue, PublishedCompareNeighbours } from '../contracts/publishedCompare.ts';
import { searchKey } from '../domain/regionSearch.ts';
import type { RegionCode, UnitLevel } from '../domain/region.ts';
import { MAX_UNITS } from './compareState.ts';
import type { CompareState } from './compareState.ts';
import { bySize } from './usualOthers.ts';

/** Ways to add several units at once. */
const MEMBER_WAYS = ['group', 'fylke', 'neighbours', 'alike', 'largest', 'smallest'] as const;

/** Ways to add an average, which is one column. */
const AVERAGE_WAYS = [
  'groupAverage',
  'fylkeAverage',
  'landetUtenOslo',
  'landet',
  'region',
  'everyone',
] as const;

export type ManyWay = (typeof MEMBER_WAYS)[number] | (typeof AVERAGE_WAYS)[number];

/** Which ways a level has. */
export const WAYS_OF: Readonly<Record<UnitLevel, readonly ManyWay[]>> = {
  kommune: [...MEMBER_WAYS, 'groupAverage', 'fylkeAverage', 'landetUtenOslo', 'landet'],
  fylkeskommune: ['region', 'landetUtenOslo', 'landet'],
  bydel: ['everyone'],
};

const NEEDS_OWN: ReadonlySet<ManyWay> = new Set([
  'group',
  'fylke',
  'neighbours',
  'alike',
  'groupAverage',
  'fylkeAverage',
  'region',
]);

/** Whether a way adds a column of an average, or members. */
export function addsAverage(way: ManyWay): boolean {
  return AVERAGE_WAYS.some((each) => each === way);
}

export function needsOwn(way: ManyWay): boolean {
  return NEEDS_OWN.has(way);
}

export interface ManyInput {
  readonly state: CompareState;
  readonly catalogue: PublishedCompareCatalogue;
  /** Needed for `neighbours` alone. */
  readonly neighbours?: PublishedCompareNeighbours | undefined;
  /** Needed for `alike` alone: see `mostAlike.ts`. */
  readonly alike?: readonly RegionCode[] | undefined;
}

/** The regions that a way adds, the nearest in size first where there is room for some of them only. */
export function chooseMany(way: ManyWay, input: ManyInput): RegionCode[] {
  const { state, catalogue, neighbours, alike = [] } = input;
  const own = catalogue.regions.find(({ code }) => code === state.own);
  const [group, fylke] = own?.parents ?? [];
  const average = (level: string) =>
    catalogue.regions.flatMap((region) => (region.level === level ? region.code : []));
  const members = (parent: RegionCode | undefined) =>
    parent === undefined
      ? []
      : catalogue.regions.filter(({ parents }) => parents?.includes(parent)).map(({ code }) => code);
  const isCounty = state.level === 'fylkeskommune';
  const ways: Record<ManyWay, () => readonly (RegionCode | undefined)[]> = {
    group: () => nearestInSize(members(group), input),
    fylke: () => nearestInSize(members(fylke), input),
    neighbours: () => neighbours?.neighbours[state.own ?? ''] ?? [],
    alike: () => alike,
    largest: () => bySize(catalogue, state.level).slice(0, 5),
    smallest: () => bySize(catalogue, state.level).slice(-5).reverse(),
    groupAverage: () => [group],
    fylkeAverage: () => [fylke],
    landetUtenOslo: () => average(isCounty ? 'fylkeskommunerUtenOslo' : 'landetUtenOslo'),
    landet: () => average(isCounty ? 'fylkeskommunerLandet' : 'landet'),
    region: () => [group, ...members(group)],
    everyone: () => average('bydelerAlle'),
  };
  return ways[way]().filter((code) => code !== undefined && code !== state.own) as RegionCode[];
}

function nearestInSize(codes: readonly RegionCode[], { state, catalogue }: ManyInput): RegionCode[] {
  const sizes = new Map(catalogue.regions.map(({ code, size }) => [code, Math.log(size ?? 1)]));
  const own = sizes.get(state.own ?? '') ?? 0;
  const distance = (code: RegionCode) => Math.abs((sizes.get(code) ?? 0) - own);
  return codes
    .filter((code) => code !== state.own)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_UNITS);
}

export interface Pasted {
  readonly codes: readonly RegionCode[];
  readonly notFound: readonly string[];
  /** A name that several have, with those that have it. */
  readonly ambiguous: readonly { readonly name: string; readonly present: readonly string[] }[];
}

/**
 * Regions of a level from a list of names or numbers, as they stand in a mail or a sheet: one a line, or with commas,
 * semicolons or tabs between. Former numbers and names are followed. Nothing is guessed: a name must be whole.
 */
export function readPasted(text: string, entries: readonly PublishedSearchEntry[], level: UnitLevel): Pasted {
  const units = entries.filter(({ kind }) => kind === level);
  const codes: RegionCode[] = [];
  const notFound: string[] = [];
  const ambiguous: { name: string; present: string[] }[] = [];
  for (const name of text.split(/[\n\r\t,;]+/).map((part) => part.trim())) {
    if (name === '') continue;
    const found = named(name, units);
    if (found.length === 0) notFound.push(name);
    else if (found.length > 1)
      ambiguous.push({ name, present: found.map(({ title, id }) => `${title} (${id})`) });
    else codes.push(...found.map(({ id }) => id));
  }
  return { codes: [...new Set(codes)], notFound, ambiguous };
}

function named(text: string, units: readonly PublishedSearchEntry[]): PublishedSearchEntry[] {
  // «1130 Strand» and «Strand (1130)» tell the number too.
  const number = /\d{4,6}/.exec(text)?.[0];
  if (number !== undefined)
    return units.filter(
      ({ id, former = [] }) => id === number || former.some((old) => old.number === number),
    );
  const key = searchKey(text.replace(/\s+kommune$/i, ''));
  if (key === '') return [];
  const bears = ({ title, names = [] }: PublishedSearchEntry) =>
    [title, title.replace(/ \([^)]*\)$/, ''), ...names].some((name) => searchKey(name) === key);
  const present = units.filter(bears);
  if (present.length > 0) return present;
  return units.filter(({ former = [] }) => former.some(({ name }) => searchKey(name) === key));
}
