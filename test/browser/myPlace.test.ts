import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { pagesOf } from './withPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const withPage = pagesOf(() => browser);

const open = (page: Page, path: string) => page.goto(inject('siteUrl') + path);
const welcome = (page: Page) => page.locator('ks-welcome').innerText();

/** How much of the page moved since it was opened. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shift), 300);
      }),
  );
}

describe('«min kommune»', () => {
  it('is chosen on the page of a place and found on the front page, in both languages, until it is forgotten', async () => {
    const found = await withPage('/kommune/kafjord/', async (page) => {
      await page.getByRole('button', { name: 'Gjør til min kommune' }).click();
      const after = await page.locator('ks-my-place').innerText();
      await open(page, '/');
      const norwegian = await welcome(page);
      const shift = await layoutShift(page);
      await open(page, '/en/');
      const english = await welcome(page);
      const href = await page.locator('ks-welcome a').first().getAttribute('href');
      await page.getByRole('button', { name: 'Forget the choice' }).click();
      await page.reload();
      return { after, norwegian, shift, english, href, forgotten: await welcome(page) };
    });
    expect(found.after).toBe('Ikke lenger min kommune');
    expect(found.norwegian).toContain('Min kommune: Kåfjord');
    expect(found.shift).toBe(0);
    expect(found.english).toContain('My municipality: Kåfjord');
    expect(found.href).toBe('/en/municipality/kafjord/');
    expect(found.forgotten).toContain('kept on this device only');
  });

  it('leaves nothing but two lines on the device, and asks nobody', async () => {
    const found = await withPage('/bydel/alna/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.getByRole('button', { name: 'Gjør til min bydel' }).click();
      const kept = await page.evaluate(() => Object.entries(localStorage));
      const cookies = await page.context().cookies();
      return { asked, kept, cookies };
    });
    expect(found.asked).toEqual([]);
    expect(found.cookies).toEqual([]);
    expect(found.kept).toEqual([['kommunespeil.place', '{"level":"bydel","slug":"alna","name":"Alna"}']]);
  });

  it('tells of new figures when the release is another than last time, and not at the first visit', async () => {
    const found = await withPage('/', async (page) => {
      const first = await welcome(page);
      await page.evaluate(() => localStorage.setItem('kommunespeil.release', '2025-06-16 revised'));
      await page.reload();
      const second = await welcome(page);
      await page.reload();
      return { first, second, third: await welcome(page) };
    });
    expect(found.first).not.toContain('Nye tall');
    expect(found.second).toContain('Nye tall siden sist');
    expect(found.third).not.toContain('Nye tall');
  });

  it('is not offered without script', async () => {
    const shown = await withPage(
      '/kommune/alta/',
      (page) => page.getByRole('button', { name: 'Gjør til min kommune' }).isVisible(),
      { javaScriptEnabled: false },
    );
    expect(shown).toBe(false);
  });
});

describe('«bytt kommune»', () => {
  it.each([
    ['/kommune/strand/barnehage/', 'Bytt kommune', 'alta', '/kommune/alta/barnehage/'],
    ['/en/municipality/oslo/', 'Change municipality', '5601', '/en/municipality/alta/'],
    ['/bydel/alna/barnehage/', 'Bytt bydel', 'gamle', '/bydel/gamle-oslo/barnehage/'],
  ])('keeps the area: from %s', async (from, link, type, to) => {
    const path = await withPage(from, async (page) => {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.keyboard.type(type);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== from);
      return new URL(page.url()).pathname;
    });
    expect(path).toBe(to);
  });

  it('leads to the list of all without script', async () => {
    const path = await withPage(
      '/kommune/strand/barnehage/',
      async (page) => {
        await page.getByRole('link', { name: 'Bytt kommune', exact: true }).click();
        return new URL(page.url()).pathname;
      },
      { javaScriptEnabled: false },
    );
    expect(path).toBe('/kommuner/');
  });
});
