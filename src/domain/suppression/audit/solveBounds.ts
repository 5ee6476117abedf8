import { enumerateSolutions } from './enumerateSolutions.ts';
import { propagateBounds } from './propagateBounds.ts';
import { Simplex } from './simplex.ts';
import type { CornerVisitor, LinearSystem } from './simplex.ts';
import { watchCorners } from './wholeCorners.ts';
import type { SeenRange } from './wholeCorners.ts';

/** A quantity whose range is asked for: the sum of some variables (mostly one). */
export interface Question {
  readonly variables: readonly number[];
  /** Values that settle the matter once both have been seen to be possible: no narrower range need be looked for. */
  readonly settledBy: { readonly least: number; readonly greatest: number };
}

/** What a reader can find out about a quantity. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
  /** Rows whose combination gives the bounds; none when it took trying out whole numbers. Worked out when asked for. */
  readonly explain: () => readonly number[];
  /** Whether the values asked for were seen, so that the true range may be wider than stated. */
  readonly settled: boolean;
}

const MOST_STEPS = 20_000;
const MOST_WORK = 60_000;
const WHOLE = 1e-6;

/**
 * Ranges of quantities under linear constraints, over whole numbers.
 *
 * In three steps, each of which can only narrow: one row at a time; the extremes of the linear system (simplex), which
 * are the true ones where all corners are whole, as in tables of totals by one or two groupings; and where a corner was
 * fractional, trying out whole numbers, as far as the system is small.
 *
 * @returns a range for each question, or undefined when the constraints contradict each other
 */
export function solveBounds(system: LinearSystem, questions: readonly Question[]): Range[] | undefined {
  const tight: LinearSystem = { ...system, lows: system.lows.slice(), highs: system.highs.slice() };
  if (!propagateBounds(tight)) return undefined;
  const { seen, visit } = watchCorners(questions, system.lows.length);
  const simplex = new Simplex(tight, visit);
  if (!simplex.feasible) return undefined;
  const isSettled = (index: number) => {
    const wanted = questions[index]?.settledBy;
    const range = seen[index];
    return wanted && range ? range.least <= wanted.least && range.greatest >= wanted.greatest : false;
  };
  shake(simplex, questions, (index) => !isSettled(index));
  const ranges = questions.map((question, index): Range => {
    const range = seen[index];
    const wanted = question.settledBy;
    if (!range || isSettled(index)) return { ...(range ?? wanted), explain: noRows, settled: true };
    simplex.extreme(question.variables, 1, () => range.greatest >= wanted.greatest);
    simplex.extreme(question.variables, -1, () => range.least <= wanted.least);
    if (isSettled(index)) return { ...range, explain: noRows, settled: true };
    const up = simplex.extreme(question.variables, 1);
    const down = simplex.extreme(question.variables, -1);
    return {
      least: Math.ceil(down.value - WHOLE),
      greatest: Math.floor(up.value + WHOLE),
      explain: () => bindingRows(system, question.variables, { least: down.value, greatest: up.value }),
      settled: false,
    };
  });
  return tryWholeNumbers(tight, { questions, ranges, seen, visit, isSettled });
}

/** Rows whose combination gives the bounds, found without the bounds that looking at single rows gave; none if they do not. */
function bindingRows(
  system: LinearSystem,
  variables: readonly number[],
  { least, greatest }: { readonly least: number; readonly greatest: number },
): number[] {
  const simplex = new Simplex(system);
  if (!simplex.feasible) return [];
  const up = simplex.extreme(variables, 1);
  const down = simplex.extreme(variables, -1);
  if (up.value > greatest + WHOLE || down.value < least - WHOLE) return [];
  return [...new Set([...down.binding, ...up.binding])].sort((a, b) => a - b);
}

const noRows = () => [];

const SHAKES = 12;

/**
 * Climbs in some scattered directions, in each of which the quantities still open go up or down as it falls: every table
 * met on the way answers many questions at once. Scattered, but the same at every run.
 */
function shake(simplex: Simplex, questions: readonly Question[], isOpen: (index: number) => boolean): void {
  for (let round = 0; round < SHAKES; round += 1) {
    const open = questions.filter((_, index) => isOpen(index));
    if (open.length < SHAKES) return;
    simplex.climb(
      scatter(
        open.flatMap(({ variables }) => variables),
        round,
      ),
    );
  }
}

/** A weight of plus or minus one for each variable, as it falls. */
function scatter(variables: Iterable<number>, round: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (const variable of variables) {
    const mixed = Math.imul(Math.imul(variable + 1, 2_654_435_769) ^ (round + 1), 1_597_334_677) >>> 0;
    weights.set(variable, mixed < 2 ** 31 ? -1 : 1);
  }
  return weights;
}

interface Attempt {
  readonly questions: readonly Question[];
  readonly ranges: readonly Range[];
  readonly seen: readonly SeenRange[];
  readonly visit: CornerVisitor;
  readonly isSettled: (index: number) => boolean;
}

/** Where the linear bounds are wider than what whole numbers were seen to reach: looks at the whole numbers themselves. */
function tryWholeNumbers(system: LinearSystem, attempt: Attempt): Range[] | undefined {
  const { ranges, seen, isSettled, questions } = attempt;
  const isOpen = (index: number) => {
    const range = ranges[index];
    const known = seen[index];
    const wanted = questions[index]?.settledBy;
    if (!range || !known || !wanted || range.settled || isSettled(index)) return false;
    // Unbounded ranges have corners only at one end: what was asked for is enough of them.
    const reachesGreatest =
      known.greatest >= (Number.isFinite(range.greatest) ? range.greatest : wanted.greatest);
    const reachesLeast = known.least <= (Number.isFinite(range.least) ? range.least : wanted.least);
    return !(reachesLeast && reachesGreatest);
  };
  const open = ranges.map((_, index) => index).filter(isOpen);
  if (open.length === 0) return [...ranges];
  for (const index of open) {
    const question = questions[index];
    const range = ranges[index];
    if (question && range)
      seekWhole(system, { question, range, visit: attempt.visit, isDone: () => !isOpen(index) });
  }
  const all = Array.from(system.lows, (_, variable) => variable);
  const complete = enumerateSolutions(system, {
    limit: Math.min(MOST_STEPS, MOST_WORK / system.rows.length),
    visit: (values) => attempt.visit(values, all),
    isEnough: () => !open.some(isOpen),
  });
  if (complete && open.some((index) => seen[index]?.least === Infinity)) return undefined;
  return ranges.map((range, index) => {
    const known = seen[index];
    if (!known || !open.includes(index)) return range;
    if (isSettled(index)) return { ...known, explain: noRows, settled: true };
    return complete && isOpen(index) ? { ...known, explain: noRows, settled: false } : range;
  });
}

interface Seek {
  readonly question: Question;
  readonly range: Range;
  readonly visit: CornerVisitor;
  readonly isDone: () => boolean;
}

/** Looks for a table of whole numbers at each end of a range: holds the quantity there and scatters the rest. */
function seekWhole(system: LinearSystem, { question, range, visit, isDone }: Seek): void {
  const { variables, settledBy } = question;
  const ends = [
    { low: Math.min(range.greatest, settledBy.greatest), high: Infinity },
    {
      low: -Infinity,
      high: Math.max(range.least, settledBy.least === Infinity ? -Infinity : settledBy.least),
    },
  ];
  for (const end of ends) {
    if (isDone() || (end.low === -Infinity && end.high === -Infinity)) continue;
    const row = { variables, coefficients: variables.map(() => 1), ...end };
    const simplex = new Simplex({ ...system, rows: [...system.rows, row] }, visit);
    const others = Array.from(system.lows, (_, variable) => variable);
    for (let round = 0; round < SHAKES && simplex.feasible && !isDone(); round += 1) {
      simplex.climb(scatter(others, round));
    }
  }
}
