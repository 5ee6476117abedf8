import { enumerateSolutions } from './enumerateSolutions.ts';
import type { LinearSystem } from './linearSystem.ts';
import type { CornerVisitor } from './simplex.ts';
import { isReached } from './solveBounds.ts';
import type { Question, Range } from './solveBounds.ts';
import type { SeenRange } from './watchCorners.ts';

/** Limits of what is tried: solutions one by one, and rows looked at for them. */
const MOST_STEPS = 20_000;
const MOST_WORK = 60_000;
/** With fewer steps than this for each variable there is no hope of seeing them all. */
const STEPS_EACH = 20;

/** What the linear system alone has told so far. */
export interface Attempt {
  readonly questions: readonly Question[];
  readonly ranges: readonly Range[];
  /** In tables of whole numbers. */
  readonly seen: readonly SeenRange[];
  readonly visit: CornerVisitor;
}

/**
 * Where the linear bounds are wider than what whole numbers were seen to reach: looks at the whole numbers themselves, one
 * table after the other, where there are few. In larger systems the linear bounds are taken, so a count that nothing
 * but its being whole gives away is not found there.
 *
 * @returns undefined when there is no table of whole numbers at all
 */
export function tryWholeNumbers(
  system: LinearSystem,
  { questions, ranges, seen, visit }: Attempt,
): Range[] | undefined {
  const isSettled = (index: number) => isReached(seen[index], questions[index]);
  const isOpen = (index: number) => {
    const range = ranges[index];
    const known = seen[index];
    const wanted = questions[index]?.settledBy;
    if (!range || !known || !wanted || isSettled(index)) return false;
    const reachesGreatest = known.greatest >= Math.min(range.greatest, wanted.greatest);
    const reachesLeast = known.least <= Math.max(range.least, wanted.least);
    // Unbounded ranges have corners only at one end.
    return !((reachesLeast || range.least === -Infinity) && (reachesGreatest || range.greatest === Infinity));
  };
  const open = ranges.map((_, index) => index).filter(isOpen);
  const isComplete = open.length > 0 && visitAll(system, { visit, isEnough: () => !open.some(isOpen) });
  if (isComplete && open.some((index) => seen[index]?.least === Infinity)) return undefined;
  return ranges.map((range, index) => {
    const known = seen[index];
    if (!known) return range;
    if (isSettled(index)) return { ...known, explain: () => [], settled: true };
    return isComplete && open.includes(index) && isOpen(index)
      ? { ...known, explain: () => [], settled: false }
      : range;
  });
}

/** Visits every table of whole numbers, or enough of them; false when they are too many. */
function visitAll(
  system: LinearSystem,
  { visit, isEnough }: { readonly visit: CornerVisitor; readonly isEnough: () => boolean },
): boolean {
  const all = Array.from(system.lows, (_, variable) => variable);
  const free = all.filter((variable) => system.lows[variable] !== system.highs[variable]);
  const limit = Math.min(MOST_STEPS, MOST_WORK / system.rows.length);
  if (limit < STEPS_EACH * free.length) return false;
  return enumerateSolutions(system, { limit, visit: (values) => visit(values, all), isEnough });
}
