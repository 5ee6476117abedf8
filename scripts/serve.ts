import { serveSite } from './serveSite.ts';

const site = await serveSite('dist', Number(process.env['PORT'] ?? 4321)).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Kommunespeil: ${site.url}/  (stop with Ctrl+C)`);
