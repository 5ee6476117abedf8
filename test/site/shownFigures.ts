import type { Period } from '../../src/domain/region.ts';

/** A number on a page, of which figure and year it is, and whether it carries the mark of modelled figures. */
export interface ShownFigure {
  readonly indicator: string;
  /** Empty where the page does not tell it. */
  readonly period: Period;
  readonly marked: boolean;
}

/** What a page shows of figures, found in its HTML. */
export interface ShownPage {
  readonly figures: readonly ShownFigure[];
  /** Beginnings of tables with numbers of which it is not known what they are. */
  readonly unknown: readonly string[];
}

/** Beside a number by itself, and in a table with what its marks mean beside it. */
export const MARK = /<sup data-m="[^"]*m[^"]*">|<(?:sup|i)>[^<]*m[^<]*<\/(?:sup|i)>/;
/** How the figures of many units lie, as a drawing and in words. */
export const SPREAD_CELL = /<td><svg class="range-bar">.*?<\/small>/gs;
const LINKED = /<a href="\/(?:nokkeltall|en\/indicator)\/([^"/]+)\/"/;
const OWN_PAGE = /^\/(?:nokkeltall|en\/indicator)\/([^/]+)\/$/;
/** Tables of names, codes and definitions. */
const WITHOUT_FIGURES =
  /^<table class="data-table (?:open-data|catalogue-table|coverage-table|coverage-summary|kommune-table|correction-table)"|^<table[^>]*aria-labelledby="(?:i-alt|like-[a-z]+|nearest|passer|liste|grupper)"/;

/**
 * Every number that stands in a table of key figures, beside a key figure's name, among what stands out, and on the key
 * figure's own page. Read with patterns, since there are some sixteen thousand pages.
 */
export function shownFigures(html: string, path: string): ShownPage {
  const unknown: string[] = [];
  const inTables = [...html.matchAll(/<table class="data-table.*?<\/table>/gs)].flatMap(([table], at) => {
    const found = tableFigures(table, html, OWN_PAGE.exec(path)?.[1]);
    if (found === undefined) unknown.push(`table ${at + 1}: ${table.slice(0, 80)}`);
    return found ?? [];
  });
  return { figures: [...inTables, ...keyNumbers(html), ...standsOut(html)], unknown };
}

function tableFigures(table: string, html: string, own: string | undefined): ShownFigure[] | undefined {
  if (WITHOUT_FIGURES.test(table)) return [];
  if (table.startsWith('<table class="data-table compare-table"')) return comparedRows(table);
  if (table.startsWith('<table class="data-table strips"')) return stripRows(table);
  if (LINKED.test(table)) return keyFigureRows(table);
  if (own === undefined) return inDrawing(table, html) || !/<td class="num/.test(table) ? [] : undefined;
  if (table.startsWith('<table class="data-table ranked"')) {
    return placeRows(table, own, headingYear(html, 'rangering'));
  }
  return /<th scope="row">\d{4}</.test(table)
    ? yearRows(table, own)
    : placeRows(table, own, headingYear(html, 'grupper'));
}

/** The numbers behind a drawing, which has its own mark. */
function inDrawing(table: string, html: string): boolean {
  const before = html.slice(0, html.indexOf(table));
  return before.lastIndexOf('<details') > before.lastIndexOf('</details>');
}

/**
 * Rows of key figures: the own years, then others in one year, which the heading above them tells or the row. A
 * difference is one or two figures, in words and in kroner; a place is one; a line is none.
 */
function keyFigureRows(table: string): ShownFigure[] {
  const head = table.slice(0, table.indexOf('</thead>'));
  const years = [...head.matchAll(/<th scope="col"[^>]*>\s*(\d{4})\s*(?=<|$)/g)].map(([, year = '']) => year);
  const hasSpread = /^<table[^>]* data-beside/.test(table);
  const above = /<th scope="colgroup"[^>]*class="group-head divider">(?:<span>)?[^<]*?(\d{4})\s*</.exec(
    head,
  )?.[1];
  const hasTrend = />(?:Utvikling|Trend)(?:<|$)/.test(head);
  return rowsOf(table).flatMap((row) => {
    const indicator = LINKED.exec(row)?.[1];
    if (indicator === undefined) return [];
    if (years.length === 0) return correctedFigures(row, indicator);
    const all = cellsOf(row);
    const cells = all.filter(
      (_, at) => !(hasTrend && at === years.length) && !(hasSpread && at === all.length - 1),
    );
    const inRow = above === undefined ? /^\s*(\d{4})\s*$/.exec(cells[years.length] ?? '')?.[1] : undefined;
    return cells.flatMap((cell, at) =>
      inRow !== undefined && at === years.length
        ? []
        : cell.split('<br>').flatMap((line) => shown(line, indicator, years[at] ?? above ?? inRow ?? '')),
    );
  });
}

/** Rows of key figures with the lowest, a drawing, the highest and the median of a year, which stands under the name. */
function stripRows(table: string): ShownFigure[] {
  return rowsOf(table).flatMap((row) => {
    const indicator = LINKED.exec(row)?.[1];
    const period = /<small>[^<]* (\d{4})\s*<\/small>/.exec(row)?.[1] ?? '';
    const [lowest = '', , highest = '', median = ''] = cellsOf(row);
    return indicator === undefined
      ? []
      : [lowest, highest, median].flatMap((cell) => shown(cell, indicator, period));
  });
}

/** A row of the summary of corrections: how many changed, where most, before, after, per cent. */
function correctedFigures(row: string, indicator: string): ShownFigure[] {
  const period = /, (\d{4})<\/a>/.exec(row)?.[1] ?? '';
  return cellsOf(row)
    .slice(2, 4)
    .flatMap((cell) => shown(cell, indicator, period));
}

/** Rows of key figures in one year, which the caption ends with: a figure in each cell. */
function comparedRows(table: string): ShownFigure[] {
  const period = /, (\d{4})\.<\/caption>/.exec(table)?.[1] ?? '';
  return rowsOf(table).flatMap((row) => {
    const indicator = LINKED.exec(row)?.[1];
    return indicator === undefined ? [] : cellsOf(row).flatMap((cell) => shown(cell, indicator, period));
  });
}

function yearRows(table: string, indicator: string): ShownFigure[] {
  return rowsOf(table).flatMap((row) => {
    const period = /<th scope="row">(\d{4})</.exec(row)?.[1] ?? '';
    return cellsOf(row).flatMap((cell) => shown(cell, indicator, period));
  });
}

/** Rows of places, of which the first cell is the figure. */
function placeRows(table: string, indicator: string, period: Period): ShownFigure[] {
  return rowsOf(table).flatMap((row) => shown(cellsOf(row)[0] ?? '', indicator, period));
}

function headingYear(html: string, id: string): Period {
  return new RegExp(`<h2 id="${id}">[^<]*?(\\d{4})\\s*</h2>`).exec(html)?.[1] ?? '';
}

function keyNumbers(html: string): ShownFigure[] {
  return keyNumberBlocks(html).flatMap((block) => {
    const indicator = LINKED.exec(block)?.[1] ?? '';
    const [, own = '', , words = ''] = block.split('<dd');
    const period = /<\/b>[^<]*\((\d{4})\)$/.exec(own)?.[1] ?? '';
    const value = /<b>(.*?)<\/b>/s.exec(own)?.[1] ?? '';
    const against = words.split('<br>').map((line) => line.slice(line.lastIndexOf('(') + 1));
    return [value, ...against]
      .filter((text) => text !== '>')
      .flatMap((text) => shown(text, indicator, period));
  });
}

/** A name and its figure, its drawings, and what it is compared with. */
export function keyNumberBlocks(html: string): string[] {
  return blocks(html, '<dl class="key-numbers"', '</dl>').flatMap((list) => blocks(list, '<div>', '</div>'));
}

/** Items of what stands out, with two numbers each: the own, and in parentheses that of the peers. */
function standsOut(html: string): ShownFigure[] {
  const [section = ''] = blocks(html, '<section class="section stands-out">', '</section>');
  return blocks(section, '<li>', '</li>').flatMap((item) => {
    const indicator = LINKED.exec(item)?.[1] ?? '';
    const period = /\((\d{4})\)<\/span>/.exec(item)?.[1] ?? '';
    const [own = '', peers = ''] = item.split('</b>');
    return [own, peers].map((text) => ({ indicator, period, marked: MARK.test(text) }));
  });
}

function shown(cell: string, indicator: string, period: Period): ShownFigure[] {
  if (/^\s*(?:$|<i data-m=)/.test(cell)) return [];
  return [{ indicator, period, marked: MARK.test(cell) }];
}

/** Rows and cells end where the next begins; their end tags may be left out. */
function rowsOf(table: string): string[] {
  return table
    .slice(table.indexOf('<tbody'))
    .split(/<tr[ >]/)
    .slice(1);
}

export function cellsOf(row: string): string[] {
  return row
    .split(/<\/?(?:tr|tbody|table)\b/)[0]!
    .split(/<td[^>]*>/)
    .slice(1)
    .map((cell) => cell.replace(/<\/td>[^]*$/, ''));
}

function blocks(html: string, from: string, to: string): string[] {
  return html
    .split(from)
    .slice(1)
    .map((rest) => rest.split(to)[0] ?? '');
}
