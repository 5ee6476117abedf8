import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRegionFile } from '../../src/contracts/published.ts';
import { buildWorld, cellReader, publishedOf, readWorld, replace, textOf, write } from './world.ts';
import type { World } from './world.ts';

const good = readWorld();
const published = publishedOf(buildWorld(good));
const AVERAGES = ['EAK', 'EAKUO', 'EKA03', 'EKA11', 'EKA15', 'EKG01', 'EKG02', 'EKG03'];

/** Published files without the header, which names the bytes of the input. */
function figuresOf(world: World): Map<string, unknown> {
  const files = publishedOf(buildWorld(world));
  return new Map(
    [...files].map(([path, text]) => {
      const { dataVersion: _, ...content } = JSON.parse(text) as { dataVersion: string };
      return [path, content];
    }),
  );
}

function shuffleLines(world: World, path: string, order: (lines: string[]) => string[]): World {
  const [header = '', ...lines] = textOf(world, path).trimEnd().split('\n');
  return write(world, path, `${[header, ...order(lines)].join('\n')}\n`);
}

describe('the order of the input', () => {
  const csvFiles = [...good.keys()].filter((path) => /^(input|regions)\/.*\.csv$/.test(path));
  const expected = figuresOf(good);
  // The country stands in the order of its file, which is the order of columns in tables.
  const free = csvFiles.filter((path) => !path.endsWith('land.csv'));

  it.each(free)('of the lines of %s changes nothing', (path) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const shuffled = shuffleLines(good, path, (lines) =>
          lines
            .map((line, index) => ({ line, key: Math.imul(index + 1, seed | 1) ^ (seed >>> (index % 13)) }))
            .sort((a, b) => a.key - b.key)
            .map(({ line }) => line),
        );
        expect(figuresOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('of the columns of a file changes nothing', () => {
    const path = 'input/bibliotek/bibliotek-2025.csv';
    const turned = textOf(good, path)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    expect(figuresOf(write(good, path, `${turned}\n`))).toEqual(expected);
  });

  it('of the files of a dataset changes nothing but by their dates', () => {
    const path = 'input/bibliotek/dataset.json';
    const manifest = JSON.parse(textOf(good, path)) as { files: unknown[] };
    const turned = { ...manifest, files: [...manifest.files].reverse() };
    expect(figuresOf(write(good, path, JSON.stringify(turned)))).toEqual(expected);
  });
});

describe('a municipality without data', () => {
  /** A seventh municipality, in fylke 11 and group 1, that no dataset knows. */
  const grown = [
    ['regions/kommuner.csv', '1109,Tomvik,Tomvik,,,,,no,11,1990-01-01,,5.6,59.1,tomvik'],
    ['regions/membership.csv', '2020,1109,EKG01,2020-01-01,'],
  ].reduce(
    (world, [path = '', line = '']) => write(world, path, `${textOf(world, path)}${line}\n`),
    replace(good, 'regions/kommunegrupper.csv', ['low,low,3', 'low,low,4']),
  );
  const withIt = publishedOf(buildWorld(grown));
  const before = cellReader(published);
  const after = cellReader(withIt);
  const { periods, indicators } = JSON.parse(published.get('region/EAK.json') ?? '') as PublishedRegionFile;
  const byParts = Object.keys(indicators).filter((id) => !['innbyggere', 'utlan'].includes(id));

  it.each(AVERAGES)('changes no average of %s, only the number of those missing', (region) => {
    for (const indicator of byParts)
      for (const period of periods) {
        const { coverage: was, ...figures } = before(region, indicator, period);
        const { coverage: is, ...same } = after(region, indicator, period);
        expect(same, `${indicator} ${period}`).toEqual(figures);
        expect(is?.[0]).toBe(was?.[0]);
        expect((is?.[1] ?? 0) - (was?.[1] ?? 0)).toBeLessThanOrEqual(1);
      }
  });

  it('leaves a sum missing, since the whole is not known', () => {
    expect(before('EAK', 'innbyggere', '2025').value).toBe(1680);
    expect(after('EAK', 'innbyggere', '2025')).toMatchObject({
      value: null,
      status: 'missing',
      coverage: [6, 1, 0],
    });
  });
});
