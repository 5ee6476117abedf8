import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chartFile, wrapText } from '../../src/charts/chartFile.ts';
import type { ChartFileInput } from '../../src/charts/chartFile.ts';
import { xmlText } from '../../src/charts/xmlText.ts';

/** Every letter half as wide as it is high. */
const measure = (text: string, size: number) => text.length * size * 0.5;

const INPUT: ChartFileInput = {
  title: '20 836 flere innbyggere i Gáivuotna – Kåfjord – Kaivuono fra 2004 til 2025, og enda litt til',
  subtitle: 'Innbyggere 31. desember',
  legend: [
    {
      swatch: {
        markup: '<svg viewBox="0 0 16 12"><rect width="16" height="12"/></svg>',
        width: 16,
        height: 12,
      },
      text: 'Kommunegruppe 6',
    },
    { swatch: null, text: 'Landet uten Oslo' },
  ],
  drawing: {
    markup: '<svg viewBox="0 0 400 220"><path d="M0,0L400,220"/></svg>',
    width: 400,
    height: 220,
  },
  marks: ['m Modellerte tall, ikke offisiell statistikk'],
  notes: ['Aksen begynner ikke på null.'],
  footer: [
    'Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)',
    'Tall til og med 2025',
    'https://x.no/',
  ],
  description: 'Fra 30 675 til 51 511.',
  lang: 'nb',
  measure,
};

function textsOf(svg: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return [...document.querySelectorAll('text')].map((text) => text.textContent ?? '');
}

describe('a saved chart', () => {
  it('is as it was', async () => {
    await expect(chartFile(INPUT).svg).toMatchFileSnapshot('golden/chartFile.svg');
  });

  it('has title, unit, series, marks and source in it, in the order they are read', () => {
    const text = textsOf(chartFile(INPUT).svg).join(' ');
    const order = [
      INPUT.title,
      INPUT.subtitle,
      'Kommunegruppe 6',
      'Landet uten Oslo',
      ...INPUT.marks,
      ...INPUT.notes,
      ...INPUT.footer,
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says the same to those who do not see it', () => {
    const { svg } = chartFile(INPUT);
    expect(svg).toContain(`<title>${INPUT.title}</title>`);
    expect(/<desc>(.*)<\/desc>/.exec(svg)?.[1]).toContain('Fra 30 675 til 51 511.');
  });

  it('depends on nothing outside: no class, no variable, no address that is fetched', () => {
    const { svg } = chartFile(INPUT);
    expect(svg).not.toMatch(/var\(|class=|style|href|url\(|@import/);
    expect(svg).toMatch(/font-family="[^"]*sans-serif"/);
  });

  it('is as high as what is in it, and grows with it', () => {
    const { height, svg } = chartFile(INPUT);
    const places = [...svg.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...places)).toBeLessThan(height);
    expect(svg).toContain(`viewBox="0 0 800 ${height}"`);
    expect(chartFile({ ...INPUT, notes: [] }).height).toBeLessThan(height);
    expect(chartFile({ ...INPUT, legend: [] }).height).toBeLessThan(height);
  });

  it('does not draw a high map as wide as a line', () => {
    const { height } = chartFile({
      ...INPUT,
      drawing: { markup: '<svg viewBox="0 0 300 420"/>', width: 300, height: 420 },
    });
    expect(height).toBeLessThan(1050);
  });

  it('writes hostile texts as texts', () => {
    const hostile = '</text><script>alert(1)</script>"\u0000&';
    const { svg } = chartFile({ ...INPUT, title: hostile, footer: [hostile], lang: '"><script>' });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(textsOf(svg)).toContain('</text><script>alert(1)</script>"&');
  });
});

describe('xmlText', () => {
  it('keeps every text that XML has a place for', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = xmlText(text);
        expect(safe).not.toMatch(/[<>"']/);
        const { document } = parseHTML(`<!doctype html><html><body><p>${safe}</p></body></html>`);
        expect(document.querySelector('p')?.textContent).toBe(
          text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''),
        );
      }),
    );
  });
});

describe('wrapText', () => {
  const wide = (text: string) => text.length;

  it('loses no word and keeps their order, and no line is wider than there is room for unless it is one word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, wide);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('does not part a number at its no-break space', () => {
    expect(wrapText('ab 20\u00a0836', 5, wide)).toEqual(['ab', '20\u00a0836']);
  });
});
