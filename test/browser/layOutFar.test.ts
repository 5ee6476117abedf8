import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';

const LONG = '/kommune/lorenskog/';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const lengthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const waiting = (page: Page) => page.locator('.far').count();

/** What a reader sees first from the top, and where. */
function inView(page: Page): Promise<{ text: string; top: number }> {
  return page.evaluate(() => {
    const first = [...document.querySelectorAll('h2, h3, .key-numbers dt')].find(
      (each) => each.getBoundingClientRect().top >= 0,
    );
    return { text: first?.textContent ?? '', top: first?.getBoundingClientRect().top ?? 0 };
  });
}

describe('what is far below on a long page', () => {
  it('is laid out soon after the page has loaded, so that the page is as long as without waiting', async () => {
    const [waited, whole] = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(inject('siteUrl') + LONG);
        return { context, page };
      }),
    );
    if (!waited || !whole) throw new Error('two pages were asked for');
    await expect.poll(() => waiting(waited.page)).toBe(0);
    expect(await waiting(whole.page), 'without script nothing waits, though it is marked').toBeGreaterThan(
      10,
    );
    const box = (page: Page) => page.locator('#omrader').boundingBox();
    const last = (page: Page) => page.locator('.area-block').last().boundingBox();
    const lengths = await Promise.all(
      [waited.page, whole.page].map(
        async (page) => ((await last(page))?.y ?? 0) - ((await box(page))?.y ?? 0),
      ),
    );
    expect(lengths[0]).toBeGreaterThan(5000);
    expect(lengths[0]).toBe(lengths[1]);
    await waited.context.close();
    await whole.context.close();
  });

  it('is nearly as long before as after, in every width', async () => {
    for (const width of [360, 768, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      // Nothing is laid out before the page is drawn.
      await page.addInitScript(() => {
        Object.assign(window, { requestAnimationFrame: () => 0 });
      });
      await page.goto(inject('siteUrl') + LONG);
      const before = await lengthOf(page);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('.far')) part.classList.remove('far');
      });
      expect(await lengthOf(page), `${width} px`).not.toBe(before);
      expect(Math.abs((await lengthOf(page)) / before - 1), `${width} px`).toBeLessThan(0.05);
      await page.close();
    }
  });

  it('does not move what is read when the page is loaded anew', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(inject('siteUrl') + LONG);
    await expect.poll(() => waiting(page)).toBe(0);
    for (const part of [0.4, 0.7]) {
      await page.evaluate((share) => {
        scrollTo(0, document.documentElement.scrollHeight * share);
      }, part);
      const before = await inView(page);
      await page.reload();
      await expect.poll(() => waiting(page)).toBe(0);
      const moved = await page.evaluate((text) => {
        const same = [...document.querySelectorAll('h2, h3, .key-numbers dt')].find(
          (each) => each.textContent === text,
        );
        return same?.getBoundingClientRect().top ?? Infinity;
      }, before.text);
      expect(Math.abs(moved - before.top), before.text).toBeLessThan(PHONE.height / 2);
    }
    await page.close();
  });

  it('is reached by a link to it, which stays in place', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(`${inject('siteUrl')}${LONG}#omrade-vann`);
    await expect.poll(() => waiting(page)).toBe(0);
    const top = (await page.locator('#omrade-vann').boundingBox())?.y ?? Infinity;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(60);
    await page.close();
  });
});
