import { describe, expect, it } from 'vitest';
import { barPairs } from '../../src/charts/barPairs.ts';
import { histogram } from '../../src/charts/histogram.ts';
import { lineChart } from '../../src/charts/lineChart.ts';
import { sparkline } from '../../src/charts/sparkline.ts';
import type { SparklineModel } from '../../src/charts/sparkline.ts';
import BarPairs from '../../src/components/BarPairs.astro';
import LineChart from '../../src/components/LineChart.astro';
import { computeRuns } from '../../src/domain/seriesBreaks.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { renderSparkline } from '../../src/site/renderKeyNumbers.ts';
import { renderComponent } from '../components/renderComponent.ts';
import { standalone } from './standalone.ts';

// Small drawings to be looked at: open test/charts/golden/*.svg in a browser. They change only by `npm run test:update`.

const periods = Array.from({ length: 21 }, (_, index) => String(2005 + index));
const whole = (value: number) => formatNumber(value, 0, 'nb');
const LABEL = 'Innbyggere i Lørenskog';

/** Twenty-one years of a growing kommune. */
const growing = periods.map((_, index) => 30_929 + index * 900 + Math.round(400 * Math.sin(index)));

function population(values: readonly (number | null)[], breaks: readonly string[] = []): Promise<string> {
  const runs = computeRuns({ periods, values }, breaks);
  const [from = '', to = ''] = [runs[0]?.[0]?.period, runs.at(-1)?.at(-1)?.period];
  const chart = lineChart({ runs, from, to, breaks, formatValue: whole, decimals: 0 });
  return renderComponent(LineChart, { chart, label: LABEL });
}

/** One bar reaches far, one is lacking and one has no length. */
const ages = barPairs([
  { label: '0–5 år', own: 7.1, other: 5.9, ownText: '7,1 %' },
  { label: '6–15 år', own: 11.4, other: 11.2, ownText: '11,4 %' },
  { label: '18–66 år', own: 65.5, other: 63.4, ownText: '65,5 %' },
  { label: '67–79 år', own: null, other: 12, ownText: 'ikke tall' },
  { label: '80 år og over', own: 0, other: 5.1, ownText: '0,0 %' },
]);

const DRAWINGS: readonly (readonly [name: string, svg: () => string | Promise<string>])[] = [
  ['lineChart', () => population(growing)],
  [
    'lineChartWithGapAndBreak',
    () =>
      population(
        growing.map((value, at) => ([7, 8, 10].includes(at) ? null : value)),
        ['2020'],
      ),
  ],
  ['lineChartOfOneYear', () => population(periods.map((_, at) => (at === 20 ? 9412 : null)))],
  ['barPairs', () => renderComponent(BarPairs, { chart: ages, label: LABEL })],
  [
    'sparkline',
    () =>
      // On the page the style sheet gives the size, and what is around it hides it from who listens.
      renderSparkline(
        sparkline({
          runs: computeRuns({ periods, values: growing }, []),
          from: '2005',
          to: '2025',
          breaks: [],
        }) as SparklineModel,
      ).replace('<svg', '<svg viewBox="0 0 104 28" aria-hidden="true"'),
  ],
  [
    'histogram',
    () =>
      histogram({
        values: Array.from({ length: 357 }, (_, index) => 24 + 9 * Math.sin(index) + (index % 7)),
        decimals: 1,
        reference: { value: 24.8, text: 'Landet 24,8' },
        formatValue: whole,
        label: 'Fra 15,0 % til 39,0 %',
      }),
  ],
];

describe.each(DRAWINGS)('the drawing %s', (name, draw) => {
  it('is as it was', async () => {
    await expect(standalone(await draw())).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it('has neither style nor script, so that the security policy lets it through', async () => {
    expect(await draw()).not.toMatch(/<style|\sstyle=|<script|\son\w+=/);
  });

  it('is one image with one text, or decoration that nobody reads', async () => {
    const svg = await draw();
    const [root = ''] = /<svg[^>]*>/.exec(svg) ?? [];
    const inside = svg.replace(root, '');
    expect(inside).not.toMatch(/\s(?:aria-|role=)/);
    expect(/role="img"/.test(root) && /aria-label="[^"]+"/.test(root)).toBe(!/aria-hidden="true"/.test(root));
  });

  it('has a number for every place', async () => {
    expect(await draw()).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});
