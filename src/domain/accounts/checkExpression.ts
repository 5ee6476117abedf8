import type { Period } from '../region.ts';
import { CLASSES_OF, classesOfScope, isBalanceClass } from './accountRecord.ts';
import type { Kontoklasse } from './accountRecord.ts';
import { isValidIn } from './accountTables.ts';
import type { AccountTables } from './accountTables.ts';
import { checkCodes } from './checkCodes.ts';
import type { Found } from './checkCodes.ts';
import { checkFunctionList } from './checkFunctionList.ts';
import { checkSigns } from './checkSigns.ts';
import { compileExpression } from './compileExpression.ts';
import type { AccountsExpression, Amount, ConceptAmount, SignedAmount, Span } from './expression.ts';
import type { ExpressionProblem } from './expressionProblem.ts';
import * as texts from './expressionTexts.ts';
import type { Finding } from './expressionTexts.ts';

export interface ExpressionCheck {
  readonly tables: AccountTables;
  /** Years in which the expression is to give figures. */
  readonly periods: readonly Period[];
  /** False for a definition in the tables themselves: it may use concepts on functions without naming them. */
  readonly asked?: boolean;
  /** False where amounts are only looked for, not added: then signs have no meaning. */
  readonly signs?: boolean;
}

/**
 * What is wrong with an expression by the tables of the accounts, in the years that it is used: codes that do not exist or
 * were not in use, functions counted twice or taken out where they are not, concepts asked for where they have no
 * meaning, classes that a scope does not hold, and signs that add what should be subtracted.
 */
export function checkExpression(expression: AccountsExpression, check: ExpressionCheck): ExpressionProblem[] {
  const { text } = expression;
  const found = checkSum(expression.sum, { ...check, scope: expression.scope ?? 'A' });
  const problems = found.map((finding) => ({ ...finding, text }));
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  const signs = check.signs === false ? [] : checkSigns(expression, check.tables, check.periods);
  return [...problems, ...signs, ...checkInSomeYear(expression, check)];
}

interface Check extends ExpressionCheck {
  readonly scope: NonNullable<AccountsExpression['scope']>;
}

function checkInSomeYear(
  expression: AccountsExpression,
  { tables, periods }: ExpressionCheck,
): ExpressionProblem[] {
  const inSomeYear = periods.some((period) => compileExpression(expression, { tables, period }).applicable);
  if (inSomeYear || periods.length === 0) return [];
  const { text } = expression;
  return [{ ...texts.NEVER_IN_USE, text, span: { at: 0, length: text.length } }];
}

function checkSum(sum: readonly SignedAmount[], check: Check): Found[] {
  return sum.flatMap(({ amount }) => checkAmount(amount, check));
}

function checkAmount(amount: Amount, check: Check): Found[] {
  if (amount.kind === 'sum') return checkSum(amount.sum, check);
  if (amount.kind === 'concept') return checkConcept(amount, check);
  const { tables, periods, scope } = check;
  if (amount.kind === 'kap') {
    const codes = checkCodes(amount.chapters, CHAPTERS, { rows: tables.chapters, periods });
    return [
      ...codes,
      ...checkClasses(amount.classes ?? CLASSES_OF.balanse, amount.span, { scope, form: 'balance' }),
    ];
  }
  return [
    ...checkCodes(amount.arts, ARTS, { rows: tables.arts, periods }),
    ...checkFunctionList(amount.functions ?? [], check),
    ...checkClasses(amount.classes ?? CLASSES_OF.drift, amount.span, { scope, form: 'account' }),
  ];
}

function checkConcept({ id, functions, classes, span }: ConceptAmount, check: Check): Found[] {
  const { tables, periods, scope, asked = true } = check;
  const place = { at: span.at, length: id.length };
  const definitions = tables.conceptsOf.get(id);
  const [concept] = definitions ?? [];
  const onFunctions = checkFunctionList(functions ?? [], check);
  if (concept === undefined)
    return [{ ...texts.unknownConcept(id, tables.conceptsOf.keys()), span: place }, ...onFunctions];
  const found: Finding[] = [];
  const gaps = periods.filter((period) => !definitions?.some((known) => isValidIn(known, period)));
  if (gaps.length > 0) found.push(texts.conceptGap(id, gaps));
  if (asked && concept.use === 'function' && functions === null)
    found.push(texts.needsFunctions(id, tables.conceptsOf.has(`${id}_total`)));
  if (asked && concept.use === 'total' && functions !== null)
    found.push(texts.takesNoFunctions(id, concept.account));
  const form = concept.account === 'balanse' ? 'balance' : 'account';
  return [
    ...found.map((finding) => ({ ...finding, span: place })),
    ...checkClasses(classes ?? CLASSES_OF[concept.account], span, { scope, form }),
    ...onFunctions,
  ];
}

const ARTS = { name: 'art', file: 'arts.csv' };
const CHAPTERS = { name: 'chapter', file: 'chapters.csv' };

function checkClasses(
  classes: readonly Kontoklasse[],
  span: Span,
  { scope, form }: Pick<Check, 'scope'> & { readonly form: 'account' | 'balance' },
): Found[] {
  const wrong = classes.find((kontoklasse) => isBalanceClass(kontoklasse) !== (form === 'balance'));
  if (wrong !== undefined) return [{ ...texts.classOfOtherForm(wrong, form), span }];
  if (classes.some((kontoklasse) => classesOfScope(scope).includes(kontoklasse))) return [];
  return [{ ...texts.classOutsideScope(classes, scope), span }];
}
