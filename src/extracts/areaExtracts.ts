import type { ColumnSource } from 'hyparquet-writer';
import type { PublishedArea } from '../contracts/published.ts';
import { buildAreaTable } from '../export/areaTable.ts';
import { toCsv } from '../export/csv.ts';
import { neutralFileName, tableFileName } from '../export/dataFileName.ts';
import type { TableModel } from '../export/tableModel.ts';
import { toXlsx } from '../export/xlsx.ts';
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { basisTable } from './basisTable.ts';
import { toJsonStat } from './jsonStat.ts';
import { longCsvGz } from './longCsv.ts';
import { longParquetColumns, PUBLISHED_LABEL, toParquet } from './longParquet.ts';
import { longTable } from './longTable.ts';
import { nativeZip } from './nativeZip.ts';
import type { Published } from './published.ts';

/** A file below `/data/`. */
export type DataFile = readonly [path: string, content: string | Uint8Array];

/** The files of a service area with all its figures in every format, and the columns of the long form. */
export interface AreaExtracts {
  readonly files: readonly DataFile[];
  readonly columns: ColumnSource[];
  readonly rows: number;
}

/** @param siteUrl address of the site, without slash at the end */
export function areaExtracts(published: Published, area: PublishedArea, siteUrl: string): AreaExtracts {
  const { index } = published;
  const long = longTable(published, area);
  const tables = LOCALES.map((locale) => areaTable(published, area, { locale, siteUrl }));
  const [table] = tables;
  if (table?.locale !== DEFAULT_LOCALE) throw new Error(`${DEFAULT_LOCALE} is not the first language`);
  const columns = longParquetColumns(long.rows, index);
  const about = [
    { label: 'title', text: `${table.title}. ${table.subtitle}` },
    { label: PUBLISHED_LABEL, text: index.release.published },
    ...table.about,
  ];
  const files = tables.flatMap((each): DataFile[] => {
    const { locale } = each;
    const name = messagesFor(locale).extracts.basisSheet;
    const beside = [{ name, table: basisTable(long, each, index.indicators) }];
    return [
      [tableFileName(area.id, locale, 'csv'), toCsv(each)],
      [tableFileName(area.id, locale, 'xlsx'), toXlsx(each, { beside, zip: nativeZip })],
    ];
  });
  return {
    files: [
      ...files,
      [neutralFileName(area.id, 'json'), `${JSON.stringify(toJsonStat(long, index, table))}\n`],
      [neutralFileName(area.id, 'lang.csv.gz'), longCsvGz(long.rows, index)],
      [neutralFileName(area.id, 'parquet'), toParquet(columns, about)],
    ],
    columns,
    rows: long.rows.length,
  };
}

interface AreaTableOptions {
  readonly locale: Locale;
  readonly siteUrl: string;
}

/** The key figures of an area in the form of Excel and the website: a row a region and year. */
export function areaTable(
  published: Published,
  { id }: Pick<PublishedArea, 'id'>,
  { locale, siteUrl }: AreaTableOptions,
): TableModel {
  return buildAreaTable({
    index: published.index,
    file: published.area(id),
    locale,
    pageUrl: siteUrl + pathOf({ page: 'area', area: id }, locale),
  });
}
