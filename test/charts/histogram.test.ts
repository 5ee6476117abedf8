import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { roomFor } from '../../src/charts/textRoom.ts';
import { histogram } from '../../src/charts/histogram.ts';
import type { HistogramInput } from '../../src/charts/histogram.ts';

function draw(values: readonly number[], own: Partial<HistogramInput> = {}): Element {
  const svg = histogram({
    values,
    decimals: 0,
    reference: null,
    formatValue: String,
    label: 'Fordeling',
    ...own,
  });
  const root = parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.body.firstElementChild;
  if (!root) throw new Error('no drawing');
  return root;
}

const numberOf = (element: Element | null | undefined, name: string) =>
  Number(element?.getAttribute(name) ?? NaN);

/** Labels of an axis with their place along it. */
function ticksOf(svg: Element, axis: 'x' | 'y'): { label: string; at: number }[] {
  return [...svg.querySelectorAll(`[data-mark="${axis}-axis tick label"] text`)].map((text) => {
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(text.getAttribute('transform') ?? '') ?? [];
    return { label: text.textContent ?? '', at: Number(axis === 'x' ? x : y) };
  });
}

/** How many municipalities each bar stands for, read back from its height and the axis beside it. */
function countsOf(svg: Element): number[] {
  const [zero, other] = ticksOf(svg, 'y').filter(({ label }) => label !== '');
  const perCount = ((zero?.at ?? 0) - (other?.at ?? 0)) / Number(other?.label);
  return [...svg.querySelectorAll('[data-mark="rect"] rect')].map(
    (bar) => Math.round((numberOf(bar, 'height') / perCount) * 100) / 100,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('histogram', () => {
  it('counts every figure once, the lowest and the highest too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 20, maxLength: 357 }),
        (values) => {
          expect(sum(countsOf(draw(values)))).toBeCloseTo(values.length, 0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('lets all bars stand on zero', () => {
    const svg = draw([1, 2, 2, 3, 3, 3, 9]);
    const [zero] = ticksOf(svg, 'y');
    expect(zero?.label).toBe('0');
    for (const bar of svg.querySelectorAll('[data-mark="rect"] rect'))
      expect(numberOf(bar, 'y') + numberOf(bar, 'height')).toBeCloseTo(zero?.at ?? NaN, 1);
  });

  it('counts in whole municipalities, also where a bar is one', () => {
    const labels = ticksOf(draw(upTo(24)), 'y').map(({ label }) => label);
    expect(labels.filter(Boolean)).toEqual(['0', '1']);
  });

  it('writes the values in the notation it is given', () => {
    const svg = draw(upTo(30), { formatValue: (value) => `${value} kr` });
    for (const { label } of ticksOf(svg, 'x')) expect(label).toMatch(/^\d+ kr$/);
  });

  it('has labels of large values clear of each other, and none beyond the drawing', () => {
    const formatValue = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 3_000_000 }), (highest) => {
        const labels = ticksOf(draw([0, highest / 3, highest].map(Math.round), { formatValue }), 'x');
        const ends = labels.map(({ label, at }) => {
          const half = roomFor([label], Infinity) / 2;
          return { from: at - half, to: at + half };
        });
        expect(labels.length).toBeGreaterThan(1);
        for (const [index, { from, to }] of ends.entries()) {
          expect(from).toBeGreaterThanOrEqual(ends[index - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it.each([
    ['whole numbers', 0, upTo(12)],
    ['tenths', 1, upTo(12).map((value) => value / 10)],
    ['thousands', 0, upTo(4000)],
  ])(
    'leaves no gap in unbroken %s: no bar is narrower than the precision of the figures',
    (_, decimals, values) => {
      const bars = [...draw(values, { decimals }).querySelectorAll('[data-mark="rect"] rect')];
      for (const [index, bar] of bars.slice(1).entries())
        expect(numberOf(bar, 'x') - numberOf(bars[index], 'x') - numberOf(bars[index], 'width')).toBeLessThan(
          1.1,
        );
      expect(bars.length).toBeGreaterThan(10);
      expect(bars.length).toBeLessThan(50);
    },
  );

  it('draws equal figures as one bar', () => {
    expect(countsOf(draw(upTo(25).map(() => 7)))).toEqual([25]);
  });

  it('marks the reference at its value, with the text as it is given', () => {
    const svg = draw(upTo(31), { reference: { value: 15, text: 'Landet 15,0' } });
    const line = svg.querySelector('.reference line');
    const [from, to] = [ticksOf(svg, 'x').at(0), ticksOf(svg, 'x').at(-1)];
    const at = (from?.at ?? 0) + ((to?.at ?? 0) - (from?.at ?? 0)) * (15 / Number(to?.label));
    expect(numberOf(line, 'x1')).toBeCloseTo(at, 0);
    expect(svg.querySelector('.reference-text text')?.textContent).toBe('Landet 15,0');
  });

  it('has no reference line where there is none', () => {
    expect(draw(upTo(30)).querySelector('.reference, .reference-text')).toBeNull();
  });

  it.each([
    ['the low end', 0, 'start'],
    ['the middle', 15, null],
    ['the high end', 30, 'end'],
  ])('lets the text of a reference at %s grow inwards', (_, value, anchor) => {
    const svg = draw(upTo(31), { reference: { value, text: 'Landet' } });
    expect(svg.querySelector('.reference-text')?.getAttribute('text-anchor')).toBe(anchor);
  });
});
