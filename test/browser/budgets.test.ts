import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';

/** A slow phone: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const SLOW_PHONE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false };
const CPU_SLOWDOWN = 4;
const MORE_TRIES = 3;
const BUDGET = { kilobytes: 40, requests: 5, largestPaint: 1000 };
/** On a machine too busy to paint in time: how many times as long as an empty page takes there (1.7 to 2 measured). */
const PAINT_TIMES_EMPTY = 2.2;

/**
 * A long task is one of more than 50 ms. A page is laid out in parts so that none comes to that: its first screen, what follows
 * (RestStyles.astro), and what is far below, a little after (layOutFar.ts). The first two take about 40 ms each on a
 * quiet machine, most of which is what any page takes: fonts that are used for the first time, and the styles themselves.
 * How long a task takes is the machine's as much as the page's, so a page that is never within the limit is held against one
 * with nothing between head and foot, which is visited in turn with it: 1.6 to 1.9 times measured, quiet or busy; in one
 * part the pages take three to five times as long.
 */
const LONGEST_TASK = { milliseconds: 50, timesEmpty: 2.75, tries: 6 };

const PAGES = [
  { page: 'kommunefakta', path: '/kommune/lorenskog/' },
  { page: 'kommunefakta in English', path: '/en/municipality/bergen/' },
  { page: 'key-figure table', path: '/kommune/lorenskog/helse-og-omsorg/' },
  { page: 'key-figure table, long', path: '/kommune/oslo/befolkning/' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Visit {
  readonly kilobytes: number;
  readonly requests: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
}

async function firstVisit(path: string, change?: Change): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  if (change) await changePage(page, path, change);
  const session = await context.newCDPSession(page);
  await slowDown(session);
  const traffic = countTraffic(session);
  await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
  const paint = await paintOf(page);
  await context.close();
  return { kilobytes: traffic.bytes / 1000, requests: traffic.requests, ...paint };
}

type Change = (html: string) => string;

/** A page with nothing between head and foot: what this machine needs for any page. */
const emptied: Change = (html) => html.replace(/(<main[^>]*>)[^]*<\/main>/, '$1</main>');

async function changePage(page: Page, path: string, change: Change): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** The largest paint of a first visit in ms, the best of a few. */
async function bestPaint(path: string, change?: Change): Promise<number> {
  let best = Infinity;
  for (let visit = 0; visit <= MORE_TRIES && best > BUDGET.largestPaint; visit += 1)
    best = Math.min(best, (await firstVisit(path, change)).largestPaint);
  return best;
}

/** Processor time of the longest task of a first visit in ms. */
async function longestTask(path: string, change?: Change): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  if (change) await changePage(page, path, change);
  await slowDown(await context.newCDPSession(page));
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
  const longest = longestOf(await browser.stopTracing());
  await context.close();
  return longest;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Duration and processor time in µs. */
  readonly dur?: number;
  readonly tdur?: number;
}

/**
 * The longest task on the thread that lays the page out. From a trace: what a page may observe of itself («longtask») leaves
 * out tasks that only draw.
 *
 * @throws Error when nothing was laid out, for then nothing was measured
 */
function longestOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const layouts = traceEvents.filter(({ name }) => name === 'Layout');
  const longest = layouts.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0];
  if (longest === undefined) throw new Error('the trace shows no layout');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === longest.pid && tid === longest.tid,
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW_PHONE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

function countTraffic(session: CDPSession): { bytes: number; requests: number } {
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

async function paintOf(page: Page): Promise<Pick<Visit, 'largestPaint' | 'layoutShift'>> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let largestPaint = 0;
        let layoutShift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largestPaint = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) layoutShift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ largestPaint, layoutShift }), 300);
      }),
  );
}

describe('the first visit on a slow phone', () => {
  it.each(PAGES)('$page stays within the budget', async ({ path }) => {
    const visit = await firstVisit(path);
    expect(visit.kilobytes, 'kilobytes over the wire').toBeLessThanOrEqual(BUDGET.kilobytes);
    expect(visit.requests, 'requests').toBeLessThanOrEqual(BUDGET.requests);
    expect(visit.layoutShift, 'layout shift').toBe(0);
    expect(visit.largestPaint, 'largest paint in ms').toBeGreaterThan(0);
    // The machine that runs the tests may be busy: a few more tries, and then it is held against an empty page there.
    const paint = visit.largestPaint <= BUDGET.largestPaint ? visit.largestPaint : await bestPaint(path);
    const most =
      paint <= BUDGET.largestPaint
        ? BUDGET.largestPaint
        : (await firstVisit(path, emptied)).largestPaint * PAINT_TIMES_EMPTY;
    expect(paint, 'largest paint in ms').toBeLessThanOrEqual(Math.max(BUDGET.largestPaint, most));
  });

  it.each(PAGES)('$page has no long task', async ({ path }) => {
    const { milliseconds, timesEmpty, tries } = LONGEST_TASK;
    const best = { page: Infinity, empty: Infinity };
    for (let visit = 0; visit < tries && best.page > milliseconds; visit += 1) {
      best.page = Math.min(best.page, await longestTask(path));
      if (best.page > milliseconds) best.empty = Math.min(best.empty, await longestTask(path, emptied));
    }
    const most = best.page <= milliseconds ? milliseconds : best.empty * timesEmpty;
    expect(best.page, 'longest task in ms').toBeLessThanOrEqual(most);
  });

  it.each(PAGES)('nothing of a $page moves while one reads to its end', async ({ path }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(inject('siteUrl') + path, { waitUntil: 'networkidle' });
    const isAtEnd = () =>
      page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    while (!(await isAtEnd())) {
      await page.evaluate(() => {
        scrollBy(0, innerHeight / 2);
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    }
    expect((await paintOf(page)).layoutShift, 'layout shift').toBe(0);
    await page.close();
  });
});
