import { z } from 'astro/zod';
import { UNITS } from '../domain/indicator.ts';
import type { Imputation, Measure } from '../domain/indicator.ts';
import { parseCsv } from './csv.ts';
import { decimalsText, localTextOf, measureId, oneOf, parseRecords, someText } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

const LAYOUT = {
  required: ['id', 'expression', 'unit', 'decimals', 'suppress_below', 'name_nb', 'name_en'],
  optional: ['name_nn', 'imputation', 'suppress_zeros'],
};

const record = z.object({
  id: measureId,
  expression: someText,
  unit: oneOf(UNITS),
  decimals: decimalsText,
  suppress_below: z.string().regex(/^([1-9]\d*)?$/, 'must be a whole number above 0, or empty'),
  suppress_zeros: z.enum(['', 'no', 'yes'], { error: 'must be yes or no' }).default(''),
  name_nb: someText,
  name_en: someText,
  imputation: z
    .string()
    .regex(/^(none|lastYear|groupRate:[a-z][a-z0-9_]*)?$/, 'must be none, lastYear or groupRate:<measure>')
    .default(''),
});

/** `measures/<supply>.csv`, or any file in `measures/<supply>/`: base quantities of one supply, one a line. */
export function parseMeasures(source: SourceFile): Parsed<readonly Located<Measure>[]> {
  const table = parseCsv(source, LAYOUT);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const supply = supplyOfFile(source.file);
  const { items, problems } = parseRecords(table.value, record, (fields, texts): Measure => ({
    id: fields.id,
    supply,
    expression: fields.expression,
    unit: fields.unit,
    decimals: fields.decimals,
    name: localTextOf(texts, 'name'),
    suppressBelow: fields.suppress_below === '' ? null : Number(fields.suppress_below),
    ...(fields.suppress_zeros === 'yes' ? { suppressZeros: true } : {}),
    imputation: toImputation(fields.imputation),
  }));
  return { value: items, problems: [...table.problems, ...problems] };
}

/** The supply of a file of measures: its name, or that of the folder it lies in. */
export function supplyOfFile(file: string): string {
  const [, first = ''] = file.split('/');
  return first.replace(/\.csv$/, '');
}

function toImputation(text: string): Imputation {
  if (text.startsWith('groupRate:')) return { kind: 'groupRate', per: text.slice('groupRate:'.length) };
  return { kind: text === 'lastYear' ? 'lastYear' : 'none' };
}
