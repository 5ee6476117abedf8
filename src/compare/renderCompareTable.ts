import { escapeHtml } from '../export/escapeHtml.ts';
import { figureHtml } from '../export/figureHtml.ts';
import { formatCellIn, formatChange } from '../i18n/figureText.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareSort } from './compareState.ts';
import type { CompareCell, CompareColumn, CompareRow, CompareTable } from './compareTableModel.ts';
import type { CompareTexts } from './compareTexts.ts';
import { MARK_SIGNS } from './distanceMark.ts';

export interface RenderInput {
  readonly table: CompareTable;
  readonly texts: CompareTexts;
  readonly sort: CompareSort | null;
  /** What the marks are held against: «Kommunegruppe 10». */
  readonly group: string;
  /** For those who listen; the heading on the page says it to others. */
  readonly caption: string;
  /** Addresses behind the names of regions and key figures, by their id. */
  readonly hrefOf: (id: string) => string | undefined;
}

/** The table as HTML, the same in the build and in the browser. Buttons that sort are there for the script to listen to. */
export function renderCompareTable(input: RenderInput): string {
  const { table, caption } = input;
  const unitAt = table.columns.findIndex(({ id }) => id === 'unit');
  const columns = table.columns.filter((_, at) => at !== unitAt);
  const head = columns.map((column) => headCell(column, input)).join('');
  const bodies = table.sections.map(({ heading, rows }) => {
    const title =
      heading === ''
        ? ''
        : `<tr><th scope="rowgroup" colspan="${columns.length}"><span>${escapeHtml(heading)}</span></th></tr>`;
    const lines = rows.map((row) => renderRow(row, { ...input, unitAt, columns })).join('');
    return `<tbody>${title}${lines}</tbody>`;
  });
  return (
    `<table class="data-table compare-table" data-rows="${table.rowsAre}">` +
    `<caption class="visually-hidden">${escapeHtml(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead>${bodies.join('')}</table>`
  );
}

function headCell(column: CompareColumn, input: RenderInput): string {
  const { sort } = input;
  const sorted = column.sortBy !== undefined && sort?.by === column.sortBy;
  const order = sort?.descending === true ? 'descending' : 'ascending';
  const attributes = [
    ` class="${classesOf(column)}"`,
    sorted ? ` aria-sort="${order}"` : '',
    column.kind === 'number' || column.sortBy !== undefined ? ` data-column="${escapeHtml(column.id)}"` : '',
  ].join('');
  const text = escapeHtml(column.header);
  const label =
    column.sortBy === undefined
      ? text
      : `<button type="button" class="sort-button" data-sort="${escapeHtml(column.sortBy)}"${sorted ? ` data-order="${order}"` : ''}>${text}</button>`;
  const unit = column.unit ? `<span class="row-unit">${escapeHtml(column.unit)}</span>` : '';
  return `<th scope="col"${attributes}>${label}${unit}</th>`;
}

function classesOf({ kind, isOwn, divider }: CompareColumn): string {
  return [
    ...(kind === 'number' ? ['num'] : []),
    ...(isOwn === true ? ['own'] : []),
    ...(divider === true ? ['divider'] : []),
  ].join(' ');
}

interface RowContext extends RenderInput {
  readonly unitAt: number;
  /** Without the unit, which stands under the name. */
  readonly columns: readonly CompareColumn[];
}

function renderRow(row: CompareRow, context: RowContext): string {
  const [name, ...cells] = row.cells.filter((_, at) => at !== context.unitAt);
  const own = row.isOwn === true ? ' class="own"' : '';
  const body = cells.map((cell, at) => bodyCell(cell, context.columns[at + 1], context)).join('');
  return `<tr${own} data-row="${escapeHtml(row.id)}">${rowHead(row, name, context)}${body}</tr>`;
}

function rowHead(
  row: CompareRow,
  cell: CompareCell | undefined,
  { hrefOf, texts, sort }: RowContext,
): string {
  const text = cell?.kind === 'text' ? cell.text : '';
  const href = hrefOf(row.id);
  const name =
    href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
  const order =
    sort?.by === row.sortBy ? (sort?.descending === true ? 'descending' : 'ascending') : undefined;
  const button =
    row.sortBy === undefined
      ? ''
      : ` <button type="button" class="sort-button bare" data-sort="${escapeHtml(row.sortBy)}"${order ? ` data-order="${order}" aria-pressed="true"` : ''} aria-label="${escapeHtml(fill(texts.sort, { name: text }))}"></button>`;
  const below = `<span class="row-unit">${escapeHtml(row.unit ?? '')}${button}</span>`;
  return `<th scope="row">${name} ${row.unit || button ? below : ''}</th>`;
}

function bodyCell(
  cell: CompareCell,
  column: CompareColumn | undefined,
  { texts, group }: RowContext,
): string {
  const classes = column === undefined ? '' : classesOf(column);
  const broken = cell.broken === true ? ' broken' : '';
  const mark = cell.mark === undefined ? '' : ` data-mark="${cell.mark}"`;
  const note =
    cell.broken === true ? `<i class="break-mark" data-m="|"> ${escapeHtml(texts.broken)} </i>` : '';
  return `<td class="${classes}${broken}"${mark}>${note}${cellHtml(cell, texts)}${markHtml(cell, texts, group)}</td>`;
}

function cellHtml(cell: CompareCell, texts: CompareTexts): string {
  if (cell.kind === 'text') return escapeHtml(cell.text);
  const shown = formatCellIn(cell, texts);
  if (cell.change !== true || cell.value === null) return figureHtml(shown, cell.value !== null);
  return figureHtml({ ...shown, text: formatChange(cell.value, cell.decimals, texts.locale) }, true);
}

function markHtml({ mark }: CompareCell, texts: CompareTexts, group: string): string {
  if (mark === undefined) return '';
  const meaning = fill(texts[mark], { group });
  return `<i class="mark" data-m="${MARK_SIGNS[mark]}"> (${escapeHtml(meaning)})</i>`;
}
