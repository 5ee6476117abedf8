import type { TableColumn } from '../export/tableModel.ts';
import { escapeHtml } from '../export/escapeHtml.ts';
import { shownColumns } from './tableColumns.ts';
import { headerRows } from './tableHeader.ts';
import type { HeaderCell } from './tableHeader.ts';

/**
 * The head of a table as HTML. End tags that the standard lets be left out are left out, here and in the rows.
 * @param beside heading of a last column that only the page has
 */
export function renderHead(columns: readonly TableColumn[], beside?: string): string {
  const [upper, lower] = headerRows(shownColumns(columns));
  const last = (rows: string) => (beside === undefined ? '' : `<th scope=col${rows}>${escapeHtml(beside)}`);
  if (upper.length === 0)
    return `<thead><tr>${lower.map((cell) => renderHeader(cell, '')).join('')}${last('')}</thead>`;
  const both = upper.map((cell) => renderHeader(cell, cell.kind === 'column' ? ' rowspan=2' : '')).join('');
  return `<thead><tr>${both}${last(' rowspan=2')}<tr>${lower.map((cell) => renderHeader(cell, '')).join('')}</thead>`;
}

function renderHeader({ kind, text, span, divider, own }: HeaderCell, rows: string): string {
  const classes = [...(kind === 'group' ? ['group-head'] : []), ...(divider ? ['divider'] : [])].join(' ');
  const attributes = [
    kind === 'group' ? ` scope=colgroup colspan=${span}` : ` scope=col${rows}`,
    classes === '' ? '' : ` class="${classes}"`,
    own === true ? ' data-own' : '',
  ].join('');
  const shown = escapeHtml(hyphenated(text));
  // The name of a group stays in view while its columns are scrolled.
  return `<th${attributes}>${kind === 'group' ? `<span>${shown}</span>` : shown}`;
}

/** Where a long word of a heading may be divided: columns of figures are narrower than it. */
function hyphenated(text: string): string {
  return text.replace(/(ommune|sammen|ompari)(?=gruppe|ligning|son)/gi, '$1\u00ad');
}
