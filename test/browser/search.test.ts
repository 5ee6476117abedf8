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

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Types as a reader does and waits for the list. */
async function type(page: Page, text: string): Promise<void> {
  await field(page).first().focus();
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

describe('the search field', () => {
  it.each([
    ['a name', 'Lørenskog', 'Lørenskog', 'Kommune 3222 i Akershus'],
    ['a name without diacritics', 'lorenskog', 'Lørenskog', 'Kommune 3222 i Akershus'],
    ['aa for å', 'aalesund', 'Ålesund', 'Kommune 1508'],
    ['a typing error', 'Stvanger', 'Stavanger', 'Kommune 1103 i Rogaland'],
    ['a Sámi name', 'guovdageaidnu', 'Kautokeino', 'Guovdageaidnu'],
    ['a Sámi name with its letters', 'Kárášjohka', 'Karasjok', 'Kommune 5610'],
    ['a former name', 'Finnøy', 'Stavanger', 'tidligere Finnøy (1141)'],
    ['the number', '0301', 'Oslo', 'Kommune 0301'],
    ['a number without its zero', '301', 'Oslo', 'Kommune 0301'],
    ['a former number', '3029', 'Lørenskog', 'tidligere nummer 3029'],
    ['a name and a county', 'våler innlandet', 'Våler (Innlandet)', 'Kommune 3419'],
    ['a service area', 'samferdsel', 'Samferdsel', 'Tjenesteområde'],
    ['a kommunegruppe', 'kommunegruppe 8', 'Kommunegruppe 8', '10 000–19 999'],
    ['a word that no name has', 'folketall', 'Innbyggere', 'Nøkkeltall om befolkning'],
    ['an area and a place', 'barnehage i alta', 'Alta: Barnehage', 'Kommune 5601 i Finnmark'],
    ['a place and a word', 'gamle oslo nav', 'Gamle Oslo: Sosiale tjenester', 'Bydel 030101 i Oslo'],
  ])('finds by %s: «%s»', async (_, query, title, detail) => {
    const text = await withPage('/', async (page) => {
      await type(page, query);
      return options(page).first().innerText();
    });
    expect(text.replaceAll('\u00a0', ' ')).toContain(title);
    expect(text.replaceAll('\u00a0', ' ')).toContain(detail);
  });

  it('fetches what can be found at the first need only', async () => {
    const requests = await withPage('/kommune/oslo/', async (page) => {
      const seen: string[] = [];
      page.on('request', (request) => seen.push(new URL(request.url()).pathname));
      await page.waitForLoadState('networkidle');
      const before = seen.length;
      await type(page, 'bergen');
      await page.getByRole('searchbox').or(field(page)).first().blur();
      await field(page).first().focus();
      return { before, after: seen };
    });
    expect(requests).toEqual({ before: 0, after: ['/data/search.nb.json', '/assets/search.nb.json'] });
  });

  it('searches in the language of the page', async () => {
    const text = await withPage('/en/', async (page) => {
      await type(page, '3029');
      return options(page).first().innerText();
    });
    expect(text).toContain('Municipality 3222 in Akershus, former number 3029');
  });

  it('puts what is typed into the page as text, never as markup', async () => {
    const found = await withPage('/', async (page) => {
      await field(page).focus();
      await page.keyboard.type('<img src=x>');
      const status = page.locator('ks-search').getByRole('status');
      await status.filter({ hasText: 'Ingen treff' }).waitFor();
      return { text: await status.innerText(), images: await page.locator('ks-search img').count() };
    });
    expect(found.text).toContain('<img src=x>');
    expect(found.images).toBe(0);
  });
});

describe('the search with the keyboard alone', () => {
  it('/ moves to the field, the arrows to a hit, Enter to its page', async () => {
    const path = await withPage('/kommune/oslo/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('herøy');
      await options(page).nth(1).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/heroy/);
      return pathOf(page);
    });
    expect(path).toBe('/kommune/heroy-nordland/');
  });

  it('/ is typed as any letter in a field, and does nothing once it is turned off', async () => {
    const found = await withPage('/om/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('/');
      const typed = await field(page).inputValue();
      await page.getByRole('checkbox').uncheck();
      await page.reload();
      const box = await page.getByRole('checkbox').isChecked();
      await page.keyboard.press('/');
      return { typed, box, focused: await page.evaluate(() => document.activeElement?.tagName) };
    });
    expect(found).toEqual({ typed: '/', box: false, focused: 'BODY' });
  });

  it('Enter without a choice goes to the first hit, also before the list has come', async () => {
    const path = await withPage('/', async (page) => {
      await page.route('**/data/search.nb.json', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await field(page).focus();
      await page.keyboard.type('trondheim');
      await page.keyboard.press('Enter');
      await page.waitForURL(/trondheim/);
      return pathOf(page);
    });
    expect(path).toBe('/kommune/trondheim/');
  });

  it('Home and End go to the first and last hit, and the arrows round the ends', async () => {
    const places = await withPage('/', async (page) => {
      await type(page, 'her');
      const last = (await options(page).count()) - 1;
      const at: number[] = [];
      for (const key of ['ArrowUp', 'ArrowDown', 'End', 'Home']) {
        await page.keyboard.press(key);
        at.push(
          await options(page).evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true')),
        );
      }
      return { last, at };
    });
    expect(places.last).toBeGreaterThan(1);
    expect(places.at).toEqual([places.last, 0, places.last, 0]);
  });

  it('Escape closes the list and keeps the text, then empties the field', async () => {
    const found = await withPage('/', async (page) => {
      await type(page, 'bergen');
      await page.keyboard.press('Escape');
      const first = { value: await field(page).inputValue(), shown: await options(page).count() };
      await page.keyboard.press('Escape');
      return { first, second: await field(page).inputValue() };
    });
    expect(found).toEqual({ first: { value: 'bergen', shown: 0 }, second: '' });
  });

  it('Tab leaves the field and closes the list', async () => {
    const found = await withPage('/', async (page) => {
      await type(page, 'bergen');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      return {
        inside: await page.evaluate(() => document.activeElement?.closest('ks-search') !== null),
        shown: await options(page).count(),
      };
    });
    expect(found).toEqual({ inside: false, shown: 0 });
  });

  it('says to a screen reader what is open, what is chosen and how many there are', async () => {
    const found = await withPage('/', async (page) => {
      const input = field(page);
      const closed = await input.getAttribute('aria-expanded');
      await type(page, 'herøy');
      const count = await page.locator('ks-search').getByRole('status').innerText();
      await page.keyboard.press('ArrowDown');
      const id = await input.getAttribute('aria-activedescendant');
      return {
        closed,
        open: await input.getAttribute('aria-expanded'),
        controls: await input.getAttribute('aria-controls'),
        list: await page.getByRole('listbox').getAttribute('id'),
        chosen: await page.locator(`[id="${id}"]`).getAttribute('aria-selected'),
        count: count.trim(),
        focused: await input.evaluate((element) => element === document.activeElement),
      };
    });
    expect(found).toMatchObject({ closed: 'false', open: 'true', chosen: 'true', focused: true });
    expect(found.controls).toBe(found.list);
    expect(found.count).toMatch(/^\d+ treff$/);
  });
});

describe('the search with the mouse', () => {
  it('a click on a hit goes to its page', async () => {
    const path = await withPage('/', async (page) => {
      await type(page, 'samferdsel');
      await options(page).first().click();
      await page.waitForURL(/omrade/);
      return pathOf(page);
    });
    expect(path).toBe('/omrade/samferdsel/');
  });
});

describe('when what can be found cannot be fetched', () => {
  it('the field says so, and Enter leads to the list', async () => {
    const found = await withPage('/', async (page) => {
      await page.route('**/data/search.nb.json', (route) => route.abort());
      await field(page).focus();
      await page.keyboard.type('bergen');
      const status = page.locator('ks-search').getByRole('status').filter({ hasText: 'kunne ikke lastes' });
      await status.waitFor();
      const visible = await status.isVisible();
      await page.keyboard.press('Enter');
      await page.waitForURL(/kommuner/);
      return { visible, path: pathOf(page), search: new URL(page.url()).search };
    });
    expect(found).toEqual({ visible: true, path: '/kommuner/', search: '?q=bergen' });
  });

  it('it is fetched again when the reader goes on typing', async () => {
    const text = await withPage('/', async (page) => {
      await page.route('**/data/search.nb.json', (route) => route.abort());
      await field(page).focus();
      await page.keyboard.type('berge');
      await page.locator('ks-search').getByRole('status').filter({ hasText: 'kunne ikke lastes' }).waitFor();
      await page.unroute('**/data/search.nb.json');
      await page.keyboard.type('n');
      await options(page).first().waitFor();
      return options(page).first().innerText();
    });
    expect(text).toContain('Bergen');
  });
});

describe('the list of kommuner', () => {
  const rows = (page: Page) => page.locator('[data-code]:visible');

  it('is whole without JavaScript, by county, and the form of every page leads to it', async () => {
    const found = await withPage(
      '/',
      async (page) => {
        await page.getByRole('textbox').fill('bergen');
        await page.getByRole('button', { name: 'Søk' }).click();
        return {
          path: pathOf(page),
          rows: await rows(page).count(),
          counties: await page.locator('[data-county] h2').count(),
          filter: await page.getByLabel('Finn i listen').isVisible(),
        };
      },
      { javaScriptEnabled: false },
    );
    expect(found).toEqual({ path: '/kommuner/', rows: 357, counties: 15, filter: false });
  });

  it('shows what fits while one types, says why and how many, and is whole again when the field is emptied', async () => {
    const found = await withPage('/kommuner/', async (page) => {
      await page.getByLabel('Finn i listen').fill('finnøy');
      await page.getByText('Viser 1 av 357 kommuner.').waitFor();
      const filtered = await rows(page).allInnerTexts();
      await page.getByLabel('Finn i listen').press('Escape');
      return { filtered, all: await rows(page).count() };
    });
    expect(found.filtered).toHaveLength(1);
    expect(found.filtered[0]).toContain('Stavanger');
    expect(found.filtered[0]).toContain('tidligere Finnøy (1141)');
    expect(found.all).toBe(357);
  });

  it('searches for what stands in the address, key figures too', async () => {
    const found = await withPage('/kommuner/?q=samferdsel', async (page) => {
      await page.getByText('Ingen kommuner passer med «samferdsel».').waitFor();
      return page.getByRole('list', { name: 'Andre treff' }).getByRole('link').first().getAttribute('href');
    });
    expect(found).toBe('/omrade/samferdsel/');
  });
});

describe('other addresses of a page', () => {
  it.each([
    ['/kommune/3029/', '/kommune/lorenskog/'],
    ['/kommune/guovdageaidnu/', '/kommune/kautokeino/'],
    ['/kommune/finnoy/', '/kommune/stavanger/'],
    ['/en/municipality/0301/', '/en/municipality/oslo/'],
    ['/fylke/romsa/', '/fylke/troms/'],
  ])('%s leads to %s', async (from, to) => {
    const path = await withPage(from, async (page) => {
      await page.waitForURL((url) => url.pathname !== from);
      return pathOf(page);
    });
    expect(path).toBe(to);
  });

  it.each([
    ['/kommune/1507/', 'nb', 'Mente du en av disse?', ['Ålesund', 'Haram']],
    ['/kommune/1504/', 'nb', 'Mente du Ålesund?', ['Ålesund']],
    ['/en/municipality/3029/', 'en', 'Did you mean Lørenskog?', ['Lørenskog']],
    ['/en/municipality/alta/barnehage-x/', 'en', 'Did you mean', ['Alta']],
  ])('where a host knows no redirects, %s offers what it may mean', async (address, lang, lead, names) => {
    const found = await withPage('/', async (page) => {
      const html = await (await page.request.get(`${inject('siteUrl')}/finnes-ikke/`)).text();
      await page.route(`**${address}`, (route) =>
        route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto(inject('siteUrl') + address);
      const offered = page.locator(`ks-suggestions[lang="${lang}"]`);
      await offered.getByRole('link').first().waitFor();
      return {
        lead: await offered.locator('[data-lead]').innerText(),
        names: await offered.getByRole('link').allInnerTexts(),
        shown: await page.locator('ks-suggestions:visible').count(),
      };
    });
    expect(found.shown).toBe(1);
    expect(found.lead).toContain(lead);
    expect(found.names).toEqual(expect.arrayContaining(names));
  });

  it('a name that two kommuner have leads to a page that asks which', async () => {
    const links = await withPage('/kommune/valer/', (page) =>
      page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts(),
    );
    expect(links).toContain('Våler (Østfold)');
    expect(links).toContain('Våler (Innlandet)');
  });
});
