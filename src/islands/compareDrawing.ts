import type { ChartKind } from '../charts/interactive/chartRequest.ts';
import { distinctSources } from '../compare/distinctSources.ts';
import { shownAgainst, shownFigure, shownYear, shownYears } from '../compare/compareLines.ts';
import { fileNameOf } from '../export/fileName.ts';
import { drawCompareChart } from './compareChart.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { styleSheet } from './styleSheet.ts';
import chartStyles from '../styles/interactive.css?url';

/**
 * Waited for before anything is drawn. A promise and not a module that waits: what such a module shares with the scripts of
 * every page could not be one file with what asks for them (FRAME in astro.config.mjs).
 */
export const styled = styleSheet(chartStyles);

/**
 * The chart of what is shown. Loaded when a reader first asks for one: it brings Observable Plot and all messages.
 * @param release line of the release, to stand on the chart
 * @returns whether there is a figure to draw
 */
export function drawShown(
  host: HTMLElement,
  { data, state, catalogue, texts }: CompareShownDetail,
  release: string,
): boolean {
  const figure = shownFigure(data, state);
  const kind = state.view as ChartKind;
  const against = shownAgainst(data, state);
  if (figure === undefined || (kind === 'sammenheng' && against === undefined)) return false;
  const periods = kind === 'linjer' ? shownYears(figure, data, state) : [shownYear(figure, state)];
  const own = catalogue.regions.find(({ code }) => code === state.own);
  const file = fileNameOf(
    {
      area: figure.id,
      region: { code: own?.code ?? texts.selection, slug: own?.slug ?? null },
      periods,
      release: catalogue.release,
    },
    texts.locale,
  );
  const drawn = kind === 'sammenheng' && against !== undefined ? [figure, against] : [figure];
  const source = distinctSources(drawn).join(' · ');
  const request = { kind, data, figure, against, periods, regions: catalogue.regions, locale: texts.locale };
  drawCompareChart(host, request, { source, release, file, address: location.href });
  return true;
}
