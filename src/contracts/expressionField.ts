import type { AccountsExpression } from '../domain/accounts/expression.ts';
import { toInputProblem } from '../domain/accounts/expressionProblem.ts';
import type { ExpressionPlace } from '../domain/accounts/expressionProblem.ts';
import { parseExpression } from '../domain/accounts/parseExpression.ts';
import type { Problem } from '../domain/problem.ts';

/** The expression over the accounts in a cell, trimmed; null when the cell is empty or cannot be read. */
export function readExpression(
  text: string,
  place: ExpressionPlace,
): { readonly value: AccountsExpression | null; readonly problems: readonly Problem[] } {
  if (text.trim() === '') return { value: null, problems: [] };
  const { value, problems } = parseExpression(text.trim());
  return { value: value ?? null, problems: problems.map((problem) => toInputProblem(problem, place)) };
}
