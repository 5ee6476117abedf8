import type { Rank } from '../domain/rank.ts';
import { formatNumber } from './format.ts';
import type { Locale } from './locales.ts';
import { messagesFor } from './messages.ts';

/** «delt 11.–14. plass av 312 med tall, 45 mangler»: a place that says how many share it and how many have no figure. */
export function rankText(rank: Rank, locale: Locale): string {
  const { rank: t } = messagesFor(locale);
  const count = (value: number) => formatNumber(value, 0, locale);
  const place =
    rank.from === rank.to ? t.place(count(rank.from)) : t.shared(count(rank.from), count(rank.to));
  const among = `${place} ${t.among(count(rank.of))}`;
  return rank.missing === 0 ? among : `${among}, ${t.missing(count(rank.missing))}`;
}

/** «11.–14.» for a column whose heading says what is counted. */
export function rankShort({ from, to }: Pick<Rank, 'from' | 'to'>, locale: Locale): string {
  return messagesFor(locale).rank.short(formatNumber(from, 0, locale), formatNumber(to, 0, locale));
}
