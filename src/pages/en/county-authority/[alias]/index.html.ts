import type { APIRoute } from 'astro';
import { redirectPaths, renderRedirect } from '../../../../site/waysIn.ts';
import type { PublishedRegion } from '../../../../contracts/published.ts';

/** Other names and numbers that lead to the page of one fylkeskommune. */
export const getStaticPaths = () => redirectPaths('fylkeskommune');

export const GET: APIRoute<{ text: string; to: PublishedRegion }> = ({ props, site }) =>
  new Response(renderRedirect({ ...props, locale: 'en', site }));
