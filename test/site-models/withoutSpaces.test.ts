import { describe, expect, it } from 'vitest';
import { withoutSpaces } from '../../src/site/withoutSpaces.ts';

describe('a page without the spaces that nobody sees', () => {
  it('has none around what stands on a line of its own', () => {
    const html =
      '<body> <div class="page"> <ul>\n  <li> <b> Alta </b> </li> <li>Haram</li> </ul> </div> </body>';
    const short = '<body><div class="page"><ul><li><b>Alta</b></li><li>Haram</li></ul></div></body>';
    expect(withoutSpaces(html)).toBe(short);
  });

  it.each([
    'Les <a href="/om/">om tallene</a> <small>(kort)</small> og <b>vent</b> litt.',
    '<a href="/a/">Forrige</a> <a href="/b/">Neste</a>',
    'Se <a href="/a/"> lista </a> nå',
    '<button>SVG</button> <span>lagret</span> <svg><text>to ord</text></svg> <details><summary>Om</summary></details>',
    '<pre>en  to\n  tre</pre>',
  ])('keeps those between words: %s', (html) => {
    expect(withoutSpaces(html)).toBe(html);
  });

  it('takes no tag for another that its name begins with', () => {
    expect(withoutSpaces('<time> <path> <picture> x </picture>')).toBe(
      '<time> <path> <picture> x </picture>',
    );
  });
});
