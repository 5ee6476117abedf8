import { z } from 'astro/zod';
import { ACCOUNT_KINDS } from '../domain/accounts/accountRecord.ts';
import { CONCEPT_USES } from '../domain/accounts/accountTables.ts';
import type { Concept } from '../domain/accounts/accountTables.ts';
import { NAMES, named, YEARS, years, yearsOf } from './accountFields.ts';
import type { ParsedTable } from './accountFields.ts';
import { parseCsv } from './csv.ts';
import { readExpression } from './expressionField.ts';
import { localTextOf, localTextOrNull, oneOf, parseRecords, someText, textOrNull } from './fields.ts';
import type { Located, Texts } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

const conceptRecord = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id is small letters a–z, digits and «_»'),
  code: z.string().transform((text) => text.split('|').filter((code) => code !== '')),
  account: oneOf(ACCOUNT_KINDS),
  use: oneOf(CONCEPT_USES),
  ...years,
  expression: someText,
  netted_own: textOrNull,
  netted_units: textOrNull,
  ...named,
});
/** `concepts.csv`: the concepts of the account statistics, one definition a line. */
export function parseConcepts(source: SourceFile): ParsedTable<Concept> {
  const required = [
    'id',
    'code',
    'account',
    'use',
    ...YEARS,
    'expression',
    'netted_own',
    'netted_units',
    ...NAMES,
  ];
  const table = parseCsv(source, { required, optional: ['name_nn', 'note_nb', 'note_nn', 'note_en'] });
  if (table.value === undefined) return { file: source.file, items: [], problems: table.problems };
  const { items, problems } = parseRecords(table.value, conceptRecord, (fields, cells) => ({
    fields,
    cells,
  }));
  const concepts = items.map((item) => toConcept(source.file, item));
  return {
    file: source.file,
    items: concepts.flatMap(({ value }) => (value ? [value] : [])),
    problems: [...table.problems, ...problems, ...concepts.flatMap((concept) => concept.problems)],
  };
}

type ConceptFields = Located<{ readonly fields: z.output<typeof conceptRecord>; readonly cells: Texts }>;

function toConcept(
  file: string,
  { line, value: { fields, cells } }: ConceptFields,
): Parsed<Located<Concept>> {
  const read = (column: string) => readExpression(cells[column] ?? '', { file, line, column });
  const [expression, own, units] = [read('expression'), read('netted_own'), read('netted_units')];
  const problems = [expression, own, units].flatMap((part) => part.problems);
  if (expression.value === null) return { value: undefined, problems };
  const concept = {
    id: fields.id,
    codes: fields.code,
    account: fields.account,
    use: fields.use,
    expression: expression.value,
    nettedOwn: own.value,
    nettedUnits: units.value,
    name: localTextOf(cells, 'name'),
    note: localTextOrNull(cells, 'note'),
    ...yearsOf(fields),
  };
  return { value: { line, value: concept }, problems };
}
