import type { PublishedIndex, PublishedIndicator, PublishedSource } from '../contracts/published.ts';
import { formatDate, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { TableModel, TextContext } from './tableModel.ts';

/** The datasets behind some key figures, in the order of the index. */
export function sourcesOf(
  index: PublishedIndex,
  indicators: readonly PublishedIndicator[],
): PublishedSource[] {
  const used = new Set(indicators.flatMap((indicator) => indicator.datasets));
  return index.sources.filter((source) => used.has(source.id));
}

/** «Folkemengde etter alder, tabell 07459. Kilde: Statistisk sentralbyrå (CC BY 4.0)» */
export function sourceText(source: PublishedSource, locale: Locale): string {
  const { table, line } = messagesFor(locale).source;
  const title = localText(source.title, locale);
  const named = source.table ? `${title}, ${table(source.table)}` : title;
  return `${named}. ${line(localText(source.attribution, locale), source.licence)}`;
}

/** «Statistisk sentralbyrå»: who the figures are from. */
export function sourceNames(index: PublishedIndex, indicator: PublishedIndicator, locale: Locale): string {
  const names = sourcesOf(index, [indicator]).map(({ attribution }) => localText(attribution, locale));
  return [...new Set(names)].join(', ');
}

/** «Kilde: Statistisk sentralbyrå, tabell 05065, 12209 (CC BY 4.0)»: each source and licence once, with its tables. */
export function sourceLine(sources: readonly PublishedSource[], locale: Locale): string {
  const m = messagesFor(locale);
  const tables = new Map<string, { name: string; licence: string; tables: Set<string> }>();
  for (const { attribution, licence, table } of sources) {
    const name = localText(attribution, locale);
    const entry = tables.get(`${name}|${licence}`) ?? { name, licence, tables: new Set<string>() };
    if (table) entry.tables.add(table);
    tables.set(`${name}|${licence}`, entry);
  }
  return [...tables.values()]
    .map(({ name, licence, tables: numbers }) => {
      const named = numbers.size > 0 ? `${name}, ${m.source.table([...numbers].sort().join(', '))}` : name;
      return m.source.line(named, licence);
    })
    .join(' · ');
}

/** What a file says about itself: release, sources with their licence, how it was made, and its address. */
export function aboutOf(context: TextContext, pageUrl: string): TableModel['about'] {
  const { index, locale, indicators } = context;
  const m = messagesFor(locale);
  const { release } = index;
  const { about } = m.file;
  const vintage = m.vintage[release.vintage].name;
  return [
    {
      label: about.release,
      text: m.release.line(release.year, vintage, formatDate(release.published, locale)),
    },
    { label: about.attribution, text: sourceLine(sourcesOf(index, indicators), locale) },
    ...sourcesOf(index, indicators).flatMap((source) => sourceRows(source, locale)),
    { label: about.processed, text: m.source.processed },
    { label: about.licence, text: m.licence.data },
    { label: about.dataVersion, text: index.dataVersion },
    { label: about.address, text: pageUrl },
  ];
}

function sourceRows(source: PublishedSource, locale: Locale): { label: string; text: string }[] {
  const { about } = messagesFor(locale).file;
  const text = sourceText(source, locale);
  const row = { label: about.source, text: source.url ? `${text}. ${source.url}` : text };
  return source.note ? [row, { label: about.aboutSource, text: localText(source.note, locale) }] : [row];
}
