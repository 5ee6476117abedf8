import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from './builtPages.ts';

/** Bytes of every key-figure table: pages two below the name of a level, in both languages. */
const ROOTS = ['kommune', 'fylkeskommune', 'bydel', 'en/municipality', 'en/county-authority', 'en/district'];
const sizes = ROOTS.flatMap((root) =>
  readdirSync(join(DIST, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/\\]+[/\\][^/\\]+[/\\]index\.html$/.test(path))
    .map((path) => statSync(join(DIST, root, path)).size),
);

describe('the pages of key-figure tables', () => {
  it('are at most 21 kB on average: there are fourteen thousand of them', () => {
    expect(existsSync(join(DIST, 'kommune/strand/barnehage/index.html'))).toBe(true);
    expect(sizes.length).toBeGreaterThan(14_000);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(21_000);
  });

  it('are none of them more than 36 kB', () => {
    expect(Math.max(...sizes)).toBeLessThan(36_000);
  });
});
