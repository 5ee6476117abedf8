import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { pagesOf } from './withPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGE = '/nokkeltall/andel-80-hjemmetjenester/';

const withPage = pagesOf(() => browser);

const shown = (page: Page) => page.locator('.ranked tbody tr:not([hidden])');
const names = (page: Page) => shown(page).locator('th').allTextContents();
const status = (page: Page) => page.locator('ks-ranking [data-status]');
const message = (page: Page) => page.locator('ks-ranking [data-message]');

describe('the page of a key figure', () => {
  it('ranks every kommune without script, each row with an address', async () => {
    await withPage(
      `${PAGE}#k1130`,
      async (page) => {
        expect(await page.locator('.ranked tbody tr').count()).toBe(357);
        expect(await page.locator('#k1130').innerText()).toMatch(/^Strand/);
        expect(await page.locator('ks-ranking form').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it('narrows to a group and a county, and keeps both in the address', async () => {
    await withPage(PAGE, async (page) => {
      await page.getByLabel('Fylke').selectOption({ label: 'Rogaland' });
      await page.getByLabel('Kommunegruppe', { exact: true }).selectOption('7');
      const codes = await shown(page).evaluateAll((rows) => rows.map((row) => row.id));
      expect(codes.length).toBeGreaterThan(3);
      expect(codes.every((code) => code.startsWith('k11'))).toBe(true);
      expect(new URL(page.url()).search).toBe('?gruppe=7&fylke=11');
      expect(await status(page).textContent()).toBe(`Viser ${codes.length} av 357.`);
      await page.goBack();
      await expect.poll(() => shown(page).count()).toBe(23);
      await page.goBack();
      await expect.poll(() => shown(page).count()).toBe(357);
    });
  });

  it('says when nobody fits, and how to loosen', async () => {
    await withPage(`${PAGE}?gruppe=13&fylke=11`, async (page) => {
      await expect.poll(() => message(page).textContent()).toContain('Ingen passer. Velg «Alle»');
    });
  });

  it('turns the order round, and by name, with those without figure at the end', async () => {
    await withPage(PAGE, async (page) => {
      const highest = await names(page);
      await page.getByLabel('Rekkefølge').selectOption('lavest');
      const lowest = await names(page);
      const places = await shown(page).locator('td:nth-child(3)').allTextContents();
      const last = places.filter((place) => place !== '').length;
      expect(lowest[0]).toBe(highest[last - 1]);
      expect(places.slice(last).every((place) => place === '')).toBe(true);
      await page.getByLabel('Rekkefølge').selectOption('navn');
      expect((await names(page)).slice(0, 2)).toEqual(['Alstahaug', 'Alta']);
    });
  });

  it('goes to a place and to a percentile by keyboard', async () => {
    await withPage(PAGE, async (page) => {
      const fiftieth = (await names(page))[49];
      await page.getByLabel('Plass eller prosentil').focus();
      await page.keyboard.type('50');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).search).toBe('?plass=50');
      expect(await page.locator('tr.pointed th').textContent()).toBe(fiftieth);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(fiftieth);
    });
    await withPage(`${PAGE}?prosentil=100`, async (page) => {
      const [first] = await names(page);
      expect(await page.locator('tr.pointed th').textContent()).toBe(first);
    });
  });

  it('points out one kommune: its place with ties and coverage, and its series beside group and country', async () => {
    await withPage(`${PAGE}?k=1130`, async (page) => {
      expect((await status(page).textContent())?.replace(/\s/g, ' ')).toMatch(
        /^Strand: (delt \d+\.–\d+\.|\d+\.) plass av 354 med tall, 3 mangler\.$/,
      );
      const table = page.locator('[aria-labelledby="landet"] table');
      await table.locator('[data-added]').first().waitFor();
      const heads = (await table.locator('thead th').allTextContents()).map((text) => text.trim());
      expect(heads).toEqual(['År', 'Strand', 'Kommunegruppe 7', 'Landet', 'Landet uten Oslo']);
      const inList = await page.locator('#k1130 td').first().textContent();
      const inSeries = await table.locator('tbody tr').first().locator('td').first().innerText();
      expect(inSeries.slice(0, 4)).toBe(inList?.slice(0, 4));
      await page.getByLabel('Vis fram').selectOption('');
      await expect.poll(() => table.locator('[data-added]').count()).toBe(0);
    });
  });

  it('draws no group of one beside Oslo', async () => {
    await withPage(`${PAGE}?k=0301`, async (page) => {
      const table = page.locator('[aria-labelledby="landet"] table');
      await table.locator('[data-added]').first().waitFor();
      expect((await table.locator('thead th').allTextContents()).map((text) => text.trim())).toEqual([
        'År',
        'Oslo',
        'Landet',
        'Landet uten Oslo',
      ]);
    });
  });

  it('says what in an address is not here, and shows the whole list', async () => {
    await withPage(`${PAGE}?k=9999&gruppe=99&fylke=%3Cb%3E&sorter=x&plass=9999`, async (page) => {
      const text = await message(page).textContent();
      for (const value of ['«9999»', '«99»', '«<b>»']) expect(text).toContain(value);
      expect(text).toContain('Skriv et helt tall fra 1 til 354');
      expect(await shown(page).count()).toBe(357);
    });
  });

  it('gives the list that is shown as CSV, with numbers, marks and what it is', async () => {
    await withPage(`${PAGE}?fylke=11&sorter=lavest`, async (page) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Listen som CSV' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^kostra_andel-80-hjemmetjenester_.*\.csv$/);
      const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
      expect(lines[0]).toBe('\ufeffNummer;Kommune;%;Merknad;Plass;Kommunegruppe');
      expect(lines[1]).toMatch(/^11\d\d;[^;]+;\d+,\d;[^;]*;[^;]+;\d+$/);
      expect(lines.indexOf('')).toBe(24);
      expect(lines.slice(25).join()).toContain('Statistisk sentralbyrå');
    });
  });

  it.each([PAGE, '/nokkeltall/netto-renteeksponering-fk/', '/nokkeltall/andel-67-hjemmetjenester-bydel/'])(
    'fits 360 px: %s',
    async (path) => {
      const width = await withPage(
        path,
        (page) => page.evaluate(() => document.documentElement.scrollWidth),
        { viewport: { width: 360, height: 800 } },
      );
      expect(width).toBe(360);
    },
  );

  it('weighs at most 50 kB on average, and never more than 64', () => {
    const sizes = ['nokkeltall', 'en/indicator'].flatMap((folder) =>
      readdirSync(`dist/${folder}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => statSync(`dist/${folder}/${name}/index.html`).size),
    );
    expect(sizes.length).toBeGreaterThan(700);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(50_000);
    expect(Math.max(...sizes)).toBeLessThan(64_000);
  });
});
