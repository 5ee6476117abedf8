import { compareNotes } from '../compare/compareNotes.ts';
import { renderNotes } from '../compare/renderNotes.ts';
import { showCompare } from '../compare/compareView.ts';
import type { CompareData } from '../compare/compareData.ts';
import type { CompareState } from '../compare/compareState.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { compareTableModel } from './compareFile.ts';
import { fetchOnce } from './compareLoader.ts';
import reportStyles from '../styles/report.css?url';
import { styleSheet } from './styleSheet.ts';

/**
 * The report for print: a front line, a table for each service area, year by year what the view is about, and notes,
 * definitions and source. It is put into `[data-report]`, which only paper shows.
 */
export async function makeReport(detail: CompareShownDetail, pageUrl: string): Promise<void> {
  const place = document.querySelector('[data-report]');
  if (!place) throw new Error('no place for the report');
  await styleSheet(reportStyles);
  const index = (await fetchOnce('index.json')) as PublishedIndex;
  place.innerHTML = reportHtml(detail, compareTableModel(detail, index, pageUrl));
}

function reportHtml(detail: CompareShownDetail, model: ReturnType<typeof compareTableModel>): string {
  const { data, state } = detail;
  const title = document.querySelector('[data-report]')?.getAttribute('data-title') ?? '';
  const name = state.name === '' ? data.regions[0]?.label : state.name;
  const definitions = model.definitions.map(
    ({ name: figure, unit, text }) =>
      `<div><dt>${escapeHtml(`${figure} (${unit})`)}</dt><dd>${escapeHtml(text)}</dd></div>`,
  );
  const about = model.about.map(({ label, text }) => `<li>${escapeHtml(`${label}: ${text}`)}</li>`);
  return [
    `<header class="report-head"><p>${escapeHtml(title)}</p><h1>${escapeHtml(name ?? '')}</h1>`,
    `<p>${escapeHtml(model.subtitle)}</p></header>`,
    ...areasOf(data).map((area) =>
      sectionHtml(area, { ...state, view: 'tabell', transposed: false }, detail),
    ),
    state.view === 'tabell' ? '' : sectionHtml(data, { ...state, view: 'utvikling' }, detail),
    definitions.length > 0 ? `<dl class="report-definitions">${definitions.join('')}</dl>` : '',
    `<ul class="report-about">${about.join('')}</ul>`,
  ].join('');
}

/** The data of each area by itself, in the order they are shown. */
function areasOf(data: CompareData): CompareData[] {
  return [...Map.groupBy(data.figures, ({ area }) => area).values()].map((figures) => ({ ...data, figures }));
}

function sectionHtml(
  data: CompareData,
  state: CompareState,
  { texts, denominators }: CompareShownDetail,
): string {
  const input = { data, state: { ...state, basket: [], name: '' }, texts, denominators };
  const shown = showCompare(input, () => undefined);
  const notes = renderNotes(compareNotes(shown.table, input), []);
  const heading = `${shown.heading}${shown.subtitle === '' ? '' : `, ${shown.subtitle}`}`;
  return `<section class="report-section"><h2>${escapeHtml(heading)}</h2>${shown.tableHtml}<div class="table-key">${notes}</div></section>`;
}
