import type { PublishedArea, PublishedIndex } from '../contracts/published.ts';
import type { Period, RegionCode } from '../domain/region.ts';
import { formatDate, localText } from '../i18n/format.ts';
import { messagesFor } from '../i18n/messages.ts';
import { fileNameOf } from './fileName.ts';
import { sectionsOf } from './keyFigureCells.ts';
import { columnsOf, peersOf } from './keyFigureColumns.ts';
import { areaOf, comparedPeriod, indicatorsOf, keyFigurePeriods } from './keyFigureRows.ts';
import type { KeyFigureTableInput } from './keyFigureRows.ts';
import {
  averagesOf,
  isAloneInFylke,
  isAloneInGroup,
  isAloneInRegion,
  publishedRegion,
  regionLabel,
} from './regionLabel.ts';
import { aboutOf, sourceLine, sourcesOf } from './sourceLine.ts';
import { definitionsOf } from './tableDefinitions.ts';
import type { TableModel } from './tableModel.ts';
import { columnNotes, tableNotes } from './tableNotes.ts';
import { signsIn, statusesIn } from './tableSigns.ts';

/**
 * The key-figure table of one region and service area: key figures under their headings; five years of the region's own
 * figures; then the comparisons in one year.
 *
 * A row is compared in the newest year in which the region itself has a figure, so that own figure and averages are of
 * the same year; where it has none, in the newest year in which any comparison has one. That year is always one of the
 * own columns. When all rows have the same one it stands above the comparisons; otherwise a column of its own tells it
 * row by row. Beside the figure of the peers stand how the own one differs from it, and its place among them. Years are never mixed without saying so.
 *
 * @throws Error when the area or a region is not in the index
 */
export function buildKeyFigureTable(input: KeyFigureTableInput): TableModel {
  const { index, own, comparisons, locale, pageUrl } = input;
  const area = areaOf(input);
  const indicators = indicatorsOf(index, area, input.rows);
  const rows = indicators.map((indicator) => ({ indicator, compared: comparedPeriod(indicator, input) }));
  const periods = input.periods ?? keyFigurePeriods(input);
  const sections = sectionsOf(rows, periods, input);
  const context = { index, locale, indicators };
  const codes = [own.region, ...comparisons.map(({ region }) => region)];
  const columns = columnsOf(rows, periods, input);
  return {
    locale,
    ...titlesOf(input, area, periods),
    columns,
    sections,
    signs: signsIn(sections, locale),
    ...tableNotes({ ...context, regions: codes, periods, statuses: statusesIn(sections) }),
    columnNotes: columnNotes({
      index,
      locale,
      columns,
      sections,
      own: own.region,
      reference: peersOf(input)?.reference,
    }),
    source: sourceLine(sourcesOf(index, indicators), locale),
    definitions: definitionsOf(context),
    about: aboutOf(context, pageUrl),
  };
}

function titlesOf(
  { index, own, locale }: KeyFigureTableInput,
  area: PublishedArea,
  periods: readonly Period[],
): Pick<TableModel, 'title' | 'subtitle' | 'fileName'> {
  const m = messagesFor(locale);
  const { release } = index;
  const { code, slug } = publishedRegion(index, own.region);
  const name = regionLabel(index, code, locale);
  const years = m.table.years(periods[0] ?? '', periods.at(-1) ?? '');
  const vintage = m.vintage[release.vintage].name;
  return {
    title: m.keyFigures.tableCaption(localText(area.name, locale), name),
    subtitle: m.table.subtitle(name, years, vintage, formatDate(release.published, locale)),
    fileName: fileNameOf({ area: area.id, region: { code, slug }, periods, release }, locale),
  };
}

/**
 * Codes of the regions whose files the table of a unit needs, the own one first. A kommune alone in its group or its
 * fylke, or a fylkeskommune alone in its region, is not compared with itself; a note says that it is alone.
 */
export function tableRegions(index: PublishedIndex, code: RegionCode): RegionCode[] {
  const region = publishedRegion(index, code);
  const itself = [
    isAloneInGroup(index, region) ? region.group : null,
    isAloneInFylke(index, region) ? region.fylke : null,
    isAloneInRegion(index, region) ? region.region : null,
  ];
  return [code, ...averagesOf(region).filter((average) => !itself.includes(average))];
}
