import type { PublishedIndicator, PublishedRegionFile } from '../contracts/published.ts';
import { HEADINGS } from '../domain/indicator.ts';
import type { Period } from '../domain/region.ts';
import { observationOf } from '../contracts/publishedSeries.ts';
import { formatUnit, localText } from '../i18n/format.ts';
import { messagesFor } from '../i18n/messages.ts';
import { breaksWithin, differenceCell, isCompared, numberCell, trendCell } from './comparisonCells.ts';
import { ownColumnId, peersOf, trendColumns } from './keyFigureColumns.ts';
import { commonPeriod } from './keyFigureRows.ts';
import type { KeyFigureRow, KeyFigureTableInput } from './keyFigureRows.ts';
import type { TableCell, TableSection } from './tableModel.ts';
import { rankAmong, tablePeers } from './tablePeers.ts';

/** Headings in their declared order; under each, key figures in the order of the area. */
export function sectionsOf(
  rows: readonly KeyFigureRow[],
  periods: readonly Period[],
  input: KeyFigureTableInput,
): TableSection[] {
  const m = messagesFor(input.locale);
  const withYear = commonPeriod(rows) === undefined && input.comparisons.length > 0;
  return HEADINGS.map((heading) => ({
    id: heading,
    heading: m.headings[heading].name,
    rows: rows
      .filter(({ indicator }) => indicator.heading === heading)
      .map((row) => ({
        id: row.indicator.id,
        latest: ownColumnId(input.own, row.compared),
        cells: cellsOf(row, periods, withYear, input),
      })),
  })).filter((section) => section.rows.length > 0);
}

function cellsOf(
  { indicator, compared }: KeyFigureRow,
  periods: readonly Period[],
  withYear: boolean,
  input: KeyFigureTableInput,
): TableCell[] {
  const { index, own, comparisons, locale } = input;
  const breaks = breaksWithin(index, { indicator, own }, periods);
  const peers = peersOf(input);
  return [
    { kind: 'text', text: localText(indicator.name, locale) },
    { kind: 'text', text: formatUnit(indicator.unit, locale, 'short') },
    ...periods.map((period) => ownCell(own, indicator, { period, breaks })),
    ...trendColumns(periods, input).map(() => trendCell({ indicator, own }, periods, breaks) ?? EMPTY),
    ...(withYear ? [{ kind: 'text', text: compared } as const] : []),
    ...comparisons.flatMap((file) => [
      figureCell(file, indicator, compared),
      ...(file.region === peers?.reference ? peerCells({ indicator, compared }, file, input) : []),
    ]),
  ];
}

const EMPTY: TableCell = { kind: 'text', text: '' };

function ownCell(
  own: PublishedRegionFile,
  indicator: PublishedIndicator,
  { period, breaks }: { readonly period: Period; readonly breaks: readonly Period[] },
): TableCell {
  const cell = figureCell(own, indicator, period);
  return cell.kind === 'number' && breaks.includes(period) ? { ...cell, afterBreak: true } : cell;
}

function peerCells(
  { indicator, compared }: KeyFigureRow,
  reference: PublishedRegionFile,
  { index, own, areaFile }: KeyFigureTableInput,
): TableCell[] {
  const members = tablePeers(index, own.region)?.members;
  const difference = differenceCell({ indicator, own }, reference, compared) ?? EMPTY;
  if (!members || !areaFile) return [difference];
  const rank = isCompared(indicator)
    ? rankAmong(members, own.region, { file: areaFile, indicator, period: compared })
    : undefined;
  const { mask } = numberCell({ indicator, own }, compared);
  return [difference, rank ? { kind: 'rank', rank, mask } : EMPTY];
}

/** Empty where the source has no figures for that year at all: nobody failed to report, so nothing is «missing». */
function figureCell(file: PublishedRegionFile, indicator: PublishedIndicator, period: Period): TableCell {
  const { decimals, unit } = indicator;
  if (!indicator.periods.includes(period)) return { kind: 'text', text: '' };
  return { kind: 'number', ...observationOf(file, indicator.id, period), decimals, unit };
}
