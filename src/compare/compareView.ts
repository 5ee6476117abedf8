import { pathOf } from '../i18n/routes.ts';
import { fill } from '../i18n/searchTexts.ts';
import { choiceLine } from './choiceLine.ts';
import { compareNotes } from './compareNotes.ts';
import { compareLines, isOverYears, shownFigure } from './compareLines.ts';
import { buildCompareTable } from './compareTable.ts';
import type { CompareTexts } from './compareTexts.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { CompareTable, CompareTableInput } from './compareTableModel.ts';
import { listed } from './compareLabel.ts';
import { renderCompareTable } from './renderCompareTable.ts';
import { renderNotes } from './renderNotes.ts';
import type { UnitLevel } from '../domain/region.ts';
import type { RegionCode } from '../domain/region.ts';

/** All that a choice shows, as it stands on the page. */
export interface CompareShown {
  readonly table: CompareTable;
  readonly heading: string;
  readonly subtitle: string;
  /** What is chosen, in one line. */
  readonly choice: string;
  readonly tableHtml: string;
  readonly notesHtml: string;
  /** That figures are modelled, and how many; empty where none is. */
  readonly provenance: string;
  /** The whole in a sentence, spoken when it has changed. */
  readonly spoken: string;
}

/** @param slugOf last segment of the address of a region; undefined where it has no page */
export function showCompare(
  input: CompareTableInput,
  slugOf: (region: RegionCode) => string | undefined,
): CompareShown {
  const { data, state, texts } = input;
  const table = buildCompareTable(input);
  const heading = headingOf(input);
  const subtitle = yearsText(input);
  const regions = listed(data.regions.map(({ label }) => label));
  const spoken = fill(texts.shown, { what: heading, regions, years: subtitle });
  const figureIds = new Set(data.figures.map(({ id }) => id));
  const isRegion = new Map(data.regions.map(({ code, level }) => [code, level]));
  const hrefOf = (id: string): string | undefined => {
    if (figureIds.has(id)) return pathOf({ page: 'indicator', indicator: id }, texts.locale);
    const [level, slug] = [isRegion.get(id), slugOf(id)];
    if (slug === undefined || level === undefined) return undefined;
    if (level === 'kommunegruppe')
      return pathOf({ page: 'kommunegruppe', number: Number(slug) }, texts.locale);
    return pathOf({ page: level as UnitLevel | 'fylke', slug }, texts.locale);
  };
  const group = data.peersLabel || texts.all;
  return {
    ...{ table, heading, subtitle, spoken, choice: choiceLine(input, subtitle) },
    tableHtml: renderCompareTable({ table, texts, sort: state.sort, group, caption: spoken, hrefOf }),
    notesHtml: renderNotes(compareNotes(table, input), data.sources),
    provenance: provenanceText(table, texts),
  };
}

/** The area or the basket; in views of one figure that figure with its unit. With the name of the own group before it. */
function headingOf({ data, state, texts }: CompareTableInput): string {
  const figure = shownFigure(data, state);
  const one = state.view !== 'tabell' && state.view !== 'sammenheng' ? figure : undefined;
  const areas = new Set(data.figures.map(({ areaName }) => areaName));
  const what =
    one === undefined
      ? state.basket.length > 0 || areas.size !== 1
        ? texts.basket
        : ([...areas][0] ?? '')
      : fill(texts.figureAndUnit, { name: one.name, unit: texts.units[one.unit] });
  return state.name === '' ? what : `${state.name}: ${what}`;
}

function yearsText(input: CompareTableInput): string {
  const { state, texts } = input;
  const lines = compareLines(input);
  const years = [...new Set(lines.map(({ period }) => period))].sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  if (years.length <= 1) return last;
  return isOverYears(state.view) ? fill(texts.years, { from: first, to: last }) : texts.newest;
}

/** As at the top of other pages: how many of the figures that are seen a program has made. */
function provenanceText({ sections }: CompareTable, { allModelled, someModelled }: CompareTexts): string {
  const figures = sections
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => (cell.kind === 'number' && cell.value !== null ? cell.mask : []));
  const share = shareInPercent(
    figures.filter((mask) => (mask & STATUS_BIT.modelled) !== 0).length,
    figures.length,
  );
  if (share === 0) return '';
  return share === 100 ? allModelled : fill(someModelled, { percent: String(share) });
}

/** A whole number; neither none nor all where some are. */
function shareInPercent(part: number, all: number): number {
  if (part === 0 || part === all) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((part / all) * 100)));
}
