import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLevelsWorld } from './levelsWorld.ts';
import { buildWorld, publishedOf, readWorld } from './world.ts';
import type { World } from './world.ts';
import type { BuildOptions } from '../../src/pipeline/buildData.ts';

// The published bytes of whole cases. They change only by `npm run test:update`, and then their diff is to be read.
const CASES: readonly { readonly name: string; readonly world: World; readonly options: BuildOptions }[] = [
  { name: 'small', world: readWorld(), options: {} },
  { name: 'small-official-only', world: readWorld(), options: { officialOnly: true } },
  { name: 'levels', world: readLevelsWorld(), options: {} },
];
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

describe.each(CASES)('the published files of $name', ({ name, world, options }) => {
  const golden = `test/golden/${name}`;
  const published = publishedOf(buildWorld(world, options));
  if (UPDATE) {
    rmSync(golden, { recursive: true, force: true });
    for (const [path, text] of published) {
      mkdirSync(dirname(join(golden, path)), { recursive: true });
      writeFileSync(join(golden, path), text);
    }
  }

  it('are the golden files and no others', () => {
    expect([...published.keys()].sort()).toEqual(filesBelow(golden).sort());
  });

  it.each([...published])('%s is as it was, byte for byte', (path, text) => {
    expect(text).toBe(readFileSync(join(golden, path), 'utf8'));
  });
});

describe('two builds', () => {
  it('of the same input give the same bytes, in whatever order the files are listed', () => {
    const world = readWorld();
    const turned = new Map([...world].reverse());
    expect(publishedOf(buildWorld(turned))).toEqual(publishedOf(buildWorld(world)));
  });
});
