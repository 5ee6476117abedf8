import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PublishedRelease } from '../../src/contracts/published.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import AboutPage from '../../src/components/AboutPage.astro';
import { readIndex, readRettelogg } from '../../src/site/readPublished.ts';
import { feedItems, renderRss, rssDate } from '../../src/site/rss.ts';
import { renderDocument } from '../components/renderComponent.ts';

const SITE = new URL('https://kommunespeil.example');
const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

describe('the feed', () => {
  it('has the release and each day of corrections, newest first', () => {
    expect(feedItems('nb').map(({ date, title, path }) => [date, title, path])).toEqual([
      ['2026-03-16', 'Ureviderte tall for 2025', '/om/#publisering'],
      ['2025-06-16', expect.stringContaining('fikk endret tall 16. juni 2025'), '/om/rettelogg/#2025-06-16'],
    ]);
  });

  it('tells of a day how many figures were changed', () => {
    expect(feedItems('en')[1]?.text).toContain('51 figures');
    expect(feedItems('nb')[1]?.text).toContain('51 tall ble sammenlignet');
  });

  it('gives an item the same name in every build, and no two the same', () => {
    const guids = LOCALES.flatMap((locale) => feedItems(locale).map(({ guid }) => guid));
    expect(guids[0]).toBe('kommunespeil:nb:release:2025:unrevised:2026-03-16');
    expect(new Set(guids).size).toBe(guids.length);
  });

  it('names a release anew when it is published anew', () => {
    const { release } = readIndex();
    const revised: PublishedRelease = { ...release, vintage: 'revised', published: '2026-06-15' };
    expect(feedItems('nb', revised, readRettelogg())[0]?.guid).not.toBe(feedItems('nb')[0]?.guid);
  });
});

describe('renderRss', () => {
  it.each(LOCALES)('is RSS 2.0 with what every item needs: %s', (locale) => {
    const document = parsed(renderRss(locale, SITE));
    expect(document.querySelector('rss')?.getAttribute('version')).toBe('2.0');
    const items = [...document.querySelectorAll('item')];
    expect(items).toHaveLength(2);
    for (const item of items) {
      for (const name of ['title', 'link', 'guid', 'pubDate', 'description'])
        expect(item.querySelector(name)?.textContent).not.toBe('');
      expect(item.querySelector('link')?.textContent).toMatch(/^https:\/\/kommunespeil\.example\//);
    }
  });

  it('has only entities and elements that are closed, whatever the titles are', () => {
    const hostile = '</title><script>alert(1)</script> & "é" \u0000\u0008 ]]> <![CDATA[';
    const item = { guid: hostile, date: '2026-03-16', title: hostile, text: hostile, path: '/om/' };
    const xml = renderRss('nb', SITE, [item]);
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('<![CDATA[');
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
    expect(openElements(xml)).toEqual([]);
    expect(parsed(xml).querySelectorAll('item > *')).toHaveLength(5);
  });

  it('needs no items', () => {
    expect(openElements(renderRss('nb', SITE, []))).toEqual([]);
  });

  it('is linked from the head of the pages about the figures, and from the foot of every page', async () => {
    const document = await renderDocument(AboutPage, { locale: 'en' });
    const links = [...document.querySelectorAll('[href$="rss.xml"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/rss.xml', '/en/rss.xml']);
  });
});

describe('rssDate', () => {
  it('is the day of the text, with its weekday', () => {
    expect(rssDate('2026-03-16')).toBe('Mon, 16 Mar 2026 00:00:00 GMT');
    expect(rssDate('2024-02-29')).toBe('Thu, 29 Feb 2024 00:00:00 GMT');
  });

  it('refuses what is no date', () => {
    expect(() => rssDate('mars 2026')).toThrow('not an ISO date');
  });
});

/** Elements that are not closed, or closed out of turn; none in well-formed XML. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', self] of xml.matchAll(/<(\/?)([a-z][\w:]*)[^>]*?(\/?)>/gi)) {
    if (self === '/') continue;
    if (end !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
