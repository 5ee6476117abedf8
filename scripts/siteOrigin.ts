/** Where the site will stand, without slash at the end; the same as in astro.config.mjs. */
export function siteOrigin(): string {
  return new URL(process.env['SITE_URL'] ?? 'https://kommunespeil.example').origin;
}
