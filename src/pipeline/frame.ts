import { compareCodes } from '../domain/compareCodes.ts';
import type { Grid } from '../domain/observation.ts';
import { isValidInPeriod } from '../domain/region.ts';
import type { Period, RegionCode, RegionLevel, UnitNumber } from '../domain/region.ts';
import type { LevelRegions, UnitHome } from './levelRegions.ts';

/** What a frame is made of. */
export interface FrameInput {
  readonly regions: Pick<LevelRegions, 'numbers' | 'averages' | 'homeOf'>;
  readonly periods: readonly Period[];
  /** The unit a number belongs to in a period; undefined when the number was not in force. */
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
 * The rows that figures stand in: those that report first, then the averages of them. Of one level: municipalities, county
 * authorities and city districts have frames of their own.
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
  /** Of each member row those it is filled in from when totals are imputed (kommunegruppe), one list per period. */
  readonly groups: readonly (readonly (RegionCode | undefined)[])[];
  /** Rows of the numbers of the `own-year` frame that make up a row of this one, by place; only in the `2024` frame. */
  readonly parts: readonly (readonly number[])[];
}

interface Home extends UnitHome {
  readonly row: number;
  readonly number: RegionCode;
}

/** The frame of municipality numbers, each in the years it was in force. */
export function numberFrame(input: FrameInput): Frame {
  const codes = input.regions.numbers.map(({ code }) => code);
  return makeFrame(input, unique(codes), ({ code }) => code);
}

/** The frame of municipalities as they are now, and historic ones that ended by a split. */
export function unitFrame(input: FrameInput, numbers: Frame): Frame {
  const all = input.regions.numbers;
  const units = input.periods.flatMap((period) =>
    all.flatMap(({ code }) => input.unitOf(code, period) ?? []),
  );
  const frame = makeFrame(input, unique(units), ({ code }, period) => input.unitOf(code, period));
  const parts: number[][] = Array.from({ length: frame.exists.length }, () => []);
  for (const number of all) {
    input.periods.forEach((period, column) => {
      const unit = isValidInPeriod(number, period) ? input.unitOf(number.code, period) : undefined;
      if (unit === undefined) return;
      const place = (frame.rows.get(unit) ?? 0) * input.periods.length + column;
      parts[place]?.push(numbers.rows.get(number.code) ?? 0);
    });
  }
  return { ...frame, parts };
}

function makeFrame(
  input: FrameInput,
  members: readonly RegionCode[],
  memberOf: (number: UnitNumber, period: Period) => RegionCode | undefined,
): Frame {
  const { periods } = input;
  const definitions = input.regions.averages;
  const regions = [...members, ...definitions.map(({ code }) => code)];
  const rows = new Map(regions.map((code, row) => [code, row]));
  const homes = periods.map((period) =>
    homesIn(input, period, (number) => rows.get(memberOf(number, period) ?? '')),
  );
  const averages = definitions.map(({ code, level, inForce, includes }) => ({
    code,
    level,
    row: rows.get(code) ?? 0,
    members: homes.map((list, column) =>
      inForce(periods[column] ?? '') ? list.filter(includes).map(({ row }) => row) : [],
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
    for (const { row, peers } of list) byRow[row] = peers;
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

/**
 * Where each member is at home in a period: its fylke and group. A municipality made later of parts in several fylker
 * belongs where most of its parts were, and where they tie, to the fylke whose number comes last in the lists.
 */
function homesIn(
  { regions }: FrameInput,
  period: Period,
  rowOf: (number: UnitNumber) => number | undefined,
): Home[] {
  const parts = new Map<number, Home[]>();
  for (const number of regions.numbers) {
    const row = isValidInPeriod(number, period) ? rowOf(number) : undefined;
    if (row === undefined) continue;
    const home = { row, number: number.code, ...regions.homeOf(number.code, period) };
    parts.set(row, [...(parts.get(row) ?? []), home]);
  }
  return [...parts.entries()].sort(([a], [b]) => a - b).map(([, homes]) => mostCommonHome(homes));
}

function mostCommonHome(homes: readonly Home[]): Home {
  const weight = (home: Home) => homes.filter(({ first }) => first === home.first).length;
  const [best] = [...homes].sort((a, b) => weight(b) - weight(a) || compareCodes(b.number, a.number));
  if (best === undefined) throw new Error('a unit without a number');
  return best;
}

function unique(codes: readonly RegionCode[]): RegionCode[] {
  return [...new Set(codes)].sort(compareCodes);
}
