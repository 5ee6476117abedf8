import { gzipSync } from 'node:zlib';
import { LONG_COLUMN_NAMES } from '../contracts/fileIndex.ts';
import type { LongColumn } from '../contracts/fileIndex.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { csvNotation, csvNumber, csvText, LINE_END } from '../export/csv.ts';
import { isNumberColumn, textsOf } from './longColumns.ts';
import type { LongRow } from './longTable.ts';

/**
 * Figures as one long table, CSV with comma and decimal point, packed by gzip: as plain text those of all areas would be
 * as large as half the pages of the site, and nine tenths of it the same names again. Programs for statistics read it as
 * it is. Nothing stands under the table: source, licence and release are columns.
 */
export function longCsvGz(rows: readonly LongRow[], index: PublishedIndex): Uint8Array {
  return gzipSync(longCsv(rows, index), { level: 9 });
}

export function longCsv(rows: readonly LongRow[], index: PublishedIndex): string {
  const notation = csvNotation('en');
  const texts = textsOf(index);
  const field = (row: LongRow, text: ReturnType<typeof texts>, column: LongColumn) => {
    if (!isNumberColumn(column)) return csvText(text[column], notation);
    const number = row[column];
    if (number === null) return '';
    return csvNumber(number, column === 'value' ? row.indicator.decimals : undefined, notation);
  };
  const lines = rows.map((row) => {
    const text = texts(row);
    return LONG_COLUMN_NAMES.map((column) => field(row, text, column)).join(notation.delimiter);
  });
  return [LONG_COLUMN_NAMES.join(notation.delimiter), ...lines, ''].join(LINE_END);
}
