import { compareCodes } from '../domain/compareCodes.ts';
import type { Grid } from '../domain/observation.ts';
import { isValidInPeriod } from '../domain/region.ts';
import type {
  Fylke,
  Kommune,
  Kommunegruppe,
  Membership,
  Period,
  RegionCode,
  RegionLevel,
} from '../domain/region.ts';

/** What a frame is made of. */
export interface FrameInput {
  readonly kommuner: readonly Kommune[];
  readonly fylker: readonly Fylke[];
  readonly groups: readonly Kommunegruppe[];
  readonly memberships: readonly Membership[];
  readonly periods: readonly Period[];
  /** Year of the release: averages in force then are made. */
  readonly newest: Period;
  /** The unit a municipality number belongs to in a period; undefined when the number was not in force. */
  readonly unitOf: (number: RegionCode, period: Period) => RegionCode | undefined;
}

/** An average and who is in it. */
export interface FrameAverage {
  readonly code: RegionCode;
  readonly level: RegionLevel;
  /** Row of the average in the frame's grid. */
  readonly row: number;
  /** Rows of the members, one list per period; empty when the average did not exist. */
  readonly members: readonly (readonly number[])[];
}

/**
 * The rows that figures stand in: those that report first, then the averages of them.
 *
 * There are two: `own-year`, in which each municipality number is a row while it is in force, and `2024`, in which a
 * row is a municipality as it is now with everything that has been merged into it (or a historic one that was split).
 * Averages of figures that are known by the numbers of each year are made in the first, so that a year's average is
 * over the municipalities of that year.
 */
export interface Frame {
  readonly grid: Grid;
  readonly memberCount: number;
  readonly rows: ReadonlyMap<RegionCode, number>;
  readonly column: ReadonlyMap<Period, number>;
  /** 1 where a row exists in a period; same places as a column's values. */
  readonly exists: Uint8Array;
  readonly averages: readonly FrameAverage[];
  /** Kommunegruppe of each member row, one list per period. */
  readonly groups: readonly (readonly (RegionCode | undefined)[])[];
  /** Rows of the numbers of the `own-year` frame that make up a row of this one, by place; only in the `2024` frame. */
  readonly parts: readonly (readonly number[])[];
}

const OSLO = '0301';

interface Home {
  readonly row: number;
  readonly number: RegionCode;
  readonly county: string;
  readonly group: RegionCode | undefined;
}

/** The frame of municipality numbers, each in the years it was in force. */
export function numberFrame(input: FrameInput): Frame {
  const codes = input.kommuner.map((kommune) => kommune.code);
  return makeFrame(input, unique(codes), (kommune) => kommune.code);
}

/** The frame of municipalities as they are now, and historic ones that ended by a split. */
export function unitFrame(input: FrameInput, numbers: Frame): Frame {
  const units = input.periods.flatMap((period) =>
    input.kommuner.flatMap(({ code }) => input.unitOf(code, period) ?? []),
  );
  const frame = makeFrame(input, unique(units), (kommune, period) => input.unitOf(kommune.code, period));
  const parts: number[][] = Array.from({ length: frame.exists.length }, () => []);
  for (const kommune of input.kommuner) {
    input.periods.forEach((period, column) => {
      const unit = isValidInPeriod(kommune, period) ? input.unitOf(kommune.code, period) : undefined;
      if (unit === undefined) return;
      const place = (frame.rows.get(unit) ?? 0) * input.periods.length + column;
      parts[place]?.push(numbers.rows.get(kommune.code) ?? 0);
    });
  }
  return { ...frame, parts };
}

function makeFrame(
  input: FrameInput,
  members: readonly RegionCode[],
  memberOf: (kommune: Kommune, period: Period) => RegionCode | undefined,
): Frame {
  const { periods } = input;
  const averageCodes = listAverages(input);
  const regions = [...members, ...averageCodes.map(({ code }) => code)];
  const rows = new Map(regions.map((code, row) => [code, row]));
  const homes = periods.map((period) =>
    homesIn(input, period, (kommune) => rows.get(memberOf(kommune, period) ?? '')),
  );
  const averages = averageCodes.map(({ code, level, inForce }) => ({
    code,
    level,
    row: rows.get(code) ?? 0,
    members: homes.map((list, column) =>
      inForce(periods[column] ?? '')
        ? list.filter((home) => isMember(code, level, home)).map(({ row }) => row)
        : [],
    ),
  }));
  const exists = new Uint8Array(regions.length * periods.length);
  homes.forEach((list, column) => {
    for (const { row } of list) exists[row * periods.length + column] = 1;
    for (const { row, members: byPeriod } of averages)
      if ((byPeriod[column]?.length ?? 0) > 0) exists[row * periods.length + column] = 1;
  });
  const groups = homes.map((list) => {
    const byRow: (RegionCode | undefined)[] = new Array<RegionCode | undefined>(members.length).fill(
      undefined,
    );
    for (const { row, group } of list) byRow[row] = group;
    return byRow;
  });
  const column = new Map(periods.map((period, index) => [period, index]));
  return {
    grid: { regions, periods },
    memberCount: members.length,
    rows,
    column,
    exists,
    averages,
    groups,
    parts: [],
  };
}

/** The averages that are published: the country, and the fylker and groups in force in the year of the release. */
function listAverages({ fylker, groups, newest }: FrameInput) {
  const always = () => true;
  const fylkeAverages = fylker
    .filter((fylke) => isValidInPeriod(fylke, newest))
    .map((fylke) => ({
      code: `EKA${fylke.code}`,
      level: 'fylke' as const,
      inForce: (period: Period) => isValidInPeriod(fylke, period),
    }));
  const groupAverages = groups
    .filter((group) => isValidInPeriod(group, newest))
    .map((group) => ({
      code: group.code,
      level: 'kommunegruppe' as const,
      inForce: (period: Period) => isValidInPeriod(group, period),
    }));
  return [
    { code: 'EAK', level: 'landet' as const, inForce: always },
    { code: 'EAKUO', level: 'landetUtenOslo' as const, inForce: always },
    ...fylkeAverages.sort((a, b) => compareCodes(a.code, b.code)),
    ...groupAverages.sort((a, b) => compareCodes(a.code, b.code)),
  ];
}

/**
 * Where each member is at home in a period: its fylke and group. A municipality made later of parts in several fylker
 * belongs where most of its parts were, and where they tie, to the fylke whose number comes last in the lists.
 */
function homesIn(input: FrameInput, period: Period, rowOf: (kommune: Kommune) => number | undefined): Home[] {
  const groupOf = new Map(
    input.memberships
      .filter((entry) => isValidInPeriod(entry, period))
      .map((entry) => [entry.kommune, entry.group]),
  );
  const parts = new Map<number, Home[]>();
  for (const kommune of input.kommuner) {
    const row = isValidInPeriod(kommune, period) ? rowOf(kommune) : undefined;
    if (row === undefined) continue;
    const home = { row, number: kommune.code, county: kommune.county, group: groupOf.get(kommune.code) };
    parts.set(row, [...(parts.get(row) ?? []), home]);
  }
  return [...parts.entries()].sort(([a], [b]) => a - b).map(([, homes]) => mostCommonHome(homes));
}

function mostCommonHome(homes: readonly Home[]): Home {
  const weight = (home: Home) => homes.filter(({ county }) => county === home.county).length;
  const [best] = [...homes].sort((a, b) => weight(b) - weight(a) || compareCodes(b.number, a.number));
  if (best === undefined) throw new Error('a municipality without a number');
  return best;
}

function isMember(code: RegionCode, level: RegionLevel, home: Home): boolean {
  if (level === 'landet') return true;
  if (level === 'landetUtenOslo') return home.number !== OSLO;
  return level === 'fylke' ? `EKA${home.county}` === code : home.group === code;
}

function unique(codes: readonly RegionCode[]): RegionCode[] {
  return [...new Set(codes)].sort(compareCodes);
}
