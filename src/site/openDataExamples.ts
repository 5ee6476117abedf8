import type { PublishedArea, PublishedIndex, PublishedIndicator } from '../contracts/published.ts';
import { DATA_FOLDER, neutralFileName, tableFileName } from '../export/dataFileName.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

/** Lines to copy, one block a program. They run as they are printed; a test runs them. */
export interface OpenDataExamples {
  readonly excel: string;
  readonly r: string;
  readonly python: string;
  readonly pandas: string;
  readonly duckdb: string;
}

/** An area that many know, or the first. */
const EXAMPLE = 'barnehage';

/** @param siteUrl address of the site, without slash at the end */
export function openDataExamples(index: PublishedIndex, siteUrl: string, locale: Locale): OpenDataExamples {
  const { area, indicator } = exampleOf(index);
  const folder = siteUrl + DATA_FOLDER;
  const year = indicator.periods.at(-1) ?? '';
  const sheet = messagesFor(locale).file.sheets.table;
  const workbook = folder + tableFileName(area.id, locale, 'xlsx');
  const long = folder + neutralFileName(area.id, 'lang.csv.gz');
  const parquet = neutralFileName(area.id, 'parquet');
  return {
    excel: [
      'let',
      `    Bok = Excel.Workbook(Web.Contents("${workbook}"), true),`,
      `    Tabell = Bok{[Item = "${sheet}", Kind = "Sheet"]}[Data]`,
      'in',
      '    Tabell',
    ].join('\n'),
    r: [
      `tall <- read.csv(gzcon(url("${long}")),`,
      '                 colClasses = c(region = "character"), encoding = "UTF-8")',
      `subset(tall, indicator == "${indicator.id}" & year == ${year},`,
      '       select = c(region, region_name, value, status))',
    ].join('\n'),
    python: [
      'import csv, gzip, io, urllib.request',
      '',
      `adresse = "${long}"`,
      'pakket = urllib.request.urlopen(adresse).read()',
      'tall = csv.DictReader(io.StringIO(gzip.decompress(pakket).decode("utf-8"), newline=""))',
      'for rad in tall:',
      `    if rad["indicator"] == "${indicator.id}" and rad["year"] == "${year}":`,
      '        print(rad["region"], rad["region_name"], rad["value"], rad["status"])',
    ].join('\n'),
    pandas: [
      'import pandas as pd',
      '',
      `tall = pd.read_csv("${long}", dtype={"region": str})`,
      `print(tall[(tall.indicator == "${indicator.id}") & (tall.year == ${year})])`,
    ].join('\n'),
    duckdb: [
      `curl -O ${folder}${parquet}`,
      'duckdb -c "',
      '  SELECT region, region_name, value, status',
      `  FROM '${parquet}'`,
      `  WHERE indicator = '${indicator.id}' AND year = ${year}`,
      '  ORDER BY value DESC"',
    ].join('\n'),
  };
}

function exampleOf({ areas, indicators }: PublishedIndex): {
  area: PublishedArea;
  indicator: PublishedIndicator;
} {
  const ordered = [...areas].sort((a, b) => Number(b.id === EXAMPLE) - Number(a.id === EXAMPLE));
  for (const area of ordered) {
    const indicator = indicators.find((each) => each.area === area.id && each.periods.length > 0);
    if (indicator) return { area, indicator };
  }
  throw new Error('no key figure has figures');
}
