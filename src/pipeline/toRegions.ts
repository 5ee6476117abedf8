import type { PublishedGroup, PublishedRegion, RegionAlias } from '../contracts/published.ts';
import type { Regions } from '../contracts/regions.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { SeriesBreak } from '../domain/indicator.ts';
import type { Lineage } from '../domain/lineage.ts';
import { isValidInPeriod, unitLevelOf } from '../domain/region.ts';
import type { Kommune, LocalText, Period, RegionCode, RegionName } from '../domain/region.ts';
import { norwegianName, slugOf } from '../domain/slug.ts';

export interface RegionsInput {
  readonly regions: Regions;
  readonly lineage: Lineage;
  readonly breaks: readonly SeriesBreak[];
  /** Notes on mergers, by municipality. */
  readonly notes: ReadonlyMap<RegionCode, readonly LocalText[]>;
  /** Newest period: kommuner, fylker and groups in force then are published. */
  readonly period: Period;
}

/** Every region that has a page or stands in a table: kommuner by number, then the country, fylker and groups. */
export function toRegions(input: RegionsInput): PublishedRegion[] {
  const { regions, period } = input;
  const kommuner = regions.kommuner.filter((kommune) => isValidInPeriod(kommune, period));
  const slugs = slugCounts(kommuner);
  return [
    ...kommuner
      .sort((a, b) => compareCodes(a.code, b.code))
      .map((kommune) => toKommune(kommune, input, slugs)),
    ...regions.land
      .filter(({ level }) => unitLevelOf(level) === 'kommune')
      .map(({ code, level, name }): PublishedRegion => ({ ...average(code, name), level })),
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

function toKommune(
  kommune: Kommune,
  input: RegionsInput,
  slugs: ReadonlyMap<string, number>,
): PublishedRegion {
  const { code, name, names, county, slug, point } = kommune;
  const membership = input.regions.memberships.find(
    (entry) => entry.kommune === code && isValidInPeriod(entry, input.period),
  );
  return {
    code,
    level: 'kommune',
    name: runningName(kommune),
    names,
    slug,
    fylke: `EKA${county}`,
    group: membership?.group ?? null,
    point,
    aliases: [
      ...nameAliases(name, names),
      ...oldAliases(kommune, input),
      ...slugAliases(kommune, input, slugs),
    ],
    notes: [...input.breaks.filter(isAbout(code)).map(({ text }) => text), ...(input.notes.get(code) ?? [])],
  };
}

/**
 * The name for running text and tables: the Norwegian one where a place has several, with the county where two share it.
 * All official names, in official order, are in `names`.
 */
function runningName({ name, names }: Pick<Kommune, 'name' | 'names'>): LocalText {
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
function oldAliases({ code, name, names }: Kommune, { lineage }: RegionsInput): RegionAlias[] {
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

/** How many kommuner in force each slug would lead to: only a slug that leads to one of them can be an alias. */
function slugCounts(kommuner: readonly Kommune[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { slug, names } of kommuner)
    for (const form of new Set([slug ?? '', ...names.map(({ name }) => slugOf(name))]))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** URL segments of every other name form, and of the names of earlier numbers where no kommune in force has that name. */
function slugAliases(
  kommune: Kommune,
  { lineage }: RegionsInput,
  counts: ReadonlyMap<string, number>,
): RegionAlias[] {
  const { code, slug, names } = kommune;
  const own = names.map(({ name }) => slugOf(name)).filter((form) => counts.get(form) === 1);
  const undivided = lineage.aliasesOf(code).filter(({ divided }) => !divided);
  const old = undivided
    .flatMap((alias) => alias.names.map(({ name }) => slugOf(name)))
    .filter((form) => !counts.has(form));
  return [...new Set([...own, ...old])]
    .filter((form) => form !== slug)
    .map((text) => ({ kind: 'slug', text }));
}
