import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AxeResults } from 'axe-core';
import { launchBrowser } from './launchBrowser.ts';
import { PAGE_TYPES } from './pageTypes.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** axe is put into the page past its policy, which would rightly refuse it. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    RULES,
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} — ${nodes[0]?.failureSummary}`,
  );
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  describe.each(WIDTHS)('%i px wide', (width) => {
    it.each(PAGE_TYPES)('axe finds nothing on $type', async ({ path }) => {
      const context = await browser.newContext({
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(inject('siteUrl') + path);
      expect(await violationsOf(page)).toEqual([]);
      await context.close();
    });
  });
});
