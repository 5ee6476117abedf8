import type { Locale } from './locales.ts';
import { loadingEn } from './messages/loading/en.ts';
import { loadingNb } from './messages/loading/nb.ts';

/** What scripts say when something cannot be loaded. */
export const LOADING_TEXTS: Readonly<Record<Locale, typeof loadingNb>> = { nb: loadingNb, en: loadingEn };
