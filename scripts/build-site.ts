import { build } from 'astro';

// Renders the pages into dist/. Warnings and errors are told, and how far it has come (src/site/pageProgress.ts): Astro by
// itself writes a line for each of sixteen thousand pages.
await build({ logLevel: 'warn' });
