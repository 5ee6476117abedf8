import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { pagesOf } from './withPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGE = '/sammenlign/mest-like/';

const withPage = pagesOf(() => browser);

const names = (page: Page) => page.locator('[data-table] th').allInnerTexts();
const ready = (page: Page) => page.locator('[data-table] tr').nth(9).waitFor();

describe('«mest like» with weights of one’s own', () => {
  it('starts with what the page of the kommune shows, model by model', async () => {
    for (const model of ['gruppe', 'behov', 'geografi']) {
      const shown = await withPage('/kommune/strand/', (page) =>
        page.locator(`table[aria-labelledby="like-${model}"] tbody th a`).allTextContents(),
      );
      const found = await withPage(`${PAGE}?k=1130&modell=${model}`, async (page) => {
        await ready(page);
        return names(page);
      });
      expect(shown).toHaveLength(10);
      expect(found).toEqual(shown);
    }
  });

  it('draws a bar as long as the part that it stands for, on the page of the kommune as here', async () => {
    for (const path of ['/kommune/strand/', `${PAGE}?k=1130&modell=behov`]) {
      const bars = await withPage(path, async (page) => {
        await page.locator('.similar tbody small:visible').nth(9).waitFor();
        return page.locator('.similar tbody small:visible').evaluateAll((parts) =>
          parts.map((part) => ({
            percent: Number.parseInt(part.textContent, 10),
            width: part.querySelector('svg')?.getBoundingClientRect().width,
          })),
        );
      });
      expect(new Set(bars.map(({ percent }) => percent)).size, path).toBeGreaterThan(5);
      for (const { percent, width } of bars) expect(width, path).toBe(Math.round(percent * 0.4));
    }
  });

  it('takes a kommune, a model and weights by keyboard, and keeps them in the address', async () => {
    await withPage(PAGE, async (page) => {
      await page.getByLabel('Kommune', { exact: true }).selectOption('1130');
      await ready(page);
      const before = await names(page);
      await page.getByRole('radio', { name: 'Behov for tjenester' }).focus();
      await page.keyboard.press('Space');
      const slider = page.getByRole('slider', { name: 'Alder' });
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForURL(/v-alder=0/);
      expect(new URL(page.url()).search).toBe('?k=1130&modell=behov&v-alder=0');
      expect(await slider.getAttribute('aria-valuetext')).toBe('0 (0 % av vekten)');
      await ready(page);
      expect(await names(page)).not.toEqual(before);
      // A theme without weight has no part in the distance, and no column.
      expect(await page.locator('[data-heads] th').allInnerTexts()).not.toContain('Alder');
      expect(await page.locator('ks-alike > [data-status]').textContent()).toMatch(
        /^Strand: .+ ligner mest, så .+ og .+\.$/,
      );
    });
  });

  it('goes back and forward through what was chosen', async () => {
    await withPage(`${PAGE}?k=1130`, async (page) => {
      await ready(page);
      const first = await names(page);
      await page.getByRole('radio', { name: 'Geografi' }).check();
      await page.waitForURL(/modell=geografi/);
      await page.goBack();
      await expect.poll(() => names(page)).toEqual(first);
      expect(await page.getByRole('radio', { name: 'Gruppekriteriene' }).isChecked()).toBe(true);
      await page.goForward();
      await expect.poll(() => names(page)).not.toEqual(first);
    });
  });

  it('says what in an address is not to be understood, and works on', async () => {
    await withPage(`${PAGE}?k=9999%3Cimg%3E&modell=x&v-alder=99&v-=1`, async (page) => {
      const message = page.locator('[data-message]');
      await expect.poll(() => message.textContent()).toContain('«9999<img>»');
      expect(await message.textContent()).toContain('Det finnes ingen modell som heter «x».');
      await page.getByLabel('Kommune', { exact: true }).selectOption('0301');
      await ready(page);
      expect(await message.textContent()).toBe('');
      expect(await names(page)).toHaveLength(10);
    });
  });

  it('says that nothing counts when no theme has weight, and that figures could not be fetched', async () => {
    await withPage(`${PAGE}?k=1130&v-folkemengde=0&v-bundne-kostnader=0&v-frie-inntekter=0`, async (page) => {
      await expect
        .poll(() => page.locator('[data-message]').textContent())
        .toBe('Minst ett tema må ha vekt.');
    });
    await withPage(PAGE, async (page) => {
      await page.route('**/data/mest-like.json', (route) => route.abort());
      await page.getByLabel('Kommune', { exact: true }).selectOption('1130');
      await expect
        .poll(() => page.locator('[data-message]').textContent())
        .toContain('Tallene kunne ikke hentes.');
    });
  });

  it('tells the models and leads to every list without script', async () => {
    await withPage(
      PAGE,
      async (page) => {
        expect(await page.locator('form.choose').isVisible()).toBe(false);
        expect(await page.locator('a[data-code]').count()).toBe(357);
        expect(await page.locator('a[data-code="1130"]').getAttribute('href')).toBe(
          '/kommune/strand/#like-kommuner',
        );
        expect(await page.locator('main').innerText()).toContain('frie disponible inntekter finnes ikke her');
      },
      { javaScriptEnabled: false },
    );
  });

  it('fits 360 px, and fetches one file of at most 12 kB', async () => {
    const width = await withPage(
      `${PAGE}?k=5540`,
      async (page) => {
        await ready(page);
        return page.evaluate(() => document.documentElement.scrollWidth);
      },
      { viewport: { width: 360, height: 800 } },
    );
    expect(width).toBe(360);
    const file = gzipSync(readFileSync(join('dist', 'data', 'mest-like.json')));
    expect(file.length).toBeGreaterThan(4000);
    expect(file.length).toBeLessThan(12_000);
  });
});
