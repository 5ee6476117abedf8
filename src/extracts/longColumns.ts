import type { LongColumn } from '../contracts/fileIndex.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { statusesOf } from '../domain/status.ts';
import { releaseFolder } from '../export/dataFileName.ts';
import { regionLabel } from '../export/regionLabel.ts';
import { plainSpaces } from '../export/tableGrid.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { localText } from '../i18n/format.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { LongRow } from './longTable.ts';

/** What is a number, and empty where there is none. */
export type NumberColumn = 'value' | 'numerator' | 'denominator';
export type TextColumn = Exclude<LongColumn, NumberColumn>;

export function isNumberColumn(column: LongColumn): column is NumberColumn {
  return column === 'value' || column === 'numerator' || column === 'denominator';
}

/** The texts of rows: codes in the words of the published JSON, which programs go by, and names for people. */
export function textsOf(index: PublishedIndex): (row: LongRow) => Record<TextColumn, string> {
  const release = releaseFolder(index.release);
  const regionName = remembered((code: string) => plainSpaces(regionLabel(index, code, DEFAULT_LOCALE)));
  const status = remembered((mask: number) => statusesOf(mask).join('+'));
  const source = remembered(({ sources }: LongRow['origin']) =>
    plainSpaces(sourceLine(sources, DEFAULT_LOCALE)),
  );
  return ({ region, indicator, period, mask, origin }) => ({
    level: region.level,
    region: region.code,
    region_name: regionName(region.code),
    year: period,
    indicator: indicator.id,
    indicator_name: plainSpaces(localText(indicator.name, DEFAULT_LOCALE)),
    indicator_name_en: plainSpaces(localText(indicator.name, 'en')),
    unit: indicator.unit,
    status: status(mask),
    provenance: origin.provenance,
    vintage: origin.vintage ?? '',
    source: source(origin),
    release,
  });
}

/** A million rows have few texts: each is made once. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
