import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtPages, DIST } from '../site/builtPages.ts';
import { launchBrowser } from './launchBrowser.ts';

const FOLDER = join(DIST, 'bilder');
const files = readdirSync(FOLDER);
const UNIT =
  /^\/(?:kommune|fylkeskommune|bydel|en\/municipality|en\/county-authority|en\/district)\/[^/]+\/$/;
const IMAGE = /<meta property="og:image" content="([^"]+)"/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('pictures for shared links', () => {
  it('are at most 420, of 10 MB in all', () => {
    expect(files.length).toBeLessThanOrEqual(420);
    const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(10_000_000);
  });

  it('are there, one for each unit, with size and text, on its pages in both languages', () => {
    const units = builtPages().filter(
      ({ path, html }) => UNIT.test(path) && html.includes('name="twitter:card"'),
    );
    expect(units).toHaveLength(2 * files.length);
    const wrong = units.filter(({ html }) => {
      const path = new URL(IMAGE.exec(html)?.[1] ?? '').pathname;
      const isThere = files.includes(path.replace('/bilder/', ''));
      const isTold = /og:image:alt" content="[^"]{30,}"/.test(html);
      return !isThere || !isTold || !html.includes('og:image:width" content="1200"');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it.each(['0301', '5540', '5000', '030101', '0300'])(
    '%s is shown by a browser, in its size',
    async (code) => {
      const page = await browser.newPage();
      const response = await page.goto(`${inject('siteUrl')}/bilder/${code}.png`);
      expect(response?.headers()['content-type']).toBe('image/png');
      const size = await page.evaluate(() => {
        const image = document.querySelector('img');
        return [image?.naturalWidth, image?.naturalHeight];
      });
      expect(size).toEqual([1200, 630]);
      await page.close();
    },
  );
});
