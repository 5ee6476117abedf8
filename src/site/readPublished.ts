import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedAreaFile, PublishedIndex, PublishedRegionFile } from '../contracts/published.ts';
import type { PublishedAlike } from '../contracts/publishedAlike.ts';
import type { PublishedRettelogg } from '../contracts/rettelogg.ts';

/**
 * The published JSON, read at build. Every file is read once: pages of one region share it. The folder can be chosen by
 * `KOMMUNESPEIL_DATA`, so that a test builds the site from a small world.
 */
const FOLDER = process.env['KOMMUNESPEIL_DATA'] ?? 'public/data';
const cache = new Map<string, unknown>();

function readJson<T>(path: string): T {
  const known = cache.get(path);
  if (known !== undefined) return known as T;
  const file = join(FOLDER, path);
  if (!existsSync(file)) throw new Error(`${file} is missing: run «npm run data» first`);
  const content = JSON.parse(readFileSync(file, 'utf8')) as T;
  cache.set(path, content);
  return content;
}

export function readIndex(): PublishedIndex {
  return readJson('index.json');
}

/** All figures of one region or average. @param code `0301`, `EKG08`, `EAK` … */
export function readRegion(code: string): PublishedRegionFile {
  return readJson(`region/${code}.json`);
}

/** All regions of one service area. */
export function readArea(id: string): PublishedAreaFile {
  return readJson(`omrade/${id}.json`);
}

/** What changed from one publication to a later one. */
export function readRettelogg(): PublishedRettelogg {
  return readJson('rettelogg.json');
}

/** What municipalities are held against each other on; undefined where the release does not say. */
export function readAlike(): PublishedAlike | undefined {
  return existsSync(join(FOLDER, 'mest-like.json')) ? readJson('mest-like.json') : undefined;
}

/** A file of the compare page, by its path below `sammenlign/`. */
export function readCompareFile(path: string): unknown {
  return readJson(`sammenlign/${path}`);
}
