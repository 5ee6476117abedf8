import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { pagesOf } from './withPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGE = '/sammenlign/finn/';
const COVER = 'andel-80-hjemmetjenester';
const ROADS = 'vei-i-alt-per-10000';

const withPage = pagesOf(() => browser);

const heading = (page: Page) => page.locator('#passer');
const numbers = (page: Page, column: number) =>
  page
    .locator(`[data-table] tbody tr td:nth-child(${column})`)
    .evaluateAll((cells) =>
      cells.map((cell) => Number((cell.firstChild?.textContent ?? '').replace(',', '.'))),
    );

describe('finding kommuner by wish', () => {
  it('finds those that fit every wish, with the own figures above', async () => {
    await withPage(`${PAGE}?k=1130&onske=${COVER}.hoyere&onske=${ROADS}.hoyst.400`, async (page) => {
      await heading(page).waitFor();
      expect(await heading(page).textContent()).toMatch(/^\d+ av 37 passer$/);
      const [own = 0, ...covers] = await numbers(page, 2);
      const [, ...roads] = await numbers(page, 3);
      expect(covers.length).toBeGreaterThan(1);
      expect(covers.every((cover) => cover > own)).toBe(true);
      expect(roads.every((length) => length <= 400)).toBe(true);
      const link = await page.locator('[data-compare] a').getAttribute('href');
      expect(link).toMatch(new RegExp(`^/sammenlign/\\?egen=1130&r=[0-9.]+&n=${COVER}\\.${ROADS}$`));
    });
  });

  it('takes wishes by keyboard, adds and removes them, and keeps them in the address', async () => {
    await withPage(PAGE, async (page) => {
      await page.getByLabel('Egen kommune').selectOption('1130');
      await page.locator('[name="tall"]').first().selectOption(COVER);
      await page.getByLabel('Ønsket', { exact: true }).first().selectOption('minst');
      await page.getByLabel('Grense').first().focus();
      await page.keyboard.type('25,5');
      await page.keyboard.press('Tab');
      await expect.poll(() => new URL(page.url()).search).toBe(`?k=1130&onske=${COVER}.minst.25.5`);
      await heading(page).waitFor();
      const groups = page.locator('[data-wish]');
      const before = await groups.count();
      await page.getByRole('button', { name: 'Legg til ønske' }).click();
      expect(await groups.count()).toBe(before + 1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`wish-${before}-tall`);
      await page.getByRole('button', { name: 'Fjern ønsket 1' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('?k=1130');
      await page.goBack();
      await expect.poll(() => page.getByLabel('Grense').first().inputValue()).toBe('25.5');
      await heading(page).waitFor();
    });
  });

  it('says what to loosen when nobody fits', async () => {
    await withPage(`${PAGE}?k=1130&onske=${COVER}.minst.99&onske=${ROADS}.lavere`, async (page) => {
      await heading(page).waitFor();
      expect(await heading(page).textContent()).toBe('Ingen av 37 passer.');
      expect(await page.locator('[data-notes]').innerText()).toMatch(
        /Uten ønsket om «Andel innbyggere 80 år.*» passer \d+\./,
      );
      expect(await page.locator('[data-compare] a').count()).toBe(0);
    });
  });

  it('says what in an address is left out, and that figures could not be fetched', async () => {
    await withPage(`${PAGE}?k=9999&blant=venner&onske=tull.lavere&onske=%3Cimg%3E`, async (page) => {
      const message = page.locator('ks-wish [data-message]');
      await expect.poll(() => message.textContent()).toContain('«9999»');
      for (const value of ['«venner»', '«tull»', '«<img>»', 'Velg egen kommune'])
        expect(await message.textContent()).toContain(value);
    });
    await withPage(PAGE, async (page) => {
      await page.route('**/data/sammenlign/*.json', (route) => route.abort());
      await page.getByLabel('Egen kommune').selectOption('1130');
      await page.locator('[name="tall"]').first().selectOption(COVER);
      await expect
        .poll(() => page.locator('ks-wish [data-message]').textContent())
        .toContain('kunne ikke hentes');
    });
  });

  it('explains itself without script, without saying that low or high is good', async () => {
    await withPage(
      PAGE,
      async (page) => {
        expect(await page.locator('form.choose').isVisible()).toBe(false);
        expect(await page.locator('main').innerText()).toContain('Siden mener ikke noe om hva som er bra.');
        expect(await page.locator('main a[href="/nokkeltall/"]').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    );
  });

  it('fits 360 px', async () => {
    const width = await withPage(
      `${PAGE}?k=5540&blant=alle&onske=${COVER}.hoyere`,
      async (page) => {
        await heading(page).waitFor();
        return page.evaluate(() => document.documentElement.scrollWidth);
      },
      { viewport: { width: 360, height: 800 } },
    );
    expect(width).toBe(360);
  });
});

describe('own groups', () => {
  it('are kept on the device with their name, are links, and can be deleted', async () => {
    await withPage('/sammenlign/mest-like/?k=1130', async (page) => {
      await page.locator('[data-compare] a').waitFor();
      await page.getByLabel('Navn på gruppen').fill('Våre naboer');
      await page.getByRole('button', { name: 'Lagre utvalget' }).click();
      const link = page.getByRole('link', { name: 'Våre naboer', exact: true });
      const href = await link.getAttribute('href');
      expect(href).toMatch(/^\/sammenlign\/\?egen=1130&r=[0-9.]+&navn=V%C3%A5re\+naboer$/);
      await page.reload();
      expect(await link.getAttribute('href')).toBe(href);
      await page.getByRole('button', { name: 'Slett «Våre naboer»' }).click();
      expect(await link.count()).toBe(0);
      await page.reload();
      expect(await link.count()).toBe(0);
    });
  });

  it('keep averages, and what a first visit shows, and have them after the page is read anew', async () => {
    await withPage('/sammenlign/', async (page) => {
      await page.getByLabel('Navn på gruppen').fill('De største');
      await page.getByRole('button', { name: 'Lagre utvalget' }).click();
      const link = page.getByRole('link', { name: 'De største', exact: true });
      const href = await link.getAttribute('href');
      expect(href).toContain('EAKUO');
      expect(href, 'a first visit has no own kommune').not.toContain('egen=');
      await page.reload();
      expect(await link.getAttribute('href')).toBe(href);
    });
  });

  it('are read in from text, which may be anything', async () => {
    await withPage('/sammenlign/', async (page) => {
      await page.getByText('Gruppene som tekst').first().click();
      await page.locator('#group-text').fill('Ryfylke: 1130, 1133\n<img src=x onerror=alert(1)>: 1103\ntull');
      await page.getByRole('button', { name: 'Les inn' }).click();
      const items = page.locator('ks-own-groups [data-list] a');
      expect(await items.allTextContents()).toEqual(['Ryfylke', '<img src=x onerror=alert(1)>']);
      expect(await page.locator('ks-own-groups [data-status]').textContent()).toContain('«tull»');
    });
  });
});
