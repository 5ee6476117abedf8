import { describe, expect, it } from 'vitest';
import type { PublishedRegion } from '../../src/contracts/published.ts';
import { renderRedirect } from '../../src/site/waysIn.ts';
import { realRegions } from './realRegions.ts';

const site = new URL('https://kommunespeil.example');
const byCode = new Map(realRegions().map((region) => [region.code, region]));
const region = (code: string): PublishedRegion => {
  const found = byCode.get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

describe('a page that leads on', () => {
  const html = renderRedirect({ text: 'Guovdageaidnu', to: region('5612'), locale: 'nb', site });

  it('sends the reader on at once, and has a link for a browser that does not', () => {
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/kommune/kautokeino/">');
    expect(html).toContain('<a href="/kommune/kautokeino/">');
  });

  it('names the page it leads to as the one that counts, and is not to be found itself', () => {
    expect(html).toContain('<link rel="canonical" href="https://kommunespeil.example/kommune/kautokeino/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('allows nothing to be loaded or run', () => {
    expect(html).toContain(`content="default-src 'none'"`);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
  });

  it('keeps to its language', () => {
    const english = renderRedirect({ text: 'Guovdageaidnu', to: region('5612'), locale: 'en', site });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('url=/en/municipality/kautokeino/"');
  });

  it('leads to the page of a fylke for a fylke', () => {
    const fylke = renderRedirect({ text: '55', to: region('EKA55'), locale: 'nb', site });
    expect(fylke).toContain('url=/fylke/troms/"');
  });

  it('writes a name as text, never as markup', () => {
    const to = { ...region('5612'), name: { nb: 'A<b>&"', en: 'A' } };
    const page = renderRedirect({ text: '<i>', to, locale: 'nb', site });
    expect(page).not.toMatch(/<b>|<i>/);
    expect(page).toContain('A&lt;b&gt;&amp;&quot;');
  });

  it('is small, since there are thousands of them', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(1500);
  });
});
