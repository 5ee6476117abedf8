import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { amiss, NOTHING_AMISS } from './amiss.ts';
import { launchBrowser } from './launchBrowser.ts';
import { PAGE_TYPES } from './pageTypes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withPage<T>(options: object, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

const phone = { viewport: { width: 360, height: 740 } };

describe('on a phone of 360 px', () => {
  it.each(PAGE_TYPES)('$type neither scrolls sideways nor is clipped', async ({ path }) => {
    const found = await withPage(phone, async (page) => {
      await page.goto(inject('siteUrl') + path);
      return page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const inScroller = (element: Element) =>
          element.closest('.table-scroll, .one-line, .example, .visually-hidden') !== null;
        const beyond = [...document.querySelectorAll('main *, header *, footer *')].filter(
          (element) => !inScroller(element) && element.getBoundingClientRect().right > width + 1,
        );
        return {
          sideways: document.documentElement.scrollWidth - width,
          beyond: beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
        };
      });
    });
    expect(found).toEqual({ sideways: 0, beyond: [] });
  });

  it.each(PAGE_TYPES)('no text of $type runs into another and no drawing is cut', async ({ path }) => {
    const found = await withPage(phone, async (page) => {
      await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
      return amiss(page);
    });
    expect(found).toEqual(NOTHING_AMISS);
  });
});

describe('under the Content-Security-Policy', () => {
  it.each(PAGE_TYPES)('$type loads without one refusal or error', async ({ path }) => {
    const messages = await withPage({}, async (page) => {
      const seen: string[] = [];
      page.on('console', (message) => seen.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => seen.push(error.message));
      await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
      return seen.filter((message) => !(path === '/finnes-ikke/' && message.includes('404')));
    });
    expect(messages).toEqual([]);
  });

  it('an injected inline script does not run', async () => {
    const ran = await withPage({}, async (page) => {
      await page.goto(`${inject('siteUrl')}/`);
      return page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.ran = "yes"';
        document.head.append(script);
        return document.documentElement.dataset['ran'] ?? 'no';
      });
    });
    expect(ran).toBe('no');
  });
});

describe('without JavaScript', () => {
  const noScript = { javaScriptEnabled: false };

  it('a reader goes from the front page to a figure by links alone', async () => {
    const text = await withPage(noScript, async (page) => {
      await page.goto(`${inject('siteUrl')}/`);
      await page.getByRole('link', { name: 'Kommuner', exact: true }).first().click();
      await page.getByRole('main').getByRole('link', { name: 'Lørenskog', exact: true }).click();
      await page.getByRole('link', { name: 'Helse og omsorg', exact: true }).first().click();
      // Its first screen is there before the table.
      await page.waitForURL('**/helse-og-omsorg/');
      return page.locator('main').innerText();
    });
    expect(text).toContain('hjemmetjenester');
    expect(text).toContain('17,5');
  });

  it.each(PAGE_TYPES)('$type shows its main heading and text', async ({ path }) => {
    const length = await withPage(noScript, async (page) => {
      await page.goto(inject('siteUrl') + path);
      expect(await page.locator('h1').isVisible()).toBe(true);
      return (await page.locator('main').innerText()).length;
    });
    expect(length).toBeGreaterThan(100);
  });
});

describe('with the keyboard', () => {
  it('the first Tab reaches the link past the menu, which moves to the content', async () => {
    const focused = await withPage({}, async (page) => {
      await page.goto(`${inject('siteUrl')}/kommune/oslo/`);
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      await page.keyboard.press('Enter');
      return { first, then: await page.evaluate(() => document.activeElement?.id) };
    });
    expect(focused).toEqual({ first: '#innhold', then: 'innhold' });
  });

  it('no figure is broken over two lines at 360 px', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    for (const path of ['/kommune/kafjord/', '/en/municipality/oslo/', '/fylkeskommune/troms/']) {
      await page.goto(inject('siteUrl') + path);
      const broken = await page
        .locator('.key-numbers b')
        .evaluateAll((figures) =>
          figures
            .filter((figure) => figure.getBoundingClientRect().height > 40)
            .map((figure) => figure.textContent),
        );
      expect(await page.locator('.key-numbers b').count(), path).toBeGreaterThan(10);
      expect(broken, path).toEqual([]);
    }
    await page.close();
  });

  it('on a narrow screen the areas are one line, which begins at the one that is read', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    for (const area of ['befolkning', 'vann', 'eiendomsskatt']) {
      await page.goto(`${inject('siteUrl')}/kommune/strand/${area}/`);
      const here = await page.locator('.one-line [aria-current]').boundingBox();
      const line = await page.locator('.one-line').boundingBox();
      expect(line?.height, area).toBeLessThan(60);
      expect(here?.x, area).toBeGreaterThanOrEqual(0);
      expect((here?.x ?? 0) + (here?.width ?? 0), area).toBeLessThanOrEqual(360);
    }
    await page.close();
  });

  it.each([
    ['/kommune/lorenskog/barnehage/', '2025', '2021'],
    ['/kommune/lorenskog/okonomi/', '2025', '2021'],
    ['/fylke/troms/', '2025', '2021'],
  ])('on a phone %s shows %s beside the names, and %s to the left of it', async (path, newest, oldest) => {
    const found = await withPage(phone, async (page) => {
      await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
      return page.evaluate(
        (shown) => {
          const table = document.querySelector('.figures')!;
          const years = [...table.querySelectorAll('thead tr + tr th')];
          const year = (text: string) =>
            years.find((cell) => cell.textContent === text)!.getBoundingClientRect();
          const names = table.querySelector('tbody th[scope="row"]')!.getBoundingClientRect();
          const group = table.querySelector('[data-own] > span')!.getBoundingClientRect();
          return {
            newest: year(shown.newest).left >= names.right - 1 && year(shown.newest).right <= innerWidth,
            oldest: year(shown.oldest).right <= names.right,
            whose: group.left >= names.right - 1,
            down: scrollY,
          };
        },
        { newest, oldest },
      );
    });
    expect(found).toEqual({ newest: true, oldest: true, whose: true, down: 0 });
  });

  it('a wide table is reached by Tab and scrolled by the arrow keys', async () => {
    const moved = await withPage(phone, async (page) => {
      await page.goto(`${inject('siteUrl')}/kommune/oslo/befolkning/`);
      const table = page.locator('.table-scroll').first();
      await table.focus();
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(300);
      return table.evaluate((element) => element.scrollLeft);
    });
    expect(moved).toBeGreaterThan(0);
  });
});
