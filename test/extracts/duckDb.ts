import { DuckDBInstance } from '@duckdb/node-api';

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Runs one statement, with file names relative to a folder. */
export async function query(sql: string, folder?: string): Promise<Rows> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    if (folder !== undefined) await connection.run(`SET file_search_path = '${folder}'`);
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJS() as Rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
