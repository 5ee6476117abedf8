import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { cellsOf, fetchRegion, headers, numberOf, openPage, shown } from './compareWorld.ts';
import { launchBrowser } from './launchBrowser.ts';
import { readPdf } from './readPdf.ts';

const STRAND = '/sammenlign/?egen=1130&r=1103.EKG07.EAKUO&o=helse-og-omsorg&forskjell=EKG07.enhet';
const YEARS = '/sammenlign/?egen=1130&r=1103.EKG07.EAKUO&o=barnehage&visning=utvikling';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function take(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Rows of the table of a CSV file: up to the empty line. */
function tableOf(bytes: Buffer): string[][] {
  const rows = Papa.parse<string[]>(bytes.toString('utf8').replace('\ufeff', ''), { delimiter: ';' }).data;
  return rows.slice(
    0,
    rows.findIndex((row) => row.length <= 1),
  );
}

describe.each([
  ['a table', STRAND],
  ['years', YEARS],
])('the files of %s', (_, path) => {
  it('as CSV has the rows, columns and figures of the screen', async () => {
    await openPage(browser, path, async (page) => {
      await shown(page);
      const onScreen = (await cellsOf(page)).filter(({ column }) => column !== '').map(({ text }) => text);
      const { name, bytes } = await take(page, 'CSV');
      expect(name).toMatch(/^kostra_sammenligning-.*_1130-strand_.*\.csv$/);
      const [head = [], ...rows] = tableOf(bytes);
      const isRemark = head.map((text) => text.startsWith('Merknad'));
      const firstFigure = head.findIndex((text) => /\d{4}$|^Strand/.test(text));
      const figures = rows.flatMap((row) =>
        row.slice(firstFigure).filter((__, at) => isRemark[at + firstFigure] !== true),
      );
      expect(figures.map((text) => text.replace('-', '\u2212'))).toEqual(
        onScreen.map((text) => text.replace(/\s/g, '').replace('+', '')),
      );
    });
  });

  it('as Excel has the same figures, and sheets for definitions, signs and source', async () => {
    await openPage(browser, path, async (page) => {
      await shown(page);
      const onScreen = (await cellsOf(page))
        .filter(({ column }) => column !== '')
        .map(({ text }) => numberOf(text))
        .filter((value) => !Number.isNaN(value));
      const { bytes } = await take(page, 'Excel');
      const sheets = await readXlsxFile(bytes);
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        'Tabell',
        'Definisjoner',
        'Tegn og merknader',
        'Om tallene',
      ]);
      const numbers = sheets[0]?.data.flat().filter((cell) => typeof cell === 'number') ?? [];
      expect(numbers).toEqual(onScreen);
      expect(JSON.stringify(sheets[3]?.data)).toContain('Strand (1130)');
      expect(JSON.stringify(sheets[3]?.data)).toContain('/sammenlign/?egen=1130');
    });
  });
});

describe('what else can be taken along', () => {
  it('the figures of a file are those published', async () => {
    const strand = await fetchRegion('1130');
    await openPage(browser, YEARS, async (page) => {
      await shown(page);
      const { bytes } = await take(page, 'CSV');
      const [head = [], ...rows] = tableOf(bytes);
      const own = rows.find(([name]) => name === 'Strand') ?? [];
      for (const [at, year] of head.entries())
        if (/^\d{4}$/.test(year))
          expect(Number(own[at]?.replace(',', '.'))).toBe(
            observationOf(strand, 'netto-barnehage-per-1-5', year).value,
          );
    });
  });

  it('the link is the address', async () => {
    await openPage(
      browser,
      STRAND,
      async (page) => {
        await shown(page);
        await page.getByRole('button', { name: 'Kopier lenke' }).click();
        await expect
          .poll(() => page.locator('ks-compare-take [data-told]').textContent())
          .toContain('kopiert');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

/** Width of a sheet of A4 on its side without its margins, in pixels. */
const SHEET = { width: 1032, height: 700 };

/** Opens an address, makes its report and shows it as on paper. */
async function report(path: string, use: (page: Page) => Promise<void>): Promise<string[]> {
  return openPage(
    browser,
    path,
    async (page) => {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await shown(page);
      await page.getByRole('button', { name: 'Skriv ut rapport' }).click();
      await page.locator('body[data-printed]').waitFor();
      expect(await page.locator('.report').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      await use(page);
    },
    { viewport: SHEET, colorScheme: 'dark' },
  );
}

async function sheetsOf(page: Page): Promise<string[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true })).pages.map(({ text }) => text);
}

/** Texts of what stands in the report as paper has them: without spaces. */
const onPaper = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

describe('the report', () => {
  it('has a front line, a table and charts for each area, definitions and source, and only paper shows it', async () => {
    const path =
      '/sammenlign/?egen=1130&r=EKG07.EAKUO&n=andel-barn-1-2-barnehage.netto-barnehage-per-1-5.innbyggere&navn=Budsjettm%C3%B8te';
    const complaints = await report(path, async (page) => {
      const text = await page.locator('.report').innerText();
      const parts = [
        'Styringsrapport',
        'Budsjettmøte',
        'Strand',
        'Kommunegruppe 7',
        'Kilde:',
        'Andel barn 1–2 år',
      ];
      for (const part of [...parts, 'Utvikling over tid']) expect(text).toContain(part);
      expect(await page.locator('ks-compare').isVisible()).toBe(false);
      // What can be pressed is left out where a head is repeated on the next sheet.
      expect(await page.locator('.report button').count()).toBe(0);
      expect(await page.locator('.report .compare-table').count()).toBe(2);
      expect(await page.locator('.report .figure-title').allInnerTexts()).toEqual([
        'Andel barn 1–2 år i barnehage',
        'Netto driftsutgifter til barnehage per innbygger 1–5 år',
        'Innbyggere',
      ]);
      const pages = await sheetsOf(page);
      expect(pages[0]).toContain('Budsjettmøte');
    });
    expect(complaints).toEqual([]);
  });

  it('printed to PDF has the figures of the screen, and every chart whole on one sheet with its source', async () => {
    await report('/sammenlign/?egen=1130&r=1103.1127.EKG07.EAKUO&o=barnehage', async (page) => {
      const pages = await sheetsOf(page);
      expect(pages.length).toBeGreaterThanOrEqual(3);
      expect(pages.length).toBeLessThanOrEqual(6);
      const all = pages.join('');
      for (const { text } of await cellsOf(page)) expect(all).toContain(onPaper(text));
      const charts = await page.locator('.report .figure').evaluateAll((figures) =>
        figures.map((figure) => {
          const texts = [...figure.querySelectorAll('p, svg text')].map((each) => each.textContent);
          const box = figure.getBoundingClientRect();
          const marks = [...figure.querySelectorAll('svg, svg text, svg path')].map((each) =>
            each.getBoundingClientRect(),
          );
          return {
            texts,
            outside: marks.filter(({ left, right }) => left < box.left - 1 || right > box.right + 1).length,
          };
        }),
      );
      expect(charts.length).toBeGreaterThanOrEqual(4);
      for (const { texts, outside } of charts) {
        expect(outside, texts[0]).toBe(0);
        const whole = pages.filter((sheet) => texts.every((text) => sheet.includes(onPaper(text))));
        expect(whole, texts.join(' | ')).toHaveLength(1);
        expect(texts.join(' ')).toMatch(/Strand .*Kilde:/);
      }
      const heads = await page.locator('.report .compare-table').first().locator('thead th').allInnerTexts();
      expect(heads.map((text) => text.trim())).toEqual((await headers(page)).map((text) => text.trim()));
    });
  });

  it('has room for as many columns as can be chosen, each number under its own heading', async () => {
    const most =
      '3207.1508.1580.1151.1103.1127.1120.1121.1124.1108.1106.1101.EKG03.EKA55.EAKUO.EAK.EKG07.EKG10.EKA11.EKA03';
    await report(`/sammenlign/?egen=5540&r=${most}&o=barnehage&forskjell=EKG03.kroner`, async (page) => {
      const tables = await page.locator('.report .compare-table').evaluateAll((all) =>
        all.map((table) => {
          const heads = [...table.querySelectorAll('thead th')].map((each) => each.getBoundingClientRect());
          const apart = [...table.querySelectorAll('tbody tr[data-row]')].flatMap((row) =>
            [...row.children].map((each, at) =>
              Math.abs(each.getBoundingClientRect().right - (heads[at]?.right ?? 0)),
            ),
          );
          return {
            columns: heads.length,
            apart: Math.max(...apart),
            right: table.getBoundingClientRect().right,
          };
        }),
      );
      expect(tables.map(({ columns }) => columns)).toEqual([12, 13]);
      for (const { apart, right } of tables) {
        expect(apart).toBeLessThan(1);
        expect(right).toBeLessThanOrEqual(SHEET.width + 1);
      }
      expect(await page.locator('.report .figure').count()).toBeGreaterThan(3);
    });
  });
});
