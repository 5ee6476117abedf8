import type { UntoldFigure } from '../contracts/rettelogg.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import type { ReleaseChange } from '../domain/rettelogg.ts';
import { ABSENCES } from '../domain/status.ts';
import { SEEN } from '../domain/suppression/audit/publication.ts';
import type { Publication, PublishedFigure, TotalMembers } from '../domain/suppression/audit/publication.ts';

/** What a log of revisions tells, before it is published. */
export interface LogChanges {
  /** Of the measures of units. */
  readonly measures: readonly ReleaseChange[];
  /** Of key figures, averages included. */
  readonly indicators: readonly ReleaseChange[];
  /** Key figures whose numbers are not told, and of whose averages nothing is told. */
  readonly untold?: readonly UntoldFigure[] | undefined;
}

export interface FormerInput {
  /** What is published now. */
  readonly publication: Publication;
  /** Periods that were revised. */
  readonly periods: readonly Period[];
  readonly log: LogChanges;
  /** Whether the count of a unit is the same before and now; only the publisher knows of those that are hidden. */
  readonly isSame: (measure: string, unit: RegionCode, period: Period) => boolean;
  /** Units used and imputed in an average as it was; -1 used where nothing is known. */
  readonly coverage: (indicator: string, total: RegionCode, period: Period) => readonly [number, number];
}

/**
 * What a reader has of the revised periods who undoes the log: the periods as they are published now, and beside each as
 * it was before. What is not in the log was the same, unless the log is silent on it; what is in it with numbers was the
 * former number; what is in it without was hidden, not there, or is not told.
 *
 * That a count is shown in one of the two and hidden in the other is not held against it: it tells that the count was
 * zero or not small in one of them.
 */
export function withFormerPeriods(input: FormerInput): Publication {
  const { publication, periods } = input;
  const numbers = periods.map((period) => publication.periods.indexOf(period));
  const lookup = {
    measures: changesByCell(input.log.measures),
    indicators: changesByCell(input.log.indicators),
    untold: new Set(input.log.untold?.map(({ indicator, period }) => `${indicator} ${period}`)),
  };
  const membersOf = (members: readonly (readonly TotalMembers[])[]) =>
    members.map((list) => [...numbers, ...numbers].map((period) => list[period] ?? NOBODY));
  return {
    ...publication,
    periods: [...periods, ...periods.map((period) => `${period} before`)],
    members: membersOf(publication.members),
    figures: publication.figures.map((figure) => ({
      ...figureInBoth(figure, { input, numbers, lookup }),
      members: figure.members && membersOf(figure.members),
    })),
    formerPeriods: periods.map((period, now) => ({
      former: periods.length + now,
      now,
      isSame: (measure, unit) => input.isSame(measure, publication.units[unit] ?? '', period),
    })),
  };
}

const NOBODY: TotalMembers = { whole: [], partial: [] };

type ChangeByCell = ReadonlyMap<string, ReleaseChange>;

function changesByCell(changes: readonly ReleaseChange[]): ChangeByCell {
  return new Map(changes.map((change) => [cellKey(change.item, change.region, change.period), change]));
}

const cellKey = (item: string, region: RegionCode, period: Period) => `${item} ${region} ${period}`;

interface Undoing {
  readonly input: FormerInput;
  /** Numbers of the revised periods in what is published now. */
  readonly numbers: readonly number[];
  readonly lookup: {
    readonly measures: ChangeByCell;
    readonly indicators: ChangeByCell;
    readonly untold: ReadonlySet<string>;
  };
}

function figureInBoth(figure: PublishedFigure, undoing: Undoing): PublishedFigure {
  const { publication, periods } = undoing.input;
  const regions = [...publication.units, ...publication.totals];
  const width = publication.periods.length;
  const size = regions.length * periods.length * 2;
  const nothing = () => new Float64Array(size).fill(Number.NaN);
  const both = {
    ...{ values: nothing(), numerators: nothing(), denominators: nothing() },
    ...{ seen: new Uint8Array(size), used: new Int32Array(size).fill(-1), imputed: new Int32Array(size) },
  };
  const write = (place: number, cell: Cell) => {
    both.values[place] = cell.value;
    both.seen[place] = cell.seen;
    both.numerators[place] = cell.numerator;
    both.denominators[place] = cell.denominator;
    both.used[place] = cell.used;
    both.imputed[place] = cell.imputed;
  };
  regions.forEach((region, row) => {
    periods.forEach((period, at) => {
      const now = cellNow(figure, row * width + (undoing.numbers[at] ?? -1));
      const place = row * periods.length * 2 + at;
      write(place, now);
      const isUnit = row < publication.units.length;
      write(place + periods.length, cellBefore(figure, { region, period, isUnit, now, ...undoing }));
    });
  });
  return { ...figure, ...both };
}

interface Cell {
  readonly value: number;
  readonly seen: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly used: number;
  readonly imputed: number;
}

function cellNow(figure: PublishedFigure, place: number): Cell {
  return {
    value: figure.values[place] ?? Number.NaN,
    seen: figure.seen[place] ?? SEEN.none,
    numerator: figure.numerators?.[place] ?? Number.NaN,
    denominator: figure.denominators?.[place] ?? Number.NaN,
    used: figure.used?.[place] ?? -1,
    imputed: figure.imputed?.[place] ?? 0,
  };
}

interface CellToUndo extends Undoing {
  readonly region: RegionCode;
  readonly period: Period;
  readonly isUnit: boolean;
  readonly now: Cell;
}

function cellBefore(
  figure: PublishedFigure,
  { region, period, isUnit, now, input, lookup }: CellToUndo,
): Cell {
  const change = lookup.indicators.get(cellKey(figure.id, region, period));
  const shown =
    change === undefined ? now : { value: change.from ?? Number.NaN, seen: seenBefore(change, now) };
  if (!isUnit && lookup.untold.has(`${figure.id} ${period}`)) return { ...NOT_TOLD, seen: withdrawn(now) };
  if (!isUnit) {
    // The log tells of averages themselves, and not of the sums behind them.
    const [used, imputed] = input.coverage(figure.id, region, period);
    return {
      ...{ value: shown.value, seen: shown.seen },
      ...{ numerator: Number.NaN, denominator: Number.NaN, used, imputed },
    };
  }
  const partBefore = (terms: PublishedFigure['numerator'], value: number): number => {
    const changes = terms.map(({ measure }) => lookup.measures.get(cellKey(measure, region, period)));
    if (changes.every((found) => found === undefined)) return value;
    return terms.length === 1 && !Number.isNaN(value) ? (changes[0]?.from ?? Number.NaN) : Number.NaN;
  };
  return {
    ...{ value: shown.value, seen: shown.seen, used: -1, imputed: 0 },
    numerator: partBefore(figure.numerator, now.numerator),
    denominator: partBefore(figure.denominator, now.denominator),
  };
}

const NOT_TOLD = {
  ...{ value: Number.NaN, numerator: Number.NaN, denominator: Number.NaN, used: -1, imputed: 0 },
};

function withdrawn({ seen }: Cell): number {
  return seen === SEEN.none ? SEEN.none : SEEN.withdrawn;
}

function seenBefore({ from, kind, fromStatus }: ReleaseChange, now: Cell): number {
  if (from !== null) return SEEN.value;
  if (fromStatus.includes('suppressed') || fromStatus.includes('zeroDenominator')) return SEEN.hidden;
  const hadNone =
    kind === 'added' || fromStatus.some((status) => (ABSENCES as readonly string[]).includes(status));
  if (!hadNone) return SEEN.withdrawn;
  return now.seen === SEEN.unpublished ? SEEN.unpublished : SEEN.none;
}
