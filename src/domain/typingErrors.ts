/** How a typed text differs from another, in letters missing, extra, wrong or swapped with the next. */
export interface TypingErrors {
  /** Against the whole text. */
  readonly whole: number;
  /** Against the beginning of it that fits best: someone may not have finished typing. */
  readonly beginning: number;
}

/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment: no letter is moved twice), by its usual
 * dynamic programme with three rows.
 *
 * @param bound above it the count does not matter; the result is then `bound + 1`
 */
export function countTypingErrors(typed: string, text: string, bound: number): TypingErrors {
  const far = { whole: bound + 1, beginning: bound + 1 };
  if (typed.length > text.length + bound) return far;
  let before: number[] = [];
  let last = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= text.length; column += 1) {
      const same = typed[row - 1] === text[column - 1];
      const at = (line: readonly number[], index: number) => line[index] ?? Infinity;
      let errors = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = typed[row - 1] === text[column - 2] && typed[row - 2] === text[column - 1];
      if (row > 1 && column > 1 && swapped) errors = Math.min(errors, at(before, column - 2) + 1);
      current.push(errors);
    }
    if (Math.min(...current) > bound) return far;
    before = last;
    last = current;
  }
  const capped = (errors: number) => Math.min(errors, bound + 1);
  return { whole: capped(last.at(-1) ?? Infinity), beginning: capped(Math.min(...last)) };
}
