import { LEVEL_FILES, parseRegions, REGION_FILES, regionPath } from '../contracts/regions.ts';
import type { Regions, RegionSources } from '../contracts/regions.ts';
import type { SourceFile } from '../contracts/parsed.ts';
import { parseRelease } from '../contracts/release.ts';
import type { PublishedRelease } from '../contracts/published.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { buildLineage } from '../domain/lineage.ts';
import { isValidInPeriod } from '../domain/region.ts';
import type { Kommune, Period, RegionCode, UnitLevel } from '../domain/region.ts';
import type { Files } from '../pipeline/files.ts';
import { DISTRICTS, dividePopulation } from './bydelPopulation.ts';
import type { Character } from './characters.ts';
import { makeCharacters } from './makeCharacters.ts';
import { readRealFigures } from './realFigures.ts';
import type { RealFigures } from './realFigures.ts';

export { noise, uniform } from './noise.ts';
export type { Character } from './characters.ts';

/** First year that is modelled: before 2020 there are mergers, and the population is known on today's borders only. */
export const FIRST_YEAR = 2020;

export const OSLO = '0301';

/** A municipality, county authority or city district under the number it has in a year. */
export interface Place {
  /** `1507`, `5000` (county authority), `030101` (city district). */
  readonly number: RegionCode;
  /** What the number is a year of: the same for `3029` in 2023 and `3222` in 2024. */
  readonly unit: RegionCode;
  /** Two-digit county number that year. */
  readonly county: string;
  /** Kommunegruppe that year, `EKG08`; null on other levels. */
  readonly group: RegionCode | null;
  readonly isOslo: boolean;
}

/** The real country that modelled figures are made from. */
export interface World {
  readonly release: PublishedRelease;
  /** {@link FIRST_YEAR} to the year of the release. */
  readonly years: readonly Period[];
  /** The places of a level by the numbers of a year, ascending. */
  places(level: UnitLevel, year: Period): readonly Place[];
  /**
   * The real amount of a measure of a place under its number in a year: official figures, sums of municipalities for
   * `…_fk` and the modelled division of Oslo for `…_bydel` of the population. Undefined when there is none.
   */
  amount(measure: string, number: RegionCode, year: Period): number | undefined;
  /** By unit; places that are not known are ordinary in everything. */
  characterOf(unit: RegionCode): Character;
  readonly real: RealFigures;
  readonly regions: Regions;
}

const ORDINARY: Character = { small: 0, remote: 0, young: 0, old: 0, rich: 0 };

/** @throws Error when release or regions cannot be read; the pipeline tells what is wrong with them */
export function readWorld(files: Files): World {
  const release = parseRelease(sourceOf(files, 'release.json')).value;
  const regions = readRegions(files);
  if (release === undefined || regions === undefined)
    throw new Error('release.json or the files of regions/ have errors');
  const lineage = buildLineage(regions.kommuner, regions.changes);
  const real = readRealFigures(files, lineage);
  const newest = Number(release.year);
  const years = Array.from({ length: Math.max(0, newest - FIRST_YEAR + 1) }, (_, at) =>
    String(FIRST_YEAR + at),
  );
  const places = rememberTwo((level: UnitLevel, year: Period) =>
    placesIn({ regions, level, year, unitOf: lineage.unitOf }),
  );
  const amount = makeAmount(real, places);
  const characters = makeCharacters({ years, places, amount, regions, currentOf: lineage.currentOf });
  return {
    release,
    years,
    places,
    amount,
    characterOf: (unit) => characters.get(unit) ?? ORDINARY,
    real,
    regions,
  };
}

function sourceOf(files: Files, file: string): SourceFile {
  return { file, bytes: files.readBytes(file) };
}

function readRegions(files: Files): Regions | undefined {
  const there = new Set(files.list());
  const sources = [...REGION_FILES, ...LEVEL_FILES]
    .filter((name) => there.has(regionPath(name)))
    .map((name) => [name, sourceOf(files, regionPath(name))]);
  return parseRegions(Object.fromEntries(sources) as RegionSources).value;
}

interface PlacesInput {
  readonly regions: Regions;
  readonly level: UnitLevel;
  readonly year: Period;
  readonly unitOf: (number: RegionCode, year: Period) => RegionCode | undefined;
}

function placesIn({ regions, level, year, unitOf }: PlacesInput): readonly Place[] {
  if (level === 'bydel')
    return DISTRICTS.map(({ code }) => ({
      number: code,
      unit: code,
      county: '03',
      group: null,
      isOslo: true,
    }));
  if (level === 'fylkeskommune')
    return countyCodes(regions, year)
      .map((code) => ({
        number: `${code}00`,
        unit: `${code}00`,
        county: code,
        group: null,
        isOslo: code === '03',
      }))
      .sort((a, b) => compareCodes(a.number, b.number));
  const groups = new Map(
    regions.memberships.filter((one) => isValidInPeriod(one, year)).map((one) => [one.kommune, one.group]),
  );
  return regions.kommuner
    .filter((kommune) => isValidInPeriod(kommune, year))
    .map(({ code, county }: Kommune) => ({
      number: code,
      unit: unitOf(code, year) ?? code,
      county,
      group: groups.get(code) ?? null,
      isOslo: code === OSLO,
    }))
    .sort((a, b) => compareCodes(a.number, b.number));
}

function countyCodes({ fylker, fylkeskommuner }: Regions, year: Period): string[] {
  const listed = fylkeskommuner
    .filter((one) => isValidInPeriod(one, year))
    .map(({ code }) => code.slice(0, 2));
  return listed.length > 0
    ? listed
    : fylker.filter((one) => isValidInPeriod(one, year)).map(({ code }) => code);
}

/** Real amounts, and the two that follow from them: sums for county authorities, shares of Oslo for city districts. */
function makeAmount(real: RealFigures, places: World['places']): World['amount'] {
  const bydeler = new Map<Period, ReturnType<typeof dividePopulation>>();
  const districtsIn = (year: Period) => {
    if (!bydeler.has(year))
      bydeler.set(
        year,
        dividePopulation((id) => real.amount(id, OSLO, year)),
      );
    return bydeler.get(year);
  };
  return (measure, number, year) => {
    const direct = real.amount(measure, number, year);
    if (direct !== undefined) return direct;
    if (measure.endsWith('_bydel')) return districtsIn(year)?.get(measure.slice(0, -6))?.get(number);
    if (!measure.endsWith('_fk')) return undefined;
    const parts = places('kommune', year)
      .filter(({ county }) => `${county}00` === number)
      .map((place) => real.amount(measure.slice(0, -3), place.number, year));
    return parts.length === 0 || parts.includes(undefined)
      ? undefined
      : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  };
}

function rememberTwo<T>(
  compute: (level: UnitLevel, year: Period) => T,
): (level: UnitLevel, year: Period) => T {
  const known = new Map<string, T>();
  return (level, year) => {
    const key = `${level} ${year}`;
    const value = known.get(key) ?? compute(level, year);
    known.set(key, value);
    return value;
  };
}
