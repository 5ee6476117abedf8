import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';
import { pagesOf } from './withPage.ts';
import { PAGE_TYPES } from './pageTypes.ts';

// How pages hold for those who read in other ways: by keyboard, enlarged, with more space, without motion.

/** Pages with all kinds of controls; every type would be walked through for an hour. */
const WALKED = [
  '/',
  '/kommune/kafjord/',
  '/en/municipality/oslo/',
  '/kommune/lorenskog/barnehage/',
  '/nokkeltall/andel-80-hjemmetjenester/',
  '/om/',
  '/finnes-ikke/',
];
const MOST_STOPS = 150;

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = pagesOf(() => browser);
const withPage = <T>(path: string, options: object, use: (page: Page) => Promise<T>) =>
  open(path, use, { bypassCSP: true, ...options });

/** Whether the page itself must be moved sideways; tables move inside themselves. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

interface Stop {
  /** Place of the element among all of the page; -1 when none has the focus. */
  readonly at: number;
  readonly name: string;
  readonly seen: boolean;
}

async function stopAt(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { at: -1, name: '', seen: true };
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
      at: [...document.querySelectorAll('*')].indexOf(element),
      name: element.outerHTML.slice(0, 120),
      seen: outlined && box.width > 0 && box.height > 0,
    };
  });
}

describe('with the keyboard alone', () => {
  it.each(WALKED)(
    'every stop on %s is seen, in the order of the page, and the last is not a trap',
    async (path) => {
      const stops = await withPage(path, { viewport: { width: 1280, height: 900 } }, async (page) => {
        const found: Stop[] = [];
        while (found.length < MOST_STOPS) {
          await page.keyboard.press('Tab');
          const stop = await stopAt(page);
          if (stop.at === -1) break;
          found.push(stop);
        }
        return found;
      });
      expect(stops.length).toBeGreaterThan(8);
      expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
      const backwards = stops.filter(({ at }, index) => index > 0 && at <= (stops[index - 1]?.at ?? 0));
      expect(backwards.map(({ name }) => name)).toEqual([]);
    },
  );
});

describe('nothing falls outside', () => {
  it.each(PAGE_TYPES)('$type enlarged to 200 %', async ({ path }) => {
    const outside = await withPage(
      path,
      { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
      overflow,
    );
    expect(outside).toBeLessThanOrEqual(0);
  });

  it.each(PAGE_TYPES)('$type with more space between lines, words and letters', async ({ path }) => {
    for (const width of [360, 1280]) {
      const outside = await withPage(path, { viewport: { width, height: 900 } }, async (page) => {
        await page.addStyleTag({ content: SPACING });
        return overflow(page);
      });
      expect(outside, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
});

describe('for those who want no motion', () => {
  it.each(['/', '/kommune/kafjord/', '/om/'])('nothing moves on %s', async (path) => {
    const moving = await withPage(path, { reducedMotion: 'reduce' }, (page) =>
      page.evaluate(() => ({
        animations: document.getAnimations().length,
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
      })),
    );
    expect(moving).toEqual({ animations: 0, scroll: 'auto' });
  });
});
