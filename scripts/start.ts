import { spawnSync } from 'node:child_process';

/** Builds data and site from what the repository ships, then serves them. Each step says when it begins and how long it took. */
const STEPS = [
  { title: 'figures: data/ → public/data/', command: ['npm', 'run', '--silent', 'data'] },
  { title: 'pages and files: src/ → dist/', command: ['npm', 'run', '--silent', 'pages'] },
];

for (const [number, step] of STEPS.entries()) {
  console.log(`[${number + 1}/${STEPS.length + 1}] ${step.title}`);
  const begun = performance.now();
  const [program = '', ...args] = step.command;
  const result = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
  console.log(`      done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
console.log(`[${STEPS.length + 1}/${STEPS.length + 1}] serving`);
await import('./serve.ts');
