import { statusesOf } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { SIGN_OF } from '../i18n/signs.ts';

/** The signs that occur among some figures, each once with its meaning, in the declared order. */
export function explainedSigns(
  masks: readonly StatusMask[],
  locale: Locale,
): { sign: string; meaning: string }[] {
  const { statuses } = messagesFor(locale);
  const union = masks.reduce((all, mask) => all | mask, 0);
  return statusesOf(union).map((status) => ({ sign: SIGN_OF[status], meaning: statuses[status].meaning }));
}
