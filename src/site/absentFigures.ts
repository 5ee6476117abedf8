import type { PublishedArea, PublishedIndicator } from '../contracts/published.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { indicatorById } from './indicators.ts';

/** A key figure of which the release has no figures, and where figures can be had. */
export interface AbsentFigure {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly where: Whereabouts;
}

export interface Whereabouts {
  readonly text: string;
  readonly href: string;
}

/** The key figures of an area that the release has no figures of, in table order. */
export function absentFigures(area: PublishedArea, locale: Locale): AbsentFigure[] {
  return area.indicators
    .map(indicatorById)
    .filter(({ periods }) => periods.length === 0)
    .map((indicator) => ({
      id: indicator.id,
      name: localText(indicator.name, locale),
      href: pathOf({ page: 'indicator', indicator: indicator.id }, locale),
      where: whereabouts(indicator, locale),
    }));
}

const STATBANK = 'https://www.ssb.no/statbank/table';
const KOSTRA = 'https://www.ssb.no/offentlig-sektor/kostra';

/** The SSB table or page that the definition names, or else SSB's pages about KOSTRA. */
export function whereabouts(
  indicator: Pick<PublishedIndicator, 'see' | 'table'>,
  locale: Locale,
): Whereabouts {
  const m = messagesFor(locale).absent;
  const place = indicator.see ?? indicator.table ?? '';
  if (/^\d{5}$/.test(place)) return { text: m.table(place), href: `${STATBANK}/${place}/` };
  if (/^https:\/\//.test(place)) return { text: m.page(new URL(place).host), href: place };
  return { text: m.kostra, href: KOSTRA };
}
