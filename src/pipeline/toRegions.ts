import type { PublishedGroup, PublishedRegion, RegionAlias } from '../contracts/published.ts';
import type { Regions } from '../contracts/regions.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { SeriesBreak } from '../domain/indicator.ts';
import type { Lineage } from '../domain/lineage.ts';
import { isValidInPeriod, unitLevelOf } from '../domain/region.ts';
import type { LocalText, Period, RegionCode, RegionName, UnitLevel, UnitNumber } from '../domain/region.ts';
import { norwegianName, slugOf } from '../domain/slug.ts';

export interface RegionsInput {
  readonly regions: Regions;
  /** The level whose regions are wanted; municipalities when left out. */
  readonly level?: UnitLevel;
  /** Of the units of that level. */
  readonly lineage: Lineage;
  readonly breaks: readonly SeriesBreak[];
  /** Notes on mergers, by unit. */
  readonly notes: ReadonlyMap<RegionCode, readonly LocalText[]>;
  /** Notices in force, by unit. */
  readonly notices?: ReadonlyMap<RegionCode, NonNullable<PublishedRegion['notices']>> | undefined;
  /** Newest period: units and averages in force then are published. */
  readonly period: Period;
}

/**
 * Every region of a level that has a page or stands in a table: units by number, then the averages of all, then those of
 * parts: fylker and kommunegrupper, or the regions of county authorities.
 */
export function toRegions(input: RegionsInput): PublishedRegion[] {
  const { level = 'kommune' } = input;
  const all = input.regions.land
    .filter((land) => unitLevelOf(land.level) === level)
    .map(({ code, level, name }): PublishedRegion => ({ ...average(code, name), level }));
  return [...UNITS[level](input), ...all, ...(PARTS[level]?.(input) ?? [])];
}

const UNITS: Record<UnitLevel, (input: RegionsInput) => PublishedRegion[]> = {
  kommune: toKommuner,
  fylkeskommune: toFylkeskommuner,
  bydel: toBydeler,
};

const PARTS: Partial<typeof UNITS> = { kommune: toKommuneAverages, fylkeskommune: toCountyRegions };

function toKommuneAverages({ regions, period }: RegionsInput): PublishedRegion[] {
  return [
    ...regions.fylker
      .filter((fylke) => isValidInPeriod(fylke, period))
      .sort(byCode)
      .map((fylke): PublishedRegion => ({
        ...average(`EKA${fylke.code}`, runningName(fylke)),
        level: 'fylke',
        names: fylke.names,
        slug: fylke.slug,
        aliases: nameAliases(fylke.name, fylke.names),
      })),
    ...regions.kommunegrupper
      .filter((group) => isValidInPeriod(group, period))
      .sort(byCode)
      .map((group): PublishedRegion => ({
        ...average(group.code, group.name),
        level: 'kommunegruppe',
        slug: String(group.number),
        notes: group.note === null ? [] : [group.note],
      })),
  ];
}

function toCountyRegions({ regions, period }: RegionsInput): PublishedRegion[] {
  return regions.fylkeskommuneregioner
    .filter((region) => isValidInPeriod(region, period))
    .sort(byCode)
    .map(({ code, name }): PublishedRegion => ({ ...average(code, name), level: 'fylkeskommuneregion' }));
}

/** The kommunegrupper in force with their members in force. */
export function toGroups({ regions, period }: RegionsInput): PublishedGroup[] {
  return regions.kommunegrupper
    .filter((group) => isValidInPeriod(group, period))
    .sort(byCode)
    .map(({ code, vintage, number, criteria, note }) => ({
      code,
      vintage,
      number,
      criteria,
      note,
      members: regions.memberships
        .filter(
          (entry) => entry.group === code && entry.vintage === vintage && isValidInPeriod(entry, period),
        )
        .map(({ kommune }) => kommune)
        .sort(compareCodes),
    }));
}

function byCode(a: { readonly code: RegionCode }, b: { readonly code: RegionCode }): number {
  return compareCodes(a.code, b.code);
}

function average(code: RegionCode, name: LocalText): Omit<PublishedRegion, 'level'> {
  return { code, name, names: [], slug: null, fylke: null, group: null, point: null, aliases: [], notes: [] };
}

function toKommuner(input: RegionsInput): PublishedRegion[] {
  return toUnits(input.regions.kommuner, input, ({ code, county, point }) => {
    const membership = input.regions.memberships.find(
      (entry) => entry.kommune === code && isValidInPeriod(entry, input.period),
    );
    return { fylke: `EKA${county}`, group: membership?.group ?? null, point };
  });
}

function toFylkeskommuner(input: RegionsInput): PublishedRegion[] {
  return toUnits(input.regions.fylkeskommuner, input, (unit) => ({
    name: authorityName(unit),
    region: unit.region,
  }));
}

function toBydeler(input: RegionsInput): PublishedRegion[] {
  return toUnits(input.regions.bydeler, input, () => ({}));
}

/** Units in force by number, with what only their level has. */
function toUnits<U extends UnitNumber>(
  numbers: readonly U[],
  input: RegionsInput,
  ofLevel: (unit: U) => Partial<PublishedRegion>,
): PublishedRegion[] {
  const units = numbers.filter((unit) => isValidInPeriod(unit, input.period)).sort(byCode);
  const slugs = slugCounts(units);
  return units.map((unit) => {
    const { code, name, names, slug } = unit;
    const aliases = [
      ...nameAliases(name, names),
      ...oldAliases(unit, input),
      ...slugAliases(unit, input, slugs),
    ];
    const notices = input.notices?.get(code);
    const breaks = input.breaks.filter(isAbout(code)).map(({ text }) => text);
    return {
      ...{ code, level: input.level ?? 'kommune', name: runningName(unit), names, slug },
      ...{ fylke: null, group: null, point: null },
      ...{ aliases, notes: [...breaks, ...(input.notes.get(code) ?? [])] },
      ...(notices === undefined ? {} : { notices }),
      ...ofLevel(unit),
    };
  });
}

/** «Rogaland fylkeskommune». Oslo kommune has the tasks of one and is not called so. */
function authorityName({ code, names }: UnitNumber): LocalText {
  const name = norwegianName(names);
  return code === '0300'
    ? { nb: `${name} (fylkeskommune)`, en: `${name} (county authority)` }
    : { nb: `${name} fylkeskommune`, en: `${name} County Authority` };
}

/**
 * The name for running text and tables: the Norwegian one where a place has several, with the county where two share it.
 * All official names, in official order, are in `names`.
 */
function runningName({ name, names }: Pick<UnitNumber, 'name' | 'names'>): LocalText {
  const qualifier = / \([^)]+\)$/.exec(name)?.[0] ?? '';
  const text = norwegianName(names) + qualifier;
  return { nb: text, en: text };
}

/** Breaks that hold for all figures of a region. */
function isAbout(code: RegionCode) {
  return (item: SeriesBreak) => item.region === code && item.indicator === null;
}

/** Each name by itself where the printed name joins several. */
function nameAliases(printed: string, names: readonly RegionName[]): RegionAlias[] {
  return names.filter(({ name }) => name !== printed).map(({ name }) => ({ kind: 'name', text: name }));
}

/** Numbers that lead here, and the names they had that are not its own. */
function oldAliases({ code, name, names }: UnitNumber, { lineage }: RegionsInput): RegionAlias[] {
  const own = new Set([name, ...names.map((item) => item.name)]);
  const earlier = lineage.aliasesOf(code);
  return [
    ...earlier.map((alias): RegionAlias => ({ kind: 'oldNumber', text: alias.code })),
    ...earlier.flatMap((alias) =>
      alias.names
        .filter((old) => !own.has(old.name))
        .map((old): RegionAlias => ({ kind: 'oldName', text: old.name, number: alias.code })),
    ),
  ];
}

/** How many units in force each slug would lead to: only a slug that leads to one of them can be an alias. */
function slugCounts(units: readonly UnitNumber[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { slug, names } of units)
    for (const form of new Set([slug ?? '', ...names.map(({ name }) => slugOf(name))]))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** URL segments of every other name form, and of the names of earlier numbers where no unit in force has that name. */
function slugAliases(
  unit: UnitNumber,
  { lineage }: RegionsInput,
  counts: ReadonlyMap<string, number>,
): RegionAlias[] {
  const { code, slug, names } = unit;
  const own = names.map(({ name }) => slugOf(name)).filter((form) => counts.get(form) === 1);
  const undivided = lineage.aliasesOf(code).filter(({ divided }) => !divided);
  const old = undivided
    .flatMap((alias) => alias.names.map(({ name }) => slugOf(name)))
    .filter((form) => !counts.has(form));
  return [...new Set([...own, ...old])]
    .filter((form) => form !== slug)
    .map((text) => ({ kind: 'slug', text }));
}
