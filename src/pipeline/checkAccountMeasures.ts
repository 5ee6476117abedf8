import { readExpression } from '../contracts/expressionField.ts';
import { checkExpression } from '../domain/accounts/checkExpression.ts';
import { toInputProblem } from '../domain/accounts/expressionProblem.ts';
import type { Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Period } from '../domain/region.ts';
import { definitionProblem } from './definitionProblems.ts';
import type { DatasetInput, Defined, Inputs } from './readInputs.ts';

/**
 * Measures over accounts: whether their expressions can be read, hold by the tables of the accounts in the years of the
 * supply, and are in the unit that amounts are in. A problem shows the place in the expression.
 */
export function checkAccountMeasures({
  measures,
  datasets,
  accounts,
}: Pick<Inputs, 'measures' | 'datasets' | 'accounts'>): Problem[] {
  if (accounts === undefined) return [];
  const { tables } = accounts;
  const supplies = Map.groupBy(
    datasets.filter(({ manifest }) => manifest.kind === 'accounts'),
    ({ manifest }) => manifest.measures,
  );
  return [...supplies].flatMap(([supply, ofSupply]) => {
    const periods = [...new Set(ofSupply.flatMap(periodsIn))].sort();
    return measures
      .filter(({ value }) => value.supply === supply)
      .flatMap((measure) => [
        ...(measure.value.unit === '1000kr' ? [] : [definitionProblem.accountUnit(measure)]),
        ...checkMeasure(measure, { tables, periods }),
      ]);
  });
}

function checkMeasure(
  { file, line, value: measure }: Defined<Measure>,
  check: Parameters<typeof checkExpression>[1],
): Problem[] {
  const place = { file, line, column: 'expression' };
  const { value, problems } = readExpression(measure.expression, place);
  if (value === null) return [...problems];
  return checkExpression(value, check).map((problem) => toInputProblem(problem, place));
}

function periodsIn({ manifest, tables }: DatasetInput): Period[] {
  const years = tables.flatMap(({ table }) => {
    const at = table.header.indexOf(manifest.period.column);
    return [...new Set(table.rows.map(({ cells }) => cells[at] ?? ''))];
  });
  return [...new Set(years)].filter((year) => /^\d{4}$/.test(year)).sort();
}
