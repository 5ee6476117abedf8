import { defineMiddleware } from 'astro:middleware';
import { withoutSpaces } from './site/withoutSpaces.ts';

/** What is done to every page once it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
  const page = await next();
  if (page.headers.get('content-type')?.startsWith('text/html') !== true) return page;
  return new Response(withoutSpaces(await page.text()), page);
});
