import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

// Pages, files and pictures are made at the same time, each by a process of its own; what the files are named and how large they
// are stands on the page /data/, which waits for them. When one fails the others are stopped. The pages take longest: where there
// are two processors, the others share what they leave.
const FILES = '.build/files';
const PICTURES = '.build/pictures';
const NODE = ['--max-semi-space-size=64'];

rmSync(FILES, { recursive: true, force: true });
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', KOMMUNESPEIL_FILES: FILES };
const run = (...args: string[]) =>
  spawn(process.execPath, [...NODE, ...args], { stdio: 'inherit', env: { ...env } });

const beside = [
  run('scripts/build-files.ts', '--output', FILES),
  run('scripts/build-pictures.ts', '--output', PICTURES),
];
for (const { pid } of beside)
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
const all = [...beside, run('scripts/build-site.ts')];

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const codes = all.map(async (child) => {
  const code = await exitCode(child);
  if (code !== 0) for (const other of all) if (other !== child) other.kill();
  return code;
});
const failed = (await Promise.all(codes)).find((code) => code !== 0);
if (failed === undefined) {
  cpSync(FILES, 'dist/data', { recursive: true });
  cpSync(PICTURES, 'dist/bilder', { recursive: true });
} else process.exitCode = failed;
