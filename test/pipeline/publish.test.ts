import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../src/pipeline/publish.ts';
import type { PublishedFile } from '../../src/pipeline/buildData.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kommunespeil-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first: PublishedFile[] = [
  ['index.json', 'one'],
  ['region/0301.json', 'one'],
];

function* failing(): Generator<PublishedFile> {
  yield ['index.json', 'two'];
  throw new Error('out of memory');
}

describe('publishing', () => {
  const target = () => join(folder, 'public', 'data');

  it('writes all files into a folder that did not exist', () => {
    expect(publish(target(), first)).toBe(2);
    expect(readFileSync(join(target(), 'region/0301.json'), 'utf8')).toBe('one');
  });

  it('replaces what was there: no file of the former output is left', () => {
    publish(target(), first);
    publish(target(), [['index.json', 'two']]);
    expect(readdirSync(target())).toEqual(['index.json']);
    expect(readFileSync(join(target(), 'index.json'), 'utf8')).toBe('two');
  });

  it('that fails on the way leaves the former output whole and nothing beside it', () => {
    publish(target(), first);
    expect(() => publish(target(), failing())).toThrow('out of memory');
    expect(readFileSync(join(target(), 'index.json'), 'utf8')).toBe('one');
    expect(readFileSync(join(target(), 'region/0301.json'), 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'public'))).toEqual(['data']);
  });

  it('that fails the first time leaves nothing', () => {
    expect(() => publish(target(), failing())).toThrow('out of memory');
    expect(existsSync(target())).toBe(false);
    expect(readdirSync(join(folder, 'public'))).toEqual([]);
  });

  it('leaves its neighbours alone', () => {
    publish(target(), first);
    writeFileSync(join(folder, 'public', 'robots.txt'), 'mine');
    publish(target(), first);
    expect(readdirSync(join(folder, 'public')).sort()).toEqual(['data', 'robots.txt']);
  });

  it('makes a folder that a web server may read', () => {
    publish(target(), first);
    expect(statSync(target()).mode & 0o777).toBe(0o755);
  });
});
