import type { PublishedRelease } from '../contracts/published.ts';
import type { PublishedRettelogg } from '../contracts/rettelogg.ts';
import type { IsoDate } from '../domain/region.ts';
import { formatDate, localText } from '../i18n/format.ts';
import { LANGUAGE_TAG } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { FEED_PATH, pathOf } from '../i18n/routes.ts';
import { correctionsPage } from './corrections.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { readIndex, readRettelogg } from './readPublished.ts';

/** Something that happened to the figures on a day. */
export interface FeedItem {
  /** The same in every build, at whatever address the site stands, so that a reader shows the item once. */
  readonly guid: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly text: string;
  /** From the root of the site. */
  readonly path: string;
}

/** The release, and each day on which figures were corrected; newest first. */
export function feedItems(
  locale: Locale,
  release: PublishedRelease = readIndex().release,
  log: PublishedRettelogg = readRettelogg(),
): FeedItem[] {
  const days = correctionsPage(locale, log).map(({ id, heading, summary }) => ({
    guid: `kommunespeil:${locale}:corrections:${id}`,
    date: id,
    title: heading,
    text: summary,
    path: `${pathOf({ page: 'corrections' }, locale)}#${id}`,
  }));
  return [releaseItem(release, locale), ...days].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
}

function releaseItem({ year, vintage, published, title }: PublishedRelease, locale: Locale): FeedItem {
  const text = localText(title, locale);
  return {
    guid: `kommunespeil:${locale}:release:${year}:${vintage}:${published}`,
    date: published,
    title: text,
    text: messagesFor(locale).feed.release(text, formatDate(published, locale), year),
    path: `${pathOf({ page: 'about' }, locale)}#publisering`,
  };
}

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the address of the feed as its best practices ask for. */
export function renderRss(
  locale: Locale,
  site: URL | undefined,
  items: readonly FeedItem[] = feedItems(locale),
): string {
  const { feed } = messagesFor(locale);
  const absolute = (path: string) => xmlText(new URL(path, site).href);
  const [newest] = items;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${xmlText(feed.title)}</title>`,
    `<link>${absolute(pathOf({ page: 'home' }, locale))}</link>`,
    `<description>${xmlText(feed.description)}</description>`,
    `<language>${LANGUAGE_TAG[locale]}</language>`,
    ...(newest ? [`<pubDate>${rssDate(newest.date)}</pubDate>`] : []),
    `<atom:link href="${absolute(FEED_PATH[locale])}" rel="self" type="application/rss+xml"/>`,
    ...items.map(
      ({ guid, date, title, text, path }) =>
        `<item><title>${xmlText(title)}</title><link>${absolute(path)}</link>` +
        `<guid isPermaLink="false">${xmlText(guid)}</guid><pubDate>${rssDate(date)}</pubDate>` +
        `<description>${xmlText(escapeHtml(text))}</description></item>`,
    ),
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

/**
 * «Mon, 16 Mar 2026 00:00:00 GMT»: the day of the date's text, in the one time zone in which it cannot move.
 *
 * @throws Error when it is not a date
 */
export function rssDate(iso: IsoDate): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`not an ISO date: ${iso}`);
  return date.toUTCString();
}

/** Text in XML, without the control characters that XML 1.0 has no way to write. */
function xmlText(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}
