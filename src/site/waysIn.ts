import type { PublishedRegion } from '../contracts/published.ts';
import type { UnitLevel } from '../domain/region.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { pathOf } from '../i18n/routes.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { choicesOf, redirectsOf } from './redirects.ts';
import type { WayIn } from './redirects.ts';
import { displayName, regionPath, regionsOf } from './regions.ts';

/** Levels whose pages have more ways in than their slug. */
const LEVELS = ['kommune', 'fylke', 'fylkeskommune', 'bydel'] as const;
type LevelWithWays = (typeof LEVELS)[number];

/** Redirects of a level, for `getStaticPaths`. */
export function redirectPaths(
  level: LevelWithWays,
): { params: { alias: string }; props: { text: string; to: PublishedRegion } }[] {
  return redirectsOf(regionsOf(level)).map(({ segment, text, to }) => ({
    params: { alias: segment },
    props: { text, to },
  }));
}

/** Names and numbers that several units of a level have had, for `getStaticPaths`. */
export function choicePaths(level: UnitLevel): { params: { choice: string }; props: { way: WayIn } }[] {
  return choicesOf(regionsOf(level)).map((way) => ({ params: { choice: way.segment }, props: { way } }));
}

/** A page that sends the reader on at once. Small and whole in itself: there are thousands of them. */
export function renderRedirect(input: {
  text: string;
  to: PublishedRegion;
  locale: Locale;
  site: URL | undefined;
}): string {
  const { text, to, locale, site } = input;
  const m = messagesFor(locale);
  const path = regionPath(to, locale) ?? pathOf({ page: 'home' }, locale);
  const name = escapeHtml(displayName(to, locale));
  const title = escapeHtml(m.site.pageTitle(m.waysIn.title(text, displayName(to, locale))));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<meta http-equiv="refresh" content="0; url=${path}">`,
    `<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title><link rel="canonical" href="${new URL(path, site).href}"></head>`,
    `<body><main><h1>${name}</h1><p>${escapeHtml(m.waysIn.moved(displayName(to, locale)))}</p>`,
    `<p><a href="${path}">${escapeHtml(m.waysIn.go(displayName(to, locale)))}</a></p></main></body></html>\n`,
  ].join('\n');
}

/** The same redirects as lines of a `_redirects` file, which several static hosts read. */
export function renderRedirectsFile(): string {
  const lines = LOCALES.flatMap((locale) =>
    LEVELS.flatMap((level) =>
      redirectsOf(regionsOf(level)).map(({ segment, to }) => {
        const from = pathOf({ page: level, slug: segment }, locale);
        return `${from} ${pathOf({ page: level, slug: to.slug ?? '' }, locale)} 301`;
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}
