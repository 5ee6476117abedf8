import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PublishedIndex } from '../../src/contracts/published.ts';
import { violationsOf } from './axeViolations.ts';
import { launchBrowser } from './launchBrowser.ts';

const CHOICE = 'egen=3222&r=4601.EKG10.EAKUO&n=andel-80-pluss.andel-80-hjemmetjenester';
const CHARTS = ['linjer', 'stolper', 'spredning', 'sammenheng'] as const;
/** As they stand in articles: never changed here, whatever the compare page becomes. */
const TABLE_IN_ARTICLE =
  '/innfelt/?innfelt=1&niva=kommune&visning=tabell&egen=3222&r=4601.EKG10.EAKUO&n=andel-80-pluss.andel-80-hjemmetjenester&siste=1&snudd=0';
const AREA_IN_ARTICLE =
  '/innfelt/?innfelt=1&niva=kommune&visning=tabell&egen=3222&r=4601.EKG10.EAKUO&o=barnehage&siste=1&snudd=0';
const LINES_IN_ARTICLE =
  '/innfelt/?innfelt=1&niva=kommune&visning=linjer&egen=3222&r=4601&n=andel-80-pluss&tall=andel-80-pluss&siste=5&snudd=0';

let browser: Browser;
let elsewhere: Server;
let otherSite = '';
let framed = '';
beforeAll(async () => {
  browser = await launchBrowser();
  // Another site: another port is another origin.
  elsewhere = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nb"><title>Avisen</title>${framed}</html>`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = elsewhere.address();
  otherSite = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

async function visit<T>(path: string, use: (page: Page) => Promise<T>, options: object = {}): Promise<T> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path.startsWith('http') ? path : inject('siteUrl') + path);
    const result = await use(page);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const SIZES = [
  {
    size: 'phone by night',
    options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', bypassCSP: true },
  },
  { size: 'wide screen by day', options: { viewport: { width: 1280, height: 800 }, bypassCSP: true } },
] as const;

describe.each(SIZES)('on a $size', ({ options }) => {
  it.each([...CHARTS, 'tabell'])('axe finds nothing on an embed of «%s», and it fits', async (view) => {
    await visit(
      `/innfelt/?innfelt=1&niva=kommune&visning=${view}&${CHOICE}&siste=5&snudd=0`,
      async (page) => {
        await page
          .locator(view === 'tabell' ? '.data-table' : 'svg.live')
          .first()
          .waitFor();
        expect(await violationsOf(page)).toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBe(0);
      },
      options,
    );
  });
});

describe('a chart of what is compared', () => {
  it.each(CHARTS)(
    '«%s» is one image with a name, no trap for the keyboard, and has its numbers in a table',
    async (view) => {
      await visit(`/sammenlign/?visning=${view}&${CHOICE}`, async (page) => {
        const image = page.locator('.chart-image[role="img"]');
        await image.waitFor();
        expect(((await image.getAttribute('aria-label')) ?? '').length).toBeGreaterThan(60);
        expect(await image.getAttribute('aria-label')).toContain('Lørenskog');
        expect(await image.locator('a, button, input, [tabindex]').count()).toBe(0);
        await page.locator('.interactive summary').focus();
        await page.keyboard.press('Enter');
        const cells = await page.locator('.interactive table tbody tr').first().allInnerTexts();
        expect(cells.join(' ')).toMatch(/Lørenskog.*\d,\d/s);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('.chart-image'))).toBeNull();
      });
    },
  );

  it('tells by the pointer what stands in the table', async () => {
    await visit(`/sammenlign/?visning=stolper&${CHOICE}`, async (page) => {
      const chart = page.locator('svg.live').first();
      await chart.scrollIntoViewIfNeeded();
      const box = await chart.boundingBox();
      if (!box) throw new Error('no chart');
      await page.mouse.move(box.x + box.width / 2, box.y + 24);
      const tip = page.locator('[aria-label="tip"] text');
      await tip.first().waitFor({ state: 'attached' });
      // Plot keeps lines open with a space of no width.
      const lines = (await tip.first().locator('tspan').allTextContents()).map((line) =>
        line.replaceAll('\u200b', '').trim(),
      );
      const [name = '', figure = ''] = lines.filter(Boolean);
      expect(name).toBe('Lørenskog');
      const row = page.locator('.interactive table tbody tr', { hasText: name });
      expect(await row.textContent()).toContain(figure.trim());
    });
  });

  it('draws the trend of two figures only when asked, and says what it is', async () => {
    await visit(`/sammenlign/?visning=sammenheng&${CHOICE}`, async (page) => {
      await page.locator('svg.live').first().waitFor();
      expect(await page.locator('[data-mark*="regression"]').count()).toBe(0);
      await page.getByLabel('Vis trendlinje').check();
      expect(await page.locator('[data-mark*="regression"]').count()).toBeGreaterThan(0);
      await page.getByText('Korrelasjonen er').waitFor();
      expect(await page.getByLabel('Vis trendlinje').evaluate((box) => box === document.activeElement)).toBe(
        true,
      );
    });
  });

  it.each(CHARTS)('«%s» is saved with its source in it, light also by night', async (view) => {
    await visit(
      `/sammenlign/?visning=${view}&${CHOICE}`,
      async (page) => {
        const started = page.waitForEvent('download');
        await page.locator('.interactive [data-save="svg"]').click();
        const stream = await (await started).createReadStream();
        let svg = '';
        for await (const chunk of stream) svg += String(chunk);
        expect(svg).toMatch(/Kilde: /);
        expect(svg).toContain('fill="#ffffff"');
        expect(svg).not.toMatch(/var\(|class=|style=|aria-|data-/);
        const problem = await page.evaluate(
          (text) =>
            new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')
              ?.textContent ?? null,
          svg,
        );
        expect(problem).toBeNull();
      },
      { colorScheme: 'dark' },
    );
  });
});

describe('Observable Plot', () => {
  it.each(['/', '/kommune/lorenskog/', '/kommune/lorenskog/befolkning/', '/sammenlign/', TABLE_IN_ARTICLE])(
    'is not loaded with %s',
    async (path) => {
      await visit(path, async (page) => {
        await page.waitForLoadState('networkidle');
        const scripts = await page.evaluate(async () => {
          const names = performance.getEntriesByType('resource').map(({ name }) => name);
          return Promise.all(
            names.filter((name) => name.endsWith('.js')).map(async (name) => (await fetch(name)).text()),
          );
        });
        expect(scripts.length).toBeGreaterThan(0);
        expect(
          scripts.filter((text) => text.includes('dodgeY') || text.includes('linear-regression')),
        ).toEqual([]);
      });
    },
  );
});

describe('an embed', () => {
  it('that stands in an article is shown there, on another site', async () => {
    framed = `<iframe src="${inject('siteUrl')}${TABLE_IN_ARTICLE.replaceAll('&', '&amp;')}" title="Tabell" width="700" height="500"></iframe>`;
    await visit(otherSite, async (page) => {
      const frame = page.frameLocator('iframe');
      await frame
        .getByRole('rowheader', { name: /80 år og over/ })
        .first()
        .waitFor();
      expect(await frame.locator('.data-table thead').innerText()).toContain('Lørenskog');
    });
  });

  it('is the only page that may be: all others are refused', async () => {
    framed = `<iframe src="${inject('siteUrl')}/kommune/lorenskog/" title="Side"></iframe>`;
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(otherSite, { waitUntil: 'networkidle' });
    expect(refused.join(' ')).toMatch(/X-Frame-Options|frame/i);
    expect(await page.frameLocator('iframe').locator('h1').count()).toBe(0);
    await context.close();
  });

  it('of lines shows the newest years that there are', async () => {
    await visit(LINES_IN_ARTICLE, async (page) => {
      await page.locator('svg.live').waitFor();
      const { release } = (await (
        await fetch(`${inject('siteUrl')}/data/index.json`)
      ).json()) as PublishedIndex;
      expect(await page.locator('.figure-sub').innerText()).toContain(`–${release.year}`);
      expect(await page.locator('.interactive table thead th').count()).toBe(6);
    });
  });

  it('that keeps the release at hand shows it', async () => {
    const { release } = (await (
      await fetch(`${inject('siteUrl')}/data/index.json`)
    ).json()) as PublishedIndex;
    await visit(`${TABLE_IN_ARTICLE}&utgave=${release.published}&versjon=2025-ureviderte`, async (page) => {
      await page.locator('.data-table').waitFor();
      expect(await page.locator('[data-status]').isVisible()).toBe(false);
    });
  });

  it('that keeps a release which is gone says so, shows no other numbers, and leads to that release’s files', async () => {
    await visit(`${TABLE_IN_ARTICLE}&utgave=2025-06-15&versjon=2024-reviderte`, async (page) => {
      await page.getByText('utgaven 2025-06-15').waitFor();
      expect(await page.locator('.data-table, svg.live').count()).toBe(0);
      const links = await page
        .locator('[data-body] a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links[0]).toMatch(/^\/data\/2024-reviderte\/[a-z-]+\.parquet$/);
      expect(links.at(-1)).toMatch(/^\/sammenlign\/\?/);
    });
  });

  it('without a choice, or of rubbish, says what is wrong', async () => {
    await visit('/innfelt/', (page) => page.getByText('sier ikke hva som skal vises').waitFor());
    await visit('/innfelt/?innfelt=1&egen=9999&r=x&o=finnes-ikke&visning=kart', async (page) => {
      await expect.poll(() => page.locator('[data-status]').innerText()).not.toBe('');
    });
  });

  it('is told to search engines to be left out', async () => {
    for (const path of ['/innfelt/', '/en/embed/'])
      expect(await (await fetch(inject('siteUrl') + path)).text()).toContain(
        '<meta name=robots content=noindex>',
      );
    expect(await (await fetch(`${inject('siteUrl')}/sitemap.xml`)).text()).not.toContain('/innfelt/');
  });

  it('of a table is at most 60 kB in all', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(inject('siteUrl') + AREA_IN_ARTICLE, { waitUntil: 'networkidle' });
    await page.locator('.data-table').waitFor();
    expect(bytes).toBeLessThan(60_000);
    await context.close();
  });
});

describe('the code of an embed', () => {
  it.each(['folg', 'behold'])(
    'is made of what is shown, and shows the same in its frame: %s',
    async (choice) => {
      const code = await visit(`/sammenlign/?visning=tabell&${CHOICE}`, async (page) => {
        await page.locator('[data-status]').first().waitFor({ state: 'attached' });
        await page.locator('.embed-code summary').click();
        await page.locator(`.embed-code input[value="${choice}"]`).check();
        const area = page.locator('.embed-code textarea');
        await expect.poll(() => area.inputValue()).toContain('<iframe');
        await expect
          .poll(async () => (await area.inputValue()).includes('utgave='))
          .toBe(choice === 'behold');
        return area.inputValue();
      });
      const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
      await visit(`/innfelt/${new URL(src).search}`, async (page) => {
        await page.locator('.data-table').waitFor();
        expect(await page.locator('.data-table').innerText()).toContain('Lørenskog');
      });
    },
  );

  it('can be taken by hand where a script may not use the clipboard', async () => {
    await visit(`/sammenlign/?visning=tabell&${CHOICE}`, async (page) => {
      await page.locator('.embed-code summary').click();
      const area = page.locator('.embed-code textarea');
      await expect.poll(() => area.inputValue()).toContain('<iframe');
      await page.locator('.embed-code [data-copy]').click();
      const told = page.locator('.embed-code [data-told]');
      await expect.poll(() => told.innerText()).not.toBe('');
      expect(await area.evaluate((field: HTMLTextAreaElement) => field.value.length)).toBeGreaterThan(100);
    });
  });
});
