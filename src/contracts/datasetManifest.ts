import { z } from 'astro/zod';
import { PROVENANCES, UNITS } from '../domain/indicator.ts';
import type { Unit } from '../domain/indicator.ts';
import { UNIT_LEVELS } from '../domain/region.ts';
import { isoDate, localText, measureId, parseJson, slugId, someText } from './fields.ts';
import { checkMapping, datasetFileName, jsonStatMapping } from './jsonStatMapping.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { VINTAGES } from './release.ts';
import { parseText } from './text.ts';

const column = z.strictObject({
  name: slugId,
  unit: z.enum(UNITS),
  decimals: z.int().min(0).max(6),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Largest change from the year before that is taken without a warning, as a factor: 0.5 is 50 per cent. */
  maxJump: z.number().positive().optional(),
  /** Whether figures of merged municipalities may be added; by default told by the unit, see {@link isAdditive}. */
  additive: z.boolean().optional(),
  title: localText,
});

/**
 * What a dataset's files hold: columns of figures, amounts of municipal accounts, or key figures as they are published,
 * each column named by the id of the key figure.
 */
const KINDS = ['columns', 'accounts', 'keyFigures'] as const;

const accounts = z.strictObject({
  /** `full`: whole accounts, with the finance functions and all classes. `services`: only a part; fewer controls apply. */
  coverage: z.enum(['full', 'services']).default('full'),
  /** `reported` where income, debt and equity are negative, as in the files that municipalities send. */
  signs: z.enum(['published', 'reported']).default('published'),
});

const fields = z.strictObject({
  id: slugId,
  kind: z.enum(KINDS).default('columns'),
  /** The supply that it gives figures to, as the files of measures are named; its own id when left out. */
  measures: slugId.optional(),
  title: localText,
  source: z.strictObject({
    publisher: someText,
    table: someText.nullable(),
    url: z.url().nullable(),
    retrieved: isoDate.nullable(),
  }),
  licence: z.enum(['CC BY 4.0', 'NLOD 2.0']),
  attribution: localText,
  provenance: z.enum(PROVENANCES),
  coverage: z.enum(['full', 'partial']),
  level: z.enum(UNIT_LEVELS),
  /** KOSTRA year = the period column + offset: the population of 1 January n+1 is KOSTRA year n, offset -1. */
  period: z.strictObject({ column: measureId, offset: z.int().min(-1).max(1) }),
  /** Whether the numbers are those of each year, or all years are restated to the borders of 2024. */
  structure: z.enum(['own-year', '2024']),
  /** Columns of figures; none in a dataset of accounts, whose columns are given. */
  columns: z.array(column).default([]),
  /** Only in a dataset of accounts. */
  accounts: accounts.prefault({}),
  /** Where the figures stand in files in JSON-stat, which are answers of a table service as they are. */
  jsonStat: jsonStatMapping.optional(),
  files: z
    .array(
      z.strictObject({
        file: datasetFileName,
        vintage: z.enum(VINTAGES),
        published: isoDate.nullable(),
      }),
    )
    .min(1),
  note: localText.nullable(),
});

const manifest = fields.superRefine(checkKind).transform(withSupply);

function checkKind(read: z.output<typeof fields>, context: z.RefinementCtx): void {
  const { kind, columns, coverage, period, structure } = read;
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  for (const { path, message } of checkMapping(read)) wrong(path, message);
  if (kind !== 'accounts' && columns.length === 0) wrong('columns', 'declare at least one column of figures');
  if (kind === 'keyFigures' && coverage !== 'partial')
    wrong('coverage', 'key figures stand in for what is not computed, and are «partial»');
  if (kind === 'columns')
    columns.forEach(({ name }, index) => {
      const problem = measureId.safeParse(name).error?.issues[0]?.message;
      if (problem !== undefined) wrong(`columns.${index}.name`, problem);
    });
  if (kind !== 'accounts') return;
  if (columns.length > 0) wrong('columns', 'accounts have the same columns everywhere; declare none');
  if (period.column !== 'year' || period.offset !== 0)
    wrong('period', 'the period of accounts is the column «year» with offset 0');
  if (structure !== 'own-year')
    wrong('structure', 'accounts stand by the municipality numbers of each year, «own-year»');
}

function withSupply(read: z.output<typeof fields>) {
  return { ...read, measures: read.measures ?? read.id };
}

export type DatasetManifest = z.output<typeof manifest>;
export type DatasetColumn = DatasetManifest['columns'][number];
export type DatasetFile = DatasetManifest['files'][number];

/** `dataset.json`: what the CSV files beside it hold, and where they come from. */
export function parseDatasetManifest(source: SourceFile): Parsed<DatasetManifest> {
  const text = parseText(source);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  return parseJson(source.file, text.value, manifest);
}

/** Units of which the sum over two places is the figure of both. A fee in kr is not one; an amount is in 1000 kr. */
const ADDITIVE_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'antall',
  'personer',
  '1000kr',
  'mill_kr',
  'aarsverk',
  'km',
  'm',
  'm2',
  'm3',
  'dekar',
  'kwh',
  'kg',
  'tonn',
  'liter',
  'timer',
]);

/** Whether the figure of a merged municipality is the sum of its parts'. */
export function isAdditive(declared: Pick<DatasetColumn, 'unit' | 'additive'>): boolean {
  return declared.additive ?? ADDITIVE_UNITS.has(declared.unit);
}
