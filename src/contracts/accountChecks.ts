import { z } from 'astro/zod';
import type { AccountTables } from '../domain/accounts/accountTables.ts';
import type { AccountCheck } from '../domain/accounts/checks.ts';
import { checkControls } from './checkAccountTables.ts';
import { parseCsv } from './csv.ts';
import { readExpression } from './expressionField.ts';
import { localTextOf, oneOf, parseRecords, someText, textOrNull } from './fields.ts';
import type { Located, Texts } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

const checkRecord = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters a–z, digits and «-»'),
  kind: oneOf(['sum', 'none']),
  expression: someText,
  tolerance: z.string().regex(/^\d+$/, 'a whole number of 1000 kr').transform(Number),
  severity: oneOf(['error', 'warning']),
  region: textOrNull,
  needs: oneOf(['full', '']),
  text_nb: someText,
  text_en: someText,
  cure_nb: someText,
  cure_en: someText,
});

/** `account-checks.csv`: the controls of reported accounts. */
export function parseAccountChecks(
  source: SourceFile,
  tables: AccountTables,
): Parsed<readonly AccountCheck[]> {
  const required = ['id', 'kind', 'expression', 'tolerance', 'severity', 'region', 'needs'];
  const texts = ['text_nb', 'text_en', 'cure_nb', 'cure_en'];
  const table = parseCsv(source, { required: [...required, ...texts], optional: ['text_nn', 'cure_nn'] });
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { items, problems } = parseRecords(table.value, checkRecord, (fields, cells) => ({ fields, cells }));
  const checks = items.map((item) => toCheck(source.file, item));
  const read = checks.flatMap(({ value }) => (value ? [value] : []));
  const wrong = [...table.problems, ...problems, ...checks.flatMap((check) => check.problems)];
  return {
    value: read.map(({ value }) => value),
    problems: [...wrong, ...checkControls(source.file, read, tables)],
  };
}

type CheckFields = Located<{ readonly fields: z.output<typeof checkRecord>; readonly cells: Texts }>;

function toCheck(
  file: string,
  { line, value: { fields, cells } }: CheckFields,
): Parsed<Located<AccountCheck>> {
  const { value: expression, problems } = readExpression(fields.expression, {
    file,
    line,
    column: 'expression',
  });
  if (expression === null) return { value: undefined, problems };
  const { id, kind, tolerance, severity, region } = fields;
  const needs = fields.needs === '' ? null : fields.needs;
  const texts = { text: localTextOf(cells, 'text'), cure: localTextOf(cells, 'cure') };
  return {
    value: { line, value: { id, kind, expression, tolerance, severity, region, needs, ...texts } },
    problems,
  };
}
