import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';
import { LONG_COLUMN_NAMES } from '../contracts/fileIndex.ts';
import type { LongColumn } from '../contracts/fileIndex.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { isNumberColumn, textsOf } from './longColumns.ts';
import type { LongRow } from './longTable.ts';

/** Under this a file of a release says when it was published. */
export const PUBLISHED_LABEL = 'published';

/** Label and text, kept in the file beside its columns. */
export type FileTexts = readonly { readonly label: string; readonly text: string }[];

/** The columns of the long form as Parquet has them. Numbers are null where there are none; a text that says nothing is empty. */
export function longParquetColumns(rows: readonly LongRow[], index: PublishedIndex): ColumnSource[] {
  const texts = rows.map(textsOf(index));
  const column = (name: LongColumn): ColumnSource => {
    if (isNumberColumn(name))
      return { name, data: rows.map((row) => row[name]), type: 'DOUBLE', nullable: true };
    if (name === 'year')
      return { name, data: rows.map(({ period }) => Number(period)), type: 'INT32', nullable: false };
    return { name, data: texts.map((text) => text[name]), type: 'STRING', nullable: false };
  };
  return LONG_COLUMN_NAMES.map(column);
}

/**
 * A Parquet file that is filled part by part, each a row group: texts coded by dictionary, packed by Zstandard, which
 * DuckDB, Arrow (Python, R), pandas, Polars and Spark read.
 */
export class ParquetFile {
  readonly #bytes = new ByteWriter();
  readonly #about: FileTexts;
  #file: ParquetWriter | undefined;

  /** @param about what the file says of itself, as key and value in its footer */
  constructor(about: FileTexts) {
    this.#about = about;
  }

  append(columnData: ColumnSource[]): void {
    this.#file ??= new ParquetWriter({
      writer: this.#bytes,
      schema: schemaFromColumnData({ columnData }),
      codec: 'ZSTD',
      compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
      createdBy: 'Kommunespeil',
      kvMetadata: this.#about.map(({ label, text }) => ({ key: label, value: text })),
    });
    void this.#file.write({ columnData, rowGroupSize: ROWS_IN_GROUP });
  }

  /** @throws Error when nothing was put in: a Parquet file has columns also when it has no rows */
  finish(): Uint8Array {
    if (this.#file === undefined) throw new Error('a Parquet file without columns');
    void this.#file.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }
}

/** As many rows as the largest area has, and more: fewer groups are smaller. */
const ROWS_IN_GROUP = 1_000_000;

export function toParquet(columnData: ColumnSource[], about: FileTexts): Uint8Array {
  const file = new ParquetFile(about);
  file.append(columnData);
  return file.finish();
}
