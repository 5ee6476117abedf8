import { BREAK_SIGN, SIGN_OF } from '../i18n/signs.ts';
import { citationTexts } from './citationTexts.ts';

/** The own newest figure of a row, read from the table as it stands. */
export interface RowFigure {
  readonly name: string;
  readonly unit: string;
  readonly place: string;
  readonly year: string;
  /** The number as it is written; empty where there is none. */
  readonly number: string;
  /** Why there is no number. */
  readonly absence: string;
  /** The signs raised after the number. */
  readonly marks: readonly string[];
}

/** How a figure is cited, or why it cannot be. */
export type RowCitation = { readonly cited: string } | { readonly refused: string };

export interface CitationContext {
  /** Of the signs in the table. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Vintage, source and address of the page. */
  readonly origin: string;
  readonly texts: ReturnType<typeof citationTexts>;
}

/**
 * A figure that is missing or hidden is no number to cite, and a modelled one must not be cited; what else its marks mean
 * goes with it.
 */
export function citationOf(figure: RowFigure, { meanings, origin, texts }: CitationContext): RowCitation {
  const { name, unit, place, year, number, absence, marks } = figure;
  if (number === '') return { refused: texts.noFigure(absence) };
  if (marks.includes(SIGN_OF.modelled)) return { refused: meanings.get(SIGN_OF.modelled) ?? '' };
  const remarks = marks.filter((mark) => mark !== BREAK_SIGN).map((mark) => meanings.get(mark) ?? '');
  return {
    cited: [texts.figure(name, unit, place, year, number), ...remarks, origin].filter(Boolean).join(' '),
  };
}

/** Puts under what a row is about how its figure is cited, a button that copies it, and whom to tell of an error in it. */
export function citeRow(details: Element): void {
  const figure = readRow(details);
  const line = document.querySelector('.cite');
  if (!figure || !line || details.querySelector('[data-cite-row]')) return;
  const texts = citationTexts();
  const origin = originIn(line);
  const citation = citationOf(figure, { meanings: meaningsIn(details), origin, texts });
  const paragraph = document.createElement('p');
  paragraph.dataset['citeRow'] = '';
  paragraph.append(...('cited' in citation ? toCopy(citation.cited) : [citation.refused]), ' ');
  const report = document.createElement('a');
  report.href = reportHref(line.querySelector('a')?.href ?? '', figure, origin);
  report.textContent = texts.report;
  paragraph.append(report);
  details.append(paragraph);
}

function toCopy(cited: string): Node[] {
  const texts = citationTexts();
  const text = document.createElement('q');
  text.dataset['cited'] = '';
  text.textContent = cited;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['copy'] = '';
  button.textContent = texts.copy;
  const status = document.createElement('span');
  status.role = 'status';
  status.dataset['status'] = '';
  return [text, document.createTextNode(' '), button, document.createTextNode(' '), status];
}

/** The letter of the page, about one figure: what it is, how it is shown, and where. */
function reportHref(page: string, figure: RowFigure, origin: string): string {
  const texts = citationTexts();
  const { name, unit, place, year, number, absence, marks } = figure;
  const shown = number === '' ? absence : `${number}${marks.length > 0 ? ` (${marks.join('')})` : ''}`;
  const subject = texts.reportSubject(`${place}, ${name}, ${year}`);
  const body = `${texts.figure(name, unit, place, year, shown)}\n${origin}\n\n`;
  const [address = ''] = page.split('?');
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

function readRow(details: Element): RowFigure | undefined {
  const row = details.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return undefined;
  const told = Number(table.dataset['latest']);
  const at = told > 0 ? told : [...row.children].findIndex((cell) => cell.matches('.latest'));
  const cell = row.children[at];
  if (!cell || at < 1) return undefined;
  const absence = cell.querySelector('[data-m]');
  return {
    name: textOf(row.querySelector('th a')),
    unit: textOf(row.querySelector('th small')),
    place: textOf(table.querySelector('[data-own]')),
    year: textOf(table.querySelector(`thead tr + tr th:nth-child(${at})`)),
    number: absence ? '' : (cell.firstChild?.textContent ?? '').trim(),
    absence: textOf(absence),
    marks: absence ? [] : [...textOf(cell.querySelector('i'))],
  };
}

/** Vintage, source and address; without where the modelled figures are from, of which none is cited. */
function originIn(line: Element): string {
  const copy = line.querySelector('span')?.cloneNode(true) as Element | undefined;
  copy?.querySelector('small')?.remove();
  return textOf(copy);
}

function meaningsIn(details: Element): Map<string, string> {
  const terms = details.closest('.table-box')?.querySelectorAll('.sign-key dt') ?? [];
  return new Map([...terms].map((term) => [textOf(term), textOf(term.nextElementSibling)]));
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replace(/\u00ad/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}
