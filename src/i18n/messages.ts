import type { Locale } from './locales.ts';
import { en } from './messages/en.ts';
import { nb } from './messages/nb.ts';
import type { Messages } from './messages/nb.ts';

export type { Messages };

const MESSAGES: Record<Locale, Messages> = { nb, en };

/** All texts of the pages and files in one language. */
export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}
