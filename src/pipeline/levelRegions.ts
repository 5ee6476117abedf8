import type { Regions } from '../contracts/regions.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import { isValidInPeriod, UNIT_LEVELS, unitLevelOf } from '../domain/region.ts';
import type {
  Fylkeskommune,
  IsoDate,
  Period,
  RegionChange,
  RegionCode,
  RegionLevel,
  UnitLevel,
  UnitNumber,
} from '../domain/region.ts';

/** Which averages a number is in, besides those of all. */
export interface UnitHome {
  /** Fylke (`EKA32`), or the region of a county authority (`EAFK01`); undefined where the level has no such average. */
  readonly first: RegionCode | undefined;
  /** Kommunegruppe (`EKG08`). */
  readonly second: RegionCode | undefined;
  /** Those that stand in for each other when a total is filled by a rate. */
  readonly peers: RegionCode | undefined;
  readonly isOslo: boolean;
}

/** An average that is published. */
export interface AverageDefinition {
  readonly code: RegionCode;
  readonly level: RegionLevel;
  readonly inForce: (period: Period) => boolean;
  readonly includes: (home: UnitHome) => boolean;
}

/** All that differs between the levels that report: their units, how these changed, and what they are averaged over. */
export interface LevelRegions {
  readonly level: UnitLevel;
  readonly numbers: readonly UnitNumber[];
  readonly changes: readonly RegionChange[];
  /** In published order. */
  readonly averages: readonly AverageDefinition[];
  /** Codes of every average that there is or was, in force or not. */
  readonly averageCodes: ReadonlySet<RegionCode>;
  readonly homeOf: (number: RegionCode, period: Period) => UnitHome;
  /** Numbers that stand in some sources, and are in no average and on no page. */
  readonly leftOut: ReadonlySet<RegionCode>;
}

const LEFT_OUT: Record<UnitLevel, readonly RegionCode[]> = {
  // Longyearbyen and «unknown».
  kommune: ['2111', '9999'],
  fylkeskommune: ['2100', '9900', '9999'],
  // Sentrum, Marka and «unknown», which have no administration of their own.
  bydel: ['030116', '030117', '030199'],
};

/** The regions of one level, with the averages in force in the year of the release. */
export function levelRegions(regions: Regions, level: UnitLevel, newest: Period): LevelRegions {
  const averages = AVERAGES_OF[level](regions);
  return {
    level,
    numbers: numbersOf(regions, level),
    changes: changesOf(regions, level),
    averages: averages.filter(({ inForce }) => inForce(newest)),
    averageCodes: new Set(averages.map(({ code }) => code)),
    homeOf: HOMES_OF[level](regions),
    leftOut: new Set(LEFT_OUT[level]),
  };
}

/** Every code that a figure, a break or a note may be of, over all levels. */
export function allRegionCodes(regions: Regions): ReadonlySet<RegionCode> {
  return new Set(
    UNIT_LEVELS.flatMap((level) => [
      ...numbersOf(regions, level).map(({ code }) => code),
      ...AVERAGES_OF[level](regions).map(({ code }) => code),
    ]),
  );
}

function numbersOf({ kommuner, fylkeskommuner, bydeler }: Regions, level: UnitLevel): readonly UnitNumber[] {
  return { kommune: kommuner, fylkeskommune: fylkeskommuner, bydel: bydeler }[level];
}

/** City districts have not changed; county authorities have been divided. */
function changesOf({ changes, fylkeskommuner }: Regions, level: UnitLevel): readonly RegionChange[] {
  if (level === 'kommune') return changes;
  return level === 'bydel' ? [] : fylkeskommuner.flatMap(splitOf);
}

function splitOf({ code, validFrom, splitFrom }: Fylkeskommune): RegionChange[] {
  return splitFrom === null ? [] : [{ date: validFrom, kind: 'split', from: splitFrom, to: code }];
}

interface Validity {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const validity = (item: Validity) => (period: Period) => isValidInPeriod(item, period);

const AVERAGES_OF: Record<UnitLevel, (regions: Regions) => AverageDefinition[]> = {
  kommune: (regions) => [
    ...averagesOfAll(regions, 'kommune'),
    ...regions.fylker
      .map((fylke) => firstAverage(`EKA${fylke.code}`, 'fylke', fylke))
      .sort((a, b) => compareCodes(a.code, b.code)),
    ...regions.kommunegrupper
      .map((group): AverageDefinition => ({
        code: group.code,
        level: 'kommunegruppe',
        inForce: validity(group),
        includes: ({ second }) => second === group.code,
      }))
      .sort((a, b) => compareCodes(a.code, b.code)),
  ],
  fylkeskommune: (regions) => [
    ...averagesOfAll(regions, 'fylkeskommune'),
    ...regions.fylkeskommuneregioner
      .map((region) => firstAverage(region.code, 'fylkeskommuneregion', region))
      .sort((a, b) => compareCodes(a.code, b.code)),
  ],
  bydel: (regions) => averagesOfAll(regions, 'bydel'),
};

function averagesOfAll({ land }: Regions, unitLevel: UnitLevel): AverageDefinition[] {
  return land
    .filter(({ level }) => unitLevelOf(level) === unitLevel)
    .map(({ code, level }) => ({
      code,
      level,
      inForce: () => true,
      includes: ({ isOslo }) => !isOslo || (level !== 'landetUtenOslo' && level !== 'fylkeskommunerUtenOslo'),
    }));
}

function firstAverage(code: RegionCode, level: RegionLevel, item: Validity): AverageDefinition {
  return { code, level, inForce: validity(item), includes: ({ first }) => first === code };
}

type HomeOf = LevelRegions['homeOf'];

const HOMES_OF: Record<UnitLevel, (regions: Regions) => HomeOf> = {
  kommune: ({ kommuner, memberships }) => {
    const countyOf = new Map(kommuner.map(({ code, county }) => [code, county]));
    const groupsIn = new Map<Period, ReadonlyMap<RegionCode, RegionCode>>();
    return (number, period) => {
      const groups =
        groupsIn.get(period) ??
        new Map(
          memberships
            .filter((entry) => isValidInPeriod(entry, period))
            .map(({ kommune, group }) => [kommune, group]),
        );
      groupsIn.set(period, groups);
      const group = groups.get(number);
      const first = `EKA${countyOf.get(number) ?? ''}`;
      return { first, second: group, peers: group, isOslo: number === '0301' };
    };
  },
  // Regions have one to four members, too few to make a rate of: all but Oslo stand in for each other.
  fylkeskommune: ({ fylkeskommuner }) => {
    const regionOf = new Map(fylkeskommuner.map(({ code, region }) => [code, region]));
    return (number) => {
      const isOslo = number === '0300';
      const first = regionOf.get(number);
      return { first, second: undefined, peers: isOslo ? first : 'EAFKUO', isOslo };
    };
  },
  bydel: () => () => ({ first: undefined, second: undefined, peers: 'EAB', isOslo: false }),
};
