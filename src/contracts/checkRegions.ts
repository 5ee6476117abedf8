import type { Problem } from '../domain/problem.ts';
import type { RegionName } from '../domain/region.ts';
import { norwegianName, uniqueSlugs } from '../domain/slug.ts';
import type { Located } from './fields.ts';
import { regionPath } from './regionLayouts.ts';
import type { LevelFile, RegionFile } from './regionLayouts.ts';
import { LAND_LEVELS } from './regionRows.ts';
import type { LandCode } from './regionRows.ts';
import { groupBy, overlaps, overlappingPairs, validityText } from './regionValidity.ts';
import type { Validity } from './regionValidity.ts';
import type { RegionTables } from './regions.ts';

/** Numbers, counties, slugs, neighbours and the country: what must agree within and between their files. */
export function checkRegions(tables: RegionTables): Problem[] {
  return [
    ...checkOverlap('kommuner', tables.kommuner, ({ code }) => code),
    ...checkOverlap('fylker', tables.fylker, ({ code }) => code),
    ...checkCounties(tables),
    ...checkSlugs(tables),
    ...checkNeighbours(tables),
    ...checkLand(tables),
  ];
}

/** Two lines of a file that say something about the same thing on the same day. */
export function checkOverlap<T extends Validity>(
  file: RegionFile | LevelFile,
  items: readonly Located<T>[],
  keyOf: (item: T) => string,
): Problem[] {
  return overlappingPairs(items, keyOf).map(([earlier, later]) => ({
    code: 'overlapping-validity',
    severity: 'error',
    file: regionPath(file),
    line: later.line,
    column: 'valid_from',
    what: `«${keyOf(later.value)}» (${validityText(later.value)}) is already defined in line ${earlier.line} (${validityText(earlier.value)}).`,
    why: 'For the days they share it cannot be known which line holds.',
    cure: 'Remove one of the lines, or end the earlier one where the later begins.',
  }));
}

/** History before the first county line is not told, so a number from 1838 is covered by a county from 2003. */
function checkCounties({ kommuner, fylker }: RegionTables): Problem[] {
  const byCode = groupBy(fylker, ({ code }) => code);
  return kommuner.flatMap(({ line, value }) => {
    const county = (byCode.get(value.county) ?? []).find((fylke) => overlaps(fylke.value, value));
    const lastsAsLong =
      county?.value.validTo === null ||
      (value.validTo !== null && value.validTo <= (county?.value.validTo ?? ''));
    if (county !== undefined && lastsAsLong) return [];
    return [
      {
        code: 'unknown-county',
        severity: 'error',
        file: regionPath('kommuner'),
        line,
        column: 'county',
        what: `${value.code} ${value.name} (${validityText(value)}) is in county «${value.county}», which fylker.csv does not have for all of that time.`,
        why: 'The municipality would be missing from the county averages.',
        cure: 'Add the county to fylker.csv, or correct the number or its validity.',
      } satisfies Problem,
    ];
  });
}

/** A slug is an address: it is made by rule from the name and must not wander when a line is edited by hand. */
function checkSlugs({ kommuner, fylker }: RegionTables): Problem[] {
  const fylkerNow = fylker.filter(({ value }) => value.validTo === null);
  const nameOfCounty = new Map(fylkerNow.map(({ value }) => [value.code, norwegianName(value.names)]));
  const kommunerNow = kommuner.filter(({ value }) => value.validTo === null);
  return [
    ...compareSlugs('kommuner', kommunerNow, ({ county }) => nameOfCounty.get(county) ?? county),
    ...compareSlugs('fylker', fylkerNow, ({ code }) => code),
  ];
}

interface WithSlug {
  readonly code: string;
  readonly names: readonly RegionName[];
  readonly slug: string | null;
}

/** @param items in force */
export function compareSlugs<T extends WithSlug>(
  file: RegionFile | LevelFile,
  items: readonly Located<T>[],
  qualifierOf: (item: T) => string,
): Problem[] {
  const expected = uniqueSlugs(
    items.map(({ value }) => ({
      name: norwegianName(value.names),
      qualifier: qualifierOf(value),
      code: value.code,
    })),
  );
  return items.flatMap(({ line, value }, index) => {
    const slug = expected[index];
    if (slug === undefined || slug === value.slug) return [];
    return [
      {
        code: 'wrong-slug',
        severity: 'error',
        file: regionPath(file),
        line,
        column: 'slug',
        what: `${value.code} has the slug «${value.slug ?? ''}»; the rule gives «${slug}».`,
        why: 'Two places could get one address, and links from elsewhere would break.',
        cure: `Write «${slug}».`,
      } satisfies Problem,
    ];
  });
}

function checkNeighbours({ kommuner, neighbours }: RegionTables): Problem[] {
  const inForce = new Set(
    kommuner.filter(({ value }) => value.validTo === null).map(({ value }) => value.code),
  );
  const pairs = new Set(neighbours.map(({ value }) => `${value.kommune} ${value.neighbour}`));
  const seen = new Set<string>();
  return neighbours.flatMap(({ line, value: { kommune, neighbour } }): Problem[] => {
    const pair = `${kommune} ${neighbour}`;
    const unknown = [kommune, neighbour].filter((code) => !inForce.has(code));
    const wrong = [
      ...unknown.map((code) => `«${code}» is not a municipality in force`),
      ...(kommune === neighbour ? [`«${kommune}» is its own neighbour`] : []),
      ...(seen.has(pair) ? ['the pair stands there already'] : []),
      ...(pairs.has(`${neighbour} ${kommune}`) ? [] : ['the opposite pair is missing']),
    ];
    seen.add(pair);
    return wrong.map((text) => ({
      code: 'bad-neighbour',
      severity: 'error',
      file: regionPath('neighbours'),
      line,
      what: `${pair}: ${text}.`,
      why: 'Neighbours are offered for comparison from both sides.',
      cure: 'Correct the pair, or remove it both ways.',
    }));
  });
}

function checkLand({ land, fylkeskommuner, bydeler }: RegionTables): Problem[] {
  const needed: Record<LandCode, boolean> = {
    EAK: true,
    EAKUO: true,
    EAFK: fylkeskommuner.length > 0,
    EAFKUO: fylkeskommuner.length > 0,
    EAB: bydeler.length > 0,
  };
  return Object.entries(LAND_LEVELS).flatMap(([code, level]): Problem[] => {
    const lines = land.filter(({ value }) => value.code === code);
    if (lines.length === 0 && !needed[code as LandCode]) return [];
    if (lines.length === 1 && lines[0]?.value.level === level) return [];
    return [
      {
        code: 'bad-country',
        severity: 'error',
        file: regionPath('land'),
        line: lines[0]?.line ?? 1,
        what: `«${code}» must stand once, with the level ${level}; it stands ${lines.length} times.`,
        why: 'Every table compares with the country, with and without Oslo, or with all city districts.',
        cure: `Have one line for ${code}.`,
      },
    ];
  });
}
