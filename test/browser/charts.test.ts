import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import { launchBrowser } from './launchBrowser.ts';

/** Every kind of chart: a line, bars, a distribution, a map, in both languages and on pages with a phone's width. */
const CHARTS = [
  { chart: 'line', path: '/kommune/lorenskog/', at: '.figure', title: /innbyggere i Lørenskog/ },
  { chart: 'ages', path: '/kommune/kafjord/', at: '.figure ~ .figure', title: /Kåfjord/ },
  { chart: 'map of one', path: '/kommune/haram/', at: '.map-figure', title: /Haram/ },
  { chart: 'map of many', path: '/fylke/troms/', at: '.map-figure', title: /Troms/ },
  { chart: 'distribution', path: '/nokkeltall/andel-80-hjemmetjenester/', at: '.figure', title: /%/ },
  {
    chart: 'line in English',
    path: '/en/municipality/bergen/',
    at: '.figure',
    title: /inhabitants in Bergen/,
  },
] as const;

const READERS = [
  { reader: 'a wide screen by day', options: { viewport: { width: 1280, height: 800 } } },
  {
    reader: 'a phone by night',
    options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function visit<T>(path: string, use: (page: Page) => Promise<T>, options: object = {}): Promise<T> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(inject('siteUrl') + path);
    const result = await use(page);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

async function save(page: Page, at: string, format: 'svg' | 'png') {
  const started = page.waitForEvent('download');
  await page.locator(`${at} [data-save="${format}"]`).first().click();
  const file = await started;
  const name = file.suggestedFilename();
  await page
    .locator(at)
    .first()
    .getByText(name.replace(/\.\w+$/, ''))
    .waitFor();
  return { name, bytes: await readFile(await file.path()) };
}

/** Problems of a text that should be XML, as the browser's parser finds them. */
async function xmlProblem(page: Page, text: string): Promise<string | null> {
  return page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return document.querySelector('parsererror')?.textContent ?? null;
  }, text);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Share of pixels that are not white. */
  readonly inked: number;
  /** Colour of the corner. */
  readonly corner: readonly number[];
}

/** The picture as the browser decodes it. */
async function lookAt(page: Page, png: Buffer): Promise<Picture> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { naturalWidth: width, naturalHeight: height } = image;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 250) inked += 1;
    return { width, height, inked: inked / (width * height), corner: [...data.slice(0, 4)] };
  }, png.toString('base64'));
}

describe.each(READERS)('on $reader', ({ options }) => {
  it.each(CHARTS)('the $chart is saved as SVG that stands by itself', async ({ path, at, title }) => {
    await visit(
      path,
      async (page) => {
        const { name, bytes } = await save(page, at, 'svg');
        const { release } = (await (
          await fetch(`${inject('siteUrl')}/data/index.json`)
        ).json()) as PublishedIndex;
        expect(name).toMatch(/^kostra_[a-z0-9-]+_[a-z0-9-]+_\d{4}(?:-\d{4})?_[a-z]+-\d{4}-\d\d-\d\d\.svg$/);
        expect(name).toContain(release.published);
        const text = bytes.toString('utf8');
        expect(await xmlProblem(page, text)).toBeNull();
        const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
        const words = [...document.querySelectorAll('text')].map((each) => each.textContent).join(' ');
        expect(words).toMatch(title);
        expect(words).toMatch(/Kilde: Statistisk sentralbyrå|Source: Statistics Norway/);
        expect(words).toMatch(/publisert|published/);
        expect(words).toContain(path);
        // Nothing of the page is left that the file lacks: no class, no variable, no picture elsewhere.
        expect(text).not.toMatch(/var\(|class=|style=|<image|\shref=|aria-|data-/);
        expect(text).toMatch(/font-family="[^"]+, sans-serif"/);
      },
      options,
    );
  });

  it.each(CHARTS)('the $chart is saved as a light picture that is not blank', async ({ path, at }) => {
    await visit(
      path,
      async (page) => {
        const { name, bytes } = await save(page, at, 'png');
        expect(name).toMatch(/\.png$/);
        const { width, height, inked, corner } = await lookAt(page, bytes);
        expect(width).toBe(1600);
        expect(height).toBeGreaterThan(700);
        expect(height).toBeLessThan(2400);
        expect(inked).toBeGreaterThan(0.01);
        expect(inked).toBeLessThan(0.5);
        expect(corner).toEqual([255, 255, 255, 255]);
      },
      options,
    );
  });
});

describe('the files of a chart', () => {
  it('are the same from a phone by night as from a wide screen by day', async () => {
    const [wide, narrow] = await Promise.all(
      READERS.map(({ options }) =>
        visit('/kommune/lorenskog/', (page) => save(page, '.figure', 'svg'), options),
      ),
    );
    expect(narrow?.bytes.toString('utf8')).toBe(wide?.bytes.toString('utf8'));
  });

  it('are made with the keyboard alone, and what was made is told', async () => {
    await visit('/kommune/lorenskog/', async (page) => {
      const button = page.locator('.figure [data-save="png"]').first();
      await button.focus();
      const started = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      const file = await started;
      const status = page.locator('.figure').first().getByRole('status');
      await expect.poll(() => status.textContent()).toContain(file.suggestedFilename().replace('.png', ''));
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('that cannot be made are told of, and the next try succeeds', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}/fylke/troms/`);
    await page.route('**/kart.svg', (route) => route.abort());
    await page.locator('.map-figure [data-save="svg"]').click();
    await page.getByText('Figuren kunne ikke lagres').waitFor();
    await page.unroute('**/kart.svg');
    expect((await save(page, '.map-figure', 'svg')).bytes.length).toBeGreaterThan(1000);
    await context.close();
  });

  it('leave nothing behind on the page', async () => {
    await visit('/kommune/lorenskog/', async (page) => {
      const before = await page.locator('main *').count();
      await save(page, '.figure', 'svg');
      expect(await page.locator('main *').count()).toBe(before);
      expect(await page.locator('.chart-stage').count()).toBe(0);
    });
  });
});

describe('without script', () => {
  it('no button promises what it cannot do', async () => {
    await visit(
      '/kommune/lorenskog/',
      async (page) => {
        expect(await page.locator('[data-save]').count()).toBeGreaterThan(2);
        for (const button of await page.locator('[data-save]').all())
          expect(await button.isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('in print', () => {
  it.each(['/kommune/lorenskog/', '/fylke/troms/', '/nokkeltall/andel-80-hjemmetjenester/'])(
    'every chart of %s has its source under it, and no button',
    async (path) => {
      await visit(path, async (page) => {
        await page.emulateMedia({ media: 'print' });
        const figures = page.locator('figure');
        expect(await figures.count()).toBeGreaterThan(0);
        for (const figure of await figures.all()) {
          expect(await figure.locator('.figure-source').isVisible()).toBe(true);
          expect(await figure.locator('.save-chart').isVisible()).toBe(false);
        }
      });
    },
  );
});

describe('what is loaded', () => {
  it('makes files only when one is asked for', async () => {
    await visit('/kommune/lorenskog/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => path.endsWith('.js'))).toEqual([]);
      await save(page, '.figure', 'svg');
      expect(asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
    });
  });
});
