/** The languages of the pages. Adding one: a line here and a message file; the compiler lists what is missing. */
export const LOCALES = ['nb', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Served without a path prefix. */
export const DEFAULT_LOCALE: Locale = 'nb';

/** BCP 47 tag for Intl and for feeds. */
export const LANGUAGE_TAG: Record<Locale, string> = { nb: 'nb-NO', en: 'en-GB' };
