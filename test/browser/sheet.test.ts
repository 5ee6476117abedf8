import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axeViolations.ts';
import { launchBrowser } from './launchBrowser.ts';
import { readPdf } from './readPdf.ts';

/** The hardest: long names, alone in its group, no history, most of it hidden, the longest texts; and ordinary ones. */
const SHEETS = [
  ...['kafjord', 'storfjord', 'royrvik', 'nordre-follo', 'oslo', 'haram', 'kvitsoy'].flatMap((kommune) =>
    ['barnehage', 'befolkning', 'okonomi', 'grunnskole'].map((area) => `/kommune/${kommune}/${area}/`),
  ),
  '/kommune/nordre-follo/plan-byggesak-miljo/',
  '/kommune/kafjord/helse-og-omsorg/',
  '/kommune/storfjord/barnevern/',
  '/kommune/kvitsoy/administrasjon/',
  '/kommune/oslo/samferdsel/',
  '/kommune/hamaroy/eiendom/',
  '/en/municipality/kafjord/grunnskole/',
  '/en/municipality/haram/kirke/',
  '/en/municipality/oslo/kirke/',
  '/en/municipality/nordre-follo/plan-byggesak-miljo/',
  '/en/municipality/valer-ostfold/helse-og-omsorg/',
  '/fylkeskommune/troms/tannhelse/',
  '/fylkeskommune/more-og-romsdal/samferdsel/',
  '/fylkeskommune/oslo/kultur/',
  '/bydel/sondre-nordstrand/barnevern/',
  '/en/district/grunerlokka/pleie-og-omsorg/',
];
const A4 = { width: 595, height: 842 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the sheet must show: the name of the page, and the name and own newest figure of each of its rows. */
async function shownOn(
  page: Page,
): Promise<{ heading: string; rows: { name: string; figure: string; marked: boolean }[] }> {
  return page.evaluate(() => {
    const table = document.querySelector('.data-table');
    const latest = Number(table?.getAttribute('data-latest'));
    const rows = [...(table?.querySelectorAll('tr.a4') ?? [])].map((row) => {
      const cell = latest > 0 ? row.children[latest] : row.querySelector('td.latest');
      const sign = cell?.querySelector('[data-m]')?.getAttribute('data-m');
      return {
        name: row.querySelector('th a')?.textContent ?? '',
        // Marks are raised, and drawn by themselves.
        figure: sign ?? cell?.firstChild?.textContent ?? '',
        marked: cell?.querySelector('i:not([data-m])') !== null,
      };
    });
    return { heading: document.querySelector('h1')?.textContent ?? '', rows };
  });
}

/** Without spaces, and without hyphens: long words are divided. */
const bare = (text: string) => text.replace(/[\s\u00ad\u2010-]/g, '').normalize('NFKC');

describe('the sheet for the council', () => {
  it.each(SHEETS)('is one upright A4 page with eight figures, and says whose they are: %s', async (path) => {
    const page = await browser.newPage({ javaScriptEnabled: true });
    await page.goto(`${inject('siteUrl')}${path}#ark`);
    const { heading, rows } = await shownOn(page);
    const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await page.close();
    expect(pages).toHaveLength(1);
    const [{ width, height, text: drawn } = { width: 0, height: 0, text: '' }] = pages;
    const text = bare(drawn);
    expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(text).toContain(bare(heading));
    if (rows.some(({ marked }) => marked)) expect(text).toMatch(/m\*?m\*?|\*\*/);
    expect(text).toContain(bare(`https://kommunespeil.example${path}`));
    for (const { name, figure } of rows) {
      expect(text).toContain(bare(name));
      expect(text, name).toContain(bare(figure));
    }
  });
});

describe('the preview of the sheet', () => {
  it('is reached by a link and left by another, without script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}/kommune/strand/barnehage/`);
    const rows = page.locator('.data-table').first().locator('tbody tr:visible [scope="row"] a');
    expect(await rows.count()).toBeGreaterThan(8);
    await page.getByRole('link', { name: 'Ark til kommunestyret (én A4-side)' }).click();
    expect(await rows.count()).toBe(8);
    expect(await page.getByRole('navigation').count()).toBe(0);
    const sheet = await page.locator('body').boundingBox();
    // 210 × 297 mm, at 96 px to the inch.
    expect([Math.round(sheet?.width ?? 0), Math.round(sheet?.height ?? 0)]).toEqual([794, 1123]);
    await page.getByRole('link', { name: 'Tilbake til hele tabellen' }).click();
    expect(await rows.count()).toBeGreaterThan(8);
    await context.close();
  });

  it.each([320, 360, 500, 768, 1000])(
    'is seen whole on a screen of %i px, with links of full size',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 740 } });
      await page.goto(`${inject('siteUrl')}/kommune/strand/barnehage/#ark`);
      const sheet = page.locator('body');
      await expect.poll(async () => (await sheet.boundingBox())?.width).toBeLessThanOrEqual(width);
      expect((await sheet.boundingBox())?.width).toBeGreaterThan(width * 0.75);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const back = await page.getByRole('link', { name: 'Tilbake til hele tabellen' }).boundingBox();
      expect(back?.height).toBeGreaterThanOrEqual(14);
      await page.close();
    },
  );

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds, for readers of %s colours',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${inject('siteUrl')}/kommune/kvitsoy/helse-og-omsorg/#ark`);
      expect(await violationsOf(page)).toEqual([]);
      await context.close();
    },
  );
});
