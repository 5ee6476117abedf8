import type { PublishedRegion } from '../contracts/published.ts';
import { latestPeriodWithValue, observationOf } from '../contracts/publishedSeries.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { unitLevelOf } from '../domain/region.ts';
import { formatCell, localText, unitAfterNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { indicatorById } from './indicators.ts';
import { readIndex, readRegion } from './readPublished.ts';
import { areasOf, displayName } from './regions.ts';

/** What a picture of a unit for shared links tells of one figure. */
export interface PictureFigure {
  readonly name: string;
  /** «22 074», «2,1 %», with its unit. */
  readonly value: string;
  /** «modellert, foreløpig»; empty for a plain figure. */
  readonly marks: string;
  readonly period: Period;
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
const FIGURES = 3;

/** Address of the picture of a unit. Codes are unique over all levels. */
export function sharePicturePath(code: RegionCode): string {
  return `/bilder/${code}.png`;
}

/**
 * Three figures that are told of a unit where its page is shared: those that the profile names, and where the unit lacks
 * them the first of its areas, one of each.
 */
export function pictureFigures(region: PublishedRegion, locale: Locale): PictureFigure[] {
  const file = readRegion(region.code);
  const { picture = [], population, chosen = {} } = readIndex().profile;
  const perArea = areasOf(unitLevelOf(region.level)).map(({ id, indicators }) =>
    [...(chosen[id] ?? []), ...indicators].find((each) => latestPeriodWithValue(file, each) !== undefined),
  );
  const ids = [population, ...picture, ...perArea].filter((id) => id !== undefined);
  return [...new Set(ids)]
    .flatMap((id): PictureFigure[] => {
      const { name, decimals, unit } = indicatorById(id);
      const period = latestPeriodWithValue(file, id);
      if (period === undefined) return [];
      const shown = formatCell({ ...observationOf(file, id, period), decimals, unit }, locale);
      const value = [shown.text, unitAfterNumber(unit, locale)].filter((text) => text !== '').join('\u00a0');
      return [{ name: localText(name, locale), value, marks: shown.sign ? shown.explanation : '', period }];
    })
    .slice(0, FIGURES);
}

/** The same in words, for those who do not see the picture. */
export function pictureText(region: PublishedRegion, locale: Locale): string {
  const told = pictureFigures(region, locale).map(({ name, value, marks, period }) =>
    [`${name} ${period}: ${value}`, marks && `(${marks})`].filter(Boolean).join(' '),
  );
  return messagesFor(locale).unit.picture(displayName(region, locale), told.join('; '));
}
