import type { Regions } from '../contracts/regions.ts';
import type { Period, RegionCode, UnitLevel } from '../domain/region.ts';
import { DISTRICTS } from './bydelPopulation.ts';
import { logDistance, standardize } from './characters.ts';
import type { Character, Point, RawCharacter } from './characters.ts';
import { noise } from './noise.ts';
import type { Place, World } from './world.ts';

export interface CharactersInput {
  readonly years: readonly Period[];
  readonly places: World['places'];
  readonly amount: World['amount'];
  readonly regions: Regions;
  readonly currentOf: (number: RegionCode) => readonly RegionCode[];
}

/** Year of the budget estimates that tell how much free income a municipality has. */
const INCOME_YEAR = '2026';
/** Inhabitants of a place that others are near or far from. */
const TOWN = 20_000;
const CITY = 80_000;

type Part = (measure: string) => number | undefined;

/** The character of every place of every level, by unit, from the last year that the unit existed in. */
export function makeCharacters(input: CharactersInput): ReadonlyMap<RegionCode, Character> {
  const kommuner = kommuneCharacters(input);
  const remote = (code: RegionCode) => kommuner.raw.get(code)?.remote;
  return new Map([
    ...standardize(kommuner.raw, kommuner.inForce),
    ...fylkeskommuneCharacters(input, remote),
    ...bydelCharacters(input),
  ]);
}

/** Every unit of a level with the last year it is seen in. */
function lastSeen({ years, places }: CharactersInput, level: UnitLevel) {
  const seen = new Map<RegionCode, { readonly place: Place; readonly year: Period }>();
  for (const year of years) for (const place of places(level, year)) seen.set(place.unit, { place, year });
  const inForce = places(level, years.at(-1) ?? '').map(({ unit }) => unit);
  return { seen, inForce };
}

function kommuneCharacters(input: CharactersInput) {
  const { amount, regions, currentOf } = input;
  const { seen, inForce } = lastSeen(input, 'kommune');
  const points = new Map(
    regions.kommuner.flatMap(({ code, point }) => (point ? [[code, point] as const] : [])),
  );
  const distances = distanceTo(input, points);
  const raw = new Map<RegionCode, RawCharacter>();
  for (const [unit, { place, year }] of seen) {
    const now = points.has(place.number) ? [place.number] : currentOf(place.number);
    const part: Part = (measure) => amount(measure, place.number, year);
    const income: Part = (measure) => sumOf(now.map((code) => amount(measure, code, INCOME_YEAR)));
    const point = points.get(now[0] ?? '');
    raw.set(unit, rawCharacter(part, income, point === undefined ? undefined : distances(point)));
  }
  return { raw, inForce };
}

/** How far a point is from towns and cities. */
function distanceTo({ years, places, amount }: CharactersInput, points: ReadonlyMap<RegionCode, Point>) {
  const newest = years.at(-1) ?? '';
  const largerThan = (least: number): Point[] =>
    places('kommune', newest).flatMap(({ number }) => {
      const point = points.get(number);
      return point !== undefined && (amount('innbyggere', number, newest) ?? 0) >= least ? [point] : [];
    });
  const [towns, cities] = [largerThan(TOWN), largerThan(CITY)];
  return (point: Point) => (logDistance(point, towns) ?? 0) + 0.5 * (logDistance(point, cities) ?? 0);
}

function rawCharacter(part: Part, income: Part, distance: number | undefined): RawCharacter {
  const inhabitants = part('innbyggere');
  const share = (measure: string) => divide(part(measure), inhabitants);
  const road = logOf(share('km_offentlig_vei'));
  return {
    small: negative(logOf(inhabitants)),
    remote: distance === undefined ? undefined : distance + 0.5 * (road ?? -4),
    young: share('innb_0_17'),
    old: share('innb_67_pluss'),
    rich: logOf(divide(income('frie_inntekter_anslag'), income('innbyggere_1_juli'))),
  };
}

function fylkeskommuneCharacters(
  input: CharactersInput,
  remote: (unit: RegionCode) => number | undefined,
): ReadonlyMap<RegionCode, Character> {
  const { amount, places } = input;
  const { seen, inForce } = lastSeen(input, 'fylkeskommune');
  const raw = new Map<RegionCode, RawCharacter>();
  for (const [unit, { place, year }] of seen) {
    const members = places('kommune', year).filter(({ county }) => county === place.county);
    const part: Part = (measure) => sumOf(members.map(({ number }) => amount(measure, number, year)));
    const now = members.filter(
      ({ number }) => amount('innbyggere_1_juli', number, INCOME_YEAR) !== undefined,
    );
    const income: Part = (measure) => sumOf(now.map(({ number }) => amount(measure, number, INCOME_YEAR)));
    const weighted = members.map(
      (one) => (remote(one.unit) ?? 0) * (amount('innbyggere', one.number, year) ?? 0),
    );
    const distance = divide(sumOf(weighted), part('innbyggere'));
    raw.set(unit, { ...rawCharacter(part, income, undefined), remote: distance });
  }
  return standardize(raw, inForce);
}

function bydelCharacters(input: CharactersInput): ReadonlyMap<RegionCode, Character> {
  const year = input.years.at(-1) ?? '';
  const raw = DISTRICTS.map(({ code, rich }): [RegionCode, RawCharacter] => {
    const part: Part = (measure) => input.amount(`${measure}_bydel`, code, year);
    const character = rawCharacter(part, () => undefined, undefined);
    return [code, { ...character, remote: noise('bydel', 'remote', code), rich }];
  });
  return standardize(
    new Map(raw),
    DISTRICTS.map(({ code }) => code),
  );
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}

function logOf(value: number | undefined): number | undefined {
  return value === undefined || value <= 0 ? undefined : Math.log(value);
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
