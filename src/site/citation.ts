import type { PublishedSource } from '../contracts/published.ts';
import { sourceLine } from '../export/sourceLine.ts';
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

/** How a table is cited, in parts: what it is, and what holds for each figure in it. */
export interface TableCitation {
  /** Says that the figures may not be cited where all of them are modelled. */
  readonly label: string;
  readonly what: string;
  readonly vintage: string;
  /** Sources of figures that may be cited; empty where there are none. */
  readonly source: string;
  /** What the modelled figures among them are from, which a citation of one of the others leaves out. */
  readonly modelled: string;
}

/**
 * @param about `heading`: what the page is called, «Barnehage i Strand»; `years`: first and last of the table, «2021–2025»;
 * `sources`: of the figures in the table
 */
export function tableCitation(
  table: Pick<TableModel, 'sections' | 'locale'>,
  about: {
    readonly heading: string;
    readonly years: string;
    readonly sources: readonly PublishedSource[];
  },
): TableCitation {
  const { locale } = table;
  const t = messagesFor(locale).citation;
  const figures = table.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(figuresIn)));
  const shown = figures.filter(({ value }) => value !== null);
  const allModelled = shown.length > 0 && shown.every(({ mask }) => (mask & STATUS_BIT.modelled) !== 0);
  return {
    label: allModelled ? t.mayNotBeCited : t.cite,
    what: t.table(about.heading, about.years),
    vintage: vintageText(locale),
    source: sourceLine(about.sources.filter(mayBeCited), locale),
    modelled: sourceLine(
      about.sources.filter((source) => !mayBeCited(source)),
      locale,
    ),
  };
}

function mayBeCited({ provenance }: PublishedSource): boolean {
  return provenance !== 'modelled';
}

/** «Ureviderte tall publisert 16. mars 2026.» */
function vintageText(locale: Locale): string {
  const { release } = readIndex();
  const m = messagesFor(locale);
  return m.citation.vintage(m.vintage[release.vintage].name, formatDate(release.published, locale));
}

/** A letter about an error: what it is of, and where it was seen; that may be left empty where the first tells it. */
export function reportHref(what: string, body: string, locale: Locale): string {
  const subject = messagesFor(locale).citation.reportSubject(what);
  const text = body === '' ? '' : `&body=${encodeURIComponent(body)}`;
  return `mailto:${ERROR_ADDRESS}?subject=${encodeURIComponent(subject)}${text}`;
}

/** How a figure is cited, or why it cannot be. */
export type FigureCitation = { readonly cited: string } | { readonly refused: string };

export interface CitedFigure {
  readonly name: string;
  readonly place: string;
  readonly period: Period;
  readonly cell: FigureCell;
  readonly sources: readonly PublishedSource[];
  readonly url: string;
}

/** A figure that is missing is no number to cite, and a modelled one must not be cited. */
export function figureCitation(figure: CitedFigure, locale: Locale): FigureCitation {
  const { name, place, period, cell, sources, url } = figure;
  const m = messagesFor(locale);
  if (cell.value === null) return { refused: m.citation.noFigure(explainStatus(cell.mask, locale)) };
  if ((cell.mask & STATUS_BIT.modelled) !== 0) return { refused: m.statuses.modelled.meaning };
  const { text } = formatCell(cell, locale);
  const told = m.citation.figure(name, formatUnit(cell.unit, locale, 'short'), place, period, text);
  const remarks = statusesOf(cell.mask).map((status) => m.statuses[status].meaning);
  const source = sourceLine(sources.filter(mayBeCited), locale);
  return { cited: [told, ...remarks, vintageText(locale), `${source}.`, url].join(' ') };
}
