import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { cleanPlot } from './cleanPlot.ts';

/**
 * An Observable Plot chart as SVG text at build: one image with one text. `figure.css` has its looks.
 *
 * @param label what the drawing shows, in words
 */
export function renderPlot(options: Plot.PlotOptions, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document: document as unknown as Document });
  cleanPlot(svg);
  for (const element of svg.querySelectorAll('*')) shortenNumbers(element);
  svg.setAttribute('class', 'chart plot');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  return svg.outerHTML;
}

/**
 * Hundredths of a unit are finer than any screen: shorter files, and no noise of the last binary digits in them. Only in
 * the geometry; the texts are figures, and stay as they are.
 */
function shortenNumbers(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const short = value.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
    if (short !== value) element.setAttribute(name, short);
  }
}
