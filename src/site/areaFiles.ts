import { buildAreaTable } from '../export/areaTable.ts';
import { toCsv } from '../export/csv.ts';
import { toXlsx } from '../export/xlsx.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { areaFileName } from './areaFileName.ts';
import { readArea, readIndex } from './readPublished.ts';
import { absoluteUrl } from './siteUrl.ts';

/** A file with all regions and years of a service area, at an address that never changes. */
export interface AreaFile {
  readonly area: string;
  readonly locale: Locale;
  readonly format: 'csv' | 'xlsx';
}

const CONTENT_TYPE: Record<AreaFile['format'], string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every such file, for Astro's `getStaticPaths`. */
export function areaFilePaths(): { params: { file: string }; props: AreaFile }[] {
  return readIndex().areas.flatMap(({ id }) =>
    LOCALES.flatMap((locale) =>
      (['csv', 'xlsx'] as const).map((format) => ({
        params: { file: areaFileName(id, locale, format) },
        props: { area: id, locale, format },
      })),
    ),
  );
}

export function areaFileResponse({ area, locale, format }: AreaFile): Response {
  const table = buildAreaTable({
    index: readIndex(),
    file: readArea(area),
    locale,
    pageUrl: absoluteUrl(pathOf({ page: 'area', area }, locale)),
  });
  const body = format === 'csv' ? toCsv(table) : toXlsx(table);
  return new Response(body, { headers: { 'Content-Type': CONTENT_TYPE[format] } });
}
