import type { ReferenceTable } from '../contracts/fileIndex.ts';
import type { PublishedIndex, PublishedRegion } from '../contracts/published.ts';
import type { PublishedRettelogg, RetteloggChange } from '../contracts/rettelogg.ts';
import { maskOf } from '../domain/status.ts';
import { DATA_FOLDER } from '../export/dataFileName.ts';
import { regionLabel } from '../export/regionLabel.ts';
import type { TableCell, TableColumn, TableModel } from '../export/tableModel.ts';
import { aboutOf, sourceLine, sourcesOf } from '../export/sourceLine.ts';
import { termsText } from '../export/tableDefinitions.ts';
import { explainStatus, formatDate, formatUnit, localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';

export interface ReferenceInput {
  readonly index: PublishedIndex;
  readonly rettelogg: PublishedRettelogg;
  readonly locale: Locale;
  /** Address of the site, without slash at the end. */
  readonly siteUrl: string;
}

type Row = readonly (string | number | null)[];

/** @param id which table; columns are named by the message file, in its order */
export function referenceTable(id: ReferenceTable, input: ReferenceInput): TableModel {
  const { index, locale, siteUrl } = input;
  const m = messagesFor(locale);
  const { title, columns } = m.extracts.tables[id];
  const rows = ROWS[id](input);
  const { release } = index;
  return {
    locale,
    title,
    subtitle: m.release.line(
      release.year,
      m.vintage[release.vintage].name,
      formatDate(release.published, locale),
    ),
    fileName: `${m.fileName.prefix}_${id}_${release.year}_${m.fileName.vintage[release.vintage]}-${release.published}`,
    columns: Object.entries(columns).map(([field, header]): TableColumn => ({
      id: field,
      header,
      kind: NUMBERS.has(field) ? 'number' : 'code',
    })),
    sections: [{ heading: '', rows: rows.map((row, at) => ({ id: String(at), cells: row.map(toCell) })) }],
    ...{ signs: [], notes: [], definitions: [] },
    source: sourceLine(sourcesOf(index, index.indicators), locale),
    about: aboutOf({ index, locale, indicators: index.indicators }, `${siteUrl}${DATA_FOLDER}`),
  };
}

const NUMBERS: ReadonlySet<string> = new Set(['lon', 'lat', 'decimals', 'scale', 'from', 'to']);

/** Numbers are written with the decimals they have. */
function toCell(value: string | number | null): TableCell {
  if (typeof value !== 'number') return { kind: 'text', text: value ?? '' };
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return { kind: 'number', value, mask: 0, decimals, unit: 'antall' };
}

const ROWS: Record<ReferenceTable, (input: ReferenceInput) => Row[]> = {
  regioner: ({ index, locale }) => index.regions.map((region) => regionRow(region, index, locale)),
  grupper: ({ index, locale }) =>
    index.groups.flatMap(({ code, number, vintage, criteria, members }) =>
      members.map((member) => [
        ...[code, String(number), vintage, localText(criteria, locale)],
        ...[member, regionLabel(index, member, locale)],
      ]),
    ),
  nokkeltall: indicatorRows,
  endringer: changeRows,
};

const BETWEEN = '; ';

function regionRow(region: PublishedRegion, index: PublishedIndex, locale: Locale): Row {
  const { code, level, names, fylke, group, point, aliases, notes } = region;
  const old = aliases.filter(({ kind }) => kind === 'oldNumber').map(({ text }) => text);
  return [
    ...[code, regionLabel(index, code, locale), messagesFor(locale).levels[level].one],
    ...[fylke, group, region.region ?? null],
    ...[names.map(({ name }) => name).join(BETWEEN), old.join(BETWEEN)],
    ...[point?.lon ?? null, point?.lat ?? null],
    notes.map((note) => localText(note, locale)).join(' '),
  ];
}

function indicatorRows({ index, locale }: ReferenceInput): Row[] {
  const m = messagesFor(locale);
  return index.indicators.map((indicator) => [
    ...[indicator.id, localText(indicator.name, locale), indicator.area],
    ...[m.levels[indicator.level].one, m.headings[indicator.heading].name],
    ...[formatUnit(indicator.unit, locale), indicator.decimals],
    ...[termsText(indicator.numerator, locale), termsText(indicator.denominator, locale), indicator.scale],
    m.averaging[indicator.averaging],
    ...[indicator.periods[0] ?? null, indicator.periods.at(-1) ?? null],
    ...[m.provenance[indicator.provenance].name, indicator.table],
    ...[localText(indicator.tells, locale), localText(indicator.limits, locale)],
    sourceLine(sourcesOf(index, [indicator]), locale),
  ]);
}

/** What the log of corrections tells, and no more: where it keeps a number back, so does this. */
function changeRows({ index, rettelogg, locale }: ReferenceInput): Row[] {
  const names = measureNames(index, locale);
  const known = new Set(index.regions.map(({ code }) => code));
  const { kinds } = messagesFor(locale).extracts.tables.endringer;
  const row = (published: string, change: RetteloggChange): Row => {
    const item = change.indicator ?? change.measure ?? '';
    return [
      ...[published, kinds[change.kind], item, names.get(item) ?? ''],
      ...[change.region, known.has(change.region) ? regionLabel(index, change.region, locale) : ''],
      ...[change.period, change.from, change.to],
      ...[change.fromStatus, change.toStatus].map((status) => explainStatus(maskOf(status ?? []), locale)),
    ];
  };
  return rettelogg.sections.flatMap(({ published, changes }) =>
    changes.map((change) => row(published, change)),
  );
}

/** Of key figures, and of the measures that are in one. */
function measureNames({ indicators }: PublishedIndex, locale: Locale): Map<string, string> {
  return new Map([
    ...indicators.flatMap(({ numerator, denominator }) =>
      [...numerator, ...denominator].map(({ measure, name }) => [measure, localText(name, locale)] as const),
    ),
    ...indicators.map(({ id, name }) => [id, localText(name, locale)] as const),
  ]);
}
