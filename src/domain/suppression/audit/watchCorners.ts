import type { LinearSystem } from './linearSystem.ts';
import type { CornerVisitor } from './simplex.ts';
import type { Question } from './solveBounds.ts';

/** Least and greatest value of a quantity in the tables seen so far. */
export interface SeenRange {
  least: number;
  greatest: number;
}

const WHOLE = 1e-6;
/** What a corner may be off its rows, relative to what it is made of: it stands at bounds moved by a trifle. */
const SLACK = 1e-4;

/** What was seen of each question. */
export interface Watch {
  /** In all corners. A corner in which counts are fractions is no table, but shows what the linear system allows. */
  readonly linear: readonly SeenRange[];
  /** In corners where all counts are whole: each is a table that fits everything published. */
  readonly whole: readonly SeenRange[];
  readonly visit: CornerVisitor;
}

/**
 * Collects what the corners of a linear system show, of every quantity at once. Each corner is held against the rows
 * before anything is taken from it, so that no slip of the search can pass as a table.
 */
export function watchCorners(questions: readonly Question[], system: LinearSystem): Watch {
  const count = system.lows.length;
  const nothing = () => questions.map((): SeenRange => ({ least: Infinity, greatest: -Infinity }));
  const linear = nothing();
  const whole = nothing();
  const questionsOf: number[][] = Array.from({ length: count }, () => []);
  questions.forEach(({ variables }, index) =>
    variables.forEach((variable) => questionsOf[variable]?.push(index)),
  );
  const isFraction = new Uint8Array(count);
  let fractions = 0;
  const pending = { linear: new Set<number>(), whole: new Set<number>() };
  const visit: CornerVisitor = (values, changed) => {
    for (const variable of changed) {
      const value = values[variable] ?? 0;
      const fraction = Math.abs(value - Math.round(value)) > WHOLE ? 1 : 0;
      fractions += fraction - (isFraction[variable] ?? 0);
      isFraction[variable] = fraction;
      for (const question of questionsOf[variable] ?? []) {
        pending.linear.add(question);
        pending.whole.add(question);
      }
    }
    const widen = (ranges: readonly SeenRange[], which: Set<number>) => {
      const news = [...which].filter((index) => isNews(ranges[index], sumOf(questions[index], values)));
      if (news.length > 0 && !fits(system, values)) return;
      for (const index of news) widenTo(ranges[index], sumOf(questions[index], values));
      which.clear();
    };
    widen(linear, pending.linear);
    if (fractions === 0) widen(whole, pending.whole);
  };
  return { linear, whole, visit };
}

function isNews(range: SeenRange | undefined, value: number): boolean {
  return range !== undefined && (value < range.least || value > range.greatest);
}

function widenTo(range: SeenRange | undefined, value: number): void {
  if (!range) return;
  range.least = Math.min(range.least, value);
  range.greatest = Math.max(range.greatest, value);
}

/** Whole where it is whole but for noise. */
function sumOf(question: Question | undefined, values: Float64Array): number {
  const sum = question?.variables.reduce((total, variable) => total + (values[variable] ?? 0), 0) ?? 0;
  return Math.abs(sum - Math.round(sum)) <= WHOLE ? Math.round(sum) : sum;
}

function fits({ lows, highs, rows }: LinearSystem, values: Float64Array): boolean {
  for (let variable = 0; variable < lows.length; variable += 1) {
    const value = values[variable] ?? 0;
    if (value < (lows[variable] ?? 0) - SLACK || value > (highs[variable] ?? 0) + SLACK) return false;
  }
  return rows.every(({ variables, coefficients, low, high }) => {
    let sum = 0;
    let size = 1;
    for (let at = 0; at < variables.length; at += 1) {
      const term = (coefficients[at] ?? 0) * (values[variables[at] ?? 0] ?? 0);
      sum += term;
      size = Math.max(size, Math.abs(term));
    }
    return sum >= low - SLACK * size && sum <= high + SLACK * size;
  });
}
