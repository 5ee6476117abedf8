import { MAX_WEIGHT } from '../compare/alikeParams.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { readAlike } from './readPublished.ts';

/** What the page «mest like» lets a reader choose: models, and the weights of their themes. */
export function alikeChoices(locale: Locale) {
  const models = (readAlike()?.models ?? []).map(({ id, title, themes }) => ({
    id,
    title: localText(title, locale),
    themes: themes.map((theme) => ({ ...theme, title: localText(theme.title, locale) })),
  }));
  return { models, maxWeight: MAX_WEIGHT };
}
