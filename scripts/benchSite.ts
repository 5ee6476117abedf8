import { build } from 'astro';

// Builds the pages of the published JSON in `KOMMUNESPEIL_DATA` into the folder named first, without anything from
// public/; says how many seconds of processor time it took. Run by `npm run bench`, in a process of its own.
const [outDir = ''] = process.argv.slice(2);
await build({ outDir, publicDir: `${outDir}-public`, logLevel: 'error' });
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6 }));
