import {
  AVERAGINGS,
  HEADINGS,
  INDICATOR_SCOPES,
  PROVENANCES,
  REFERENCES,
  UNITS,
  UNVERIFIED,
} from '../../domain/indicator.ts';
import { REGION_LEVELS, UNIT_LEVELS } from '../../domain/region.ts';
import { ABSENCES, QUALIFIERS } from '../../domain/status.ts';

/** A JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const date: Schema = { type: 'string', format: 'date' };
export const year: Schema = { type: 'string', pattern: '^\\d{4}$' };
export const region: Schema = { type: 'string', pattern: '^(\\d{4}|\\d{6}|E[A-Z]+\\d*)$' };

export function oneOf(values: readonly string[]): Schema {
  return { enum: values };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function list(items: Schema, limits: Schema = {}): Schema {
  return { type: 'array', items, ...limits };
}

export function map(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

/** An object with these fields and no other. */
export function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

export const localText = object({ nb: text, en: text }, { nn: text });
export const level = oneOf(REGION_LEVELS);
export const unitLevel = oneOf(UNIT_LEVELS);
export const unit = oneOf(UNITS);
export const averaging = oneOf(AVERAGINGS);
export const heading = oneOf(HEADINGS);
export const provenance = oneOf(PROVENANCES);
export const vintage = oneOf(['unrevised', 'revised']);
export const coverage = oneOf(['full', 'partial']);
export const direction = oneOf(['neutral', 'high', 'low']);
export const scope = oneOf(INDICATOR_SCOPES);
export const reference = oneOf(REFERENCES);
export const unverified = list(oneOf(UNVERIFIED), { minItems: 1 });
export const status = oneOf([...ABSENCES, ...QUALIFIERS]);

export const header: Readonly<Record<string, Schema>> = {
  schemaVersion: integer,
  dataVersion: { type: 'string', pattern: '^[0-9a-f]{12}$' },
  release: object({ year, vintage, published: date, title: localText }),
};

/** Names of statuses joined by «+»; empty for a plain value. A digit of base 36 beside each value points into the list. */
export const statusSets = list(
  { type: 'string', pattern: `^((${[...ABSENCES, ...QUALIFIERS].join('|')})(\\+|$))*$` },
  { minItems: 1, maxItems: 36 },
);
export const statusDigit: Schema = { type: 'string', pattern: '^[0-9a-z]$' };
export const statusDigits: Schema = { type: 'string', pattern: '^[0-9a-z]*$' };

export const seriesBreak = object({
  indicator: orNull(text),
  region: orNull(region),
  period: year,
  text: localText,
});
