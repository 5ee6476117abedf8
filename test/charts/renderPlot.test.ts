import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPlot } from '../../src/charts/renderPlot.ts';

const LABEL = 'Fra "1" til 2.34567';
const text = renderPlot(
  {
    marks: [
      Plot.ruleY([0]),
      Plot.lineY([1.23456, 3, 2], { ariaHidden: 'true' }),
      Plot.text(['<b>2.34567</b>'], { frameAnchor: 'middle' }),
    ],
  },
  LABEL,
);
const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
const svg = document.body.firstElementChild;
const inside = [...(svg?.querySelectorAll('*') ?? [])];

describe('renderPlot', () => {
  it('gives one SVG and nothing beside it', () => {
    expect(document.body.children).toHaveLength(1);
    expect(svg?.localName).toBe('svg');
  });

  it('is one image with one text', () => {
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe(LABEL);
    expect(text.match(/role=/g)).toHaveLength(1);
    expect(text.match(/aria-/g)).toHaveLength(1);
  });

  it('has nothing that the security policy refuses: no style element, no style attribute, no script', () => {
    expect(inside.map(({ localName }) => localName)).not.toContain('style');
    expect(text).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });

  it('keeps the names of the marks for the style sheet', () => {
    expect(svg?.querySelector('[data-mark="line"]')).not.toBeNull();
    expect(svg?.querySelector('[data-mark="rule"]')).not.toBeNull();
  });

  it('scales with the page: a view box, and neither width nor height', () => {
    expect(svg?.hasAttribute('viewBox')).toBe(true);
    expect(svg?.hasAttribute('width') || svg?.hasAttribute('height')).toBe(false);
  });

  it('shortens the numbers of the geometry, and no number in a text', () => {
    const geometry = inside.flatMap((element) => [...element.attributes].map(({ value }) => value));
    expect(geometry.filter((value) => /\.\d{3}/.test(value))).toEqual([]);
    expect(text).toContain('2.34567&lt;/b&gt;');
  });

  it('writes texts as text, never as markup', () => {
    expect(inside.map(({ localName }) => localName)).not.toContain('b');
  });
});
