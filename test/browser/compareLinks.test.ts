import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARE_PARAMS } from '../../src/compare/compareParams.ts';
import { regionsOfLevel } from '../../src/compare/compareSource.ts';
import type { PublishedFormerFigures } from '../../src/contracts/publishedChanges.ts';
import { unpackCatalogue } from '../../src/contracts/publishedCompare.ts';
import type { PackedCompareCatalogue } from '../../src/contracts/publishedCompare.ts';
import { packIntegers } from '../../src/domain/packedIntegers.ts';
import { cellsOf, fetchData, headers, openPage, shown } from './compareWorld.ts';
import { launchBrowser } from './launchBrowser.ts';

// Links to the compare page: whatever stands in one, the page answers with figures, or says why not and what to do.

const STRAND = '/sammenlign/?egen=1130&r=1103.EAKUO&o=barnehage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const visit = (path: string, use: (page: Page) => Promise<void>, options = {}) =>
  openPage(browser, path, use, options);
/** What is fetched and drawn anew takes its time on a busy machine. */
const SLOW = { timeout: 10_000 };
const told = (page: Page) => page.locator('[data-messages] > li').allInnerTexts();
const status = (page: Page) => page.locator('.compare-status');
const rows = (page: Page) => page.locator('tr[data-row]').count();

describe('a link made in another release', () => {
  const MARCH = '2025-03-17';
  const FIGURE = 'andel-barn-1-2-barnehage';

  it('says that the figures of that release are not kept, and shows those of today', async () => {
    const complaints = await visit(`${STRAND}&utgave=${MARCH}`, async (page) => {
      await shown(page);
      await expect.poll(() => told(page)).toHaveLength(2);
      const [first, second] = await told(page);
      expect(first).toContain(`Lenken er laget i utgaven fra ${MARCH}`);
      expect(second).toContain('ikke tatt vare på');
      expect(await rows(page)).toBeGreaterThan(5);
    });
    expect(complaints).toEqual([]);
  });

  it('tells what each figure on the screen was and is, of a release that is kept', async () => {
    const catalogue = unpackCatalogue(await fetchData<PackedCompareCatalogue>('sammenlign/regioner.json'));
    const order = regionsOfLevel(catalogue, 'kommune');
    // Strand had 1.5 percentage points less; all others are as they were.
    const values = packIntegers(order.map((code) => (code === '1130' ? -15 : 0)));
    const { dataVersion } = catalogue;
    const former: PublishedFormerFigures = {
      ...{ dataVersion, published: MARCH, statusSets: [''] },
      indicators: { [FIGURE]: { '2025': { values } } },
    };
    await visit('/sammenlign/', async (page) => {
      await page.route('**/sammenlign/utgaver.json', (route) =>
        route.fulfill({ json: { dataVersion, releases: [{ published: MARCH, stems: ['barnehage'] }] } }),
      );
      await page.route(`**/sammenlign/utgaver/${MARCH}/barnehage.json`, (route) =>
        route.fulfill({ json: former }),
      );
      await page.goto(new URL(`${STRAND}&utgave=${MARCH}&aar=2025`, page.url()).href);
      await shown(page);
      const summary = page.locator('[data-messages] summary');
      await summary.waitFor();
      expect(await summary.innerText()).toMatch(/^1 av \d+ tall som vises her, er endret siden da\.$/);
      await summary.press('Enter');
      const cell = (await cellsOf(page)).find(({ row, column }) => row === FIGURE && column === '1130');
      const now = Number((cell?.text ?? '').replace(',', '.'));
      const was = (now - 1.5).toFixed(1).replace('.', ',');
      const [line] = await page.locator('[data-messages] details li').allInnerTexts();
      expect(line).toContain('Strand, 2025:');
      expect(line).toMatch(new RegExp(`var ${was}.*, er nå ${cell?.text}`, 's'));
      // The address is now that of today's figures.
      expect(new URL(page.url()).searchParams.get('utgave')).toBe(catalogue.release.published);
    });
  });
});

describe('garbage in a link', () => {
  const GARBAGE = ['<img src=x onerror=alert(1)>', '%00\u202e', '-1', 'æøå', '9'.repeat(300)];
  // A name may be anything; it is shown as text.
  const named = Object.values(COMPARE_PARAMS).filter((name) => name !== COMPARE_PARAMS.name);

  it.each(named)('in «%s» gives a message and a table', async (name) => {
    const complaints = await visit('/sammenlign/', async (page) => {
      for (const value of GARBAGE) {
        const url = new URL(STRAND, page.url());
        url.searchParams.set(name, value);
        await page.goto(url.href);
        await shown(page);
        expect((await told(page)).length, value).toBeGreaterThan(0);
        expect(await rows(page), value).toBeGreaterThan(0);
        expect(await page.locator('ks-compare img').count()).toBe(0);
      }
    });
    expect(complaints).toEqual([]);
  });
});

describe('the name of an own group in a link', () => {
  const NAME = 'Naboene <b>våre</b> & "co"';

  it('stands as text over the table, in its caption and its field, and goes with what is shared', async () => {
    const complaints = await visit(`${STRAND}&navn=${encodeURIComponent(NAME)}`, async (page) => {
      await shown(page);
      expect(await page.locator('[data-heading]').textContent()).toBe(`${NAME}: Barnehage`);
      expect(await page.locator('.compare-table caption').textContent()).toContain(NAME);
      expect(await page.locator('input[form="hva"][name="navn"]').inputValue()).toBe(NAME);
      expect(await page.locator('[data-heading] b, .compare-table caption b').count()).toBe(0);
      await page.getByLabel('Tjenesteområde').selectOption('avfall');
      await expect
        .poll(() => page.locator('[data-heading]').textContent())
        .toBe(`${NAME}: Husholdningsavfall`);
      expect(new URL(page.url()).searchParams.get('navn')).toBe(NAME);
      const shared = page.url();
      await page.goto('about:blank');
      await page.goto(shared);
      await shown(page);
      expect(await page.locator('[data-heading]').textContent()).toBe(`${NAME}: Husholdningsavfall`);
    });
    expect(complaints).toEqual([]);
  });

  it('is cut where it is too long, with a message', async () => {
    await visit(`${STRAND}&navn=${'a'.repeat(90)}`, async (page) => {
      await shown(page);
      expect(await told(page)).toEqual([expect.stringContaining('for langt')]);
      expect(await page.locator('[data-heading]').textContent()).toBe(`${'a'.repeat(60)}: Barnehage`);
    });
  });
});

describe('a number that was', () => {
  it('is followed to the one that is, by name; one that never was is left out', async () => {
    await visit('/sammenlign/?egen=1141&r=9999.1103&o=barnehage', async (page) => {
      await shown(page);
      expect(await headers(page)).toEqual(['Nøkkeltall', 'Stavanger']);
      expect(await told(page)).toEqual([
        expect.stringContaining('1141 Finnøy er nå Stavanger (1103)'),
        expect.stringContaining('9999 finnes ikke'),
      ]);
    });
  });
});

describe('a file that cannot be had', () => {
  it.each([
    ['regioner.json', STRAND],
    ['barnehage.json', STRAND],
    ['barnehage/*.json', STRAND],
    ['nokkeltall.json', '/sammenlign/?egen=1130&n=andel-barn-1-2-barnehage'],
    ['search.nb.json', '/sammenlign/?egen=1141&o=barnehage'],
    ['region/1130.json', `${STRAND}&forskjell=1103.kroner`],
  ])('%s is told, and can be tried again', async (file, path) => {
    await visit('/sammenlign/', async (page) => {
      await page.route(`**/data/**/${file}`, (route) => route.abort());
      await page.goto(new URL(path, page.url()).href);
      await expect.poll(() => status(page).innerText()).toContain('kunne ikke hentes');
      // What the page was made with is there meanwhile.
      expect(await rows(page)).toBeGreaterThan(0);
      await page.unroute(`**/data/**/${file}`);
      await page.getByRole('button', { name: 'Prøv igjen' }).click();
      await shown(page);
      await expect.poll(() => page.getByRole('button', { name: 'Prøv igjen' }).count()).toBe(0);
      expect((await headers(page))[1]).toMatch(/Strand|Stavanger/);
    });
  });

  it.each([
    ['naboer.json', 'Naboer'],
    ['mest-like.json', 'Mest like'],
  ])('%s is told where «%s» is pressed, and can be tried again', async (file, button) => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await page.route(`**/data/**/${file}`, (route) => route.abort());
      await page.getByText('Legg til flere').click();
      const before = await page.locator('[data-chosen] li').count();
      await page.getByRole('button', { name: button }).click();
      await expect.poll(() => status(page).innerText()).toContain('kunne ikke hentes');
      await page.unroute(`**/data/**/${file}`);
      await page.getByRole('button', { name: 'Prøv igjen' }).click();
      await expect.poll(() => page.locator('[data-chosen] li').count(), SLOW).toBeGreaterThan(before);
    });
  });

  it('what has changed since another release is told, and can be tried again', async () => {
    await visit('/sammenlign/', async (page) => {
      await page.route('**/sammenlign/utgaver.json', (route) => route.abort());
      await page.goto(new URL(`${STRAND}&utgave=2025-03-17`, page.url()).href);
      await shown(page);
      await expect.poll(async () => (await told(page)).join()).toContain('kunne ikke hentes');
      await page.unroute('**/sammenlign/utgaver.json');
      await page.getByRole('button', { name: 'Prøv igjen' }).click();
      await expect.poll(async () => (await told(page)).join()).toContain('ikke tatt vare på');
    });
  });

  it('a chart is told, and the table stays', async () => {
    await visit(STRAND, async (page) => {
      await shown(page);
      await page.route('**/assets/**', (route) => route.abort());
      await page.locator('input[name="visning"][value="linjer"]').evaluate((field) => {
        (field as HTMLInputElement).click();
      });
      await expect.poll(() => status(page).innerText(), SLOW).toContain('Figuren kunne ikke hentes');
      expect(await page.locator('[data-table-box]').isVisible()).toBe(true);
    });
  });
});
