import type { InteractiveChart } from '../charts/interactive/chartRequest.ts';
import { interactiveChart } from '../charts/interactive/interactiveChart.ts';
import type { CompareData, ComparedFigure } from '../compare/compareData.ts';
import { reportFigures, reportYears } from '../compare/reportFigures.ts';
import chartStyles from '../styles/interactive.css?url';
import { printedFigureOf } from './chartFigure.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { styleSheet } from './styleSheet.ts';

/** As wide as names at the ends of lines need; paper shows two beside each other. */
const WIDTH = 580;
/** Two rows stand on a sheet. */
const HEIGHT = 260;
const ABREAST = 2;

/** The charts of an area for the report, and what is to be said of all of them. */
export interface ReportCharts {
  readonly rows: readonly HTMLElement[];
  readonly notes: readonly string[];
}

/** A line a region over the years, in rows that no page divides. It brings Observable Plot. */
export async function reportCharts(
  data: CompareData,
  { state, catalogue, texts }: CompareShownDetail,
): Promise<ReportCharts> {
  await styleSheet(chartStyles);
  const drawn = reportFigures(data, state).map((figure) => {
    const periods = reportYears(figure, data, state);
    const request = {
      kind: 'linjer',
      data: comparable(figure, data),
      figure,
      periods,
      height: HEIGHT,
    } as const;
    const chart = interactiveChart({ ...request, regions: catalogue.regions, locale: texts.locale }, WIDTH);
    return { figure, chart };
  });
  const common = commonNotes(drawn.map(({ chart }) => chart));
  const figures = drawn.map(({ figure, chart }) =>
    printedFigureOf({ ...chart, notes: chart.notes.filter((note) => !common.includes(note)) }, figure.source),
  );
  return {
    notes: common,
    rows: Array.from({ length: Math.ceil(figures.length / ABREAST) }, (_, at) => {
      const row = Object.assign(document.createElement('div'), { className: 'report-row' });
      row.append(...figures.slice(at * ABREAST, (at + 1) * ABREAST));
      return row;
    }),
  };
}

/** A sum of many would leave no room to see one of them beside it. */
function comparable({ averaging }: ComparedFigure, data: CompareData): CompareData {
  if (averaging !== 'sum') return data;
  const units = data.regions.filter(({ isAverage }) => !isAverage);
  return units.length === 0 ? data : { ...data, regions: units };
}

/** Said once where it is true of every chart; of one chart alone it stands under that. */
function commonNotes([first, ...others]: readonly InteractiveChart[]): string[] {
  if (first === undefined || others.length === 0) return [];
  return first.notes.filter((note) => others.every(({ notes }) => notes.includes(note)));
}
