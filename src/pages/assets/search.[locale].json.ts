import type { APIRoute } from 'astro';
import { LOCALES } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { searchTextsFor } from '../../i18n/searchTextsFor.ts';

/** What the search says, fetched with the search itself at the first need: no page carries it. */
export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(JSON.stringify(searchTextsFor(props.locale)));
