import { LOCALES } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';

/**
 * `_headers`, as several hosts read it: what a `<meta>` cannot say. No page may stand in a frame on another site, except
 * the embeds: where a policy says who may frame a page, browsers do not heed `X-Frame-Options`.
 */
export function renderHeadersFile(): string {
  const rules = [
    '/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  X-Frame-Options: SAMEORIGIN',
    ...LOCALES.map(
      (locale) => `${pathOf({ page: 'embed' }, locale)}*\n  Content-Security-Policy: frame-ancestors *`,
    ),
  ];
  return `${rules.join('\n\n')}\n`;
}
