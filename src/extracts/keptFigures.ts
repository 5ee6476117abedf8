import { zstdDecompressSync } from 'node:zlib';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { REFERENCE_TABLES } from '../contracts/fileIndex.ts';
import type { Observation } from '../domain/observation.ts';
import type { IsoDate } from '../domain/region.ts';
import { maskOf } from '../domain/status.ts';
import type { Status } from '../domain/status.ts';
import { isReleaseFolder, neutralFileName } from '../export/dataFileName.ts';
import type { Files } from '../pipeline/files.ts';
import { PUBLISHED_LABEL } from './longParquet.ts';

/** A release that is kept, with the figures that it had. */
export interface KeptFigures {
  readonly published: IsoDate;
  /** By key figure, with the unit it was in. */
  readonly indicators: ReadonlyMap<string, KeptIndicator>;
}

export interface KeptIndicator {
  readonly unit: string;
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, Observation>;
}

export function cellKey(region: string, period: string): string {
  return `${region} ${period}`;
}

const COLUMNS = ['region', 'year', 'indicator', 'unit', 'value', 'status'];

/**
 * The figures of the releases that are kept, read from their Parquet files, newest release last. A release whose files do not
 * say when they were published cannot be told from others, and is left out.
 *
 * @param today folder of the release that is being built
 */
export async function readKeptFigures(files: Files, today: string): Promise<KeptFigures[]> {
  const paths = [...files.list()].filter(isAreaFile).sort();
  const folders = Map.groupBy(paths, (path) => path.split('/')[0] ?? '');
  const releases: KeptFigures[] = [];
  for (const [folder, own] of folders) {
    if (folder === today || !isReleaseFolder(folder)) continue;
    const tables = await Promise.all(own.map((path) => readTable(files.readBytes(path))));
    const published = tables.find((table) => table.published !== undefined)?.published;
    if (published === undefined) continue;
    releases.push({ published, indicators: new Map(tables.flatMap(({ indicators }) => [...indicators])) });
  }
  return releases.sort((a, b) => (a.published < b.published ? -1 : 1));
}

function isAreaFile(path: string): boolean {
  const [folder, name] = path.split('/', 2);
  const isTable = REFERENCE_TABLES.some((id) => name === neutralFileName(id, 'parquet'));
  return folder !== undefined && name?.endsWith('.parquet') === true && !isTable;
}

interface KeptTable {
  readonly published: IsoDate | undefined;
  readonly indicators: ReadonlyMap<string, KeptIndicator>;
}

async function readTable(bytes: Uint8Array): Promise<KeptTable> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const file = {
    byteLength: buffer.byteLength,
    slice: (from: number, to?: number) => buffer.slice(from, to),
  };
  const metadata = await parquetMetadataAsync(file);
  const published = metadata.key_value_metadata?.find(({ key }) => key === PUBLISHED_LABEL)?.value;
  const rows = await parquetReadObjects({
    ...{ file, metadata, columns: COLUMNS },
    compressors: { ZSTD: (packed) => zstdDecompressSync(packed) },
  });
  const indicators = new Map<string, { unit: string; cells: Map<string, Observation> }>();
  for (const row of rows) {
    const { indicator, region, year, unit, value, status } = row as Record<string, string | number | null>;
    const id = String(indicator);
    const known = indicators.get(id) ?? { unit: String(unit), cells: new Map<string, Observation>() };
    indicators.set(id, known);
    known.cells.set(cellKey(String(region), String(year)), {
      value: typeof value === 'number' ? value : null,
      mask: maskOfText(String(status)),
    });
  }
  return { published, indicators };
}

function maskOfText(text: string): number {
  return text === '' ? 0 : maskOf(text.split('+') as Status[]);
}
