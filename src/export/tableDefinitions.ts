import type { PublishedIndicator, PublishedTerm } from '../contracts/published.ts';
import type { IndicatorScope } from '../domain/indicator.ts';
import { oncePer } from '../domain/oncePer.ts';
import { formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { sourceNames, sourceText, sourcesOf } from './sourceLine.ts';
import type { TableDefinition, TextContext } from './tableModel.ts';

const definitions = oncePer((_: TextContext['indicators']) => new Map<Locale, readonly TableDefinition[]>());

/** What each row of a table is; the same list of key figures is defined once in a language, since hundreds of units share it. */
export function definitionsOf(context: TextContext): readonly TableDefinition[] {
  const known = definitions(context.indicators);
  const found = known.get(context.locale) ?? define(context);
  known.set(context.locale, found);
  return found;
}

function define({ index, locale, indicators }: TextContext): TableDefinition[] {
  const m = messagesFor(locale);
  const shared = sharedIn(indicators);
  return indicators.map((indicator) => ({
    id: indicator.id,
    name: localText(indicator.name, locale),
    unit: formatUnit(indicator.unit, locale),
    text: [indicator.tells, indicator.limits]
      .map((text) => localText(text, locale))
      .filter(Boolean)
      .join(' '),
    numerator: termsText(indicator.numerator, locale),
    denominator: termsText(indicator.denominator, locale),
    averaging: m.averaging[indicator.averaging],
    source: sourcesOf(index, [indicator])
      .map((source) => sourceText(source, locale))
      .join('; '),
    provenance: m.provenance[indicator.provenance].name,
    note: indicatorRemarks(indicator, locale).join(' '),
    short: {
      averaging: m.averagingShort[indicator.averaging],
      source: indicator.table ? m.source.tableAt(indicator.table) : sourceNames(index, indicator, locale),
      provenance: indicator.provenance === 'official' ? '' : m.provenance[indicator.provenance].name,
    },
    inRow: {
      tells: localText(indicator.tells, locale),
      rest: sentencesInRow(indicator, shared, locale).join(' '),
    },
  }));
}

/** What most rows of a table have in common: said once under it, and in the rows that differ. */
interface Shared {
  readonly table: string | undefined;
  readonly scope: IndicatorScope | undefined;
}

/** A table is shared only where every row has one: a row that is silent would be taken to have it. */
function sharedIn(indicators: readonly PublishedIndicator[]): Shared {
  const tables = indicators.map(({ table }) => table);
  return {
    table: mostCommon(tables.flatMap((table) => table ?? []).filter(() => !tables.includes(null))),
    scope: mostCommon(indicators.flatMap(({ scope }) => scope ?? [])),
  };
}

/** The first of those there are most of; undefined where none is there twice. */
function mostCommon<T>(items: readonly T[]): T | undefined {
  const counts = [...Map.groupBy(items, (item) => item)].sort(([, a], [, b]) => b.length - a.length);
  const [most] = counts;
  return most !== undefined && most[1].length > 1 ? most[0] : undefined;
}

/** What `sharedIn` finds, as notes under the table. */
export function sharedNotes({ indicators, locale }: TextContext): string[] {
  const t = messagesFor(locale).keyFigureTable.shared;
  const { table, scope } = sharedIn(indicators);
  return [...(table === undefined ? [] : [t.table(table)]), ...(scope === undefined ? [] : [t.scope[scope]])];
}

/**
 * Numerator, denominator, averaging, source table and notes as short sentences. Averages are weighted unless it is said;
 * which codes are unchecked stands on the key figure's own page.
 */
function sentencesInRow(indicator: PublishedIndicator, shared: Shared, locale: Locale): string[] {
  const m = messagesFor(locale);
  const t = m.keyFigureTable.inRow;
  const { averaging, table, scope, unverified = [], ...rest } = indicator;
  const denominator = termsText(indicator.denominator, locale);
  return [
    t.numerator(termsText(indicator.numerator, locale)),
    ...(denominator === '' ? [] : [t.denominator(denominator)]),
    ...(averaging === 'ratio' ? [] : [t.averaging(m.averagingShort[averaging])]),
    ...(table === null || table === shared.table ? [] : [t.table(table)]),
    ...indicatorRemarks(
      { ...rest, averaging, table, scope: scope === shared.scope ? undefined : scope },
      locale,
    ),
    ...(unverified.includes('definition') ? [t.unverified] : []),
  ];
}

/** What is to be known of a definition beside its parts: its own note, scope of the accounts, time of reference, and what is unverified. */
export function indicatorRemarks(
  { note, scope, reference, unverified = [] }: PublishedIndicator,
  locale: Locale,
): string[] {
  const m = messagesFor(locale).catalogue;
  return [
    ...(note ? [localText(note, locale)] : []),
    ...(scope ? [m.scope[scope]] : []),
    ...(reference ? [m.reference[reference]] : []),
    ...unverified.map((part) => m.unverified[part]),
  ];
}

/** «Innbyggere 80–89 år + Innbyggere 90 år og over» */
export function termsText(terms: readonly PublishedTerm[], locale: Locale): string {
  return terms
    .map(({ name, sign }, position) => {
      const operator = sign === -1 ? '\u2212 ' : position === 0 ? '' : '+ ';
      return operator + localText(name, locale);
    })
    .join(' ');
}
