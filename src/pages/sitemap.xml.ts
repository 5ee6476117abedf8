import type { APIRoute } from 'astro';
import { renderSitemap } from '../site/sitemap.ts';

export const GET: APIRoute = ({ site }) => new Response(renderSitemap(site));
