import type { CornerVisitor } from './simplex.ts';
import type { Question } from './solveBounds.ts';

/** Least and greatest value of a quantity in the tables seen so far. */
export interface SeenRange {
  least: number;
  greatest: number;
}

const WHOLE = 1e-6;

/**
 * Collects what the corners of a linear system show: a corner in which all counts are whole is a table that fits
 * everything published, and so shows a possible value of every quantity at once. Corners with fractions show nothing.
 */
export function watchCorners(
  questions: readonly Question[],
  count: number,
): { readonly seen: readonly SeenRange[]; readonly visit: CornerVisitor } {
  const seen = questions.map((): SeenRange => ({ least: Infinity, greatest: -Infinity }));
  const questionsOf: number[][] = Array.from({ length: count }, () => []);
  questions.forEach(({ variables }, index) =>
    variables.forEach((variable) => questionsOf[variable]?.push(index)),
  );
  const isFraction = new Uint8Array(count);
  let fractions = 0;
  let pending = new Set<number>();
  const visit: CornerVisitor = (values, changed) => {
    for (const variable of changed) {
      const value = values[variable] ?? 0;
      const fraction = Math.abs(value - Math.round(value)) > WHOLE ? 1 : 0;
      fractions += fraction - (isFraction[variable] ?? 0);
      isFraction[variable] = fraction;
      for (const question of questionsOf[variable] ?? []) pending.add(question);
    }
    if (fractions > 0) return;
    for (const index of pending) {
      const range = seen[index];
      if (!range) continue;
      const value = sumOf(questions[index]?.variables ?? [], values);
      range.least = Math.min(range.least, value);
      range.greatest = Math.max(range.greatest, value);
    }
    pending = new Set();
  };
  return { seen, visit };
}

function sumOf(variables: readonly number[], values: Float64Array): number {
  return Math.round(variables.reduce((sum, variable) => sum + (values[variable] ?? 0), 0));
}
