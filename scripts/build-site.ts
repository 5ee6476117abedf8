import { subscribe } from 'node:diagnostics_channel';
import { build } from 'astro';

// Renders the pages into dist/. Warnings and errors are told, and how far it has come: Astro by itself writes a line for each
// of sixteen thousand pages.
const EVERY = 2000;
const started = performance.now();
let count = 0;
// Each page that src/middleware.ts has seen.
subscribe('kommunespeil:page', () => {
  count += 1;
  if (count % EVERY === 0)
    console.error(`pages: ${count} rendered, ${Math.round(performance.now() - started)} ms`);
});
await build({ logLevel: 'warn' });
