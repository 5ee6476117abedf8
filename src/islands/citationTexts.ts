import { citationEn } from '../i18n/messages/citation/en.ts';
import { citationNb } from '../i18n/messages/citation/nb.ts';

/** The few words of citations in the language of the page. */
export function citationTexts(): typeof citationNb {
  return document.documentElement.lang === 'en' ? citationEn : citationNb;
}
