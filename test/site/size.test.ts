import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from './builtPages.ts';

/** Tables are more than half of it. */
const MOST = { megabytes: 500, files: 20_000 };
const UNIT =
  /^(?:en\/)?(?:kommune|fylkeskommune|bydel|municipality|county-authority|district)\/[^/]+\/index\.html$/;
const TABLE =
  /^(?:en\/)?(?:kommune|fylkeskommune|bydel|municipality|county-authority|district)\/[^/]+\/[^/]+\/index\.html$/;
/** A page that only leads on is smaller than this. */
const LEADS_ON = 1500;

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => ({ path: path.replaceAll('\\', '/'), stat: statSync(join(DIST, path)) }))
  .filter(({ stat }) => stat.isFile())
  .map(({ path, stat }) => ({ path, size: stat.size }));

function kindOf(path: string): string {
  if (TABLE.test(path)) return 'key-figure tables';
  if (UNIT.test(path)) return 'units, and ways to them';
  if (/^(?:en\/)?(?:nokkeltall|indicator)\//.test(path)) return 'key figures';
  if (path.endsWith('.html')) return 'other pages';
  return `${path.split('/')[0] ?? ''}/`;
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** One line a kind, largest first: what a reader of a failure must know. */
function shares(): string {
  const kinds = Map.groupBy(files, ({ path }) => kindOf(path));
  return [...kinds]
    .map(([kind, each]) => ({ kind, count: each.length, bytes: sum(each.map(({ size }) => size)) }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ kind, count, bytes }) => `${kind}: ${mega(bytes)}, ${count} files`)
    .join('\n');
}

describe('the built site', () => {
  it('is at most 500 MB and 20 000 files', () => {
    const bytes = sum(files.map(({ size }) => size));
    expect(files.length, shares()).toBeLessThanOrEqual(MOST.files);
    expect(bytes / 1e6, shares()).toBeLessThanOrEqual(MOST.megabytes);
  });

  it('has pages of units of 65 kB on average', () => {
    const sizes = files
      .filter(({ path, size }) => UNIT.test(path) && size > LEADS_ON)
      .map(({ size }) => size);
    expect(sizes.length).toBeGreaterThan(700);
    expect(sum(sizes) / sizes.length / 1000).toBeLessThanOrEqual(65);
  });
});
