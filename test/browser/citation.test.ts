import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withPage<T>(
  path: string,
  use: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('siteUrl') });
    const page = await context.newPage();
    await page.goto(inject('siteUrl') + path);
    return await use(page);
  } finally {
    await context.close();
  }
}

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens what a row is about, and waits for what is put there. */
async function openRow(page: Page, row: string) {
  const found = page.locator(row).first();
  await found.locator('summary').click();
  const added = found.locator('[data-cite-row]');
  await added.waitFor();
  return { text: plain(await added.textContent()), added };
}

function letter(href: string | null) {
  const url = new URL(href ?? '');
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') };
}

describe('the citation on the page of a key figure', () => {
  it('is text without script, with the country’s figure, year, vintage, source and address', async () => {
    await withPage(
      '/nokkeltall/andel-80-pluss/',
      async (page) => {
        expect(plain(await page.locator('[data-cited]').textContent())).toMatch(
          /^Andel innbyggere 80 år og over \(%\), Landet, 20\d\d: \d,\d\. .*publisert \d+\. \S+ 20\d\d\. Kilde: Statistisk sentralbyrå.* https:\/\/kommunespeil\.example\/nokkeltall\/andel-80-pluss\/$/,
        );
        expect(await page.getByRole('button', { name: 'Kopier henvisning' }).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('is copied by one button', async () => {
    await withPage('/en/indicator/andel-80-pluss/', async (page) => {
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await page.getByText('Copied.', { exact: true }).waitFor();
      expect(plain(await clipboard(page))).toBe(plain(await page.locator('[data-cited]').textContent()));
    });
  });

  it('is refused where the figure is modelled', async () => {
    await withPage('/nokkeltall/andel-barn-1-2-barnehage/', async (page) => {
      expect(await page.locator('[data-cited], [data-copy]').count()).toBe(0);
      expect(plain(await page.locator('.citation').textContent())).toContain('må ikke siteres');
    });
  });
});

describe('the citation of a figure of one kommune', () => {
  it('is put under its row when that is opened, names the kommune, and is copied by one button', async () => {
    await withPage('/kommune/strand/befolkning/', async (page) => {
      const { text, added } = await openRow(page, 'tr:has(a[href$="/andel-80-pluss/"])');
      const shown = await page
        .locator('tr:has(a[href$="/andel-80-pluss/"]) td:nth-of-type(5)')
        .first()
        .textContent();
      const number = /^[\d,]+/.exec(shown ?? '')?.[0] ?? 'none';
      expect(text).toMatch(/^Andel innbyggere 80 år og over \(%\), Strand, 2025: /);
      expect(text).toContain(`2025: ${number}. `);
      expect(text).toContain('https://kommunespeil.example/kommune/strand/befolkning/');
      await added.getByRole('button', { name: 'Kopier henvisning' }).click();
      await added.getByText('Kopiert.', { exact: true }).waitFor();
      expect(text).toContain(plain(await clipboard(page)));
    });
  });

  it('is refused for a modelled figure and for one that is hidden', async () => {
    await withPage('/kommune/strand/barnehage/', async (page) => {
      const { text, added } = await openRow(page, 'tr:has(a[href$="/andel-barn-1-2-barnehage/"])');
      expect(text).toContain('må ikke siteres');
      expect(await added.locator('[data-copy]').count()).toBe(0);
    });
    await withPage('/kommune/kvitsoy/helse-og-omsorg/', async (page) => {
      const latest = await page.locator('.data-table').first().getAttribute('data-latest');
      const cell = latest === null ? 'td.latest' : `td:nth-of-type(${latest})`;
      const { text, added } = await openRow(page, `tr:has(${cell} [data-m=":"])`);
      expect(text).toContain('Det er ikke noe tall å sitere: skjult av hensyn til konfidensialitet.');
      expect(await added.locator('[data-copy]').count()).toBe(0);
    });
  });
});

describe('«Meld feil»', () => {
  it('is a letter to the one address about the page, without script', async () => {
    await withPage(
      '/kommune/strand/barnehage/',
      async (page) => {
        const link = page.getByRole('link', { name: 'Meld feil' });
        expect(letter(await link.getAttribute('href'))).toMatchObject({
          to: 'feil@kommunespeil.example',
          subject: 'Feil i tall: Barnehage i Strand',
        });
      },
      { javaScriptEnabled: false },
    );
  });

  it('has figure, kommune, year and address filled in where it is opened from a row', async () => {
    await withPage('/kommune/strand/befolkning/', async (page) => {
      const { added } = await openRow(page, 'tr:has(a[href$="/andel-80-pluss/"])');
      const { to, subject, body } = letter(await added.getByRole('link').getAttribute('href'));
      expect(to).toBe('feil@kommunespeil.example');
      expect(subject).toBe('Feil i tall: Strand, Andel innbyggere 80 år og over, 2025');
      expect(body).toMatch(/Strand, 2025: \d,\d/);
      expect(body).toContain('https://kommunespeil.example/kommune/strand/befolkning/');
    });
  });
});

describe('a table of one kommune', () => {
  it('leads to its sections and to the same table of three like it in its group', async () => {
    await withPage('/kommune/strand/barnehage/', async (page) => {
      const lines = page.locator('p:has(a[href="#dekningsgrad"])');
      await lines.getByRole('link', { name: 'Dekningsgrad' }).click();
      expect(new URL(page.url()).hash).toBe('#dekningsgrad');
      expect(
        await page.locator('#dekningsgrad').evaluate((body) => body.getBoundingClientRect().top),
      ).toBeLessThan(200);
      const others = lines.locator('a[href^="../../"]');
      expect(await others.count()).toBe(3);
      const [name] = await others.allTextContents();
      await others.first().click();
      expect(await page.locator('h1').textContent()).toBe(`Barnehage i ${name ?? ''}`);
    });
  });
});
