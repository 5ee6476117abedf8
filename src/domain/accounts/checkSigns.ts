import type { Period } from '../region.ts';
import { NO_ART } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import { compileExpression } from './compileExpression.ts';
import { artsNamed, expandList } from './expandList.ts';
import type { AccountsExpression, Amount, SignedAmount, Span } from './expression.ts';
import type { ExpressionProblem } from './expressionProblem.ts';

/**
 * Signs that cannot be meant. In every concept of the account, expenditure arts have one sign and income arts the other, and
 * no cell counts more than once. An art «left out» of a range that it is not in would otherwise be subtracted, and a
 * forgotten minus would add income to expenditure, without anybody seeing it in the figure.
 */
export function checkSigns(
  expression: AccountsExpression,
  tables: AccountTables,
  periods: readonly Period[],
): ExpressionProblem[] {
  const inLists = amountsOf(expression.sum).flatMap((amount) => checkList(expression, amount, tables));
  if (inLists.length > 0) return inLists;
  for (const [at, { amount }] of expression.sum.entries()) {
    const sum = expression.sum.slice(0, at + 1);
    for (const period of periods) {
      const found = checkSum({ ...expression, sum }, tables, period);
      if (found) return [{ ...found, text: expression.text, span: amount.span }];
    }
  }
  return [];
}

function amountsOf(sum: readonly SignedAmount[]): Amount[] {
  return sum.flatMap(({ amount }) => (amount.kind === 'sum' ? amountsOf(amount.sum) : [amount]));
}

/** Within one list of arts the place that is wrong can be shown to the code. */
function checkList({ text }: AccountsExpression, amount: Amount, tables: AccountTables): ExpressionProblem[] {
  if (amount.kind !== 'art') return [];
  const weights = new Map<string, number>();
  const spans = new Map<string, Span>();
  for (const { code, sign, span } of expandList(amount.arts, artsNamed(tables))) {
    weights.set(code, (weights.get(code) ?? 0) + sign);
    spans.set(code, span);
  }
  const counted = [...weights].filter(([, weight]) => weight !== 0);
  const twice = counted.find(([, weight]) => Math.abs(weight) > 1);
  if (twice) return [countedTwice({ text, span: spans.get(twice[0]) ?? amount.span }, `art ${twice[0]}`)];
  const expected = new Map<string, number>();
  for (const [code, weight] of counted) {
    const kind = kindOf(code);
    const first = expected.get(kind) ?? weight;
    const other = expected.get(kind === 'expenditure' ? 'income' : 'expenditure');
    if (first !== weight) return [mixedSigns({ text, span: spans.get(code) ?? amount.span }, code, kind)];
    if (other === weight) return [sameSigns({ text, span: spans.get(code) ?? amount.span }, code, kind)];
    expected.set(kind, weight);
  }
  return [];
}

type Finding = Omit<ExpressionProblem, 'text' | 'span'>;

function checkSum(
  expression: AccountsExpression,
  tables: AccountTables,
  period: Period,
): Finding | undefined {
  const { rows } = compileExpression(expression, { tables, period, netting: false });
  const place = { text: expression.text, span: { at: 0, length: 0 } };
  for (const weights of new Set(rows.map((row) => row.weights))) {
    if (weights.some((weight) => Math.abs(weight) > 1)) return countedTwice(place, 'part of this amount');
    const signs = { expenditure: new Set<number>(), income: new Set<number>() };
    tables.arts.forEach(({ code }, index) => {
      const weight = weights[NO_ART + 1 + index] ?? 0;
      if (weight !== 0) signs[kindOf(code)].add(weight);
    });
    if (signs.expenditure.size > 1 || signs.income.size > 1) return mixedSigns(place, null, 'expenditure');
    if (signs.income.size > 0 && [...signs.income].every((sign) => signs.expenditure.has(sign)))
      return sameSigns(place, null, 'income');
  }
  return undefined;
}

function kindOf(art: string): 'expenditure' | 'income' {
  return art < '600' ? 'expenditure' : 'income';
}

type Place = Pick<ExpressionProblem, 'text' | 'span'>;

function countedTwice(place: Place, what: string): ExpressionProblem {
  return {
    ...place,
    code: 'counted-twice',
    severity: 'error',
    what: `${what.charAt(0).toUpperCase()}${what.slice(1)} is already counted in the expression.`,
    why: 'The same amount would be added twice.',
    cure: 'Leave it out in one of the two places.',
  };
}

function mixedSigns(place: Place, art: string | null, kind: string): ExpressionProblem {
  const subject = art === null ? 'With this amount, arts' : `Art ${art} is ${kind} and`;
  const rest =
    art === null
      ? 'of the same kind are both added and subtracted.'
      : `has the other sign than the ${kind} before it.`;
  return {
    ...place,
    code: 'mixed-signs',
    severity: 'error',
    what: `${subject} ${rest}`,
    why: 'An art is left out only of a range that it is in; outside the range, a minus subtracts it.',
    cure:
      art === null
        ? 'Look up which arts the concepts hold, and correct the sign.'
        : `Leave out «${art}» if it is not to count, or correct its sign.`,
  };
}

function sameSigns(place: Place, art: string | null, kind: string): ExpressionProblem {
  const other = kind === 'income' ? 'expenditure' : 'income';
  return {
    ...place,
    code: 'mixed-signs',
    severity: 'error',
    what: `${art === null ? 'With this amount' : `With art ${art}`}, ${kind} is added to ${other}.`,
    why: 'Both are positive numbers in the data, so a net amount is one less the other.',
    cure: `Put a minus before the ${kind}.`,
  };
}
