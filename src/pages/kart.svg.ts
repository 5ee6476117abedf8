import type { APIRoute } from 'astro';
import { renderMap } from '../site/kommuneMap.ts';

export const GET: APIRoute = () =>
  new Response(renderMap(), { headers: { 'Content-Type': 'image/svg+xml' } });
