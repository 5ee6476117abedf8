import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DIST } from './builtPages.ts';

const FOLDER = 'test/site/addresses';
const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

function tableAddresses(): string[] {
  const all = lines(join(FOLDER, 'tables.txt'));
  const addresses: string[] = [];
  for (let at = 0; at < all.length; at += 3) {
    const [under = '', units = '', areas = ''] = all.slice(at, at + 3);
    for (const unit of units.split(' '))
      for (const area of areas.split(' ')) addresses.push(`${under}${unit}/${area}/`);
  }
  return addresses;
}

const published = [...lines(join(FOLDER, 'published.txt')), ...tableAddresses()];
const redirects = new Map(
  lines(join(DIST, '_redirects')).map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to] as const;
  }),
);
const files = new Set(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll('\\', '/')}`),
);

function answers(address: string): boolean {
  return files.has(address.endsWith('/') ? `${address}index.html` : address);
}

describe('addresses that have been published', () => {
  it('are thousands, each once', () => {
    expect(published.length).toBeGreaterThan(19_000);
    expect(new Set(published).size).toBe(published.length);
  });

  it('all answer, with a file or a line that leads to one', () => {
    const silent = published.filter(
      (address) => !answers(address) && !answers(redirects.get(address) ?? '-'),
    );
    expect(silent.slice(0, 20)).toEqual([]);
  });

  it('answer from the server as well, one in a hundred of them', async () => {
    const some = published.filter((_, at) => at % 100 === 0);
    const statuses = await Promise.all(
      some.map(async (address) => [address, (await fetch(inject('siteUrl') + address)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('have every file of open data that there is among them, so that none can go unseen', () => {
    const listed = new Set(published);
    const index = JSON.parse(readFileSync(join(DIST, 'data/filer.json'), 'utf8')) as {
      files: { path: string }[];
    };
    const stable = index.files
      .map(({ path }) => path)
      .filter((path) => !/^\/data\/(region|omrade|sammenlign)\//.test(path));
    expect(stable.filter((path) => !listed.has(path))).toEqual([]);
    expect(existsSync(join(DIST, 'data/filer.json'))).toBe(true);
  });
});
