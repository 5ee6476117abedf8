import { isValidIn } from '../domain/accounts/accountTables.ts';
import type { AccountTables, Concept, GroupMember, ValidYears } from '../domain/accounts/accountTables.ts';
import { checkExpression } from '../domain/accounts/checkExpression.ts';
import type { AccountCheck } from '../domain/accounts/checks.ts';
import { toInputProblem } from '../domain/accounts/expressionProblem.ts';
import type { ExpressionPlace } from '../domain/accounts/expressionProblem.ts';
import type { AccountsExpression } from '../domain/accounts/expression.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from './fields.ts';

/** Groups and functions that lead nowhere, or a function that is in a group twice. */
export function checkMembers(
  file: string,
  members: readonly Located<GroupMember>[],
  tables: AccountTables,
): Problem[] {
  const groups = new Set(tables.groups.map(({ code }) => code));
  const seen = new Set<string>();
  return members.flatMap(({ line, value }): Problem[] => {
    const key = `${value.group} ${value.function}`;
    const repeated = seen.has(key);
    seen.add(key);
    const place = { file, line };
    if (!groups.has(value.group)) return [unknownName(place, 'group', value.group)];
    if (!tables.functionAt.has(value.function)) return [unknownName(place, 'function', value.function)];
    return repeated ? [repeatedMember(place, value)] : [];
  });
}

/** Definitions of concepts: expressions that hold in their years, and no two definitions for a year. */
export function checkConcepts(
  file: string,
  concepts: readonly Located<Concept>[],
  tables: AccountTables,
): Problem[] {
  return concepts.flatMap(({ line, value }, at) => {
    const periods = yearsToCheck(tables, value);
    const expressions = [
      { expression: value.expression, column: 'expression', signs: true },
      { expression: value.nettedOwn, column: 'netted_own', signs: false },
      { expression: value.nettedUnits, column: 'netted_units', signs: false },
    ];
    const problems = expressions.flatMap(({ expression, column, signs }) =>
      checkIn({ file, line, column }, expression, { tables, periods, signs, asked: false }),
    );
    const other = concepts.slice(0, at).find((known) => overlap(known.value, value));
    return other === undefined ? problems : [...problems, overlapping({ file, line }, value.id, other.line)];
  });
}

/** Expressions of the controls. */
export function checkControls(
  file: string,
  checks: readonly Located<AccountCheck>[],
  tables: AccountTables,
): Problem[] {
  return checks.flatMap(({ line, value }) =>
    checkIn({ file, line, column: 'expression' }, value.expression, {
      tables,
      periods: turningYears(tables),
      signs: value.kind === 'sum',
    }),
  );
}

function checkIn(
  place: ExpressionPlace,
  expression: AccountsExpression | null,
  check: Parameters<typeof checkExpression>[1],
): Problem[] {
  if (expression === null) return [];
  return checkExpression(expression, check).map((problem) => toInputProblem(problem, place));
}

/** Years in which something in the tables starts or ends, and the year after: between them nothing changes. */
function turningYears(tables: AccountTables): string[] {
  const items: readonly ValidYears[] = [
    ...tables.functions,
    ...tables.members,
    ...tables.arts,
    ...tables.chapters,
    ...tables.concepts,
  ];
  const years = items.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom - 1, validFrom]),
    ...(validTo === null ? [] : [validTo, validTo + 1]),
  ]);
  return [...new Set(years)].sort((a, b) => a - b).map(String);
}

function yearsToCheck(tables: AccountTables, concept: Concept): string[] {
  return turningYears(tables).filter((year) => isValidIn(concept, year));
}

function overlap(a: Concept, b: Concept): boolean {
  const startsBeforeEnd = (first: Concept, second: Concept) =>
    (first.validFrom ?? -Infinity) <= (second.validTo ?? Infinity);
  return a.id === b.id && startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

type Place = Pick<Problem, 'file'> & { readonly line: number };

function unknownName(place: Place, column: 'group' | 'function', code: string): Problem {
  const file = column === 'group' ? 'function-group-names.csv' : 'functions.csv';
  return {
    code: `unknown-${column}`,
    severity: 'error',
    ...place,
    column,
    what: `There is no ${column} «${code}».`,
    why: 'The group would silently lack an amount.',
    cure: `Correct the code, or add it to ${file}.`,
  };
}

function repeatedMember(place: Place, { group, function: code }: GroupMember): Problem {
  return {
    code: 'repeated-member',
    severity: 'error',
    ...place,
    column: 'function',
    what: `Function ${code} is already in ${group}.`,
    why: 'It would count twice.',
    cure: 'Remove one of the lines.',
  };
}

function overlapping(place: Place, id: string, line: number): Problem {
  return {
    code: 'overlapping-definitions',
    severity: 'error',
    ...place,
    column: 'valid_from',
    what: `«${id}» is already defined for some of these years on line ${line}.`,
    why: 'It could not be known which of the two definitions holds.',
    cure: 'Let the earlier definition end the year before the later one starts.',
  };
}
