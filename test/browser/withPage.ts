import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Opens an address of the built site in a context of its own, uses the page, and closes both whatever happens. */
export type WithPage = <T>(
  path: string,
  use: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
) => Promise<T>;

/** @param browser of the test file; asked for when a page is opened, since it is launched before the tests */
export function pagesOf(browser: () => Browser): WithPage {
  return async (path, use, options = {}) => {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(inject('siteUrl') + path);
      return await use(page);
    } finally {
      await context.close();
    }
  };
}
