import { defineMiddleware } from 'astro:middleware';
import { compactPage } from './site/compactPage.ts';
import { countPage } from './site/pageProgress.ts';

/** What is done to every page once it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
  const page = await next();
  if (page.headers.get('content-type')?.startsWith('text/html') !== true) return page;
  if (import.meta.env.PROD) countPage();
  return new Response(compactPage(await page.text()), page);
});
