import { compareNotes } from '../compare/compareNotes.ts';
import { compareLines } from '../compare/compareLines.ts';
import type { PublishedIndex } from '../contracts/published.ts';
import { toCsv } from '../export/csv.ts';
import { fileNameOf } from '../export/fileName.ts';
import type { TableModel } from '../export/tableModel.ts';
import { aboutOf, sourceLine, sourcesOf } from '../export/sourceLine.ts';
import { definitionsOf } from '../export/tableDefinitions.ts';
import { formatDate } from '../i18n/format.ts';
import { messagesFor } from '../i18n/messages.ts';
import { fill } from '../i18n/searchTexts.ts';
import type { CompareShownDetail } from './compareEvents.ts';
import { fetchOnce } from './compareLoader.ts';

/**
 * Files of exactly what is seen: the cells are those of the table on the page; definitions, signs and sources come with
 * them. Loaded only when a reader asks for a file, since it brings all messages.
 */
export async function compareFile(
  format: 'csv' | 'xlsx',
  detail: CompareShownDetail,
  pageUrl: string,
): Promise<{ readonly name: string; readonly content: BlobPart }> {
  const index = (await fetchOnce('index.json')) as PublishedIndex;
  const table = compareTableModel(detail, index, pageUrl);
  const name = `${table.fileName}.${format}`;
  if (format === 'csv') return { name, content: toCsv(table) };
  const { toXlsx } = await import('../export/xlsx.ts');
  return { name, content: toXlsx(table) };
}

/** The table on the page with all the words that go with it. */
export function compareTableModel(
  detail: CompareShownDetail,
  index: PublishedIndex,
  pageUrl: string,
): TableModel {
  const { data, state, texts, shown, denominators, catalogue } = detail;
  const { locale } = texts;
  const m = messagesFor(locale);
  const input = { data, state, texts, denominators };
  const lines = compareLines(input);
  const ids = new Set(lines.map(({ figure }) => figure.id));
  const context = { index, locale, indicators: index.indicators.filter(({ id }) => ids.has(id)) };
  const periods = [...new Set(lines.map(({ period }) => period))].sort();
  const { release } = index;
  const own = catalogue.regions.find(({ code }) => code === state.own);
  const regions = data.regions.map(({ label, code }) => `${label} (${code})`).join(', ');
  const columns = fill(texts.columnsNote, { regions });
  const years = m.table.years(periods[0] ?? '', periods.at(-1) ?? '');
  const vintage = m.vintage[release.vintage].name;
  const date = formatDate(release.published, locale);
  return {
    locale,
    title: shown.heading,
    subtitle: m.table.subtitle(data.regions.map(({ label }) => label).join(', '), years, vintage, date),
    fileName: fileNameOf(
      {
        area: `${texts.fileName}-${state.area ?? texts.selection}`,
        region: { code: own?.code ?? texts.selection, slug: own?.slug ?? null },
        periods,
        release,
      },
      locale,
    ),
    columns: shown.table.columns,
    sections: shown.table.sections,
    ...compareNotes(shown.table, input),
    source: sourceLine(sourcesOf(index, context.indicators), locale),
    definitions: definitionsOf(context),
    about: [{ label: texts.region, text: columns }, ...aboutOf(context, pageUrl)],
  };
}
