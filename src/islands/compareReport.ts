import { compareNotes } from '../compare/compareNotes.ts';
import { renderNotes } from '../compare/renderNotes.ts';
import { showCompare } from '../compare/compareView.ts';
import { sheetParts } from '../compare/reportFigures.ts';
import type { CompareData } from '../compare/compareData.ts';
import type { CompareState } from '../compare/compareState.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { compareTableModel } from './compareFile.ts';
import { messagesFor } from '../i18n/messages.ts';
import { fetchOnce } from './compareLoader.ts';
import { element } from './elements.ts';
import { reportCharts } from './reportCharts.ts';
import reportStyles from '../styles/report.css?url';
import { styleSheet } from './styleSheet.ts';

/**
 * The report for print: a front line, a table and charts for each service area, year by year what the view is about, and
 * notes, definitions and source. It is put into `[data-report]`, which only paper shows.
 */
export async function makeReport(detail: CompareShownDetail, pageUrl: string): Promise<void> {
  const place = document.querySelector('[data-report]');
  if (!place) throw new Error('no place for the report');
  await styleSheet(reportStyles);
  const index = (await fetchOnce('index.json')) as PublishedIndex;
  const areas = areasOf(detail.data);
  // Of all its figures, whatever the view is about.
  const state = { ...detail.state, view: 'tabell', transposed: false } as const;
  const all = { ...detail, state, shown: showCompare({ ...detail, state }, () => undefined) };
  const { subtitle } = compareTableModel(detail, index, pageUrl);
  place.innerHTML = reportHtml(detail, {
    areas,
    provenance: all.shown.provenance,
    model: { ...compareTableModel(all, index, pageUrl), subtitle },
  });
  // Paper has nothing to press, and a head that goes on to the next sheet leaves buttons out.
  for (const button of place.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  for (const [at, section] of [...place.querySelectorAll('[data-area]')].entries())
    section.append(...(await chartsOf(areas[at] ?? detail.data, detail)));
}

/** The charts of an area under a heading; nothing where there is nothing to draw. */
async function chartsOf(area: CompareData, detail: CompareShownDetail): Promise<HTMLElement[]> {
  const { rows, notes } = await reportCharts(area, detail);
  if (rows.length === 0) return [];
  const t = messagesFor(detail.texts.locale).compare;
  const said = detail.state.basket.length > 0 ? notes : [t.reportChosen, ...notes];
  const heading = element('h3', { text: t.reportCharts });
  return [heading, ...said.map((text) => element('p', { class: 'report-lead', text })), ...rows];
}

interface ReportParts {
  readonly areas: readonly CompareData[];
  readonly provenance: string;
  readonly model: ReturnType<typeof compareTableModel>;
}

function reportHtml(detail: CompareShownDetail, { areas, provenance, model }: ReportParts): string {
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
    provenance === '' ? '' : `<p class="notice">${escapeHtml(provenance)}</p>`,
    ...areas.map(
      (area) =>
        `<section class="report-section" data-area>${sectionHtml(area, { ...state, view: 'tabell', transposed: false }, detail)}</section>`,
    ),
    state.view === 'tabell'
      ? ''
      : `<section class="report-section">${sectionHtml(data, { ...state, view: 'utvikling', transposed: false }, detail)}</section>`,
    definitions.length > 0 ? `<dl class="report-definitions">${definitions.join('')}</dl>` : '',
    `<ul class="report-about">${about.join('')}</ul>`,
  ].join('');
}

/** The data of each area by itself, in the order they are shown. */
function areasOf(data: CompareData): CompareData[] {
  return [...Map.groupBy(data.figures, ({ area }) => area).values()].map((figures) => ({ ...data, figures }));
}

/** Tables of a state under one heading: one, or as many as the columns need. */
function sectionHtml(
  data: CompareData,
  state: CompareState,
  { texts, denominators }: CompareShownDetail,
): string {
  const parts = state.view === 'tabell' ? sheetParts(data) : [data];
  const shown = parts.map((part) => {
    const input = { data: part, state: { ...state, basket: [], name: '' }, texts, denominators };
    const { tableHtml, heading, subtitle, table } = showCompare(input, () => undefined);
    const notes = renderNotes(compareNotes(table, input), []);
    const html = `${tableHtml}<div class="table-key">${notes}</div>`;
    return { html, heading: [heading, subtitle].filter((text) => text !== '').join(', ') };
  });
  return `<h2>${escapeHtml(shown[0]?.heading ?? '')}</h2>${shown.map(({ html }) => html).join('')}`;
}
