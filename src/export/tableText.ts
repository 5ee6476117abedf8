import type {
  PublishedIndex,
  PublishedIndicator,
  PublishedRegion,
  PublishedSource,
  PublishedTerm,
} from '../contracts/published.ts';
import type { IndicatorScope } from '../domain/indicator.ts';
import { oncePer } from '../domain/oncePer.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { ABSENCES, QUALIFIERS, STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import { formatDate, formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { BREAK_SIGN, SIGN_OF } from '../i18n/signs.ts';
import {
  isAloneInFylke,
  isAloneInGroup,
  isAloneInRegion,
  publishedRegion,
  regionLabel,
} from './regionLabel.ts';
import { figuresIn, showsKroner } from './tableModel.ts';
import type { ColumnNote, TableColumn, TableDefinition, TableModel, TableSection } from './tableModel.ts';

/**
 * The words that go with a table: signs, notes, definitions and where the figures come from. Made from the published
 * index and what the table shows, so that nothing is explained that does not occur and nothing that occurs is left out.
 */
export interface TextContext {
  readonly index: PublishedIndex;
  readonly locale: Locale;
  /** Key figures of the table, in order. */
  readonly indicators: readonly PublishedIndicator[];
}

/** Signs in the cells with their meaning, in the declared order of the statuses. */
export function signsIn(sections: readonly TableSection[], locale: Locale): TableModel['signs'] {
  const mask = statusesIn(sections);
  const { statuses } = messagesFor(locale);
  const ofStatuses = [...ABSENCES, ...QUALIFIERS]
    .filter((status) => (mask & STATUS_BIT[status]) !== 0)
    .map((status) => ({ sign: SIGN_OF[status], meaning: statuses[status].meaning }));
  const hasBreak = sections.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.kind === 'number' && cell.afterBreak === true)),
  );
  const { breakMeaning } = messagesFor(locale).keyFigureTable;
  return hasBreak ? [...ofStatuses, { sign: BREAK_SIGN, meaning: breakMeaning }] : ofStatuses;
}

/** Union of the statuses of all figures in a table. */
export function statusesIn(sections: readonly TableSection[]): number {
  let mask = 0;
  for (const { rows } of sections)
    for (const { cells } of rows)
      for (const cell of cells) for (const figure of figuresIn(cell)) mask |= figure.mask;
  return mask;
}

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
function sharedNotes({ indicators, locale }: TextContext): string[] {
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

/** The datasets behind some key figures, in the order of the index. */
export function sourcesOf(
  index: PublishedIndex,
  indicators: readonly PublishedIndicator[],
): PublishedSource[] {
  const used = new Set(indicators.flatMap((indicator) => indicator.datasets));
  return index.sources.filter((source) => used.has(source.id));
}

/** «Folkemengde etter alder, tabell 07459. Kilde: Statistisk sentralbyrå (CC BY 4.0)» */
function sourceText(source: PublishedSource, locale: Locale): string {
  const { table, line } = messagesFor(locale).source;
  const title = localText(source.title, locale);
  const named = source.table ? `${title}, ${table(source.table)}` : title;
  return `${named}. ${line(localText(source.attribution, locale), source.licence)}`;
}

/** «Statistisk sentralbyrå»: who the figures are from. */
function sourceNames(index: PublishedIndex, indicator: PublishedIndicator, locale: Locale): string {
  const names = sourcesOf(index, [indicator]).map(({ attribution }) => localText(attribution, locale));
  return [...new Set(names)].join(', ');
}

/** «Kilde: Statistisk sentralbyrå, tabell 05065, 12209 (CC BY 4.0)»: each source and licence once, with its tables. */
export function sourceLine(sources: readonly PublishedSource[], locale: Locale): string {
  const m = messagesFor(locale);
  const tables = new Map<string, { name: string; licence: string; tables: Set<string> }>();
  for (const { attribution, licence, table } of sources) {
    const name = localText(attribution, locale);
    const entry = tables.get(`${name}|${licence}`) ?? { name, licence, tables: new Set<string>() };
    if (table) entry.tables.add(table);
    tables.set(`${name}|${licence}`, entry);
  }
  return [...tables.values()]
    .map(({ name, licence, tables: numbers }) => {
      const named = numbers.size > 0 ? `${name}, ${m.source.table([...numbers].sort().join(', '))}` : name;
      return m.source.line(named, licence);
    })
    .join(' · ');
}

/** What a file says about itself: release, sources with their licence, how it was made, and its address. */
export function aboutOf(context: TextContext, pageUrl: string): TableModel['about'] {
  const { index, locale, indicators } = context;
  const m = messagesFor(locale);
  const { release } = index;
  const { about } = m.file;
  const vintage = m.vintage[release.vintage].name;
  return [
    {
      label: about.release,
      text: m.release.line(release.year, vintage, formatDate(release.published, locale)),
    },
    { label: about.attribution, text: sourceLine(sourcesOf(index, indicators), locale) },
    ...sourcesOf(index, indicators).flatMap((source) => sourceRows(source, locale)),
    { label: about.processed, text: m.source.processed },
    { label: about.licence, text: m.licence.data },
    { label: about.dataVersion, text: index.dataVersion },
    { label: about.address, text: pageUrl },
  ];
}

function sourceRows(source: PublishedSource, locale: Locale): { label: string; text: string }[] {
  const { about } = messagesFor(locale).file;
  const text = sourceText(source, locale);
  const row = { label: about.source, text: source.url ? `${text}. ${source.url}` : text };
  return source.note ? [row, { label: about.aboutSource, text: localText(source.note, locale) }] : [row];
}

export interface ColumnNoteContext extends Pick<TextContext, 'index' | 'locale'> {
  readonly columns: readonly TableColumn[];
  readonly sections: readonly TableSection[];
  readonly own: RegionCode;
  /** The average that differences are from. */
  readonly reference: RegionCode | undefined;
}

/** What the columns beside the figures mean, for those that are there. */
export function columnNotes({
  index,
  locale,
  columns,
  sections,
  own,
  reference,
}: ColumnNoteContext): ColumnNote[] {
  const m = messagesFor(locale);
  const t = m.keyFigureTable.notes;
  const has = (kind: TableColumn['kind']) => columns.some((column) => column.kind === kind);
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const isModelled = (statusesIn(sections) & STATUS_BIT.modelled) !== 0;
  const hasKroner = cells.some((cell) => cell.kind === 'difference' && showsKroner(cell));
  const name = reference === undefined ? '' : regionLabel(index, reference, locale);
  const note = (column: TableColumn['kind'], text: string): ColumnNote => ({ column, text });
  const kroner = t.kroner(regionLabel(index, own, locale), m.comparison.difference.inSentence(name));
  return [
    ...(has('trend') ? [note('trend', isModelled ? t.trendModelled : t.trend)] : []),
    ...(hasKroner ? [note('difference', kroner)] : []),
    ...(has('rank') ? [note('rank', t.rank)] : []),
    ...(has('difference') ? [note('number', t.averages)] : []),
  ];
}

export interface NoteContext extends TextContext {
  /** Regions in the table, the one it is about first. */
  readonly regions: readonly RegionCode[];
  /** Periods in the table, ascending. */
  readonly periods: readonly Period[];
  /** Union of the statuses in the table. */
  readonly statuses: StatusMask;
}

/** Everything a reader should know about the table beside its signs, most general first. */
export function notesOf(context: NoteContext): string[] {
  return [
    ...vintageNotes(context),
    ...sumNotes(context),
    ...emptyNotes(context),
    ...indicatorNotes(context),
    ...breakTexts(breakNotes(context), context.locale),
    ...regionNotes(context),
  ];
}

/** The same, and what of it stands beside a table whose rows tell the rest. */
export function tableNotes(context: NoteContext): Pick<TableModel, 'notes' | 'generalNotes' | 'rowNotes'> {
  const breaks = breakNotes(context);
  const ofRows = breaks.filter(({ row }) => row !== null);
  return {
    notes: notesOf(context),
    generalNotes: [
      ...sharedNotes(context),
      ...vintageNotes(context),
      ...sumNotes(context),
      ...emptyNotes(context),
      ...breakTexts(
        breaks.filter(({ row }) => row === null),
        context.locale,
      ),
      ...regionNotes(context),
    ],
    rowNotes: Object.fromEntries(
      ofRows.map(({ row }) => [row, ofRows.filter((other) => other.row === row).map(({ inRow }) => inRow)]),
    ),
  };
}

/** That the newest year is unrevised, where the table has a figure that may change for it. */
function vintageNotes({ index, locale, periods, statuses }: NoteContext): string[] {
  const { release } = index;
  const preliminary = (statuses & STATUS_BIT.preliminary) !== 0;
  if (release.vintage !== 'unrevised' || !preliminary || !periods.includes(release.year)) return [];
  const m = messagesFor(locale);
  return [m.table.noteFor(release.year, m.vintage.unrevised.meaning)];
}

/** An absolute number stands beside the sum of a group, which must not be taken for an average. */
function sumNotes({ indicators, locale, regions }: NoteContext): string[] {
  const names = indicators
    .filter(({ averaging }) => averaging === 'sum')
    .map(({ name }) => localText(name, locale));
  return names.length === 0 || regions.length < 2
    ? []
    : [messagesFor(locale).table.sumNote(names.join('; '))];
}

/** An empty cell is no sign: the source has no figures for that year. */
function emptyNotes({ indicators, locale, periods }: NoteContext): string[] {
  const complete = indicators.every((indicator) =>
    periods.every((period) => indicator.periods.includes(period)),
  );
  return complete ? [] : [messagesFor(locale).table.emptyNote];
}

/** Notes of the key figures; those that share a text are named together. */
function indicatorNotes({ indicators, locale }: NoteContext): string[] {
  const names = new Map<string, string[]>();
  for (const { name, note } of indicators) {
    if (note === null) continue;
    const text = localText(note, locale);
    names.set(text, [...(names.get(text) ?? []), localText(name, locale)]);
  }
  return [...names].map(([text, subjects]) => messagesFor(locale).table.noteFor(subjects.join('; '), text));
}

interface BreakNote {
  /** Key figure that it is of; null where it is of all. */
  readonly row: string | null;
  readonly name: string | undefined;
  /** Undefined where it is of every region. */
  readonly region: string | undefined;
  readonly period: Period;
  readonly says: string;
  /** The same where the row names the figure. */
  readonly inRow: string;
}

/** A break in the first period of the table divides nothing in it. */
function breakNotes({ index, locale, indicators, regions, periods }: NoteContext): BreakNote[] {
  const m = messagesFor(locale);
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const names = new Map(indicators.map(({ id, name }) => [id, localText(name, locale)]));
  // What breaks all figures of the own region is among its notes, whatever the years of the table.
  const own = regions[0];
  const told =
    own === undefined ? [] : publishedRegion(index, own).notes.map((note) => localText(note, locale));
  return index.breaks.flatMap(({ indicator, region, period, text }) => {
    const concerned =
      (indicator === null || names.has(indicator)) && (region === null || regions.includes(region));
    if (!concerned || period <= first || period > last) return [];
    if (indicator === null && region === own && told.includes(localText(text, locale))) return [];
    const regionName = region === null ? undefined : localText(publishedRegion(index, region).name, locale);
    const says = localText(text, locale);
    const name = indicator === null ? undefined : names.get(indicator);
    return {
      ...{ row: indicator, name, region: regionName, period, says },
      inRow: m.keyFigureTable.breakInRow(regionName ?? '', period, says),
    };
  });
}

/** Breaks with their place and figure; those of one year and reason are named together. */
function breakTexts(breaks: readonly BreakNote[], locale: Locale): string[] {
  const { breakNote } = messagesFor(locale).table;
  const alike = Map.groupBy(breaks, ({ region = '', period, says }) => [region, period, says].join('|'));
  return [...alike.values()].flatMap((several) => {
    const [first] = several;
    if (first === undefined) return [];
    const names = several.flatMap(({ name }) => name ?? []).join('; ');
    const subject = [first.region, names].filter(Boolean).join(', ');
    return subject ? breakNote(subject, first.period, first.says) : first.says;
  });
}

/** A note on a region, as tables tell it. */
export function noteOn(region: PublishedRegion, note: string, locale: Locale): string {
  return messagesFor(locale).table.noteFor(localText(region.name, locale), note);
}

/** Notes on the region itself, and that it is alone in its group, fylke or region, where the comparison is with itself. */
function regionNotes({ index, locale, regions: [own] }: NoteContext): string[] {
  if (own === undefined) return [];
  const m = messagesFor(locale);
  const region = publishedRegion(index, own);
  const name = localText(region.name, locale);
  return [
    ...region.notes.map((note) => noteOn(region, localText(note, locale), locale)),
    ...(isAloneInGroup(index, region) ? [m.kommunegruppe.aloneInGroup(name)] : []),
    ...(isAloneInFylke(index, region) ? [m.fylke.aloneInFylke(name)] : []),
    ...(isAloneInRegion(index, region) ? [m.fylkeskommune.aloneInRegion(name)] : []),
  ];
}
