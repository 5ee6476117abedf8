import type { CsvTable } from './csv.ts';
import type { DatasetManifest } from './datasetManifest.ts';
import { parseJsonStat } from './jsonStat.ts';
import { toAccountsTable, toColumnsTable } from './jsonStatTable.ts';
import type { Parsed, SourceFile } from './parsed.ts';

/** An answer of a table service in JSON-stat, as the table that a CSV file of the dataset would have been. */
export function parseAnswer(source: SourceFile, manifest: DatasetManifest): Parsed<CsvTable> {
  const answer = parseJsonStat(source);
  const { jsonStat: mapping, kind, period, columns } = manifest;
  if (answer.value === undefined || mapping === undefined)
    return { value: undefined, problems: answer.problems };
  const toTable = kind === 'accounts' ? toAccountsTable : toColumnsTable;
  const names = columns.map(({ name }) => name);
  return toTable(answer.value, { file: source.file, mapping, period: period.column, columns: names });
}
