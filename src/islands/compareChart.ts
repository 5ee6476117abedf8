import type { ChartRequest } from '../charts/interactive/chartRequest.ts';
import { interactiveChart } from '../charts/interactive/interactiveChart.ts';
import { messagesFor } from '../i18n/messages.ts';
import { element, figureOf } from './chartFigure.ts';
import type { ChartSurroundings } from './chartFigure.ts';

const NARROWEST = 300;
const WIDEST = 760;
/** Less than this is no reason to draw anew. */
const STEP = 24;

/**
 * Draws a chart of a comparison in an element of the page, in place of what stood there, and again when its width
 * changes. Load this module by `import()` when a reader asks for a chart: it brings Observable Plot. The element gets a
 * `<figure>` with title, drawing, notes, source, buttons that save it, and the numbers as a table; nothing in it takes the
 * focus but those buttons.
 *
 * ```ts
 * const { drawCompareChart } = await import('../islands/compareChart.ts');
 * drawCompareChart(element, { kind: 'linjer', data, figure, periods, regions: catalogue.regions, locale }, surroundings);
 * ```
 *
 * @throws Error when a scatter is asked for without a second figure
 */
export function drawCompareChart(
  host: HTMLElement,
  request: ChartRequest,
  surroundings: ChartSurroundings,
): void {
  watched.get(host)?.disconnect();
  let trend = request.trend === true;
  let drawnAt = 0;
  const draw = () => {
    drawnAt = widthOf(host);
    const chart = interactiveChart({ ...request, trend }, drawnAt);
    const figure = figureOf(chart, request, surroundings);
    if (request.kind === 'sammenheng') figure.querySelector('.figure-source')?.before(trendSwitch());
    host.replaceChildren(figure);
  };
  const trendSwitch = () => {
    const label = element('label', { className: 'trend-switch no-print' });
    const box = element('input', { type: 'checkbox', checked: trend });
    box.addEventListener('change', () => {
      trend = box.checked;
      draw();
      host.querySelector<HTMLElement>('.trend-switch input')?.focus();
    });
    label.append(box, messagesFor(request.locale).charts.interactive.showTrend);
    return label;
  };
  draw();
  const observer = new ResizeObserver(() => {
    if (host.isConnected && Math.abs(widthOf(host) - drawnAt) >= STEP) draw();
  });
  observer.observe(host);
  watched.set(host, observer);
}

const watched = new WeakMap<HTMLElement, ResizeObserver>();

function widthOf(host: HTMLElement): number {
  return Math.min(WIDEST, Math.max(NARROWEST, host.clientWidth));
}
