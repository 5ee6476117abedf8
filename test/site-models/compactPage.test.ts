import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compactPage } from '../../src/site/compactPage.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="nb"><head><title>x</title></head><body>${body}</body></html>`;
const bodyOf = (html: string) => parseHTML(html).document.body;

describe('a page in fewer bytes', () => {
  it('has no spaces around what stands on a line of its own', () => {
    const html = '<body> <div> <ul>\n  <li> <b> Alta </b> </li> <li>Haram</li> </ul> </div> </body>';
    expect(compactPage(html)).toBe('<body><div><ul><li><b>Alta</b><li>Haram</ul></div></body>');
  });

  it('has no end tags that the next tag implies', () => {
    expect(compactPage('<table><tbody><tr><th>a</th><td>1</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><th>a<td>1</table>',
    );
    expect(compactPage('<dl><div><dt>a</dt><dd>1</dd></div></dl>')).toBe('<dl><div><dt>a<dd>1</div></dl>');
    expect(compactPage('<div><p>a</p><p>b</p><ul></ul></div>')).toBe('<div><p>a<p>b<ul></ul></div>');
  });

  it.each([
    '<p>a</p><a href=/>b</a>',
    '<a href=/><p>a</p></a>',
    '<ks-search><p>a</p></ks-search>',
    '<noscript><p>a</p></noscript>',
  ])('keeps the end of a paragraph that nothing implies: %s', (html) => {
    expect(compactPage(html)).toBe(html);
  });

  it.each([
    ['<a href="/om/">om</a>', '<a href=/om/>om</a>'],
    ['<a class="button" href="/a/?b=1">om</a>', '<a class=button href="/a/?b=1">om</a>'],
    [
      '<ks-a data-b="{&quot;c&quot;:&quot;d &amp; e&quot;}"></ks-a>',
      `<ks-a data-b='{"c":"d &amp; e"}'></ks-a>`,
    ],
    [`<ks-a data-b="{&quot;c&quot;:'d'}">`, `<ks-a data-b="{&quot;c&quot;:'d'}">`],
    ['<p id="a" class="b c" data-d="">', '<p id=a class="b c" data-d="">'],
    [
      '<line x1="2" y2="1"></line> <text y="1"> to ord </text>',
      '<line x1=2 y2=1></line><text y=1>to ord</text>',
    ],
    ['<svg><path d="M1,2" /><path d="M1"/></svg>', '<svg><path d=M1,2 /><path d="M1"/></svg>'],
  ])('has no quotes that a value does not need: %s', (html, short) => {
    expect(compactPage(html)).toBe(short);
  });

  it.each([
    'Les <a href=/om/>om tallene</a> <small>(kort)</small> og <b>vent</b> litt.',
    '<a href=/a/>Forrige</a> <a href=/b/>Neste</a>',
    'Se <a href=/a/> lista </a> nå',
    '<button>SVG</button> <span>lagret</span> <svg><path d=M1 /></svg> <details><summary>Om</summary></details>',
    '<pre>en  to\n  tre</pre>',
    '<time> <patha> <picture> x </picture>',
    '<code>skriv encoding="utf-8" og a="b" c</code>',
  ])('keeps words, the spaces between them, and signs in them: %s', (html) => {
    expect(compactPage(html)).toBe(html);
  });

  it('is read by a browser as before', () => {
    const html = page(
      '<ul><li><a href="/a/" title="a&quot; onclick=x">&lt;script></a></li><li>b</li></ul><p>c</p><dl><dt>d</dt></dl>',
    );
    const [before, after] = [bodyOf(html), bodyOf(compactPage(html))];
    expect(after.textContent).toBe(before.textContent);
    expect(after.querySelector('a')?.getAttribute('title')).toBe('a" onclick=x');
    expect([...after.querySelectorAll('ul > li, body > dl > dt')]).toHaveLength(3);
  });
});
