import type { TableModel } from '../export/tableModel.ts';
import { figuresIn } from '../export/tableModel.ts';
import type { Period } from '../domain/region.ts';
import { STATUS_BIT, statusesOf } from '../domain/status.ts';
import { explainStatus, formatCell, formatDate, formatUnit } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readIndex } from './readPublished.ts';
import type { FigureCell } from './renderFigure.ts';
import { ERROR_ADDRESS } from './siteUrl.ts';

/** How a table is cited, in two parts: what it is, and what holds for each figure in it. */
export interface TableCitation {
  /** Says that the figures may not be cited where all of them are modelled. */
  readonly label: string;
  readonly what: string;
  /** Vintage, source and address. */
  readonly origin: string;
}

/**
 * @param heading what the page is called, «Barnehage i Strand»
 * @param years first and last year of the table, «2021–2025»
 */
export function tableCitation(
  table: Pick<TableModel, 'sections' | 'source' | 'locale'>,
  { heading, years, url }: { readonly heading: string; readonly years: string; readonly url: string },
): TableCitation {
  const t = messagesFor(table.locale).citation;
  const figures = table.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(figuresIn)));
  const shown = figures.filter(({ value }) => value !== null);
  const allModelled = shown.length > 0 && shown.every(({ mask }) => (mask & STATUS_BIT.modelled) !== 0);
  return {
    label: allModelled ? t.mayNotBeCited : t.cite,
    what: t.table(heading, years),
    origin: originText(table.source, url, table.locale),
  };
}

/** «Ureviderte tall publisert 16. mars 2026. Kilde: Statistisk sentralbyrå (CC BY 4.0). https://…» */
export function originText(source: string, url: string, locale: Locale): string {
  const { release } = readIndex();
  const m = messagesFor(locale);
  const vintage = m.citation.vintage(m.vintage[release.vintage].name, formatDate(release.published, locale));
  return `${vintage} ${source}. ${url}`;
}

/** A letter about an error: what it is of, and where it was seen. */
export function reportHref(what: string, body: string, locale: Locale): string {
  const subject = messagesFor(locale).citation.reportSubject(what);
  return `mailto:${ERROR_ADDRESS}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** How a figure is cited, or why it cannot be. */
export type FigureCitation = { readonly cited: string } | { readonly refused: string };

export interface CitedFigure {
  readonly name: string;
  readonly place: string;
  readonly period: Period;
  readonly cell: FigureCell;
  /** Credits the source. */
  readonly source: string;
  readonly url: string;
}

/** A figure that is missing is no number to cite, and a modelled one must not be cited. */
export function figureCitation(figure: CitedFigure, locale: Locale): FigureCitation {
  const { name, place, period, cell, source, url } = figure;
  const m = messagesFor(locale);
  if (cell.value === null) return { refused: m.citation.noFigure(explainStatus(cell.mask, locale)) };
  if ((cell.mask & STATUS_BIT.modelled) !== 0) return { refused: m.statuses.modelled.meaning };
  const { text } = formatCell(cell, locale);
  const told = m.citation.figure(name, formatUnit(cell.unit, locale, 'short'), place, period, text);
  const remarks = statusesOf(cell.mask).map((status) => m.statuses[status].meaning);
  return { cited: [told, ...remarks, originText(source, url, locale)].join(' ') };
}
