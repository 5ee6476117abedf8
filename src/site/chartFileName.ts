import type { Period, RegionCode, UnitLevel } from '../domain/region.ts';
import { fileNameOf } from '../export/fileName.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';
import { regionByCode } from './regions.ts';

export interface ChartSubject {
  /** Id of the key figure; left out where the kind says it all. */
  readonly indicator?: string;
  /** What kind of chart, where that is not a line over the years. */
  readonly kind?: keyof Messages['charts']['fileName'];
  /** Whose chart it is; null for all units of a level. */
  readonly region: RegionCode | null;
  readonly level?: UnitLevel;
  readonly periods: readonly Period[];
}

/** Name of a saved chart, without extension: as of a table, with the key figure in the place of the area. */
export function chartFileName(subject: ChartSubject, locale: Locale): string {
  const { indicator, kind, region, level, periods } = subject;
  const word = kind === undefined ? [] : [messagesFor(locale).charts.fileName[kind]];
  return fileNameOf(
    {
      area: [...(indicator === undefined ? [] : [indicator]), ...word].join('-'),
      region: region === null ? null : regionByCode(region),
      level,
      periods,
      release: readIndex().release,
    },
    locale,
  );
}
