import type { NeutralFormat, TableFormat } from '../contracts/fileIndex.ts';
import type { PublishedRelease } from '../contracts/published.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

/** Where all files with data stand, from the root of the site. */
export const DATA_FOLDER = '/data/';

/** `barnehage.csv`, `barnehage.en.xlsx`: the name of a table's file; it never changes. */
export function tableFileName(id: string, locale: Locale, format: TableFormat): string {
  return `${id}${languagePart(locale)}.${format}`;
}

export function tableFilePath(id: string, locale: Locale, format: TableFormat): string {
  return DATA_FOLDER + tableFileName(id, locale, format);
}

/** `barnehage.parquet` and `barnehage.lang.csv.gz`, one row a figure, and `barnehage.json` in JSON-stat. */
export function neutralFileName(id: string, format: NeutralFormat): string {
  return `${id}.${format}`;
}

/** `2025-ureviderte`: the folder in which the files of a release stay when a later one has come. */
export function releaseFolder({ year, vintage }: Pick<PublishedRelease, 'year' | 'vintage'>): string {
  return `${year}-${messagesFor(DEFAULT_LOCALE).fileName.vintage[vintage]}`;
}

function languagePart(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? '' : `.${locale}`;
}

/** Whether a name is that of the folder of some release. */
export function isReleaseFolder(name: string): boolean {
  const words = Object.values(messagesFor(DEFAULT_LOCALE).fileName.vintage);
  return words.some((word) => name.length === word.length + 5 && /^\d{4}-/.test(name) && name.endsWith(word));
}
