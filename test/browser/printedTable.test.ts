import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { readPdf } from './readPdf.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Without spaces, and without hyphens: long words are divided. */
const bare = (text: string) => text.replace(/[\s\u00ad\u2010-]/g, '').normalize('NFKC');

describe('a key-figure table on paper', () => {
  it.each([
    '/kommune/lorenskog/helse-og-omsorg/',
    '/kommune/kafjord/grunnskole/',
    '/kommune/haram/befolkning/',
    '/en/municipality/nordre-follo/plan-byggesak-miljo/',
    '/fylkeskommune/more-og-romsdal/samferdsel/',
    '/bydel/sondre-nordstrand/pleie-og-omsorg/',
  ])('lies on A4 sheets, all of them on their side, each with the heads of its columns: %s', async (path) => {
    const page = await browser.newPage();
    await page.goto(inject('siteUrl') + path);
    const table = page.locator('.data-table').first();
    const names = (await table.locator('th[scope="row"] a').allTextContents()).map(bare);
    const heads = (await table.locator('thead th').allTextContents()).map(bare);
    const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    const texts = pages.map(({ text }) => bare(text));
    await page.close();
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [842, 595]),
    );
    const withRows = texts.filter((text) => names.some((name) => text.includes(name)));
    expect(withRows.length).toBeGreaterThan(0);
    for (const text of withRows) for (const head of heads) expect(text).toContain(head);
    const all = texts.join('');
    for (const name of names) expect(all).toContain(name);
  });
});
