import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/browser/launchBrowser.ts';
import { PAGE_TYPES } from '../test/browser/pageTypes.ts';
import { serveSite } from './serveSite.ts';

/**
 * Pictures of every kind of page, to be looked at: `npm run shots [part of a page type]` writes shots/<page>-<width>-<mode>.png
 * at 360 and 1280 px, light and dark, and one as printed.
 */
const FOLDER = 'shots';
const WIDTHS = [360, 1280];
const MODES = ['light', 'dark', 'print'] as const;
const wanted = process.argv[2] ?? '';

const site = await serveSite('dist', 0);
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const { type, path } of PAGE_TYPES.filter((page) => page.type.includes(wanted))) {
  for (const mode of MODES) {
    for (const width of mode === 'print' ? [1000] : WIDTHS) {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: mode === 'dark' ? 'dark' : 'light',
      });
      if (mode === 'print') await page.emulateMedia({ media: 'print' });
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      const file = join(FOLDER, `${type.replaceAll(' ', '-')}-${width}-${mode}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
      await page.close();
    }
  }
}
await browser.close();
await site.close();
