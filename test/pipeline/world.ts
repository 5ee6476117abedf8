import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from '../../src/pipeline/buildData.ts';
import type { Build, BuildOptions } from '../../src/pipeline/buildData.ts';
import { diskFiles } from '../../src/pipeline/diskFiles.ts';
import type { Files } from '../../src/pipeline/files.ts';
import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';
import { basisIn, observationIn } from '../../src/contracts/publishedSeries.ts';
import type { PublishedBasis } from '../../src/contracts/publishedSeries.ts';
import { statusesOf } from '../../src/domain/status.ts';

/** A country of six municipalities in which every figure can be checked by hand. */
export const SMALL_WORLD = 'test/fixtures/small/input';

/** Files of a folder in memory, to be changed before they are built. */
export type World = Map<string, Uint8Array>;

export function readWorld(folder = SMALL_WORLD): World {
  return new Map(
    diskFiles(folder)
      .list()
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

export function filesOf(world: World): Files {
  return {
    list: () => [...world.keys()],
    readBytes: (path) => {
      const bytes = world.get(path);
      if (bytes === undefined) throw new Error(`no file ${path}`);
      return bytes;
    },
  };
}

export function textOf(world: World, path: string): string {
  return new TextDecoder().decode(world.get(path));
}

export function write(world: World, path: string, text: string): World {
  return new Map(world).set(path, new TextEncoder().encode(text));
}

/** The world with one text of one file replaced. @throws Error when the text is not there */
export function replace(world: World, path: string, [from, to]: readonly [string | RegExp, string]): World {
  const text = textOf(world, path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`«${String(from)}» is not in ${path}`);
  return write(world, path, changed);
}

export function buildWorld(world: World, options: BuildOptions = {}): Build {
  return buildData(filesOf(world), options);
}

/** All published files of a build by path. @throws Error when the build has errors */
export function publishedOf(build: Build): Map<string, string> {
  if (build.files === undefined)
    throw new Error(
      `the build failed: ${build.problems.map(({ file, what }) => `${file}: ${what}`).join('\n')}`,
    );
  return new Map(build.files);
}

/** What is published for one cell, in one line each for value, statuses and coverage. */
export interface PublishedCell extends PublishedBasis {
  readonly value: number | null;
  readonly status: string;
}

/** Reads cells of published files: `cell('EAK', 'innbyggere', '2025')`. */
export function cellReader(published: ReadonlyMap<string, string>) {
  const files = new Map<string, PublishedRegionFile>();
  return (region: string, indicator: string, period: string): PublishedCell => {
    const file =
      files.get(region) ??
      (JSON.parse(published.get(`region/${region}.json`) ?? '{}') as PublishedRegionFile);
    files.set(region, file);
    const series = file.indicators[indicator];
    const at = file.periods.indexOf(period);
    if (series === undefined || at < 0) throw new Error(`no ${indicator} ${period} for ${region}`);
    const { value, mask } = observationIn(series, file.statusSets, at);
    return { value, status: statusesOf(mask).join('+'), ...basisIn(series, at) };
  };
}

export function indexOf(published: ReadonlyMap<string, string>): PublishedIndex {
  return JSON.parse(published.get('index.json') ?? '{}') as PublishedIndex;
}
