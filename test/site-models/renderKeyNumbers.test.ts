import { describe, expect, it } from 'vitest';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';
import { sparkline } from '../../src/charts/sparkline.ts';
import type { KeyNumber } from '../../src/site/keyNumber.ts';
import { renderKeyNumbers } from '../../src/site/renderKeyNumbers.ts';
import { STATUS_BIT } from '../../src/domain/status.ts';

const cell = (value: number | null, mask = 0) => ({ value, mask, decimals: 1, unit: 'prosent' as const });
const range = {
  ...{ width: 140, height: 16, median: 40.4, own: 134.6 },
  line: { from: 5, to: 135 },
  box: { from: 18.6, width: 0.2 },
};
const number = (own: Partial<KeyNumber>): KeyNumber => ({
  ...{ id: 'x', name: 'Andel', href: '/nokkeltall/x/', period: '2025', cell: cell(12.5) },
  ...{ against: [], range: null, spark: null },
  ...own,
});
const html = (own: Partial<KeyNumber>) => renderKeyNumbers([number(own)], 'nb');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a key figure by itself', () => {
  it('is name, value, unit and year', () => {
    expect(plain(html({}))).toContain('<a href="/nokkeltall/x/">Andel</a><dd><b>12,5</b> % (2025)');
  });

  it('carries the mark of a modelled figure, and of a modelled figure it is compared with', () => {
    const against = [{ label: '3 % høyere enn landet', cell: cell(12.1, STATUS_BIT.modelled) }];
    const made = html({ cell: cell(12.5, STATUS_BIT.modelled), against });
    expect(made).toContain('12,5<sup>m</sup></b>');
    expect(made).toContain('3 % høyere enn landet (12,1<sup>m</sup>)');
  });

  it('has words where a number is lacking, and nothing of it in a comparison', () => {
    expect(html({ cell: cell(null, STATUS_BIT.suppressed) })).toMatch(/<b><i data-m=":">[^<]+<\/i><\/b>/);
  });

  it('hides its drawings from those who listen', () => {
    const runs = computeRuns({ periods: ['2021', '2022', '2023', '2024'], values: [1, 2, null, 3] }, []);
    const spark = sparkline({ runs, from: '2021', to: '2024', breaks: [] });
    const made = html({ spark, range });
    for (const { index } of made.matchAll(/<svg/g))
      expect(made.slice(0, index).lastIndexOf('<dd aria-hidden="true">')).toBe(
        made.slice(0, index).lastIndexOf('<dd'),
      );
    expect(made.match(/<svg/g)).toHaveLength(2);
  });

  it('draws in whole pixels, and never a box without width', () => {
    const made = html({ range });
    expect(made.replace('r="4.5"', '').match(/\d\.\d/)).toBeNull();
    expect(made).toContain('<path d=M5,8H19V4h1v8h-1V8M20,8H135 />');
  });

  it('draws where a modelled figure lies as modelled', () => {
    expect(html({ range, cell: cell(1, STATUS_BIT.modelled) })).toContain('class="range-bar modelled"');
    expect(html({ range })).toContain('class="range-bar"');
  });

  it('writes a name as text, never as markup', () => {
    expect(html({ name: '<b>&' })).toContain('&lt;b&gt;&amp;');
  });
});
