import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/**
 * Flags of our own: those that the npm-borne package proposes switch web security off, and a broken
 * Content-Security-Policy would then pass unseen.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A headless Chromium. `CHROME_PATH` wins; on Linux x64 it comes from npm, so that the tests need nothing but `npm ci`;
 * elsewhere an installed Chrome is used.
 *
 * @throws Error naming the cure when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS, headless: true });
}

async function browserPath(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  if (process.platform === 'linux' && process.arch === 'x64') return npmBrowserPath();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error('no Chrome or Chromium found: install one, or set CHROME_PATH to its program file');
}

async function npmBrowserPath(): Promise<string> {
  const path = await sparticuz.executablePath();
  if (lacksLibraries(path)) {
    const archive = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    await inflate(archive);
    setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  }
  return path;
}

/** A bare container has no libnss3, libnspr4 or libexpat; the package carries copies. */
function lacksLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}
