import type { Locale } from './locales.ts';
import { messagesFor } from './messages.ts';
import type { SearchTexts } from './searchTexts.ts';

/** The texts of the search in one language, as they are put into its file. */
export function searchTextsFor(locale: Locale): SearchTexts {
  const m = messagesFor(locale);
  const { search } = m;
  return {
    results: search.results,
    none: `${search.none('{query}')} ${search.noneHint}`,
    one: search.resultCount(1, '1'),
    many: search.resultCount(2, '{count}'),
    first: search.firstResults('{count}'),
    kommune: m.byLevel.kommune.unit.numberIn('{number}', '{place}'),
    fylke: search.fylke,
    group: m.averages.kommunegruppe('{number}'),
    fylkeskommune: m.byLevel.fylkeskommune.unit.numberIn('{number}', '{place}'),
    bydel: m.byLevel.bydel.unit.numberIn('{number}', '{place}'),
    area: search.area,
    areaOf: search.areaOf('{level}'),
    indicator: search.indicatorIn('{area}'),
    formerly: search.formerly('{name} ({number})'),
    formerNumber: search.formerNumber('{number}'),
  };
}
