import { channel } from 'node:diagnostics_channel';
import { defineMiddleware } from 'astro:middleware';
import { compactPage } from './site/compactPage.ts';

/** Told of each page that is rendered: scripts/build-site.ts counts them. */
const rendered = channel('kommunespeil:page');

/** What is done to every page once it is rendered. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const page = await next();
  if (page.headers.get('content-type')?.startsWith('text/html') !== true) return page;
  rendered.publish(url.pathname);
  return new Response(compactPage(await page.text()), page);
});
