import { z } from 'astro/zod';
import { absent, observationAt, present, setObservation } from '../domain/observation.ts';
import type { Column, Observation } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Absence } from '../domain/status.ts';
import { parseJson } from './fields.ts';
import type { Parsed, SourceFile } from './parsed.ts';
import { parseText } from './text.ts';

/** One dimension of a table, its codes in the order of the values. */
export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | null;
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** Unit and decimals by code, for the dimension of measures. */
  readonly units: ReadonlyMap<string, JsonStatUnit>;
}

export interface JsonStatUnit {
  readonly base: string;
  readonly decimals: number | null;
}

/** A table in JSON-stat 2, as Statistics Norway's table service answers. */
export interface JsonStatTable {
  /** Table number, where the answer says it. */
  readonly table: string | null;
  readonly label: string;
  readonly source: string | null;
  /** When the table was last changed, as written (ISO, UTC). */
  readonly updated: string | null;
  readonly notes: readonly string[];
  readonly dimensions: readonly JsonStatDimension[];
  /** Values and statuses, the last dimension running fastest. */
  readonly cells: Column;
}

const text = z.union([z.string(), z.number().transform(String)]);
const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.int().min(0))]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z
    .record(z.string(), z.object({ base: z.string().optional(), decimals: z.int().optional() }))
    .optional(),
});
const jsonStat = z.object({
  version: z.literal('2.0', { error: 'must be "2.0": this reads JSON-stat 2 only' }),
  class: z.literal('dataset', { error: 'must be "dataset"' }),
  label: z.string().default(''),
  source: z.string().optional(),
  updated: z.string().optional(),
  note: z.array(z.string()).default([]),
  role: z.record(z.string(), z.array(z.string())).default({}),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)),
  dimension: z.record(z.string(), z.object({ label: z.string().default(''), category })),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
  status: z.union([z.array(text.nullable()), z.record(z.string(), text), text]).optional(),
  extension: z.object({ px: z.object({ tableid: z.string().optional() }).optional() }).optional(),
});
type JsonStat = z.output<typeof jsonStat>;

/**
 * The signs that the service writes as status beside a null. A sign beside a number has been retired by it: a number is
 * then read as it is.
 */
const ABSENCE_OF: Readonly<Record<string, Absence>> = {
  '.': 'notApplicable',
  '..': 'missing',
  '...': 'missing',
  ':': 'suppressed',
};

/** Reads an answer in JSON-stat 2. A null without a status is missing; zero is a number like any other. */
export function parseJsonStat(source: SourceFile): Parsed<JsonStatTable> {
  const { file } = source;
  const read = parseText(source);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const { value: data, problems } = parseJson(file, read.value, jsonStat);
  if (data === undefined) return { value: undefined, problems };
  const dimensions = data.id.map((id) => toDimension(id, data));
  const found = [...checkSizes(file, data, dimensions), ...checkSigns(file, data)];
  if (found.length > 0) return { value: undefined, problems: found };
  return {
    value: {
      table: data.extension?.px?.tableid ?? null,
      label: data.label,
      source: data.source ?? null,
      updated: data.updated ?? null,
      notes: data.note,
      dimensions,
      cells: toCells(data),
    },
    problems: [],
  };
}

/**
 * One cell, by a code for each dimension; a dimension with one code only may be left out.
 * @throws Error on a code that the table does not have
 */
export function cellOf(table: JsonStatTable, codes: Readonly<Record<string, string>>): Observation {
  let at = 0;
  for (const dimension of table.dimensions) {
    const code = codes[dimension.id] ?? (dimension.codes.length === 1 ? dimension.codes[0] : undefined);
    const index = code === undefined ? -1 : dimension.codes.indexOf(code);
    if (index < 0) throw new Error(`no code «${code}» in the dimension «${dimension.id}»`);
    at = at * dimension.codes.length + index;
  }
  return observationAt(table.cells, at);
}

/** Every cell with its codes, in the order of the table. */
export function* cellsOf(
  table: JsonStatTable,
): Generator<{ readonly codes: readonly string[]; readonly observation: Observation }> {
  const sizes = table.dimensions.map(({ codes }) => codes.length);
  for (let at = 0; at < table.cells.values.length; at += 1) {
    let rest = at;
    const codes = Array<string>(sizes.length).fill('');
    for (let d = sizes.length - 1; d >= 0; d -= 1) {
      const size = sizes[d] ?? 1;
      codes[d] = table.dimensions[d]?.codes[rest % size] ?? '';
      rest = Math.floor(rest / size);
    }
    yield { codes, observation: observationAt(table.cells, at) };
  }
}

const ROLES = ['time', 'geo', 'metric'] as const;

function toDimension(id: string, data: JsonStat): JsonStatDimension {
  const { label, category: found } = data.dimension[id] ?? { label: '', category: {} };
  // Only a dimension of one category may do without an index: the order of a JSON object's keys cannot be relied on.
  const labelled = Object.keys(found.label ?? {});
  const index = found.index ?? (labelled.length === 1 ? labelled : []);
  const codes = Array.isArray(index)
    ? index
    : Object.keys(index).sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0));
  const units = Object.entries(found.unit ?? {}).map(([code, unit]): [string, JsonStatUnit] => [
    code,
    { base: unit.base ?? '', decimals: unit.decimals ?? null },
  ]);
  return {
    id,
    label,
    role: ROLES.find((role) => data.role[role]?.includes(id)) ?? null,
    codes,
    labels: new Map(Object.entries(found.label ?? {})),
    units: new Map(units),
  };
}

function toCells({ size, value, status }: JsonStat): Column {
  const length = size.reduce((product, part) => product * part, 1);
  const column = { values: new Float64Array(length), masks: new Uint16Array(length) };
  for (let at = 0; at < length; at += 1) {
    const number = Array.isArray(value) ? value[at] : value[String(at)];
    const sign = signAt(status, at);
    const absence = sign === undefined ? 'missing' : (ABSENCE_OF[sign] ?? 'missing');
    setObservation(column, at, typeof number === 'number' ? present(number) : absent(absence));
  }
  return column;
}

function signAt(status: JsonStat['status'], at: number): string | undefined {
  if (status === undefined || typeof status === 'string') return status;
  return (Array.isArray(status) ? status[at] : status[String(at)]) ?? undefined;
}

function checkSizes(file: string, data: JsonStat, dimensions: readonly JsonStatDimension[]): Problem[] {
  const length = data.size.reduce((product, part) => product * part, 1);
  const wrong = dimensions.findIndex(({ codes }, at) => codes.length !== data.size[at]);
  const named = dimensions[wrong];
  if (data.size.length !== data.id.length || named !== undefined) {
    const what = named
      ? `The dimension «${named.id}» has ${named.codes.length} codes, and «size» says ${data.size[wrong]}.`
      : `There are ${data.id.length} dimensions and ${data.size.length} sizes.`;
    return [shapeProblem(file, 'size', what)];
  }
  const given = Array.isArray(data.value)
    ? data.value.length
    : Math.max(-1, ...Object.keys(data.value).map(Number)) + 1;
  const fits = Array.isArray(data.value) ? given === length : given <= length;
  return fits
    ? []
    : [shapeProblem(file, 'value', `There are ${given} values, and the dimensions make ${length} cells.`)];
}

function checkSigns(file: string, { size, value, status }: JsonStat): Problem[] {
  const length = size.reduce((product, part) => product * part, 1);
  const unknown = new Map<string, number>();
  for (let at = 0; at < length; at += 1) {
    const number = Array.isArray(value) ? value[at] : value[String(at)];
    const sign = signAt(status, at);
    if (typeof number === 'number' || sign === undefined || sign in ABSENCE_OF || unknown.has(sign)) continue;
    unknown.set(sign, at);
  }
  return [...unknown].map(([sign, at]) => ({
    code: 'unknown-sign',
    severity: 'error',
    file,
    column: `status.${at}`,
    what: `The sign «${sign}» stands instead of a number.`,
    why: 'Why the number is missing would be guessed.',
    cure: `Known signs are ${Object.keys(ABSENCE_OF).join(' ')}; look up what the source means by it.`,
  }));
}

function shapeProblem(file: string, column: string, what: string): Problem {
  return {
    code: 'bad-shape',
    severity: 'error',
    file,
    column,
    what,
    why: 'The values would be read as those of other codes.',
    cure: 'Fetch the table again; the answer is cut or put together wrongly.',
  };
}
