import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parseArea } from '../../src/contracts/areas.ts';
import { parseMeasures, supplyOfFile } from '../../src/contracts/measures.ts';
import type { SourceFile } from '../../src/contracts/parsed.ts';
import type { Indicator, Measure, ServiceArea } from '../../src/domain/indicator.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { UnitLevel } from '../../src/domain/region.ts';

// The definitions in `data/`, read by themselves: what is wrong with them is told by file, line and id.

export type Row = Readonly<Record<string, string>>;

/** Something defined, with where it stands: `areas/avfall.csv:3 avfall-per-innbygger`. */
export interface Defined<T> {
  readonly at: string;
  readonly value: T;
}

function sourceOf(file: string): SourceFile {
  return { file, bytes: readFileSync(`data/${file}`) };
}

function filesBelow(folder: string): string[] {
  return (readdirSync(`data/${folder}`, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}

/** Lines of a CSV file in `data/` as they lie, for what the contracts do not read. */
export function readRows(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/${file}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

const problems: Problem[] = [];

const parsedAreas = filesBelow('areas').flatMap((file) => {
  const parsed = parseArea(sourceOf(file));
  problems.push(...parsed.problems);
  return parsed.value ?? [];
});

export const areas: readonly Defined<ServiceArea>[] = parsedAreas.map(({ file, area }) => ({
  at: `${file}:2 ${area.id}`,
  value: area,
}));

export const indicators: readonly Defined<Indicator>[] = parsedAreas.flatMap((definition) =>
  definition.indicators.map(({ line, value }) => ({ at: `${definition.file}:${line} ${value.id}`, value })),
);

export const measures: readonly Defined<Measure & { readonly file: string }>[] = filesBelow(
  'measures',
).flatMap((file) => {
  const parsed = parseMeasures(sourceOf(file));
  problems.push(...parsed.problems);
  return (parsed.value ?? []).map(({ line, value }) => ({
    at: `${file}:${line} ${value.id}`,
    value: { ...value, file },
  }));
});

/** What the contracts say is wrong with the files. */
export const definitionProblems: readonly string[] = problems.map(
  ({ file, line, what }) => `${file}:${line ?? ''} ${what}`,
);

export const measureOf: ReadonlyMap<string, Measure & { readonly file: string }> = new Map(
  measures.map(({ value }) => [value.id, value]),
);

/** Ids of the measures in the numerator and the denominator. */
export function measuresOf({ numerator, denominator }: Indicator): string[] {
  return [...numerator, ...denominator].map(({ measure }) => measure);
}

/** The level of a supply is in its name: `regnskap-fylkeskommune`, `bydel-boliger`; else it is of kommuner. */
export function levelOfSupply(supply: string): UnitLevel {
  const words = supply.split('-');
  for (const level of ['fylkeskommune', 'bydel'] as const)
    if (words[0] === level || words.at(-1) === level) return level;
  return 'kommune';
}

export function isAccounts({ supply }: Measure): boolean {
  return supply === 'regnskap' || supply.startsWith('regnskap-');
}

/** Datasets on disk by what they supply. */
export const manifests = readdirSync('data/input').map(
  (folder) =>
    JSON.parse(readFileSync(`data/input/${folder}/dataset.json`, 'utf8')) as {
      readonly id: string;
      readonly kind?: string;
      readonly measures?: string;
      readonly columns?: readonly { name: string; unit: string; min?: number; max?: number }[];
    },
);

/** Supplies that real datasets have figures of. */
export const onDisk: ReadonlySet<string> = new Set(manifests.map(({ id, measures: supply }) => supply ?? id));

/** Where a rule does not hold, each with its file, line and id. */
export function where<T>(defined: readonly Defined<T>[], breaks: (value: T) => boolean): string[] {
  return defined.filter(({ value }) => breaks(value)).map(({ at }) => at);
}

/** Lines of the rules of the model for columns, with the supply they are of. */
export const rules: readonly (Row & { readonly supply: string; readonly at: string })[] = readdirSync(
  'data/model',
)
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) =>
    readRows(`model/${file}`)
      .filter((row) => row.column !== undefined)
      .map((row, n) => ({
        ...row,
        supply: supplyOfFile(`model/${file}`),
        at: `model/${file}:${n + 2} ${row.column ?? ''}`,
      })),
  );
