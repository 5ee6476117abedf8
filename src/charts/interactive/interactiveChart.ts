import { barsChart } from './barsChart.ts';
import type { ChartKind, ChartRequest, InteractiveChart } from './chartRequest.ts';
import { linesChart } from './linesChart.ts';
import { scatterChart } from './scatterChart.ts';
import { spreadChart } from './spreadChart.ts';

const CHARTS: Record<ChartKind, (request: ChartRequest, width: number) => InteractiveChart> = {
  linjer: linesChart,
  stolper: barsChart,
  spredning: spreadChart,
  sammenheng: scatterChart,
};

/** The chart that is asked for, at a width in pixels. @throws Error when a scatter has no second figure */
export function interactiveChart(request: ChartRequest, width: number): InteractiveChart {
  return CHARTS[request.kind](request, width);
}
