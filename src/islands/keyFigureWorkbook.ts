import type { PublishedAreaFile, PublishedIndex, PublishedRegionFile } from '../contracts/published.ts';
import { toCsv } from '../export/csv.ts';
import { buildKeyFigureTable } from '../export/keyFigureTable.ts';
import type { TableModel } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Messages } from '../i18n/messages.ts';

export interface WorkbookRequest {
  readonly area: string;
  /** The own region first, then what it is compared with. */
  readonly regions: readonly string[];
  readonly locale: Locale;
  readonly pageUrl: string;
}

/** What is said while a file is made, and after. */
export type DownloadTexts = Pick<Messages['download'], 'preparing' | 'done'>;

export function downloadTexts(locale: Locale): DownloadTexts {
  return messagesFor(locale).download;
}

/** Reads a published file by its path under the data folder: `index.json`, `region/0301.json`. */
export type ReadPublished = (path: string) => Promise<unknown>;

/**
 * The Excel file of the table on a key-figure page, made from the same published figures by the same builder, so that it
 * holds what the page shows. Loaded only when a reader asks for the file: it brings all messages and the Excel writer.
 */
export async function keyFigureWorkbook(
  request: WorkbookRequest,
  read: ReadPublished,
): Promise<Uint8Array<ArrayBuffer>> {
  const { toXlsx } = await import('../export/xlsx.ts');
  return toXlsx(await tableOf(request, read));
}

/** The same table as CSV text. */
export async function keyFigureCsv(request: WorkbookRequest, read: ReadPublished): Promise<string> {
  return toCsv(await tableOf(request, read));
}

async function tableOf(
  { area, regions, locale, pageUrl }: WorkbookRequest,
  read: ReadPublished,
): Promise<TableModel> {
  const paths = ['index.json', `omrade/${area}.json`, ...regions.map((region) => `region/${region}.json`)];
  const [index, areaFile, own, ...comparisons] = await Promise.all(paths.map(read));
  return buildKeyFigureTable({
    index: index as PublishedIndex,
    own: own as PublishedRegionFile,
    comparisons: comparisons as PublishedRegionFile[],
    area,
    locale,
    pageUrl,
    areaFile: areaFile as PublishedAreaFile,
  });
}
