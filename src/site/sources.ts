import type { PublishedSource } from '../contracts/published.ts';
import type { Period } from '../domain/region.ts';
import { formatDate, localText } from '../i18n/format.ts';
import { LANGUAGE_TAG } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly table: string | null;
  /** «Statistisk sentralbyrå, tabell 07459» */
  readonly from: string;
  readonly url: string | null;
  /** «2005–2025», or runs of years where some are lacking. */
  readonly years: string;
  /** Date of the newest publication; null where the source gives none. */
  readonly published: string | null;
  readonly licence: string;
  readonly partial: boolean;
  readonly isModelled: boolean;
  readonly note: string | null;
}

/** The sources of the release by title. */
export function sourceRows(locale: Locale): SourceRow[] {
  const collator = new Intl.Collator(LANGUAGE_TAG[locale]);
  return readIndex()
    .sources.map((source) => sourceRow(source, locale))
    .sort((a, b) => collator.compare(a.title, b.title));
}

export function sourceRow(source: PublishedSource, locale: Locale): SourceRow {
  const newest = source.vintages
    .map(({ published }) => published)
    .sort()
    .at(-1);
  const publisher = localText(source.attribution, locale);
  return {
    id: source.id,
    title: localText(source.title, locale),
    publisher,
    table: source.table,
    from: source.table ? `${publisher}, ${messagesFor(locale).source.table(source.table)}` : publisher,
    url: source.url,
    years: periodRuns(source.periods),
    published: newest === undefined ? null : formatDate(newest, locale),
    licence: source.licence,
    partial: source.coverage === 'partial',
    isModelled: source.provenance === 'modelled',
    note: source.note && localText(source.note, locale),
  };
}

/** Years as runs: «2018, 2020–2025». */
export function periodRuns(periods: readonly Period[]): string {
  const runs: [first: Period, last: Period][] = [];
  for (const period of [...new Set(periods)].sort()) {
    const run = runs.at(-1);
    if (run && Number(period) === Number(run[1]) + 1) run[1] = period;
    else runs.push([period, period]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
