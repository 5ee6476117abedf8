import { defineMiddleware } from 'astro:middleware';
import { compactPage } from './site/compactPage.ts';

/** What is done to every page once it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
  const page = await next();
  if (page.headers.get('content-type')?.startsWith('text/html') !== true) return page;
  return new Response(compactPage(await page.text()), page);
});
