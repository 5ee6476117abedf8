import type { RegionCode } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { chartFileName } from './chartFileName.ts';
import { mapTexts } from './mapTexts.ts';
import { readIndex } from './readPublished.ts';

/** What stands under a map of kommuner and in the file of it. */
export interface MapCredits {
  readonly source: string;
  /** How it is to be read. */
  readonly explained: string;
  /** Name of the file, without extension. */
  readonly file: string;
}

export function mapCredits(region: RegionCode | null, locale: Locale): MapCredits {
  const { release } = readIndex();
  const m = messagesFor(locale);
  return {
    source: m.source.line(m.charts.mapSources, m.licence.name),
    explained: mapTexts(locale).explained,
    file: chartFileName({ kind: 'map', region, periods: [release.year] }, locale),
  };
}
