import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axeViolations.ts';
import { launchBrowser } from './launchBrowser.ts';
import { PAGE_TYPES } from './pageTypes.ts';

const WIDTHS = [360, 1280];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  describe.each(WIDTHS)('%i px wide', (width) => {
    it.each(PAGE_TYPES)('axe finds nothing on $type', async ({ path }) => {
      const context = await browser.newContext({
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(inject('siteUrl') + path);
      // Measured between one part and the next, what moves down seems to lie under what follows it.
      await expect.poll(() => page.locator('.far').count()).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await context.close();
    });
  });
});
