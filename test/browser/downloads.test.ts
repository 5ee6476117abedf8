import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';
import { launchBrowser } from './launchBrowser.ts';

/** The same table in both languages: unrevised, with marks, signs and several decimals in it. */
const TABLES = [
  {
    language: 'Norwegian',
    path: '/kommune/lorenskog/helse-og-omsorg/',
    csv: 'Last ned CSV',
    xlsx: 'Last ned Excel',
    delimiter: ';',
    decimal: ',',
    area: '/data/helse-og-omsorg.xlsx',
    name: 'Andel innbyggere 80 år og over som bruker hjemmetjenester',
    figure: '17,5',
    vintage: 'ureviderte',
    done: /lastet ned/,
    failed: /kunne ikke lages/,
  },
  {
    language: 'English',
    path: '/en/municipality/lorenskog/helse-og-omsorg/',
    csv: 'Download CSV',
    xlsx: 'Download Excel',
    delimiter: ',',
    decimal: '.',
    area: '/data/helse-og-omsorg.en.xlsx',
    name: 'Share of inhabitants aged 80 and over who use home-based care',
    figure: '17.5',
    vintage: 'unrevised',
    done: /has been downloaded/,
    failed: /could not be made/,
  },
] as const;

type Table = (typeof TABLES)[number];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function fetchData<T>(path: string): Promise<T> {
  return (await fetch(`${inject('siteUrl')}/data/${path}`)).json() as Promise<T>;
}

/** Opens a page, uses it, and gives what the browser complained about on the way. */
async function visit(
  path: string,
  use: (page: Page) => Promise<void>,
  options: object = {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(inject('siteUrl') + path);
    await use(page);
    return complaints;
  } finally {
    await context.close();
  }
}

async function download(page: Page, linkName: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: linkName, exact: true }).click();
  return started;
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}

/** The rows of the table as a reader sees them: names, numbers and signs, without marks and spoken words. */
async function rowsOnScreen(page: Page): Promise<string[][]> {
  return page
    .locator('.data-table')
    .first()
    .locator('tbody tr:has(th[scope="row"])')
    .evaluateAll((rows) =>
      rows.map((row) => {
        // How the own figure develops and differs, and its place, are other columns in a file: see `peersOnScreen`.
        const words = row.children.length - Number(row.closest('table')?.getAttribute('data-words'));
        const isFigure = (_: Element, at: number) => at !== 6 && at !== words && at !== words + 1;
        return [...row.children].filter(isFigure).map((cell) => {
          const copy = cell.cloneNode(true) as Element;
          for (const extra of copy.querySelectorAll('i:not([data-m]), small, details')) extra.remove();
          for (const sign of copy.querySelectorAll('i[data-m]'))
            sign.textContent = sign.getAttribute('data-m');
          return (copy.textContent ?? '').trim();
        });
      }),
    );
}

/** Which way the figure of each row differs, and the numbers of its place. */
async function peersOnScreen(page: Page): Promise<{ difference: string; place: string[] }[]> {
  return page
    .locator('.data-table')
    .first()
    .locator('tbody tr:has(th[scope="row"])')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const words = row.children.length - Number(row.closest('table')?.getAttribute('data-words'));
        const place = (row.children[words + 1]?.textContent ?? '').match(/\d+/g) ?? [];
        return { difference: row.children[words]?.textContent ?? '', place };
      }),
    );
}

/** The numbers of a file say what the words on the screen say: which way, and which places are shared. */
async function checkPeers(page: Page, [header = [], ...rows]: string[][]): Promise<void> {
  const at = (pattern: RegExp) => header.findIndex((title) => pattern.test(title));
  const difference = at(/^(?:Forskjell|Difference) .*(?:i enheten|in the unit)$/);
  const place = at(/^(?:Plass|Place) .*(?:fra|from)$/);
  expect([difference > 0, place > 0]).toEqual([true, true]);
  const onScreen = await peersOnScreen(page);
  expect(onScreen.filter(({ place: [from] }) => from !== undefined).length).toBeGreaterThan(5);
  for (const [row, { difference: words, place: numbers }] of onScreen.entries()) {
    const [from, to, of] = (rows[row] ?? []).slice(place, place + 3);
    expect(numbers).toEqual(from === '' ? [] : from === to ? [from, of] : [from, to, of]);
    const number = rows[row]?.[difference] ?? '';
    if (/lavere|lower/.test(words)) expect(number).toMatch(/^-/);
    else if (/høyere|higher/.test(words)) expect(number).toMatch(/^[\d]/);
    else expect(Number(number.replace(',', '.'))).toBe(0);
  }
}

/** A number of the screen in the notation of a file: no thousands separators, a hyphen for the minus. */
function asInFile(text: string, { decimal }: Table): string {
  const plain = text.replaceAll('\u00a0', ' ');
  if (!/^\u2212?\d/.test(plain)) return plain;
  return plain.replace('\u2212', '-').replace(decimal === ',' ? / /g : /,/g, '');
}

/** The table of a CSV file: what comes before the empty line. */
function rowsOfCsv(text: string, { delimiter }: Table): string[][] {
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter, newline: '\r\n' });
  return data.slice(
    0,
    data.findIndex((fields) => fields.length === 1),
  );
}

/** Without what only files have: heading, unit and remarks. */
function columnsOnScreen([header = [], ...rows]: string[][]): string[][] {
  const shown = header.map(
    (title, index) =>
      index === 1 ||
      (index > 2 && !/^(?:Merknad|Remark|Note): |^(?:Forskjell|Difference|Plass|Place) /.test(title)),
  );
  return rows.map((row) => row.filter((_, index) => shown[index]));
}

async function checkCsv(page: Page, table: Table): Promise<void> {
  const file = await download(page, table.csv);
  const { release } = await fetchData<PublishedIndex>('index.json');
  expect(file.suggestedFilename()).toMatch(/^kostra_helse-og-omsorg_3222-lorenskog_\d{4}-\d{4}_[a-z]+-/);
  expect(file.suggestedFilename()).toMatch(new RegExp(`_${table.vintage}-${release.published}\\.csv$`));

  const bytes = await bytesOf(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain('Lørenskog');
  expect(text).not.toContain('\ufffd');

  await checkPeers(page, rowsOfCsv(text, table));
  const inFile = columnsOnScreen(rowsOfCsv(text, table));
  const onScreen = await rowsOnScreen(page);
  expect(onScreen.length).toBeGreaterThan(5);
  expect(inFile).toEqual(onScreen.map((row) => row.map((cell) => asInFile(cell, table))));
  expect(inFile.find(([name]) => name === table.name)).toContain(table.figure);
}

describe.each(TABLES)('the CSV of a table in $language', (table) => {
  it('is what the screen shows, under a name that tells, in the notation of the language', async () => {
    expect(await visit(table.path, (page) => checkCsv(page, table))).toEqual([]);
  });

  it('is the file of the whole area without JavaScript', async () => {
    await visit(
      table.path,
      async (page) => {
        const file = await download(page, table.csv);
        expect(new URL(file.url()).pathname).toBe(table.area.replace('.xlsx', '.csv'));
        expect((await bytesOf(file)).toString('utf8')).toContain('Lørenskog');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe.each(TABLES)('the Excel file of a table in $language', (table) => {
  it('holds the published numbers as numbers', async () => {
    const complaints = await visit(table.path, async (page) => {
      const file = await download(page, table.xlsx);
      const name = await page.locator('ks-downloads').getAttribute('data-file');
      expect(file.suggestedFilename()).toBe(`${name}.xlsx`);
      await page.getByRole('status').filter({ hasText: table.done }).waitFor();

      const [sheet] = await readXlsxFile(await bytesOf(file));
      const [header = [], ...rows] = sheet?.data ?? [];
      const row = rows.find((cells) => cells.includes(table.name)) ?? [];
      const { periods, indicators } = await fetchData<PublishedRegionFile>('region/3222.json');
      const { values = [], from = 0 } = indicators['andel-80-hjemmetjenester'] ?? {};
      const years = header.flatMap((title, index) => {
        const [, year] = /^Lørenskog (\d{4})$/.exec(String(title)) ?? [];
        return year ? [{ year, index }] : [];
      });
      expect(years.length).toBeGreaterThanOrEqual(5);
      for (const { year, index } of years) {
        const value = values[periods.indexOf(year) - from] ?? null;
        if (value !== null) expect(row[index]).toBe(value);
        else expect(typeof row[index]).not.toBe('number');
      }
      expect(row).toContain(17.5);
    });
    expect(complaints).toEqual([]);
  });

  it('that cannot be made is told, the table stays, and the next try succeeds', async () => {
    await visit(table.path, async (page) => {
      await page.route('**/data/region/*.json', (route) => route.abort());
      await page.getByRole('link', { name: table.xlsx, exact: true }).click();
      await page.getByRole('status').filter({ hasText: table.failed }).waitFor();
      expect((await rowsOnScreen(page)).length).toBeGreaterThan(5);
      await page.unroute('**/data/region/*.json');
      const file = await download(page, table.xlsx);
      expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    });
  });

  it('is the file of the whole area without JavaScript, with the numbers of kommuner as text', async () => {
    await visit(
      table.path,
      async (page) => {
        expect(await page.locator('noscript').allInnerTexts()).not.toEqual([]);
        const file = await download(page, table.xlsx);
        expect(new URL(file.url()).pathname).toBe(table.area);
        expect(`/data/${file.suggestedFilename()}`).toBe(table.area);
        const { headers } = await fetch(file.url(), { method: 'HEAD' });
        expect(headers.get('content-type')).toContain('spreadsheetml');
        const [sheet] = await readXlsxFile(await bytesOf(file));
        const numbers = (sheet?.data ?? []).slice(1).map(([number]) => number);
        expect(numbers.length).toBeGreaterThan(357);
        expect(numbers.filter((number) => !/^(?:\d{4}|E[A-Z]+\d*)$/.test(String(number)))).toEqual([]);
        expect(new Set(numbers.map((number) => typeof number))).toEqual(new Set(['string']));
        expect(numbers).toContain('0301');
        expect(sheet?.data.flat()).toContain(17.5);
      },
      { javaScriptEnabled: false },
    );
  });
});
