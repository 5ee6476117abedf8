import type { Problem } from '../problem.ts';
import type { Span } from './expression.ts';

/** Something wrong in an expression, with the place in its text. */
export interface ExpressionProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly span: Span;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

/** The expression with carets under the part that is meant. */
export function underline({ text, span }: Pick<ExpressionProblem, 'text' | 'span'>): string {
  return `${text}\n${' '.repeat(span.at)}${'^'.repeat(Math.max(1, span.length))}`;
}

/** Where the expression stands: file, line and column of a definition file. */
export interface ExpressionPlace {
  readonly file: string;
  readonly line?: number;
  readonly column: string;
}

/** As an input problem: says the position in words and shows it with carets. */
export function toInputProblem(problem: ExpressionProblem, place: ExpressionPlace): Problem {
  const shown = underline(problem).replaceAll('\n', '\n  ');
  return {
    code: problem.code,
    severity: problem.severity,
    ...place,
    what: `${problem.what} At position ${problem.span.at + 1} of the expression:\n  ${shown}`,
    why: problem.why,
    cure: problem.cure,
  };
}

/** The known code that a person most likely meant: at most two letters off; undefined when none is near. */
export function nearestCode(code: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, code.length);
  for (const candidate of known) {
    const distance = editDistance(code.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** «Did you mean …?» as the start of a cure, or nothing. */
export function didYouMean(code: string, known: Iterable<string>): string {
  const nearest = nearestCode(code, known);
  return nearest === undefined ? '' : `Did you mean «${nearest}»? `;
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
