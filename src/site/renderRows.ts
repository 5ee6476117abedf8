import type { TableCell, TableColumn, TableDefinition, TableModel, TableRow } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { renderDifference, renderRank, renderTrend } from './renderComparison.ts';
import { renderDetails } from './renderDetails.ts';
import { renderTableFigure } from './renderFigure.ts';
import type { PageColumn } from './spreadColumn.ts';
import { latestOfAll, shownColumns, unitColumn } from './tableColumns.ts';

export interface RowsInput {
  readonly table: Pick<TableModel, 'columns' | 'sections' | 'locale' | 'rowNotes'>;
  /** Addresses behind the row headings, by row id. */
  readonly links: Readonly<Record<string, string>>;
  /** What is folded under the name of each row; left out where the definitions stand elsewhere. */
  readonly definitions?: readonly TableDefinition[] | undefined;
  /** Whether sections can be linked to: for one table of a page. */
  readonly anchored?: boolean | undefined;
  /** Rows that stand on the sheet for the council, by id. */
  readonly onSheet?: ReadonlySet<string> | undefined;
  /** A last column that only the page has. */
  readonly beside?: PageColumn | undefined;
}

/**
 * The bodies of a table as HTML: one for each section, under its heading. The unit stands under the name of the row,
 * where it costs no column. A function and not a component: a build writes some hundred thousand rows. For the same
 * reason it writes what the standard asks for and no more: no end tags of rows and cells, and no classes for what all
 * cells have in common.
 */
export function renderRows({
  table,
  links,
  definitions = [],
  anchored = false,
  onSheet = new Set(),
  beside,
}: RowsInput): string {
  const { columns, sections, locale, rowNotes = {} } = table;
  const context: RowContext = {
    shown: shownColumns(columns),
    unitAt: unitColumn(columns),
    links,
    definitions: new Map(definitions.map((definition) => [definition.id, definition])),
    rowNotes,
    sameLatest: latestOfAll(table) !== undefined,
    onSheet,
    beside,
    locale,
  };
  return sections
    .map(({ id, heading, rows }) => {
      const head =
        heading === ''
          ? ''
          : `<tr><th scope=rowgroup colspan=${context.shown.length + (beside ? 1 : 0)}><span>${escapeHtml(heading)}</span>`;
      const body = rows.map((row) => renderRow(row, context)).join('');
      const anchor = anchored && id !== undefined ? ` id="${escapeHtml(id)}"` : '';
      return `<tbody${anchor}>${head}${body}</tbody>`;
    })
    .join('');
}

interface RowContext {
  readonly shown: readonly TableColumn[];
  readonly unitAt: number;
  readonly links: RowsInput['links'];
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  readonly rowNotes: NonNullable<TableModel['rowNotes']>;
  /** Whether the table tells which cells are the newest. */
  readonly sameLatest: boolean;
  readonly onSheet: ReadonlySet<string>;
  readonly beside: PageColumn | undefined;
  readonly locale: Locale;
}

function renderRow(row: TableRow, context: RowContext): string {
  const { shown, unitAt, locale } = context;
  const cells = row.cells.filter((_, index) => index !== unitAt);
  const html = cells.map((cell, index) => {
    if (index === 0 && cell.kind === 'text') return renderName(cell, row, context);
    const classes = classesOf(cell, !context.sameLatest && row.latest === shown[index]?.id);
    return `<td${classes}>${renderCell(cell, locale)}`;
  });
  const last = context.beside && `<td>${context.beside.cells.get(row.id) ?? ''}`;
  return `<tr${context.onSheet.has(row.id) ? ' class=a4' : ''}>${html.join('')}${last ?? ''}`;
}

function classesOf(cell: TableCell, isLatest: boolean): string {
  const classes = [
    ...(isLatest ? ['latest'] : []),
    ...(cell.kind === 'number' && cell.afterBreak === true ? ['after-break'] : []),
  ];
  return classes.length === 0
    ? ''
    : ` class=${classes.length > 1 ? `"${classes.join(' ')}"` : classes.join('')}`;
}

/** One cell, without the name of a row. */
export function renderCell(cell: TableCell, locale: Locale): string {
  switch (cell.kind) {
    case 'number':
      // The shortest element for two million marks; the style sheet raises it.
      return renderTableFigure(cell, locale, 'i');
    case 'trend':
      return renderTrend(cell, locale);
    case 'difference':
      return renderDifference(cell, locale);
    case 'rank':
      return renderRank(cell, locale);
    case 'text':
      return escapeHtml(cell.text);
  }
}

function renderName(
  { text, lang }: Extract<TableCell, { kind: 'text' }>,
  row: TableRow,
  { links, unitAt, definitions, rowNotes, locale }: RowContext,
): string {
  const href = links[row.id];
  const name = escapeHtml(text);
  const unit = row.cells[unitAt];
  const definition = definitions.get(row.id);
  return [
    `<th scope=row${lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`}>`,
    href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`,
    unit?.kind === 'text' ? ` <small>${escapeHtml(unit.text)}</small>` : '',
    definition ? renderDetails(definition, rowNotes[row.id] ?? [], locale) : '',
  ].join('');
}
