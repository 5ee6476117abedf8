import type { TableCell, TableColumn, TableModel, TableRow } from '../export/tableModel.ts';
import type { Locale } from '../i18n/locales.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { renderFigure } from './renderFigure.ts';

export interface RowsInput {
  readonly table: Pick<TableModel, 'columns' | 'sections' | 'locale'>;
  /** Addresses behind the row headings, by row id. */
  readonly links: Readonly<Record<string, string>>;
}

/**
 * The bodies of a table as HTML: one for each section, under its heading. The unit stands under the name of the row,
 * where it costs no column. A function and not a component: a build writes some hundred thousand rows.
 */
export function renderRows({ table, links }: RowsInput): string {
  const unitAt = unitColumn(table.columns);
  const shown = table.columns.filter((_, index) => index !== unitAt);
  return table.sections
    .map(({ heading, rows }) => {
      const head =
        heading === ''
          ? ''
          : `<tr><th scope="rowgroup" colspan="${shown.length}"><span>${escapeHtml(heading)}</span></th></tr>`;
      const body = rows.map((row) => renderRow(row, { shown, unitAt, links, locale: table.locale })).join('');
      return `<tbody>${head}${body}</tbody>`;
    })
    .join('');
}

/** Place of the column with units; -1 where there is none. */
export function unitColumn(columns: readonly TableColumn[]): number {
  return columns.findIndex(({ id }) => id === 'unit');
}

interface RowContext {
  readonly shown: readonly TableColumn[];
  readonly unitAt: number;
  readonly links: RowsInput['links'];
  readonly locale: Locale;
}

function renderRow(row: TableRow, context: RowContext): string {
  const { shown, unitAt, links, locale } = context;
  const cells = row.cells.filter((_, index) => index !== unitAt);
  const html = cells.map((cell, index) => {
    const column = shown[index];
    if (index === 0 && cell.kind === 'text')
      return renderName(cell.text, { lang: cell.lang, href: links[row.id], unit: row.cells[unitAt] });
    const classes = [
      ...(cell.kind === 'number' || column?.kind === 'number' ? ['num'] : []),
      ...(column?.divider === true ? ['divider'] : []),
      ...(cell.kind === 'number' && row.latest === column?.id ? ['latest'] : []),
    ];
    const content = cell.kind === 'number' ? renderFigure(cell, locale) : escapeHtml(cell.text);
    return `<td${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${content}</td>`;
  });
  return `<tr>${html.join('')}</tr>`;
}

interface NameContext {
  readonly lang: string | undefined;
  readonly href: string | undefined;
  readonly unit: TableCell | undefined;
}

function renderName(text: string, { lang, href, unit }: NameContext): string {
  const name = escapeHtml(text);
  const linked = href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`;
  const below = unit?.kind === 'text' ? `<span class="row-unit">${escapeHtml(unit.text)}</span>` : '';
  const language = lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
  return `<th scope="row"${language}>${linked} ${below}</th>`;
}
