import type { APIRoute } from 'astro';
import { renderHeadersFile } from '../site/hostHeaders.ts';
import { renderRedirectsFile } from '../site/waysIn.ts';

const FILES: Readonly<Record<string, () => string>> = {
  _redirects: renderRedirectsFile,
  _headers: renderHeadersFile,
};

/** These have to be made as parameters: a page file whose name begins with `_` is not a page to Astro. */
export const getStaticPaths = () => Object.keys(FILES).map((hostFile) => ({ params: { hostFile } }));

export const GET: APIRoute = ({ params }) => new Response(FILES[params['hostFile'] ?? '']?.());
