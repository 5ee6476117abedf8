import type { RankingSetup } from '../compare/rankingParams.ts';
import { BYTE_ORDER_MARK, csvText, LINE_END } from '../export/csv.ts';

/**
 * The rows of a ranking that are shown, in their order, as CSV with the number of each unit: numbers as a spreadsheet of the
 * language reads them, marks in a column of their own, and under the table what the figure is.
 */
export function rankingCsv(table: HTMLTableElement, { csv, texts }: RankingSetup): string {
  const [name = '', figure = '', ...others] = [...table.querySelectorAll('thead th')].map(plain);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not([hidden])')].map((row) => {
    const [, cell, ...more] = row.cells;
    const sign = cell?.querySelector('i')?.dataset['m'];
    const mark = sign ?? cell?.querySelector('i')?.textContent ?? '';
    const number = sign === undefined ? numberOf(cell) : '';
    return [row.id.slice(1), plain(row.cells[0]), number, mark, ...more.map(plain)];
  });
  const lines = [
    [texts.number, name, figure, texts.mark, ...others],
    ...rows,
    [],
    ...csv.about.map((line) => [line]),
  ];
  const text = lines.map(
    (fields) => fields.map((field) => csvField(field, csv)).join(csv.delimiter) + LINE_END,
  );
  return BYTE_ORDER_MARK + text.join('');
}

function plain(cell: Element | undefined): string {
  return (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Without marks, spaces between thousands and the sign of minus that a spreadsheet does not know. */
function numberOf(cell: Element | undefined): string {
  const copy = cell?.cloneNode(true) as Element | undefined;
  for (const mark of copy?.querySelectorAll('i') ?? []) mark.remove();
  return (copy?.textContent ?? '').replace(/\s/g, '').replace('\u2212', '-');
}

function csvField(field: string, csv: RankingSetup['csv']): string {
  const isNumber = /^-?[\d.,]+$/.test(field);
  const number = csv.decimal === '.' ? field.replaceAll(',', '') : field;
  return isNumber ? number : csvText(field, csv);
}
