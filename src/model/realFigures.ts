import { parseCsv } from '../contracts/csv.ts';
import { parseDatasetManifest } from '../contracts/datasetManifest.ts';
import type { DatasetManifest } from '../contracts/datasetManifest.ts';
import { parseFigure } from '../contracts/figure.ts';
import { parseMeasures } from '../contracts/measures.ts';
import { parseTerms } from '../domain/indicator.ts';
import type { Measure } from '../domain/indicator.ts';
import { compareCodes } from '../domain/compareCodes.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { LocalText, Period, RegionCode } from '../domain/region.ts';
import type { Files } from '../pipeline/files.ts';

/** The real figures of a data folder, by municipality number and KOSTRA year. */
export interface RealFigures {
  /** Every measure that the folder defines, real or not, by id. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** What a real dataset is called, by the measures it supplies. */
  readonly titles: ReadonlyMap<string, LocalText>;
  /**
   * The amount of a measure where a real dataset has it; undefined where none does. What is missing, suppressed or not
   * applicable is undefined too.
   */
  amount(measure: string, code: RegionCode, period: Period): number | undefined;
  /** Whether a real dataset of all the country gives the measure for a year; modelled figures are not seen then. */
  hasYear(measure: string, period: Period): boolean;
}

type Column = Map<string, number>;

/**
 * Reads definitions and official or estimated figures; datasets are read when first asked for. What cannot be read is passed over:
 * the pipeline reads the same files and reports what is wrong with them.
 */
export function readRealFigures(files: Files, lineage: Lineage): RealFigures {
  const paths = [...files.list()].sort(compareCodes);
  const measures = readMeasures(files, paths);
  const manifests = readManifests(files, paths);
  const storeOf = (coverage: string) =>
    makeStore({
      ...{ files, lineage, measures },
      manifests: manifests.filter(({ manifest }) => manifest.coverage === coverage),
    });
  const [full, partial] = [storeOf('full'), storeOf('partial')];
  return {
    measures,
    titles: new Map(manifests.map(({ supply, manifest }) => [supply, manifest.title])),
    amount: (id, code, period) => full.amount(id, code, period) ?? partial.amount(id, code, period),
    hasYear: full.hasYear,
  };
}

interface StoreInput {
  readonly files: Files;
  readonly lineage: Lineage;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly manifests: readonly RealDataset[];
}

/** The figures of some datasets, each read when it is first asked for. */
function makeStore({
  files,
  lineage,
  measures,
  manifests,
}: StoreInput): Pick<RealFigures, 'amount' | 'hasYear'> {
  const supplies = Map.groupBy(manifests, ({ supply }) => supply);
  const columns = new Map<string, Column>();
  const suppliedColumns = remember((supply: string) => {
    for (const dataset of supplies.get(supply) ?? []) readColumns(files, dataset, columns);
    return columns;
  });
  const termsOf = remember((id: string) => {
    const measure = measures.get(id);
    if (measure === undefined || !supplies.has(measure.supply)) return [];
    const own = suppliedColumns(measure.supply);
    return parseTerms(measure.expression).map(({ measure: name, sign }) => ({
      sign,
      column: own.get(`${measure.supply} ${name}`) ?? new Map<string, number>(),
    }));
  });
  const yearsOf = remember((id: string) => {
    const keys = termsOf(id).flatMap(({ column }) => [...column.keys()]);
    return new Set(keys.map((key) => key.slice(key.indexOf(' ') + 1)));
  });
  return {
    amount: (id, code, period) => {
      const terms = termsOf(id);
      if (terms.length === 0) return undefined;
      const unit = lineage.unitOf(code, period) ?? code;
      // A restated figure is of the whole unit: of a part that has since been merged into it, nothing is known.
      const isWhole = lineage.partsOf(unit, period).length <= 1;
      let sum = 0;
      for (const { column, sign } of terms) {
        const value =
          column.get(`${code} ${period}`) ?? (isWhole ? column.get(`${unit} ${period}`) : undefined);
        if (value === undefined) return undefined;
        sum += sign * value;
      }
      return sum;
    },
    hasYear: (id, period) => yearsOf(id).has(period),
  };
}

function readMeasures(files: Files, paths: readonly string[]): ReadonlyMap<string, Measure> {
  const sources = paths.filter((path) => path.startsWith('measures/') && path.endsWith('.csv'));
  const parsed = sources.flatMap((file) => parseMeasures({ file, bytes: files.readBytes(file) }).value ?? []);
  return new Map(parsed.map(({ value }) => [value.id, value]));
}

interface RealDataset {
  readonly folder: string;
  readonly supply: string;
  readonly manifest: DatasetManifest;
}

function readManifests(files: Files, paths: readonly string[]): RealDataset[] {
  return paths
    .filter((path) => /^input\/[^/]+\/dataset\.json$/.test(path))
    .flatMap((file) => {
      const manifest = parseDatasetManifest({ file, bytes: files.readBytes(file) }).value;
      if (manifest?.kind !== 'columns' || manifest.provenance === 'modelled') return [];
      const { measures: supply } = manifest;
      return [{ folder: file.slice(0, file.lastIndexOf('/')), supply, manifest }];
    });
}

/** Adds the cells of a dataset's files, the latest publication last so that it stands. */
function readColumns(
  files: Files,
  { folder, supply, manifest }: RealDataset,
  columns: Map<string, Column>,
): void {
  const { column: yearColumn, offset } = manifest.period;
  const names = manifest.columns.map(({ name }) => name);
  const targets = names.map((name) => {
    const column = columns.get(`${supply} ${name}`) ?? new Map<string, number>();
    columns.set(`${supply} ${name}`, column);
    return column;
  });
  const inOrder = [...manifest.files]
    .filter(({ file }) => file.endsWith('.csv'))
    .sort((a, b) => compareCodes(a.published ?? '', b.published ?? ''));
  for (const { file } of inOrder) {
    const path = `${folder}/${file}`;
    const source = { file: path, bytes: files.readBytes(path) };
    const table = parseCsv(source, { required: ['region', yearColumn], optional: names }).value;
    if (table === undefined) continue;
    const at = (name: string) => table.header.indexOf(name);
    const [regionAt, yearAt] = [at('region'), at(yearColumn)];
    const cellAt = names.map(at);
    for (const { cells } of table.rows) {
      const period = String(Number(cells[yearAt] ?? '') + offset);
      const key = `${cells[regionAt] ?? ''} ${period}`;
      targets.forEach((target, index) => {
        const value = parseFigure(cells[cellAt[index] ?? -1] ?? '')?.value ?? undefined;
        if (value === undefined) target.delete(key);
        else target.set(key, value);
      });
    }
  }
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
