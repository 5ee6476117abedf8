import { emptyColumn, setObservation } from '../domain/observation.ts';
import type { Column, Grid, Observation } from '../domain/observation.ts';
import type { RegionLevel } from '../domain/region.ts';
import { isAbsent, STATUS_BIT } from '../domain/status.ts';
import type { RegionStructure } from '../domain/suppression/regionNetwork.ts';
import type { Frame } from './frame.ts';
import type { Frames } from './loadDataset.ts';

/**
 * The rows that counts are protected over. A municipality as it is now is one row, unless parts of it were in different
 * fylker or groups then: each such part is a row, and the municipality is the sum of them. Places are row × periods +
 * period, as in a column.
 */
export interface SuppressionPlaces {
  readonly grid: Grid;
  readonly structures: readonly RegionStructure[];
  readonly partOf: readonly Int32Array[];
  /** Row of the municipality (in `frames.units`) that a place belongs to; -1 for places not in use. */
  readonly unitOf: Int32Array;
  /** Rows (in `frames.numbers`) of the numbers of that year that a place is made of. */
  readonly numbersOf: readonly (readonly number[])[];
  /** Which average (by the frame's order) each total is, in the order of `totalCells(0, structure)`; -1 for none. */
  readonly averageOf: Int32Array;
  /** The frame whose averages the totals are. */
  readonly frame: Frame;
}

const FIRST: readonly RegionLevel[] = ['fylke', 'fylkeskommuneregion'];
const SECOND: readonly RegionLevel[] = ['kommunegruppe'];
const ALL: readonly RegionLevel[] = ['landet', 'fylkeskommunerLandet', 'bydelerAlle'];
const ALL_BUT_ONE: readonly RegionLevel[] = ['landetUtenOslo', 'fylkeskommunerUtenOslo'];

/** Places for figures known by the municipality numbers of each year, whose averages are over those numbers. */
export function numberPlaces({ numbers, units }: Frames): SuppressionPlaces {
  const { periods } = units.grid;
  const homes = periods.map((_, period) => homesOf(numbers, period));
  const groups = units.parts.map((parts, place) => {
    const home = homes[place % periods.length];
    return [...Map.groupBy(parts, (row) => home?.keyOf(row) ?? '').values()];
  });
  // The first group of a municipality's parts takes its row; further ones, of other fylker or groups, rows of their own.
  const extra = new Map<number, number>();
  for (const [, ...others] of groups) {
    for (const [number = -1] of others)
      if (!extra.has(number)) extra.set(number, units.memberCount + extra.size);
  }
  const rows = units.memberCount + extra.size;
  const unitOf = new Int32Array(rows * periods.length).fill(-1);
  const numbersOf: (readonly number[])[] = Array.from({ length: unitOf.length }, () => []);
  const partOf = periods.map(() => new Int32Array(rows).fill(-1));
  groups.forEach((list, place) => {
    const unit = Math.floor(place / periods.length);
    const period = place % periods.length;
    list.forEach((group, index) => {
      const row = index === 0 ? unit : (extra.get(group[0] ?? -1) ?? unit);
      unitOf[row * periods.length + period] = unit;
      numbersOf[row * periods.length + period] = group;
      if (list.length > 1) (partOf[period] ?? [])[row] = unit;
    });
  });
  const structures = periods.map((_, period): RegionStructure => {
    const home = homes[period];
    const firstNumbers = Array.from(
      { length: rows },
      (_, row) => numbersOf[row * periods.length + period]?.[0] ?? -1,
    );
    const list = (of: Int32Array | undefined) =>
      Int32Array.from(firstNumbers, (number) => of?.[number] ?? -1);
    const apart = home === undefined || home.apart < 0 ? -1 : firstNumbers.indexOf(home.apart);
    return { ...countsOf(numbers), first: list(home?.first), second: list(home?.second), apart };
  });
  const regions = Array.from({ length: rows }, (_, row) => String(row));
  return {
    ...{ grid: { regions, periods }, structures, partOf, unitOf, numbersOf },
    ...{ averageOf: averagesOf(numbers), frame: numbers },
  };
}

/** Places for figures known only by the borders of today. */
export function unitPlaces({ units }: Frames): SuppressionPlaces {
  const { periods } = units.grid;
  const rows = units.memberCount;
  const unitOf = Int32Array.from({ length: rows * periods.length }, (_, place) =>
    Math.floor(place / periods.length),
  );
  const structures = periods.map((_, period) => {
    const { first, second, apart } = homesOf(units, period);
    return { ...countsOf(units), first, second, apart };
  });
  return {
    ...{ grid: { regions: units.grid.regions.slice(0, rows), periods }, structures, unitOf },
    ...{ partOf: periods.map(() => new Int32Array(rows).fill(-1)), numbersOf: units.parts },
    ...{ averageOf: averagesOf(units), frame: units },
  };
}

/**
 * A column of a frame over the places: the sum of what a place is made of. What is imputed for a part of a place that
 * has also reported is left out of it.
 *
 * @param isByNumber whether the column is over `frames.numbers`
 */
export function placeColumn(places: SuppressionPlaces, column: Column, isByNumber: boolean): Column {
  const { grid, unitOf } = places;
  const width = grid.periods.length;
  const summed = emptyColumn(grid);
  unitOf.forEach((unit, place) => {
    if (unit < 0) return;
    const period = place % width;
    const rows = isByNumber ? (places.numbersOf[place] ?? []) : [unit];
    setObservation(
      summed,
      place,
      sumOf(
        rows.map((row) => row * width + period),
        column,
      ),
    );
  });
  return summed;
}

function sumOf(places: readonly number[], column: Column): Observation {
  const there = places.filter((place) => !isAbsent(column.masks[place] ?? STATUS_BIT.missing));
  if (there.length === 0) return { value: null, mask: STATUS_BIT.missing };
  const own = there.filter((place) => ((column.masks[place] ?? 0) & STATUS_BIT.imputed) === 0);
  const used = own.length > 0 ? own : there;
  const value = used.reduce((sum, place) => sum + (column.values[place] ?? 0), 0);
  return { value, mask: own.length > 0 ? 0 : STATUS_BIT.imputed };
}

interface Homes {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly apart: number;
  readonly keyOf: (row: number) => string;
}

/** Which averages of each kind the members of a frame are in. */
function homesOf({ averages, memberCount }: Frame, period: number): Homes {
  const place = (levels: readonly RegionLevel[]) => {
    const home = new Int32Array(memberCount).fill(-1);
    averages
      .filter(({ level }) => levels.includes(level))
      .forEach(({ members, code }, index) => {
        for (const row of members[period] ?? []) {
          if (home[row] !== -1) throw new Error(`a member of ${code} is in another average of that kind too`);
          home[row] = index;
        }
      });
    return home;
  };
  const first = place(FIRST);
  const second = place(SECOND);
  const inside = (levels: readonly RegionLevel[]) =>
    new Set(averages.find(({ level }) => levels.includes(level))?.members[period]);
  const others = inside(ALL_BUT_ONE);
  const apart = others.size === 0 ? [] : [...inside(ALL)].filter((row) => !others.has(row));
  if (apart.length > 1) throw new Error('more than one municipality is left out of the country without Oslo');
  return { first, second, apart: apart[0] ?? -1, keyOf: (row) => `${first[row]} ${second[row]}` };
}

function countsOf({ averages }: Frame): { readonly firstCount: number; readonly secondCount: number } {
  const count = (levels: readonly RegionLevel[]) =>
    averages.filter(({ level }) => levels.includes(level)).length;
  return { firstCount: count(FIRST), secondCount: count(SECOND) };
}

function averagesOf({ averages }: Frame): Int32Array {
  const indices = (levels: readonly RegionLevel[]) =>
    averages.flatMap(({ level }, index) => (levels.includes(level) ? [index] : []));
  const [all = -1] = indices(ALL);
  const [allButOne = -1] = indices(ALL_BUT_ONE);
  return Int32Array.of(...indices(FIRST), ...indices(SECOND), all, allButOne);
}
