import * as Plot from '@observablehq/plot';
import { cleanPlot } from '../charts/cleanPlot.ts';
import type { ChartRequest, InteractiveChart, LegendItem } from '../charts/interactive/chartRequest.ts';
import { LETTER_SIZE } from '../charts/textRoom.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What stands around a chart and is known by the page. */
export interface ChartSurroundings {
  /** «Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)» */
  readonly source: string;
  /** «Tall til og med 2025 · ureviderte tall, publisert 16. mars 2026» */
  readonly release: string;
  /** Name of the file it is saved as, without extension. */
  readonly file: string;
  /** Address of what is shown, for the file; the page's own when left out. */
  readonly address?: string | undefined;
}

/** A chart with title, drawing, notes, source, buttons that save it, and the numbers as a table. */
export function figureOf(
  chart: InteractiveChart,
  { locale }: Pick<ChartRequest, 'locale'>,
  { source, release, file, address }: ChartSurroundings,
): HTMLElement {
  const { save, interactive } = messagesFor(locale).charts;
  const tools = paragraph('save-chart no-print', '');
  Object.assign(tools.dataset, {
    ...{ file, release, done: save.done(file), failed: save.failed },
    ...(address === undefined ? {} : { address }),
  });
  for (const format of ['svg', 'png']) {
    const button = element('button', { type: 'button', textContent: `${save.verb} ${format.toUpperCase()}` });
    button.dataset['save'] = format;
    tools.append(button);
  }
  const status = element('span', { role: 'status' });
  status.dataset['status'] = '';
  tools.append(status);
  const details = element('details');
  details.append(element('summary', { textContent: interactive.showTable }), tableOf(chart));
  const figure = printedFigureOf(chart, source);
  figure.append(tools, details);
  return figure;
}

/** The same for paper: without what can be pressed, or opened. */
export function printedFigureOf(chart: InteractiveChart, source: string): HTMLElement {
  const figure = element('figure', { className: 'figure interactive' });
  const caption = element('figcaption');
  caption.append(paragraph('figure-title', chart.title), paragraph('figure-sub', chart.subtitle));
  figure.append(
    caption,
    ...(chart.legend.length > 0 ? [legendOf(chart.legend)] : []),
    drawingOf(chart),
    ...(chart.mark === undefined ? [] : [paragraph('figure-mark', chart.mark)]),
    ...chart.notes.map((note) => paragraph('figure-note', note)),
    paragraph('figure-source', source),
  );
  return figure;
}

/** The drawing as one image: what is in it is hidden from those who hear the page, and told by its name instead. */
function drawingOf({ options, label }: InteractiveChart): HTMLElement {
  const image = element('div', { className: 'chart-image', role: 'img', ariaLabel: label });
  const drawing = Plot.plot({ ...options, figure: false });
  cleanPlot(drawing);
  drawing.setAttribute('class', 'live');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('focusable', 'false');
  drawing.setAttribute('data-chart', String(LETTER_SIZE));
  image.append(drawing);
  return image;
}

function legendOf(items: readonly LegendItem[]): HTMLElement {
  const list = element('ul', { className: 'legend', ariaHidden: 'true' });
  for (const { look, text } of items) {
    const item = element('li');
    const swatch = Plot.plot({
      ...{ width: 16, height: 12, margin: 0, axis: null },
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        Plot.dot([0], {
          x: 0.5,
          y: 0.5,
          r: 4.5,
          symbol: look.symbol,
          fill: look.colour,
          stroke: look.colour,
        }),
      ],
    });
    cleanPlot(swatch);
    swatch.setAttribute('class', 'live');
    item.append(swatch, text);
    list.append(item);
  }
  return list;
}

function tableOf({ title, table }: InteractiveChart): HTMLElement {
  const box = element('div', { className: 'table-scroll', tabIndex: 0, role: 'region', ariaLabel: title });
  const made = element('table', { className: 'data-table compact' });
  made.append(element('caption', { className: 'visually-hidden', textContent: title }));
  const head = made.createTHead().insertRow();
  for (const [at, column] of table.columns.entries())
    head.append(element('th', { scope: 'col', className: at > 0 ? 'num' : '', textContent: column }));
  const body = made.createTBody();
  for (const [name, ...cells] of table.rows) {
    const row = body.insertRow();
    row.append(element('th', { scope: 'row', textContent: name ?? '' }));
    for (const cell of cells) row.append(element('td', { className: 'num', textContent: cell }));
  }
  box.append(made);
  return box;
}

function paragraph(className: string, textContent: string): HTMLElement {
  return element('p', { className, textContent });
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
