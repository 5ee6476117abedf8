import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPages, DIST, isRedirect, withQuotes } from './builtPages.ts';

const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const pages = builtPages();
const pathIn = (url: string) => new URL(url).pathname;

describe('the sitemap', () => {
  const xml = read('sitemap.xml');
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => pathIn(url));

  it('lists every page that is to be found, and no other', () => {
    const found = pages.filter((page) => !isRedirect(page) && !page.html.includes('content="noindex"'));
    expect([...listed].sort()).toEqual(found.map(({ path }) => path).sort());
    expect(listed.length).toBeGreaterThan(1000);
  });

  it('lists each page that a page says is itself in another language, and each is one of them', () => {
    const alternates = pages.flatMap(({ html }) =>
      html.includes('content="noindex"')
        ? []
        : [...html.matchAll(/<link rel="alternate" hreflang="[^"]+" href="([^"]+)"/g)].map(([, url = '']) =>
            pathIn(url),
          ),
    );
    expect([...new Set(alternates)].sort()).toEqual([...listed].sort());
  });

  it('is named in robots.txt', () => {
    expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/[^ ]+\/sitemap\.xml$/m);
  });
});

describe('pages that lead on', () => {
  const redirects = pages.filter(isRedirect);
  const lines = read('_redirects')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

  it('are the lines of the file for hosts that redirect themselves, in Norwegian', () => {
    const norwegian = lines.map(([from = '']) => from).filter((from) => !from.startsWith('/en/'));
    expect(norwegian.sort()).toEqual(redirects.map(({ path }) => path).sort());
  });

  it('are lines in both languages, each to a page', () => {
    const english = lines.filter(([from = '']) => from.startsWith('/en/'));
    expect(english.length * 2).toBe(lines.length);
    expect(
      lines.every(([, to = '', status]) => status === '301' && existsSync(join(DIST, to, 'index.html'))),
    ).toBe(true);
  });

  it('have a link for those whom the page does not send on', () => {
    const without = redirects.filter(({ html }) => !/<a href="\/[^"]+">[^<]+<\/a>/.test(html));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('are under 1.5 kB each', () => {
    expect(Math.max(...redirects.map(({ html }) => Buffer.byteLength(html)))).toBeLessThan(1500);
  });
});

describe('the search', () => {
  it.each(['nb', 'en'])('what can be found in %s is at most 25 kB over the wire', (locale) => {
    expect(gzipSync(read(`data/search.${locale}.json`)).length).toBeLessThanOrEqual(25_000);
  });

  // One file with the other small scripts that every page has: copying, saving charts, «min kommune», the / key.
  it('its script is at most 6.5 kB over the wire', () => {
    const [, source = ''] =
      /<\/header><script type="module" src="([^"]+)"/.exec(withQuotes(read('index.html'))) ?? [];
    expect(statSync(join(DIST, source)).isFile()).toBe(true);
    expect(gzipSync(read(source)).length).toBeLessThanOrEqual(6_500);
  });
});
