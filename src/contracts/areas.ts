import { z } from 'astro/zod';
import {
  AVERAGINGS,
  HEADINGS,
  INDICATOR_SCOPES,
  parseTerms,
  REFERENCES,
  UNITS,
  UNVERIFIED,
} from '../domain/indicator.ts';
import type { Indicator, MeasureTerm, ServiceArea, Unverified } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import { parseCsv } from './csv.ts';
import type { CsvTable } from './csv.ts';
import {
  decimalsText,
  localTextOf,
  localTextOrNull,
  oneOf,
  parseRecords,
  positiveText,
  slugId,
  someText,
  textOrNull,
} from './fields.ts';
import type { Located, Texts } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** One service area with its key figures in table order. */
export interface AreaDefinition {
  readonly file: string;
  readonly area: ServiceArea;
  readonly indicators: readonly Located<Indicator>[];
}

const LAYOUT = {
  required: [
    ...['type', 'id', 'order', 'level', 'heading', 'unit', 'decimals', 'numerator', 'denominator', 'scale'],
    ...['averaging', 'full_count', 'direction', 'table', 'variable'],
    ...['name_nb', 'name_en', 'tells_nb', 'tells_en', 'limits_nb', 'limits_en', 'note_nb', 'note_en'],
  ],
  optional: ['name_nn', 'tells_nn', 'limits_nn', 'note_nn', 'scope', 'reference', 'unverified', 'see'],
};

const areaRecord = z.object({
  type: oneOf(['area']),
  id: slugId,
  order: z
    .string()
    .regex(/^\d+$/, 'the first line is the area and needs its place in the order, a whole number'),
  level: oneOf(UNIT_LEVELS),
  name_nb: someText,
  name_en: someText,
  tells_nb: someText,
  tells_en: someText,
});

const indicatorRecord = z.object({
  type: oneOf(['indicator']),
  id: slugId,
  level: oneOf(['', ...UNIT_LEVELS]),
  heading: oneOf(HEADINGS),
  unit: oneOf(UNITS),
  decimals: decimalsText,
  numerator: terms(false),
  denominator: terms(true),
  scale: positiveText(1),
  averaging: oneOf(AVERAGINGS),
  full_count: oneOf(['', 'yes', 'no']).transform((word) => word === 'yes'),
  direction: oneOf(['', 'neutral', 'high', 'low']).transform((word) => (word === '' ? 'neutral' : word)),
  table: textOrNull,
  variable: textOrNull,
  scope: oneOf(['', ...INDICATOR_SCOPES]).default(''),
  reference: oneOf(['', ...REFERENCES]).default(''),
  unverified: unverifiedList().default([]),
  see: textOrNull.default(null),
  name_nb: someText,
  name_en: someText,
  tells_nb: someText,
  tells_en: someText,
  limits_nb: someText,
  limits_en: someText,
});

/** `areas/<area>.csv`: first line the area itself, then one line per key figure. */
export function parseArea(source: SourceFile): Parsed<AreaDefinition> {
  const table = parseCsv(source, LAYOUT);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const [first, ...rest] = table.value.rows;
  if (first === undefined) return { value: undefined, problems: table.problems };

  const head = parseRecords(withRows(table.value, [first]), areaRecord, toArea);
  const area = head.items[0]?.value;
  const body = parseRecords(withRows(table.value, rest), indicatorRecord, (fields, texts) =>
    toIndicator(fields, texts, area),
  );
  const problems: Problem[] = [...table.problems, ...head.problems, ...body.problems];
  if (area === undefined) return { value: undefined, problems };
  return { value: { file: source.file, area, indicators: body.items }, problems };
}

function withRows(table: CsvTable, rows: CsvTable['rows']): CsvTable {
  return { ...table, rows };
}

function toArea(fields: z.output<typeof areaRecord>, texts: Texts): ServiceArea {
  return {
    id: fields.id,
    level: fields.level,
    order: Number(fields.order),
    name: localTextOf(texts, 'name'),
    description: localTextOf(texts, 'tells'),
  };
}

function toIndicator(
  fields: z.output<typeof indicatorRecord>,
  texts: Texts,
  area: ServiceArea | undefined,
): Indicator {
  return {
    id: fields.id,
    area: area?.id ?? '',
    level: fields.level === '' ? (area?.level ?? 'kommune') : fields.level,
    heading: fields.heading,
    name: localTextOf(texts, 'name'),
    unit: fields.unit,
    decimals: fields.decimals,
    numerator: fields.numerator,
    denominator: fields.denominator,
    scale: fields.scale,
    averaging: fields.averaging,
    fullCount: fields.full_count,
    direction: fields.direction,
    table: fields.table,
    variable: fields.variable,
    tells: localTextOf(texts, 'tells'),
    limits: localTextOf(texts, 'limits'),
    note: localTextOrNull(texts, 'note'),
    ...(fields.scope === '' ? {} : { scope: fields.scope }),
    ...(fields.reference === '' ? {} : { reference: fields.reference }),
    ...(fields.unverified.length === 0 ? {} : { unverified: fields.unverified }),
    ...(fields.see === null ? {} : { see: fields.see }),
  };
}

/** Schema of `table|code`; empty when nothing is unverified. */
function unverifiedList() {
  return z.string().transform((text, context): readonly Unverified[] => {
    const words = text.trim() === '' ? [] : text.split('|').map((word) => word.trim());
    const known = UNVERIFIED.filter((word) => words.includes(word));
    if (known.length < words.length) {
      const message = `must be words of ${UNVERIFIED.join(', ')} with | between them, none of them twice`;
      context.addIssue({ code: 'custom', message });
    }
    return known;
  });
}

/** Schema of `a + b - c`. */
function terms(mayBeEmpty: boolean) {
  return z.string().transform((text, context): readonly MeasureTerm[] => {
    if (text.trim() === '') {
      if (!mayBeEmpty) context.addIssue({ code: 'custom', message: 'the measures to add are required' });
      return [];
    }
    try {
      return parseTerms(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return [];
    }
  });
}
