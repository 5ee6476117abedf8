import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amiss, NOTHING_AMISS } from './amiss.ts';
import type { Amiss } from './amiss.ts';
import { fetchIndex, openPage, seeded } from './compareWorld.ts';
import { launchBrowser } from './launchBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the charts of 24 choices picked by seed', () => {
  it('have no name cut and none on another, at 360 and 1280 px', async () => {
    const index = await fetchIndex();
    const random = seeded(20261127);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const units = index.regions.filter(({ level }) => level === 'kommune').map(({ code }) => code);
    const areas = index.areas.filter(({ level }) => level === 'kommune');
    const found: { choice: string; amiss: Amiss }[] = [];
    for (const width of [360, 1280])
      for (const view of ['linjer', 'stolper', 'spredning', 'sammenheng', 'stolper', 'sammenheng'])
        for (const most of [3, 12]) {
          const { id, indicators } = pick(areas);
          const [own, ...others] = new Set(Array.from({ length: most }, () => pick(units)));
          const regions = [...others, ...['EKG10', 'EKA15', 'EAKUO'].slice(0, 13 - most)].join('.');
          const figures = `&tall=${pick(indicators)}&mot=${pick(indicators)}`;
          const choice = `/sammenlign/?egen=${own}&r=${regions}&o=${id}&visning=${view}${figures}`;
          const complaints = await openPage(
            browser,
            choice,
            async (page) => {
              await page.locator('div[data-chart] svg').first().waitFor();
              found.push({ choice, amiss: await amiss(page) });
            },
            { viewport: { width, height: 900 } },
          );
          expect(complaints, choice).toEqual([]);
        }
    expect(found.length).toBe(24);
    expect(found.filter((each) => JSON.stringify(each.amiss) !== JSON.stringify(NOTHING_AMISS))).toEqual([]);
  });
});
