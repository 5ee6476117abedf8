import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { PublishedIndex, PublishedRegionFile } from '../../src/contracts/published.ts';

export async function fetchData<T>(path: string): Promise<T> {
  const response = await fetch(`${inject('siteUrl')}/data/${path}`);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}

export function fetchIndex(): Promise<PublishedIndex> {
  return fetchData('index.json');
}

export function fetchRegion(code: string): Promise<PublishedRegionFile> {
  return fetchData(`region/${code}.json`);
}

/** Opens an address in a context of its own, uses the page, and gives what the browser complained about. */
export async function openPage(
  browser: Browser,
  path: string,
  use: (page: Page) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
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

/** Waits until the choice of the address is shown. */
export async function shown(page: Page): Promise<Locator> {
  await page.locator('ks-compare[data-changed]').waitFor();
  return page.locator('.compare-table');
}

/** Texts of the headers of the columns, without what is only for eyes. */
export function headers(page: Page): Promise<string[]> {
  return page
    .locator('ks-compare .compare-table thead th')
    .evaluateAll((cells) =>
      cells.map((cell) => (cell as HTMLElement).innerText.split('\n')[0]?.trim() ?? ''),
    );
}

/** Every number on the screen: row id, column id, text without marks. */
export function cellsOf(page: Page): Promise<{ row: string; column: string; text: string }[]> {
  return page.locator('ks-compare .compare-table').evaluate((table) => {
    const columns = [...table.querySelectorAll('thead th')].map(
      (cell) => (cell as HTMLElement).dataset['column'] ?? '',
    );
    return [...table.querySelectorAll<HTMLElement>('tbody tr[data-row]')].flatMap((row) =>
      [...row.children].slice(1).map((cell, at) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        const sign = cell.querySelector(':scope > i:not(.mark):not(.break-mark)');
        for (const extra of copy.querySelectorAll('sup, i')) extra.remove();
        const text = sign?.getAttribute('data-m') ?? copy.textContent.trim();
        return { row: row.dataset['row'] ?? '', column: columns[at + 1] ?? '', text };
      }),
    );
  });
}

/** A number as it is written on a Norwegian page; NaN for a sign. */
export function numberOf(text: string): number {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace('+', '').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}

/** Numbers that are as if by chance and the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
