import { describe, expect, it } from 'vitest';
import { absent, present } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';
import type { Unit } from '../../src/domain/indicator.ts';
import { computeDifference, computeDifferencePercent } from '../../src/domain/difference.ts';
import { maskOf } from '../../src/domain/status.ts';
import type { DifferenceCell, TrendCell } from '../../src/export/tableModel.ts';
import { renderDifference, renderRank, renderTrend } from '../../src/site/renderComparison.ts';

const plain = (html: string) => html.replaceAll('\u00a0', ' ');

function difference(
  own: Observation,
  comparison: Observation,
  { unit = 'kr', decimals = 0, kroner }: { unit?: Unit; decimals?: number; kroner?: Observation } = {},
): DifferenceCell {
  return {
    kind: 'difference',
    own,
    comparison,
    difference: computeDifference(own, comparison, decimals),
    percent: computeDifferencePercent(own, comparison, decimals),
    kroner,
    decimals,
    unit,
  };
}

describe('a difference', () => {
  it('is told in per cent, and under it what it comes to in kroner', () => {
    const kroner = present(3_120_000);
    expect(plain(renderDifference(difference(present(1012), present(1000), { kroner }), 'nb'))).toBe(
      '1 % høyere<br>3,1 mill. kr mer',
    );
    const less = present(-310_000);
    expect(plain(renderDifference(difference(present(900), present(1000), { kroner: less }), 'en'))).toBe(
      '10% lower<br>NOK 310,000 less',
    );
  });

  it('is told in percentage points for a share', () => {
    const cell = difference(present(87.8), present(89.9), { unit: 'prosent', decimals: 1 });
    expect(plain(renderDifference(cell, 'nb'))).toBe('2,1 prosentpoeng lavere');
  });

  it('carries the marks of both figures on each line', () => {
    const cell = difference(present(1012, 'modelled'), present(1000, 'preliminary'), {
      kroner: present(4000, 'modelled', 'preliminary'),
    });
    expect(plain(renderDifference(cell, 'nb'))).toBe('1 % høyere<i>m*</i><br>4 000 kr mer<i>m*</i>');
  });

  it('is nothing where either figure is hidden or lacking, not even in kroner', () => {
    const kroner = absent('suppressed');
    expect(renderDifference(difference(absent('suppressed'), present(1000), { kroner }), 'nb')).toBe('');
    expect(renderDifference(difference(present(1000), absent('suppressed'), { kroner }), 'nb')).toBe('');
  });

  it('of none has no amount', () => {
    expect(renderDifference(difference(present(5), present(5), { kroner: present(0) }), 'nb')).toBe('likt');
  });
});

describe('a place', () => {
  const rank = { from: 3, to: 4, of: 12, missing: 1, suppressed: 0 };

  it('tells who share it and among how many, with the marks of the own figure', () => {
    expect(renderRank({ kind: 'rank', rank, mask: 0 }, 'nb')).toBe('3.–4. av 12');
    expect(renderRank({ kind: 'rank', rank: { ...rank, to: 3 }, mask: maskOf(['modelled']) }, 'en')).toBe(
      '3 of 12<i>m</i>',
    );
  });
});

describe('a line', () => {
  const PERIODS = ['2021', '2022', '2023', '2024', '2025'];
  const number = (value: number) =>
    ({ kind: 'number', value, mask: 0, decimals: 1, unit: 'prosent' }) as const;
  const trend = (
    values: readonly (number | null)[],
    { breaks = [], modelled = [] }: { breaks?: string[]; modelled?: boolean[] } = {},
    change: TrendCell['change'] = { first: number(85.8), period: '2021', last: number(87.8) },
  ): TrendCell => ({
    kind: 'trend',
    runs: computeRuns({ periods: PERIODS, values, modelled }, breaks),
    breaks,
    from: '2021',
    to: '2025',
    change,
  });

  it('is drawn in whole pixels, and says which way it goes from which year', () => {
    expect(renderTrend(trend([1, 2, 3, 4, 5]), 'nb')).toBe(
      '<svg role=img aria-label="opp fra 2021"><path d="M2 18 16 14 30 10 44 6 58 2"/></svg>',
    );
  });

  it('is cut at a gap and at a break', () => {
    expect(renderTrend(trend([1, 2, null, 4, 5]), 'nb').match(/M/g)).toHaveLength(2);
    expect(renderTrend(trend([1, 2, 3, 4, 5], { breaks: ['2024'] }), 'nb')).toContain(
      'd="M2 18 16 14 30 10M44 6 58 2"',
    );
  });

  it('is refused across a break', () => {
    const joined = { ...trend([1, 2, 3, 4, 5]), breaks: ['2023'] };
    expect(() => renderTrend(joined, 'nb')).toThrow('no line may be drawn from 2022 to 2023');
  });

  it('is dashed where figures are modelled', () => {
    const html = renderTrend(trend([1, 2, 3, 4, 5], { modelled: [false, false, false, true, true] }), 'nb');
    expect(html).toContain('<path d="M2 18 16 14 30 10"/><path class=m d="M30 10 44 6 58 2"/>');
  });

  it('shows a year by itself as a dot, and equal figures as a level line', () => {
    expect(renderTrend(trend([1, null, 3, 4, 5]), 'nb')).toContain('M2 18h0');
    expect(renderTrend(trend([4, 4, 4, 4, 4]), 'nb')).toContain('M2 10 16 10 30 10 44 10 58 10');
  });

  it('says that it goes down, that it is the same, and that years are not comparable', () => {
    const words = (change: TrendCell['change']) =>
      /aria-label="(.*?)"/.exec(renderTrend(trend([1, 2, 3, 4, 5], {}, change), 'nb'))?.[1];
    expect(words({ first: number(9), period: '2022', last: number(8) })).toBe('ned fra 2022');
    expect(words({ first: number(8.01), period: '2022', last: number(8.04) })).toBe('som i 2022');
    const broken = { ...trend([1, 2, 3, 4, 5]), change: undefined };
    expect(renderTrend(broken, 'nb')).toContain('aria-label="ikke sammenlignbart over årene"');
  });
});
