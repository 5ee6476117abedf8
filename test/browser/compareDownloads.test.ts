import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observationOf } from '../../src/contracts/publishedSeries.ts';
import { cellsOf, fetchRegion, numberOf, openPage, shown } from './compareWorld.ts';
import { launchBrowser } from './launchBrowser.ts';

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

  it('the report has a front line, a table for each area, definitions and source, and only paper shows it', async () => {
    await openPage(
      browser,
      '/sammenlign/?egen=1130&r=EKG07.EAKUO&n=andel-barn-1-2-barnehage.netto-barnehage-per-1-5.innbyggere&navn=Budsjettm%C3%B8te',
      async (page) => {
        await page.addInitScript(() => {
          window.print = () => undefined;
        });
        await page.reload();
        await shown(page);
        await page.getByRole('button', { name: 'Skriv ut rapport' }).click();
        await expect.poll(() => page.locator('.report .compare-table').count()).toBe(2);
        const report = page.locator('.report');
        expect(await report.isVisible()).toBe(false);
        await page.emulateMedia({ media: 'print' });
        expect(await report.isVisible()).toBe(true);
        expect(await page.locator('ks-compare').isVisible()).toBe(false);
        const text = await report.innerText();
        for (const part of [
          'Styringsrapport',
          'Budsjettmøte',
          'Strand',
          'Kommunegruppe 7',
          'Kilde:',
          'Andel barn 1–2 år',
        ])
          expect(text).toContain(part);
      },
    );
  });
});
