import type { Period, RegionCode } from '../../domain/region.ts';
import type { Files } from '../../pipeline/files.ts';
import { uniform } from '../noise.ts';
import { readTargets } from '../readTargets.ts';
import type { World } from '../world.ts';
import { BYDEL, FYLKESKOMMUNE, KOMMUNE } from './accountLevel.ts';
import type { AccountLevel } from './accountLevel.ts';
import { readAccountRules } from './accountRules.ts';
import { accountYear, GROUP } from './accountYear.ts';
import { readColumnRatios } from './columnRatios.ts';
import { modelYear } from './modelYear.ts';
import type { YearAccounts } from './modelYear.ts';
import { readCountyLevels, readLevels } from './published.ts';
import type { Levels, Published } from './published.ts';
import { toAccountDataset } from './toAccountDataset.ts';

/** Share of small municipalities whose account has not come when a year is first published. */
const LATE = 0.15;
/** Places as small as this, in standard deviations, may be late. */
const SMALL = 0.9;
/** Key figure that tells which municipalities have published figures of their own. */
const TELLING = 'frie-inntekter-per-innbygger';

/**
 * Makes the accounts of municipalities, county authorities and city districts from the rules in `model/account*.csv`, so
 * that what is published of them comes out. Levels without rules are left out.
 */
export function modelAccounts(files: Files, world: World): ReadonlyMap<string, string> {
  const { valueOf } = readTargets(files);
  const made = [
    modelLevel(files, world, { level: KOMMUNE, published: valueOf, levels: levelsOf(files, readLevels) }),
    ...[FYLKESKOMMUNE, BYDEL].map((level) => {
      const levels = levelsOf(files, readCountyLevels);
      return modelLevel(files, world, {
        level,
        published: (figure, _region, year) => levels(figure, year),
        levels,
      });
    }),
  ].filter((one) => one !== undefined);
  const datasets = made.flatMap(({ level, years }) =>
    toAccountDataset({ level, release: world.release, years, isLate: lateness(world, level, valueOf) }),
  );
  return new Map(datasets);
}

const NO_LEVELS: Levels = () => undefined;

function levelsOf(files: Files, read: (files: Files) => Levels): Levels {
  const has = [...files.list()].some((path) => path.startsWith('model/account-levels'));
  return has ? read(files) : NO_LEVELS;
}

interface LevelInput {
  readonly level: AccountLevel;
  readonly published: Published;
  readonly levels: Levels;
}

interface ModelledLevel {
  readonly level: AccountLevel;
  readonly years: ReadonlyMap<Period, YearAccounts>;
}

function modelLevel(
  files: Files,
  world: World,
  { level, published, levels }: LevelInput,
): ModelledLevel | undefined {
  const rules = readAccountRules(files, level.rules);
  if (rules === undefined) return undefined;
  const ratio = readColumnRatios(files, world, unitsWithFigures(world, level, published));
  const years = world.years.flatMap((year): [Period, YearAccounts][] => {
    if (level.isPublished && published(TELLING, 'EAK', year) === undefined) return [];
    const places = world.places(level.level, year);
    const single = level.isPublished
      ? places.map(({ number }) => number).filter((number) => published(TELLING, number, year) !== undefined)
      : [];
    const input = {
      level,
      rules,
      published,
      levels,
      year: accountYear(world, { year, places, single, ratio }),
    };
    return [[year, modelYear(input)]];
  });
  return { level, years: new Map(years) };
}

/** Units with published figures of their own, or in a group with such. */
function unitsWithFigures(
  world: World,
  { level }: AccountLevel,
  published: Published,
): ReadonlySet<RegionCode> {
  const own = world.years.flatMap((year) =>
    world
      .places(level, year)
      .flatMap(({ unit, number }) => (published(TELLING, number, year) === undefined ? [] : [unit])),
  );
  return new Set(own);
}

/** Small municipalities may be late, but not those that published figures are about. */
function lateness(
  world: World,
  level: AccountLevel,
  published: Published,
): (unit: RegionCode, year: Period) => boolean {
  if (level.level !== 'kommune') return () => false;
  const own = unitsWithFigures(world, level, published);
  const group = new Set(
    world.years.flatMap((year) =>
      world.places(level.level, year).flatMap((place) => (place.group === GROUP ? [place.unit] : [])),
    ),
  );
  return (unit, year) =>
    !own.has(unit) &&
    !group.has(unit) &&
    world.characterOf(unit).small > SMALL &&
    uniform('late', level.supply, unit, year) < LATE;
}
