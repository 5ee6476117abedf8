import { z } from 'astro/zod';
import { UNITS } from '../domain/indicator.ts';
import type { MeasureTerm, Unit } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import type { LocalText, Period, UnitLevel } from '../domain/region.ts';
import { parseTerms } from '../domain/indicator.ts';
import { parseCsv } from './csv.ts';
import { decimalsText, localTextOf, measureId, oneOf, parseRecords, someText } from './fields.ts';
import type { Located } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** How one column of a modelled dataset is made: one line of `model/<supply>.csv`. */
export interface ModelRule {
  /** The supply whose measures it gives figures to: the name of the file. */
  readonly supply: string;
  readonly column: string;
  readonly level: UnitLevel;
  readonly unit: Unit;
  readonly decimals: number;
  readonly title: LocalText;
  /** What the column grows with; empty for a level of its own (a fee, a number of days, a share). */
  readonly base: readonly MeasureTerm[];
  /** The column per unit of base, or its level, in the country in the newest year. */
  readonly rate: number;
  /** Null: from the first year, or to the last, that is modelled. */
  readonly first: Period | null;
  readonly last: Period | null;
  /** Relative change a year: 0.03 is 3 per cent more each year. */
  readonly trend: number;
  /** Standard deviation of the log between places; of the amount itself where `min` is below zero. */
  readonly spread: number;
  /** What one standard deviation of each trait adds: 0.1 is 10 per cent. */
  readonly traits: ModelTraits;
  /** Share of places that have none of it. */
  readonly zero: number;
  /** Share of cells without a figure. */
  readonly missing: number;
  /** Share of places without a figure where the newest year is unrevised. */
  readonly late: number;
  readonly integer: boolean;
  /** Least value; null where there is none but zero. Below zero it makes the column one that may be negative. */
  readonly min: number | null;
  /** Measures that it may not exceed, summed; empty where it may. */
  readonly atMost: readonly MeasureTerm[];
  /** Key figure whose published values it is to make come out; null where the rate is to. */
  readonly calibrate: string | null;
}

export interface ModelTraits {
  readonly small: number;
  readonly remote: number;
  readonly young: number;
  readonly old: number;
  readonly rich: number;
}

/** Folder of the rules; its files whose names begin with `account` are rules of accounts, not of columns. */
export const MODEL_FOLDER = 'model';
const RULES_FILE = /^model\/(?!account)[^/]+\.csv$/;

/** Whether a path is that of a file of rules for columns. */
export function isRulesFile(path: string): boolean {
  return RULES_FILE.test(path);
}

const LAYOUT = {
  required: ['column', 'level', 'unit', 'decimals', 'title_nb', 'title_en', 'base', 'rate'],
  optional: [
    ...['title_nn', 'first', 'last', 'trend', 'spread', 'small', 'remote', 'young', 'old', 'rich'],
    ...['zero', 'missing', 'late', 'integer', 'min', 'at_most', 'calibrate'],
  ],
  mayBeEmpty: true,
};

const record = z.object({
  column: measureId,
  level: oneOf(UNIT_LEVELS),
  unit: oneOf(UNITS),
  decimals: decimalsText,
  title_nb: someText,
  title_en: someText,
  base: terms(),
  rate: z.string().transform((text, context) => toNumber(text, context)),
  first: year(),
  last: year(),
  trend: number(-0.9, 9),
  spread: number(0, 1000),
  ...{
    small: number(-9, 9),
    remote: number(-9, 9),
    young: number(-9, 9),
    old: number(-9, 9),
    rich: number(-9, 9),
  },
  ...{ zero: number(0, 1), missing: number(0, 1), late: number(0, 1) },
  integer: oneOf(['', 'yes', 'no']).default(''),
  min: z
    .string()
    .default('')
    .transform((text, context) => (text === '' ? null : toNumber(text, context))),
  at_most: terms().prefault(''),
  calibrate: z
    .string()
    .regex(/^([a-z][a-z0-9_-]*)?$/, 'must be the id of a key figure, or empty')
    .default(''),
});

/** `model/<supply>.csv`: how the columns of a modelled dataset are made, one a line. */
export function parseModelRules(source: SourceFile): Parsed<readonly Located<ModelRule>[]> {
  const table = parseCsv(source, LAYOUT);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const supply = (source.file.split('/').at(-1) ?? '').replace(/\.csv$/, '');
  const { items, problems } = parseRecords(table.value, record, (fields, texts) =>
    toRule(supply, fields, localTextOf(texts, 'title')),
  );
  return { value: items, problems: [...table.problems, ...problems, ...checkFile(source.file, items)] };
}

function toRule(supply: string, fields: z.output<typeof record>, title: LocalText): ModelRule {
  const { column, level, unit, decimals, base, rate, first, last, trend, spread } = fields;
  const { small, remote, young, old, rich, zero, missing, late, min } = fields;
  return {
    ...{ supply, column, level, unit, decimals, title, base, rate, first, last, trend, spread },
    traits: { small, remote, young, old, rich },
    ...{ zero, missing, late, min },
    integer: fields.integer === 'yes',
    atMost: fields.at_most,
    calibrate: fields.calibrate === '' ? null : fields.calibrate,
  };
}

/** A dataset has one level and each column once. */
function checkFile(file: string, rules: readonly Located<ModelRule>[]): Problem[] {
  const level = rules[0]?.value.level;
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { line, value } of rules) {
    const before = lines.get(value.column);
    if (before !== undefined) problems.push(repeatedColumn(file, line, { column: value.column, before }));
    lines.set(value.column, before ?? line);
    if (value.level !== level)
      problems.push(otherLevel(file, line, { level: value.level, first: level ?? '' }));
    if (value.first !== null && value.last !== null && value.first > value.last)
      problems.push(backwards(file, line, { first: value.first, last: value.last }));
  }
  return problems;
}

function repeatedColumn(file: string, line: number, at: { column: string; before: number }): Problem {
  return {
    ...{ code: 'repeated-rule', severity: 'error', file, line, column: 'column' },
    what: `The column «${at.column}» has a rule in line ${at.before} already.`,
    why: 'It cannot be known which of them makes the figures.',
    cure: 'Remove one of the lines.',
  };
}

function otherLevel(file: string, line: number, at: { level: string; first: string }): Problem {
  return {
    ...{ code: 'mixed-levels', severity: 'error', file, line, column: 'level' },
    what: `The level is «${at.level}»; the first rule of the file has «${at.first}».`,
    why: 'A dataset holds figures of one level.',
    cure: 'Move the rules of the other level to a file of their own.',
  };
}

function backwards(file: string, line: number, at: { first: string; last: string }): Problem {
  return {
    ...{ code: 'bad-years', severity: 'error', file, line, column: 'last' },
    what: `The last year, ${at.last}, is before the first, ${at.first}.`,
    why: 'The column would have no figures.',
    cure: 'Correct the years.',
  };
}

type Context = z.core.$RefinementCtx;

function toNumber(text: string, context: Context): number {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  context.addIssue({ code: 'custom', message: 'must be a number with decimal point' });
  return 0;
}

/** A number within bounds; empty is 0. */
function number(min: number, max: number) {
  return z
    .string()
    .default('')
    .transform((text, context) => (text === '' ? 0 : toNumber(text, context)))
    .refine((value) => value >= min && value <= max, `must lie between ${min} and ${max}`);
}

function year() {
  return z
    .string()
    .regex(/^(\d{4})?$/, 'a year is four digits, or empty')
    .default('')
    .transform((text): Period | null => (text === '' ? null : text));
}

/** Schema of `a + b - c`; empty is none. */
function terms() {
  return z.string().transform((text, context): readonly MeasureTerm[] => {
    if (text.trim() === '') return [];
    try {
      return parseTerms(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return [];
    }
  });
}
