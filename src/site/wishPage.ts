import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';
import { areasOf, displayName, regionsOf, sortedByName } from './regions.ts';

/** What can be wished of: the key figures of municipalities that have figures, area by area, and the municipalities. */
export function wishChoices(locale: Locale) {
  const indicators = new Map(readIndex().indicators.map((indicator) => [indicator.id, indicator]));
  return {
    kommuner: sortedByName(regionsOf('kommune'), locale).map((region) => ({
      code: region.code,
      name: displayName(region, locale),
    })),
    areas: areasOf('kommune')
      .map((area) => ({
        name: localText(area.name, locale),
        figures: area.indicators.flatMap((id) => {
          const indicator = indicators.get(id);
          if (indicator === undefined || indicator.periods.length === 0 || indicator.unit === 'jaNei')
            return [];
          const unit = messagesFor(locale).units[indicator.unit].short;
          return [{ id, name: `${localText(indicator.name, locale)} (${unit})` }];
        }),
      }))
      .filter(({ figures }) => figures.length > 0),
  };
}

/** The words that figures need, for a script. A release of official figures alone has no word for others. */
export function figureWords(locale: Locale) {
  const { yesNo, statuses } = messagesFor(locale);
  const hasModelled = readIndex().sources.some(({ provenance }) => provenance === 'modelled');
  const names = Object.entries(statuses)
    .filter(([status]) => status !== 'modelled' || hasModelled)
    .map(([status, { name }]) => [status, { name }]);
  return { locale, ...yesNo, statuses: Object.fromEntries(names) as typeof statuses };
}
