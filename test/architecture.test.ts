import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which layers a layer may import from. What is not named here may not be imported. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  contracts: ['domain'],
  i18n: ['contracts', 'domain'],
  charts: ['compare', 'i18n', 'contracts', 'domain'],
  export: ['i18n', 'contracts', 'domain'],
  compare: ['export', 'i18n', 'contracts', 'domain'],
  pipeline: ['export', 'i18n', 'contracts', 'domain'],
  extracts: ['pipeline', 'export', 'i18n', 'contracts', 'domain'],
  model: ['pipeline', 'contracts', 'domain'],
  site: ['compare', 'charts', 'export', 'i18n', 'contracts', 'domain'],
  // Addresses of style sheets that are fetched with what they are for.
  islands: ['compare', 'charts', 'export', 'i18n', 'contracts', 'domain', 'styles'],
  layouts: ['components', 'site', 'compare', 'charts', 'export', 'i18n', 'contracts', 'domain', 'styles'],
  components: [
    ...['layouts', 'islands', 'site', 'compare', 'charts', 'export', 'i18n', 'contracts', 'domain'],
    'styles',
  ],
  pages: ['components', 'layouts', 'site', 'i18n', 'contracts', 'domain'],
};

/** What would make two builds differ, or hide a message from who runs the script. */
const BANNED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /\bDate\.now\b/, why: 'the clock makes two builds differ' },
  { pattern: /\bnew Date\(\s*\)/, why: 'the clock makes two builds differ' },
  { pattern: /\bMath\.random\b/, why: 'chance makes two builds differ' },
  { pattern: /\bconsole\./, why: 'only scripts talk to the terminal' },
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file))
  .map((file) => ({ file, layer: file.split('/')[0] ?? '', text: readFileSync(join('src', file), 'utf8') }))
  .filter(({ file }) => file.includes('/'));

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, target]) =>
    normalize(join(dirname(file), target ?? '')).replaceAll('\\', '/'),
  );
}

describe('the layers of src', () => {
  it.each(files)('$file imports only from layers to its right', ({ file, layer, text }) => {
    const allowed = new Set([layer, ...(MAY_IMPORT[layer] ?? [])]);
    const outside = importsOf(file, text).filter((target) => !allowed.has(target.split('/')[0] ?? ''));
    expect(MAY_IMPORT, `src/${layer} is not a known layer`).toHaveProperty(layer);
    expect(outside).toEqual([]);
  });

  it.each(files)('$file uses neither clock, chance nor console', ({ text }) => {
    const found = BANNED.filter(({ pattern }) => pattern.test(text)).map(({ why }) => why);
    expect(found).toEqual([]);
  });

  it('finds files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const readme = readFileSync('README.md', 'utf8');
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it.each(all)('%s is pinned exactly (%s)', (_, version) => {
    // DuckDB numbers what it publishes for Node «-r.1»; a range or a tag is what must not be.
    expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
  });

  it.each(all)('%s has a reason in the README', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });

  it('the lockfile names no registry host', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });
});
