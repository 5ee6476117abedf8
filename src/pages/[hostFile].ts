import type { APIRoute } from 'astro';
import { renderRedirectsFile } from '../site/waysIn.ts';

/** `_redirects` has to be made as a parameter: a page file whose name begins with `_` is not a page to Astro. */
export const getStaticPaths = () => [{ params: { hostFile: '_redirects' } }];

export const GET: APIRoute = () => new Response(renderRedirectsFile());
