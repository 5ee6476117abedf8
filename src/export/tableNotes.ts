import type { PublishedRegion } from '../contracts/published.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { STATUS_BIT } from '../domain/status.ts';
import type { StatusMask } from '../domain/status.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import {
  isAloneInFylke,
  isAloneInGroup,
  isAloneInRegion,
  publishedRegion,
  regionLabel,
} from './regionLabel.ts';
import { sharedNotes } from './tableDefinitions.ts';
import { showsKroner } from './tableModel.ts';
import type { ColumnNote, TableColumn, TableModel, TableSection, TextContext } from './tableModel.ts';
import { statusesIn } from './tableSigns.ts';

/** What the notes of columns are made of. */
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

/** What the notes of a table are made of. */
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
