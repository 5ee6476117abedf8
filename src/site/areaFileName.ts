import type { Locale } from '../i18n/locales.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';

/** `barnehage.csv`, `barnehage.en.xlsx`: the name of an area's file under `/data/`. */
export function areaFileName(area: string, locale: Locale, format: 'csv' | 'xlsx'): string {
  return `${area}${locale === DEFAULT_LOCALE ? '' : `.${locale}`}.${format}`;
}

export function areaFilePath(area: string, locale: Locale, format: 'csv' | 'xlsx'): string {
  return `/data/${areaFileName(area, locale, format)}`;
}
