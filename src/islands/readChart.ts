import { chartFile } from '../charts/chartFile.ts';
import type { ChartFile, DrawnPart } from '../charts/chartFile.ts';
import { FILE_FONT } from '../charts/chartFile.ts';
import { ownLooks } from './ownLooks.ts';

/**
 * Letters of a saved drawing, in units of a drawing 400 wide: as the style sheet has them on a wide screen. A drawing that
 * was made for letters of a size says which in `data-chart`.
 */
const LETTERS = 8.5;
const USUAL_WIDTH = 400;

/**
 * A chart of the page as a file: its title, unit, series, drawing, marks and source as they stand in the figure, and from
 * the attributes of `[data-file]` what does not stand there: `data-title`, `data-subtitle`, `data-release`, and
 * `data-address` where it is not that of the page.
 *
 * @throws Error when the figure has no drawing, or a part of it cannot be fetched
 */
export async function readChart(figure: HTMLElement): Promise<ChartFile> {
  const drawing = figure.querySelector<SVGSVGElement>('svg[role="img"], svg[data-chart]');
  if (!drawing) throw new Error('no drawing in the figure');
  const extra = figure.querySelector<HTMLElement>('[data-file]')?.dataset ?? {};
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  const texts = (selector: string) =>
    [...figure.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
  const stage = new Stage(figure);
  try {
    const drawn = await stage.draw(drawing);
    return chartFile({
      title: text('.figure-title') || (extra['title'] ?? ''),
      subtitle: text('.figure-sub') || (extra['subtitle'] ?? ''),
      legend: await Promise.all(
        [...figure.querySelectorAll('.legend > li')].map(async (item) => {
          const swatch = item.querySelector('svg');
          return {
            swatch: swatch ? await stage.draw(swatch) : null,
            text: item.textContent?.trim() ?? '',
          };
        }),
      ),
      drawing: drawn,
      marks: texts('.figure-mark').filter(Boolean),
      notes: texts('.figure-note').filter(Boolean),
      footer: [...texts('.figure-source'), extra['release'] ?? '', extra['address'] ?? pageAddress()].filter(
        Boolean,
      ),
      description: drawing.closest('[aria-label]')?.getAttribute('aria-label') ?? '',
      lang: document.documentElement.lang,
      measure: textMeasure(),
    });
  } finally {
    stage.remove();
  }
}

function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? `${location.origin}${location.pathname}`;
}

function textMeasure(): (text: string, size: number, weight: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!context) return text.length * size * 0.55;
    context.font = `${weight} ${size}px ${FILE_FONT}`;
    return context.measureText(text).width;
  };
}

/**
 * Where a copy of a drawing stands while its looks are read: outside the screen, light, with letters of a fixed size, so
 * that the file is the same from a phone at night as from a wide screen by day.
 */
class Stage {
  readonly #shell: HTMLElement;

  constructor(figure: HTMLElement) {
    this.#shell = figure.cloneNode(false) as HTMLElement;
    this.#shell.removeAttribute('id');
    this.#shell.ariaHidden = 'true';
    this.#shell.classList.add('chart-stage');
    figure.after(this.#shell);
  }

  async draw(drawing: SVGSVGElement): Promise<DrawnPart> {
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    const { width, height } = drawing.viewBox.baseVal;
    const own = Number(drawing.dataset['chart']);
    copy.style.fontSize = `${own > 0 ? own : (LETTERS * width) / USUAL_WIDTH}px`;
    // What follows the pointer is no part of the chart.
    for (const tip of copy.querySelectorAll('[aria-label="tip"]')) tip.remove();
    this.#shell.append(copy);
    ownLooks(copy);
    copy.remove();
    await fetchPictures(copy);
    return { markup: new XMLSerializer().serializeToString(copy), width, height };
  }

  remove(): void {
    this.#shell.remove();
  }
}

/**
 * Pictures of the site within a drawing, put in as drawings: a file that is opened elsewhere would not find them. They
 * have looks of their own.
 */
async function fetchPictures(drawing: SVGSVGElement): Promise<void> {
  for (const image of drawing.querySelectorAll('image')) {
    const response = await fetch(image.getAttribute('href') ?? '');
    if (!response.ok) throw new Error(`${response.status} for a picture of the chart`);
    const text = await response.text();
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    for (const name of ['x', 'y', 'width', 'height']) {
      const value = image.getAttribute(name);
      if (value !== null) documentElement.setAttribute(name, value);
    }
    image.replaceWith(document.importNode(documentElement, true));
  }
}
