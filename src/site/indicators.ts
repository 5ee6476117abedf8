import type { PublishedIndicator, PublishedSource, PublishedTerm } from '../contracts/published.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';

const byId = new Map<string, PublishedIndicator>();

/** @throws Error when the release has no such key figure */
export function indicatorById(id: string): PublishedIndicator {
  if (byId.size === 0) for (const indicator of readIndex().indicators) byId.set(indicator.id, indicator);
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`no key figure ${id} in the release`);
  return indicator;
}

export function sourcesOf(indicator: PublishedIndicator): PublishedSource[] {
  return readIndex().sources.filter((source) => indicator.datasets.includes(source.id));
}

/** «Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)», one for each source that differs. */
export function sourceLine(indicator: PublishedIndicator, locale: Locale): string {
  return sourceLineOf(sourcesOf(indicator), locale);
}

export function sourceLineOf(sources: readonly PublishedSource[], locale: Locale): string {
  const m = messagesFor(locale);
  const names = sources.map((source) => {
    const table = source.table ? `, ${m.source.table(source.table)}` : '';
    return m.source.line(`${localText(source.attribution, locale)}${table}`, source.licence);
  });
  return [...new Set(names)].join(' · ');
}

/** «Folkemengde i alt − Personer 67 år og over»: a numerator or denominator in words. */
export function termsText(terms: readonly PublishedTerm[], locale: Locale): string {
  return terms
    .map((term, index) => {
      const name = localText(term.name, locale);
      if (term.sign < 0) return `− ${name}`;
      return index === 0 ? name : `+ ${name}`;
    })
    .join(' ');
}
