import { z } from 'astro/zod';
import type { Problem } from '../domain/problem.ts';
import type { LocalText } from '../domain/region.ts';
import { toRecords } from './csv.ts';
import type { CsvTable } from './csv.ts';

/** Cells of one line by column name. */
export type Texts = Readonly<Record<string, string>>;

/** A value together with the line it was read from, so that later checks can point at it. */
export interface Located<T> {
  readonly line: number;
  readonly value: T;
}

export const measureId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'an id is small letters a–z, digits and «_», and starts with a letter');
export const slugId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/, 'an id is small letters a–z, digits, «-» and «_», and starts with a letter');
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');
export const period = z.string().regex(/^\d{4}$/, 'a year is four digits');
export const someText = z.string().trim().min(1, 'a text is required');
export const textOrNull = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));
export const localText = z.strictObject({
  nb: someText,
  nn: someText.optional(),
  en: someText,
});

/** Whole number of decimals shown, as text. */
export const decimalsText = z
  .string()
  .regex(/^[0-6]$/, 'the number of decimals is a digit from 0 to 6')
  .transform(Number);

/** Positive number as text; empty gives the fallback. */
export function positiveText(fallback: number) {
  return z
    .string()
    .regex(/^(\d+(\.\d+)?)?$/, 'must be a number above 0, with decimal point')
    .transform((text) => (text === '' ? fallback : Number(text)))
    .refine((number) => number > 0, 'must be above 0');
}

/** One of the words, as text; the message lists them. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `must be one of: ${words.filter((word) => word !== '').join(', ')}` });
}

/** Text in three columns (`name_nb`, `name_nn`, `name_en`); nynorsk may be empty. */
export function localTextOf(cells: Texts, prefix: string): LocalText {
  const nn = (cells[`${prefix}_nn`] ?? '').trim();
  const nb = (cells[`${prefix}_nb`] ?? '').trim();
  const en = (cells[`${prefix}_en`] ?? '').trim();
  return nn === '' ? { nb, en } : { nb, nn, en };
}

/** As {@link localTextOf}, null when there is no text in bokmål. */
export function localTextOrNull(cells: Texts, prefix: string): LocalText | null {
  const text = localTextOf(cells, prefix);
  return text.nb === '' ? null : text;
}

/**
 * Reads every record of a definition file by a schema of its columns; the good ones come along with the problems.
 *
 * @param toItem makes the item of a record from its fields by the schema and from all its cells as texts; left out
 * when the schema gives the item itself
 */
export function parseRecords<T>(
  table: CsvTable,
  schema: z.ZodType<T>,
): { items: Located<T>[]; problems: Problem[] };
export function parseRecords<Fields, T>(
  table: CsvTable,
  schema: z.ZodType<Fields>,
  toItem: (fields: Fields, texts: Texts) => T,
): { items: Located<T>[]; problems: Problem[] };
export function parseRecords<Fields, T>(
  table: CsvTable,
  schema: z.ZodType<Fields>,
  toItem: (fields: Fields, texts: Texts) => T = (fields) => fields as unknown as T,
): { items: Located<T>[]; problems: Problem[] } {
  const items: Located<T>[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of toRecords(table)) {
    const result = schema.safeParse(cells);
    if (result.success) items.push({ line, value: toItem(result.data, cells) });
    else
      problems.push(
        ...result.error.issues.map((issue) => fieldProblem({ file: table.file, line, cells, issue })),
      );
  }
  return { items, problems };
}

interface FieldIssue {
  readonly file: string;
  readonly line: number;
  readonly cells: Texts;
  readonly issue: z.core.$ZodIssue;
}

function fieldProblem({ file, line, cells, issue }: FieldIssue): Problem {
  const column = String(issue.path[0] ?? '');
  const text = cells[column] ?? '';
  const empty = text.trim() === '';
  const what = empty
    ? `The column «${column}» is empty: ${issue.message}.`
    : `«${text}» in the column «${column}»: ${issue.message}.`;
  return {
    code: empty ? 'missing-text' : 'bad-field',
    severity: 'error',
    file,
    line,
    column,
    what,
    why: 'The line defines something that is computed or shown, and it cannot be guessed.',
    cure: empty ? 'Fill in the cell.' : 'Correct the cell.',
  };
}

/** Reads JSON text by a schema. */
export function parseJson<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { value: T | undefined; problems: Problem[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return {
      value: undefined,
      problems: [jsonProblem(file, '', `The file is not JSON: ${(error as Error).message}.`)],
    };
  }
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.join('.');
    return jsonProblem(file, path, `«${path}»: ${issue.message}.`);
  });
  return { value: undefined, problems };
}

function jsonProblem(file: string, column: string, what: string): Problem {
  return {
    code: 'bad-json',
    severity: 'error',
    file,
    ...(column === '' ? {} : { column }),
    what,
    why: 'The file says what the figures beside it are; without it they cannot be published.',
    cure: 'Correct the file; the layout is described in the README.',
  };
}
