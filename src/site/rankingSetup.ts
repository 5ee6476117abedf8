import type { PublishedIndicator } from '../contracts/published.ts';
import type { RankingSetup } from '../compare/rankingParams.ts';
import { csvNotation } from '../export/csv.ts';
import { fileNameOf } from '../export/fileName.ts';
import type { Locale } from '../i18n/locales.ts';
import { localText } from '../i18n/format.ts';
import { messagesFor } from '../i18n/messages.ts';
import { sourceLine } from '../export/sourceLine.ts';
import { sourcesOfIndicator } from './indicators.ts';
import { readIndex } from './readPublished.ts';
import { figureWords } from './wishPage.ts';

/** What the script of a ranking needs and the list does not say. */
export function rankingSetup(indicator: PublishedIndicator, locale: Locale): RankingSetup {
  const m = messagesFor(locale);
  const { release } = readIndex();
  return {
    indicator: indicator.id,
    level: indicator.level,
    decimals: indicator.decimals,
    unit: indicator.unit,
    texts: m.ranking.script,
    words: figureWords(locale),
    group: m.averages.kommunegruppe('{n}'),
    csv: {
      ...csvNotation(locale),
      name: fileNameOf(
        { area: indicator.id, region: null, level: indicator.level, periods: [], release },
        locale,
      ),
      about: [localText(indicator.name, locale), sourceLine(sourcesOfIndicator(indicator), locale)],
    },
  };
}
