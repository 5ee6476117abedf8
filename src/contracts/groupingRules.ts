import { z } from 'astro/zod';
import { PERCENTILE_METHODS } from '../domain/grouping/groupingRules.ts';
import type { GroupingRules } from '../domain/grouping/groupingRules.ts';
import { UNITS } from '../domain/indicator.ts';
import { checkGroupingRules } from './checkGroupingRules.ts';
import { localText, measureId, parseJson, slugId, someText } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { parseText } from './text.ts';

const kommuneNumber = z.string().regex(/^\d{4}$/, 'a municipality number is four digits, as text');
const groupCode = z
  .string()
  .regex(/^[A-Z]{3}\d{2}$/, 'a group code is three capitals and two digits, as EKG08');
const classId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a class id is small letters, digits and «-»');

const variable = z.strictObject({
  id: measureId,
  title: localText,
  unit: z.enum(UNITS),
  decimals: z.int().min(0).max(6),
  indicator: slugId.nullable(),
  unknown: localText.nullable(),
});

const limit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({
    kind: z.literal('percentile'),
    percent: z.number().gt(0).lt(100),
    method: z.enum(PERCENTILE_METHODS),
    weight: measureId.nullable(),
    among: z.enum(['all', 'remaining']),
  }),
  z.strictObject({ kind: z.literal('unpublished') }),
]);

const classification = z.strictObject({
  variable: measureId,
  classes: z.array(z.strictObject({ id: classId, title: localText, from: limit.nullable() })).min(2),
});

const special = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('named'),
    group: groupCode,
    numbers: z.array(kommuneNumber).min(1),
    why: localText,
  }),
  z.strictObject({
    kind: z.literal('highest'),
    group: groupCode,
    variable: measureId,
    count: z.int().positive(),
    why: localText,
  }),
]);

const group = z.strictObject({
  code: groupCode,
  title: localText,
  cells: z.array(z.record(measureId, z.array(classId).min(1))),
  publishedSize: z.int().positive().nullable(),
});

const rules = z.strictObject({
  id: slugId,
  title: localText,
  description: localText,
  official: z.boolean(),
  source: someText.nullable(),
  variables: z.array(variable).min(1),
  classifications: z.array(classification).min(1),
  special: z.array(special),
  groups: z.array(group).min(1),
  fallback: groupCode.nullable(),
});

/** A rule file of `data/groupings/`; everything wrong with it is returned at once. */
export function parseGroupingRules(source: SourceFile): Parsed<GroupingRules> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { value, problems } = parseJson(source.file, text.value, rules);
  if (value === undefined) return { value, problems };
  const unsound = checkGroupingRules(source.file, value);
  return { value: unsound.length === 0 ? value : undefined, problems: unsound };
}
