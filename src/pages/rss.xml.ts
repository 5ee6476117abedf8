import type { APIRoute } from 'astro';
import { renderRss } from '../site/rss.ts';

export const GET: APIRoute = ({ site }) => new Response(renderRss('nb', site));
