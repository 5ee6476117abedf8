import { tightenSystem } from './propagateBounds.ts';
import { Simplex } from './simplex.ts';
import type { LinearSystem } from './linearSystem.ts';
import { tryWholeNumbers } from './tryWholeNumbers.ts';
import { watchCorners } from './watchCorners.ts';
import type { SeenRange } from './watchCorners.ts';

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
  const tight = tightenSystem(system);
  if (!tight) return undefined;
  const { linear, whole, visit } = watchCorners(questions, tight);
  const simplex = new Simplex(tight, visit);
  if (!simplex.feasible) return undefined;
  const isOpen = (index: number) => !isReached(linear[index], questions[index]);
  shake(simplex, questions, isOpen);
  const ranges = questions.map((question, index) => {
    const seen = linear[index] ?? question.settledBy;
    return isOpen(index) ? extremesOf(simplex, system, { question, seen }) : toRange(seen, noRows);
  });
  return tryWholeNumbers(tight, { questions, ranges, seen: whole, visit });
}

/** Whether the values asked for lie in what was seen. */
export function isReached(seen: SeenRange | undefined, question: Question | undefined): boolean {
  if (!seen || !question) return false;
  return seen.least <= question.settledBy.least && seen.greatest >= question.settledBy.greatest;
}

interface Search {
  readonly question: Question;
  /** What was seen of it, which the search goes on to widen. */
  readonly seen: Readonly<SeenRange>;
}

/** The extremes of the linear system, or what was asked for if that is reached on the way. */
function extremesOf(simplex: Simplex, system: LinearSystem, { question, seen }: Search): Range {
  const { variables, settledBy } = question;
  simplex.extreme(variables, 1, () => seen.greatest >= settledBy.greatest);
  simplex.extreme(variables, -1, () => isReached(seen, question));
  if (isReached(seen, question)) return toRange(seen, noRows);
  const ends = { greatest: simplex.extreme(variables, 1).value, least: simplex.extreme(variables, -1).value };
  return toRange(ends, () => bindingRows(system, variables, ends));
}

function toRange({ least, greatest }: SeenRange, explain: Range['explain']): Range {
  return {
    least: Math.ceil(least - WHOLE),
    greatest: Math.floor(greatest + WHOLE),
    explain,
    settled: false,
  };
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
