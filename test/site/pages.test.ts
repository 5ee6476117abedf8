import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import type { UnitLevel } from '../../src/domain/region.ts';
import { builtPages, DIST, isRedirect } from './builtPages.ts';

const pages = builtPages();
const own = pages.filter((page) => !isRedirect(page));

/** Pages that break a rule, as a short list that can be read. */
function offenders(check: (html: string, path: string) => string | undefined): string[] {
  return own
    .flatMap(({ path, html }) => {
      const found = check(html, path);
      return found === undefined ? [] : [`${path}: ${found}`];
    })
    .slice(0, 20);
}

function attribute(html: string, pattern: RegExp): string | undefined {
  return pattern.exec(html)?.[1];
}

function leadsSomewhere(path: string): boolean {
  const file = decodeURIComponent(path);
  return existsSync(join(DIST, file.endsWith('/') ? `${file}index.html` : file));
}

function slugsOf(level: UnitLevel): (string | null)[] {
  const index = JSON.parse(readFileSync(join(DIST, 'data/index.json'), 'utf8')) as PublishedIndex;
  return index.regions.filter((region) => region.level === level).map(({ slug }) => slug);
}

describe('built pages', () => {
  it.each([
    ['kommune', 357, '/kommune', '/en/municipality'],
    ['fylkeskommune', 15, '/fylkeskommune', '/en/county-authority'],
    ['bydel', 15, '/bydel', '/en/district'],
  ] as const)('there is a page for each %s, %i of them, in each language', (level, count, nb, en) => {
    const paths = new Set(own.map(({ path }) => path));
    const slugs = slugsOf(level);
    expect(slugs).toHaveLength(count);
    expect(slugs.filter((slug) => !paths.has(`${nb}/${slug}/`))).toEqual([]);
    expect(slugs.filter((slug) => !paths.has(`${en}/${slug}/`))).toEqual([]);
  });

  it('the first style sheet of a page decides the order of the layers, so that parts win over what is common', () => {
    const orders = new Map<string, string>();
    const orderOf = (href: string) => {
      const css = () => readFileSync(join(DIST, href), 'utf8');
      const names = () =>
        [...css().matchAll(/@layer ([\w, ]+)/g)].flatMap(([, list = '']) => list.split(/, ?/));
      if (!orders.has(href)) orders.set(href, [...new Set(names().map((name) => name.trim()))].join(' '));
      return orders.get(href);
    };
    expect(
      offenders((html) => {
        const href = attribute(html, /<link rel="stylesheet" href="([^"]+)"/);
        const order = href === undefined ? undefined : orderOf(href);
        return order === undefined ||
          /^reset tokens base (layout )?(first )?components print( sheet)?$/.test(order)
          ? undefined
          : order;
      }),
    ).toEqual([]);
    expect(orders.size).toBeGreaterThan(0);
  });

  it('every internal link leads to a page or file', () => {
    const known = new Map<string, boolean>();
    const broken = new Set<string>();
    for (const { path, html } of pages)
      for (const [, href = ''] of html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) {
        if (!known.has(href)) known.set(href, leadsSomewhere(href));
        if (!known.get(href)) broken.add(`${path} → ${href}`);
      }
    expect([...broken].slice(0, 20)).toEqual([]);
    expect(known.size).toBeGreaterThan(1000);
  });

  it('every link within a page names an id that is there', () => {
    expect(
      offenders((html) =>
        [...html.matchAll(/\shref="#([^"]+)"/g)]
          .map(([, id]) => id)
          .find((id) => !html.includes(`id="${id}"`)),
      ),
    ).toEqual([]);
  });

  it('no two pages have the same title, description or canonical address', () => {
    for (const pattern of [/<title>([^<]+)</, /<link rel="canonical" href="([^"]+)"/]) {
      const seen = new Map<string, string>();
      const twice = offenders((html, path) => {
        const value = attribute(html, pattern);
        if (value === undefined)
          return path.endsWith('404.html') ? undefined : `nothing for ${pattern.source}`;
        const first = seen.get(value);
        seen.set(value, path);
        return first && `${value}, as ${first}`;
      });
      expect(twice).toEqual([]);
    }
    const descriptions = own.map(({ html }) => attribute(html, /<meta name="description" content="([^"]+)"/));
    expect(new Set(descriptions).size).toBe(own.length);
  });

  it('every page says its language, and links to itself in the other', () => {
    expect(
      offenders((html, path) => {
        const lang = path.startsWith('/en/') ? 'en' : 'nb';
        if (!html.includes(`<html lang="${lang}"`)) return 'wrong lang';
        if (path.endsWith('404.html')) return undefined;
        return html.match(/hreflang="(nb|en)" href=/g)?.length === 2 ? undefined : 'hreflang';
      }),
    ).toEqual([]);
  });

  it('every page has the policy, one main heading, and no inline script, style or handler', () => {
    expect(
      offenders((html) => {
        if (!html.includes('http-equiv="Content-Security-Policy"')) return 'no policy';
        if (/<script(?![^>]*\ssrc=)[^>]*>[^<]/.test(html)) return 'inline script';
        if (/<style|\sstyle="/.test(html)) return 'inline style';
        if (/\son[a-z]+="/.test(html)) return 'inline handler';
        return html.match(/<h1[\s>]/g)?.length === 1 ? undefined : 'not one h1';
      }),
    ).toEqual([]);
  });

  it('no page shows a value that was not turned into text', () => {
    expect(offenders((html) => /\b(?:NaN|undefined|\[object Object\])\b/.exec(html)?.[0])).toEqual([]);
  });

  it('what a page carries around its content is 3.2 kB on average, and little more where titles are long', () => {
    const sizes = own.map(({ path }) => {
      const html = readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      const [before = '', after = ''] = html.split(/<main[\s\S]*<\/main>/);
      expect(after).toContain('</html>');
      return Buffer.byteLength(before) + Buffer.byteLength(after);
    });
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(3200);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3900);
  });

  it('ids are unique on a sample of every kind of page', () => {
    const sample = own.filter((_, index) => index % 97 === 0);
    const twice = sample.flatMap(({ path, html }) => {
      const ids = [...parseHTML(html).document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});
